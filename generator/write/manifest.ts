import { relPath } from "../emit/rel-path.ts";

/** Beside the package's files; lists what we wrote. */
export const MANIFEST_FILE = ".docs2sdk-manifest.json";
/** Holds the files of a run until all of them are there. */
export const STAGING_FOLDER = ".docs2sdk-staging";

/** Path → SHA-256 (hex) of each generated file. No dates: equal output has an equal manifest. */
export type Manifest = ReadonlyMap<string, string>;

/**
 * Text of a manifest, sorted by path.
 *
 * @example manifestText(new Map([["README.md", "e3b0…"]]))
 */
export function manifestText(manifest: Manifest): string {
  const files = Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return `${JSON.stringify({ generator: "docs2sdk", files }, null, 2)}\n`;
}

/**
 * Reads a manifest; entries that are no path inside the folder are refused, since files are deleted by it.
 *
 * @throws SyntaxError, RangeError for a text that is no manifest
 */
export function readManifest(text: string): Manifest {
  const parsed: unknown = JSON.parse(text);
  const files = isRecord(parsed) ? parsed["files"] : undefined;
  if (!isRecord(files)) throw new SyntaxError("no list of files");
  return new Map(
    Object.entries(files).map(([path, digest]) => {
      if (typeof digest !== "string") throw new SyntaxError(`no digest for ${path}`);
      return [relPath(path), digest];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
