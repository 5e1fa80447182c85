import type { RuleRow } from "../testing/rows.ts";
import { parameterRows } from "./parameters/parameter-rows.ts";
import { pathRows } from "./paths/paths-rows.ts";
import { requestRows } from "./request-body/request-rows.ts";
import { responseRows } from "./responses/response-rows.ts";
import { propertyRows } from "./schema/property-rows.ts";
import { securityRows } from "./security/security-rows.ts";

/** Rows of the rules that do not hold at every place of a schema. */
export const ruleRows: readonly (readonly [name: string, row: RuleRow])[] = [
  ...pathRows,
  ...securityRows,
  ...parameterRows,
  ...requestRows,
  ...propertyRows,
  ...responseRows,
];
