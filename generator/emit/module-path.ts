import type { Code } from "./branded.ts";

const MODULE = /^\.{1,2}\/[\w./-]+\.ts$/u;

/**
 * The text between the quotes of an import of a file of the package.
 *
 * @param path relative, put together by us
 * @throws RangeError for anything else: a bug of ours
 * @example modulePath("../../runtime/call.ts")
 */
export function modulePath(path: string): Code {
  if (!MODULE.test(path)) throw new RangeError(`Not a module of the package: ${JSON.stringify(path)}`);
  return path as Code;
}
