import type { SchemaRow } from "../../testing/rows.ts";
import { shapeRows } from "./shape-rows.ts";
import { valueRows } from "./value-rows.ts";

/** Rows that hold at every place where a schema can stand. */
export const schemaRows: readonly (readonly [name: string, row: SchemaRow])[] = [...valueRows, ...shapeRows];
