import { digestOf } from "../../spec/digest.ts";
import { isDeviceName } from "../../spec/openapi/folder-name.ts";
import type { RelPath } from "./branded.ts";
import { wordsOf } from "./identifier.ts";

const SEGMENT = /^[\w.@+-]+$/u;
const MAX_SEGMENT = 120;

/**
 * Takes a path that we put together; its segments may stem from {@link fileNameOf}.
 *
 * @param path segments divided by `/`
 * @throws RangeError for `..`, absolute paths, drive letters, reserved Windows names, odd characters: a bug of ours
 * @example relPath("v1.1/src/models.ts")
 */
export function relPath(path: string): RelPath {
  const reason = path
    .split("/")
    .map(refusalOf)
    .find((refusal) => refusal !== undefined);
  if (reason !== undefined)
    throw new RangeError(`Not a path inside the package: ${JSON.stringify(path)} (${reason})`);
  return path as RelPath;
}

/**
 * A file name for any text: kebab case, ASCII; what that loses is told apart by a hash.
 *
 * @example fileNameOf("Server Groups") // "server-groups"
 * @example fileNameOf("con") // "con-file"
 */
export function fileNameOf(name: string): string {
  const words = wordsOf(name).map((word) => word.replace(/[^a-z0-9]/gu, ""));
  const kebab = words.filter((word) => word !== "").join("-");
  // eslint-disable-next-line no-control-regex -- anything outside ASCII
  const lossy = kebab === "" || /[^\u0000-\u007f]/u.test(name) || kebab.length > 60;
  const base = lossy
    ? [kebab.slice(0, 50), digestOf(name).slice(0, 8)].filter((part) => part !== "").join("-")
    : kebab;
  return isDeviceName(base) ? `${base}-file` : base;
}

/**
 * Whether two of the paths are one on a file system that ignores case, or one is a folder of the other.
 *
 * @returns the first clash
 */
export function pathClash(paths: readonly RelPath[]): readonly [RelPath, RelPath] | undefined {
  const seen = new Map<string, RelPath>();
  for (const path of paths) {
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) return [other, path];
    seen.set(path.toLowerCase(), path);
  }
  for (const path of paths) {
    const segments = path.toLowerCase().split("/");
    for (let end = 1; end < segments.length; end++) {
      const file = seen.get(segments.slice(0, end).join("/"));
      if (file !== undefined) return [file, path];
    }
  }
  return undefined;
}

function refusalOf(segment: string): string | undefined {
  if (segment === "") return "empty segment or absolute";
  if (segment === "." || segment === "..") return "dots";
  if (!SEGMENT.test(segment)) return "character";
  if (segment.length > MAX_SEGMENT) return "too long";
  if (isDeviceName(segment)) return "reserved by Windows";
  if (segment.endsWith(".")) return "ends in a dot";
  return undefined;
}
