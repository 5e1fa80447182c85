import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Removes the declarations that no entry of the package leads to: the compiler writes those of every module that it sees. It
 * also leaves `.ts` in their imports, which not every resolver of users follows to a declaration: they become `.js`.
 *
 * @param folder the built package's code, absolute
 * @param entries declaration files that users import, absolute
 * @returns how many are left
 * @example pruneDeclarations("/package/dist", ["/package/dist/index.d.ts"])
 */
export function pruneDeclarations(folder: string, entries: readonly string[]): number {
  const reached = new Set(entries);
  for (const file of reached) {
    // An import in the example of a docstring leads nowhere.
    if (!existsSync(file)) continue;
    const text = readFileSync(file, "utf8").replaceAll(
      /((?:from |import\(|import )"\.{1,2}\/[^"\n]+)\.ts"/gu,
      '$1.js"',
    );
    writeFileSync(file, text);
    for (const [, specifier = ""] of text.matchAll(/\b(?:from |import\(|import )"(\.{1,2}\/[^"\n]+)"/gu))
      reached.add(path.resolve(path.dirname(file), specifier.replace(/\.[jt]s$/u, ".d.ts")));
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (file.endsWith(".d.ts") && !reached.has(file)) rmSync(file);
  }
  return reached.size;
}

if (process.argv[1] === import.meta.filename) {
  const root = path.resolve(import.meta.dirname, "../..");
  const { exports } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  const entries = Object.values(exports).flatMap((target) =>
    typeof target === "string" ? [] : path.join(root, target.types),
  );
  pruneDeclarations(path.join(root, "dist"), entries);
}
