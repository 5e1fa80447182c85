import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { transformSync } from "esbuild";
import { officialSchemaModule } from "../../spec/openapi/official-schema.ts";

/**
 * Puts the compiled official schema into the built package, in the place of the module that stands for it. Nobody reads what a
 * compiler of schemas wrote, so names are short, too.
 */
const file = path.resolve(import.meta.dirname, "../../dist/spec/openapi/compiled-schema.js");
if (!existsSync(file)) throw new Error(`${file} was not built`);
const { code } = transformSync(officialSchemaModule(), { format: "esm", minify: true, target: "node20" });
writeFileSync(file, code);
