import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { transformSync } from "esbuild";
import { madeModules } from "./made-modules.ts";

/** Puts what is compiled once into the built package. Nobody reads what a compiler wrote, so names are short, too. */
for (const [name, text] of Object.entries(madeModules())) {
  const file = path.resolve(import.meta.dirname, "../../dist", `${name}.js`);
  if (!existsSync(file)) throw new Error(`${file} was not built`);
  const { code } = transformSync(text, { format: "esm", minify: true, target: "node20" });
  writeFileSync(file, code);
}
