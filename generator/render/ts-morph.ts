import { createRequire } from "node:module";
import type * as TsMorph from "ts-morph";

/**
 * ts-morph and the compiler in it, loaded by `require`: `import` would first look through the ten megabytes of the compiler
 * for the names that it exports, which takes half as long again as loading it. Types are imported from `ts-morph` itself.
 */
export const { Project, StructureKind, VariableDeclarationKind, ts } = createRequire(import.meta.url)(
  "ts-morph",
) as typeof TsMorph;
