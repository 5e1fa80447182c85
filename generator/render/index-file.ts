import { modulePath } from "../emit/module-path.ts";
import type { VersionPlan } from "../plan/sdk-plan.ts";
import { exportAllOf, type Statement } from "./structures.ts";

/** `index.ts` of a version of which only types are wanted. */
export function typeIndexStatements(): readonly Statement[] {
  return ["./models.ts", "./schema.ts"].map((path) => exportAllOf(modulePath(path)));
}

/** `index.ts` of a version: all that a caller may import. */
export function indexStatements(version: VersionPlan): readonly Statement[] {
  return [
    exportAllOf(modulePath("../../runtime/index.ts")),
    exportAllOf(modulePath("./client.ts")),
    exportAllOf(modulePath("./context.ts")),
    exportAllOf(modulePath("./models.ts")),
    ...(version.service.schemes.length > 1 ? [exportAllOf(modulePath("./schemes.ts"))] : []),
    ...version.resources.map((resource) => exportAllOf(modulePath(`./operations/${resource.file}.ts`))),
  ];
}
