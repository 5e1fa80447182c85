import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { transformSync } from "esbuild";
import { compiledTemplatesModule } from "../../generator/render/compile-templates.ts";
import { officialSchemaModule } from "../../spec/openapi/official-schema.ts";

/**
 * Puts what is compiled once into the built package, in the place of the modules that stand for it: the official schema and the
 * templates. Nobody reads what a compiler wrote, so names are short, too.
 */
const MADE = {
  "spec/openapi/compiled-schema.js": officialSchemaModule,
  "generator/render/compiled-templates.js": compiledTemplatesModule,
};

for (const [name, make] of Object.entries(MADE)) {
  const file = path.resolve(import.meta.dirname, "../../dist", name);
  if (!existsSync(file)) throw new Error(`${file} was not built`);
  const { code } = transformSync(make(), { format: "esm", minify: true, target: "node20" });
  writeFileSync(file, code);
}
