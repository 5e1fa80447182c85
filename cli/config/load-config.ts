import { existsSync, lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { isSystemError } from "../../spec/system-error.ts";
import type { Config } from "./config.ts";
import { configDiagnostics } from "./diagnostics.ts";
import { nearest } from "./nearest.ts";
import { wrongPart, type WrongPart } from "./own-parts.ts";
import { buildOptions, type OptionDefinition } from "./options.ts";

/** Names that are looked for in the working folder. */
export const CONFIG_FILES = ["ts", "mts", "js", "mjs", "json"].map(
  (extension) => `docs2sdk.config.${extension}`,
);

/** A configuration, where it came from, and what is wrong with it. */
export interface LoadedConfig {
  readonly config: Config;
  /** Folder that relative paths of the configuration start from, absolute. */
  readonly root: string;
  readonly file?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds, loads and checks the configuration.
 *
 * @param cwd absolute path of the working folder
 * @param given file named with `--config`, relative to `cwd`
 * @returns the configuration; with error diagnostics it is empty and must not be used
 * @example const { config } = await loadConfig(process.cwd());
 */
export async function loadConfig(cwd: string, given?: string): Promise<LoadedConfig> {
  const failed = (...diagnostics: Diagnostic[]): LoadedConfig => ({ config: {}, root: cwd, diagnostics });
  const found = given === undefined ? CONFIG_FILES.filter((file) => isNamed(path.join(cwd, file))) : [given];
  if (found.length > 1)
    return failed(configDiagnostics.create("config-ambiguous", { files: found.join(", ") }));
  const [name] = found;
  if (name === undefined) return { config: {}, root: cwd, diagnostics: [] };
  const file = path.resolve(cwd, name);
  if (!existsSync(file)) return failed(configDiagnostics.create("config-missing", { file: name }));
  let loaded: unknown;
  try {
    loaded = await importConfig(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed(configDiagnostics.create("config-unreadable", { file: name, reason }));
  }
  if (loaded === null || typeof loaded !== "object" || Array.isArray(loaded)) {
    return failed(configDiagnostics.create("config-no-object", { file: name }));
  }
  const diagnostics = checkConfig(loaded, name);
  return diagnostics.length > 0
    ? failed(...diagnostics)
    : { config: loaded, root: path.dirname(file), file: name, diagnostics };
}

/** Whether there is such a name, also as a link that leads nowhere: that is a configuration which cannot be read, not none. */
function isNamed(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

async function importConfig(file: string): Promise<unknown> {
  if (file.endsWith(".json")) {
    const { $schema: _schema, ...config } = JSON.parse(await readFile(file, "utf8")) as Record<
      string,
      unknown
    >;
    return config;
  }
  // jiti: TypeScript configurations on every Node that we support, with a fresh read for watch mode; what it translated is
  // kept by content, since loading the translator costs more than all the rest of a build that has nothing to do.
  const { createJiti } = await import("jiti");
  const load = (fsCache: string | false): Promise<unknown> =>
    createJiti(import.meta.url, { moduleCache: false, fsCache, alias: ownName() }).import(file, {
      default: true,
    });
  // Where nothing can be kept, the translation is made each time.
  return load(cacheFor(file)).catch((error: unknown) => {
    if (isSystemError(error)) return load(false);
    throw error;
  });
}

/**
 * A translated configuration is a copy of it, and is run: it belongs into the project, not where all users of the machine share a
 * folder. Where the project has no place for such things yet, none is made.
 */
function cacheFor(file: string): string | false {
  const folder = path.dirname(file);
  const place = [path.join(folder, "node_modules"), path.join(folder, ".docs2sdk")].find((each) =>
    existsSync(each),
  );
  if (place === undefined) return false;
  return path.basename(place) === "node_modules"
    ? path.join(place, ".cache", "docs2sdk")
    : path.join(place, "config");
}

/** `import … from "docs2sdk"` in a configuration is this very tool, installed in the project or not. */
function ownName(): Record<string, string> {
  const index = ["../../index.js", "../../index.ts"]
    .map((relative) => fileURLToPath(new URL(relative, import.meta.url)))
    .find((file) => existsSync(file));
  return index === undefined ? {} : { docs2sdk: index };
}

/**
 * Checks the keys and the types of a configuration against {@link buildOptions}.
 *
 * @param config what the file exports
 * @param file name for the messages
 * @returns one diagnostic per wrong key
 */
export function checkConfig(config: object, file: string): Diagnostic[] {
  const known = new Map<string, OptionDefinition>(buildOptions.map((option) => [option.key, option]));
  return Object.entries(config).flatMap(([key, value]): Diagnostic[] => {
    const option = known.get(key);
    if (option === undefined) {
      const near = nearest(key, known.keys());
      const suggestion = near === undefined ? "" : `; did you mean "${near}"?`;
      return [configDiagnostics.create("config-unknown-key", { file, key, suggestion })];
    }
    const wrong = value === undefined ? undefined : mismatch(option, value);
    return wrong === undefined
      ? []
      : [configDiagnostics.create("config-wrong-type", { file, key: wrong.at, expected: wrong.expected })];
  });
}

/** What stands where it must not, and what the option takes. */
function mismatch(option: OptionDefinition, value: unknown): WrongPart | undefined {
  if (option.type === "own") return wrongPart(option.key, value);
  const expected = expectedBy(option, value);
  return expected === undefined ? undefined : { at: option.key, expected };
}

function expectedBy(option: Exclude<OptionDefinition, { type: "own" }>, value: unknown): string | undefined {
  switch (option.type) {
    case "string":
      // No path holds a NUL; a file of JSON may.
      return isString(value) && value !== "" && !value.includes("\0")
        ? undefined
        : "a string that is not empty, without NUL";
    case "boolean":
      return typeof value === "boolean" ? undefined : "true or false";
    case "list":
      return isString(value) || (Array.isArray(value) && value.every(isString))
        ? undefined
        : "a string or a list of strings";
    case "choice":
      return isString(value) && option.choices?.includes(value) === true
        ? undefined
        : `one of ${option.choices?.join(", ") ?? ""}`;
  }
}

const isString = (value: unknown): value is string => typeof value === "string";
