import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { officialSchemaModule } from "../../spec/openapi/official-schema.ts";

/** Puts the compiled official schema into the built package, in the place of the module that stands for it. */
const file = path.resolve(import.meta.dirname, "../../dist/spec/openapi/compiled-schema.js");
if (!existsSync(file)) throw new Error(`${file} was not built`);
writeFileSync(file, officialSchemaModule());
