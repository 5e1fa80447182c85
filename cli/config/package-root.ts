import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Everything in the package that decides what a build gives: code, templates, built-in captures. */
export const TOOL_FOLDERS: readonly string[] = ["cli", "scraper", "spec", "generator", "templates", "dist"];

/**
 * The folder of this package: two folders up from here in the sources, three in the built package.
 *
 * @throws Error where the package was taken apart
 * @example path.join(packageRoot(), "templates")
 */
export function packageRoot(): string {
  const found = ["../../", "../../../"]
    .map((relative) => fileURLToPath(new URL(relative, import.meta.url)))
    .find((folder) => existsSync(path.join(folder, "package.json")));
  if (found === undefined) throw new Error("docs2sdk is installed without its package.json");
  return found;
}
