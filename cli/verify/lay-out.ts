import { existsSync, readdirSync } from "node:fs";
import { cp, symlink } from "node:fs/promises";
import path from "node:path";

/** Version folders of a package that hold tests. */
export function testedVersions(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^v./u.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => existsSync(path.join(folder, name, "test")))
    .sort();
}

/** The nearest `node_modules` that holds a package, in a folder or above it. */
export function modulesWith(name: string, folder: string): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const modules = path.join(at, "node_modules");
    if (existsSync(path.join(modules, name, "package.json"))) return modules;
    if (at === path.dirname(at)) return undefined;
  }
}

/** What lies where for a run of old tests against a new package. */
export interface LaidOut {
  /** Versions whose old tests stand beside the new code. */
  readonly versions: readonly string[];
  /** Versions that the new package does not have any more. */
  readonly gone: readonly string[];
}

/**
 * Puts the code of one package and the tests of another into one folder: neither of the two is touched.
 *
 * @param scratch empty folder
 * @param now the package, absolute
 * @param before the package that the tests come from, absolute
 * @param modules `node_modules` for the run
 */
export async function layOut(
  scratch: string,
  now: string,
  before: string,
  modules: string,
): Promise<LaidOut> {
  const wanted = testedVersions(before);
  const versions = wanted.filter((name) => existsSync(path.join(now, name, "src")));
  const from = (folder: string, name: string): Promise<void> =>
    cp(path.join(folder, name), path.join(scratch, name), { recursive: true });
  await from(now, "package.json");
  await from(now, "runtime");
  await from(before, "test-support");
  for (const version of versions) {
    await from(now, path.join(version, "src"));
    await from(now, path.join(version, "openapi.json"));
    await from(before, path.join(version, "test"));
  }
  await symlink(modules, path.join(scratch, "node_modules"), "junction");
  return { versions, gone: wanted.filter((name) => !versions.includes(name)) };
}
