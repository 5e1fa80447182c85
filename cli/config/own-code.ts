import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { packageRoot, TOOL_FOLDERS } from "./package-root.ts";

/** The files that a configuration is made of. */
export interface OwnCode {
  /** Absolute, the configuration file first. */
  readonly files: readonly string[];
  /** Packages that the files import: what these hold is not looked into. */
  readonly packages: readonly string[];
}

/** More files than a configuration has; beyond it something else is being read. */
const MAX_FILES = 500;
const EXTENSIONS = ["", ".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json"];

/**
 * Follows a configuration file to the user's own files that it is made of: providers, platforms, data. Every relative path
 * in quotation marks that leads to a file counts, whatever it is used for, so that too much is watched rather than too little.
 *
 * @param file the configuration file, absolute
 * @returns the files, and the packages that they import
 * @example ownCodeOf("/project/docs2sdk.config.ts").files // [".../docs2sdk.config.ts", ".../acme.ts"]
 */
export function ownCodeOf(file: string): OwnCode {
  const files = new Set([file]);
  const packages = new Set<string>();
  for (const current of files) {
    if (files.size > MAX_FILES) break;
    const text = readFileSync(current, "utf8");
    for (const [, specifier = ""] of text.matchAll(/["'`](\.{0,2}\/[^"'`\n]{1,400})["'`]/gu)) {
      const found = fileOf(path.resolve(path.dirname(current), specifier));
      if (found !== undefined && !isOfTool(found)) files.add(found);
    }
    for (const [, name = ""] of text.matchAll(
      /\b(?:from|import|require)[\s(]{0,20}["']([^"'\n]{1,200})["']/gu,
    )) {
      if (!/^(?:\.|\/|node:|docs2sdk(?:\/|$))/u.test(name)) packages.add(name);
    }
  }
  return { files: [...files], packages: [...packages] };
}

/** This tool's own files are known by its digest, and import what they like. */
function isOfTool(file: string): boolean {
  const [first = ".."] = path.relative(packageRoot(), file).split(path.sep);
  return TOOL_FOLDERS.includes(first);
}

/** As TypeScript and bundlers look: the name itself, with an extension, `.js` for `.ts`, or a folder's index. */
function fileOf(target: string): string | undefined {
  const bare = target.replace(/\.[cm]?js$/u, "");
  return [target, bare, path.join(target, "index")]
    .flatMap((base) => EXTENSIONS.map((extension) => base + extension))
    .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}
