import path from "node:path";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { Config } from "./config.ts";
import { configDiagnostics } from "./diagnostics.ts";
import { configFromEnvironment } from "./environment.ts";
import { loadConfig } from "./load-config.ts";
import { isAddress, isEmpty } from "./unfit-value.ts";

/** What flags, environment and configuration file come to together. */
export interface ResolvedConfig {
  /** Every path absolute. */
  readonly config: Config;
  /** Folder of the configuration file, or the working folder where there is none; absolute. */
  readonly root: string;
  /** The configuration file, absolute. */
  readonly file?: string;
  /** What is wrong; with any, the configuration is empty and must not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the parts of a configuration are looked for. */
export interface ConfigPlaces {
  /** Working folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Configuration file, relative to `cwd`; looked for when left out, none when `false`. */
  readonly file?: string | false;
}

/**
 * Merges the three sources of a configuration. A flag wins over the environment, the environment over the configuration file;
 * paths of flags and environment start from the working folder, those of the file from the file.
 *
 * @param given flags of the command line, or options of the programmatic API
 * @param places working folder, environment, configuration file
 * @returns the configuration; or what is wrong with the file
 * @example const { config, root } = await resolveConfig({ out: "sdk" }, { cwd: process.cwd(), env: process.env });
 */
export async function resolveConfig(given: Config, places: ConfigPlaces): Promise<ResolvedConfig> {
  const { cwd, env, file } = places;
  const loaded = file === false ? { config: {}, root: cwd, diagnostics: [] } : await loadConfig(cwd, file);
  const wrong = [...loaded.diagnostics, ...emptyOptions(given)];
  if (wrong.length > 0) return { config: {}, root: cwd, diagnostics: wrong };
  const near = withoutGaps({ ...configFromEnvironment(env), ...withoutGaps(given) });
  const addresses = PATHS.flatMap((key) => {
    const value = near[key] ?? loaded.config[key] ?? "";
    return isAddress(value) ? [configDiagnostics.create("config-address", { key, value })] : [];
  });
  if (addresses.length > 0) return { config: {}, root: cwd, diagnostics: addresses };
  const nearer = absolutePaths(near, cwd);
  const found = loaded.file === undefined ? {} : { file: path.resolve(cwd, loaded.file) };
  return {
    config: { ...absolutePaths(portablePaths(withoutOthers(loaded.config, nearer)), loaded.root), ...nearer },
    root: loaded.root,
    ...found,
    diagnostics: [],
  };
}

function emptyOptions(given: Config): Diagnostic[] {
  return Object.entries(given).flatMap(([key, value]: [string, unknown]) =>
    isEmpty(value) ? [configDiagnostics.create("option-empty", { key })] : [],
  );
}

/** Services, versions and pages of the file are those of the file's providers, and mean nothing to another one. */
function withoutOthers(config: Config, { provider }: Config): Config {
  const named = (value: Config["provider"]): string =>
    (typeof value === "string" ? value.split(",") : (value ?? [])).map((id) => id.trim()).join(",");
  if (provider === undefined || config.provider === undefined || named(provider) === named(config.provider))
    return config;
  const { service: _service, version: _version, input: _input, ...rest } = config;
  return rest;
}

const PATHS = ["input", "out", "store", "templates"] as const;

function absolutePaths(config: Config, root: string): Config {
  return mapPaths(config, (value) => path.resolve(root, value));
}

/** One file serves people on Windows and elsewhere: a backslash in it divides folders everywhere. */
function portablePaths(config: Config): Config {
  return path.sep === "\\" ? config : mapPaths(config, (value) => value.replaceAll("\\", "/"));
}

function mapPaths(config: Config, change: (value: string) => string): Config {
  const changed = PATHS.flatMap((key) => {
    const value = config[key];
    return value === undefined ? [] : [[key, change(value)] as const];
  });
  return { ...config, ...Object.fromEntries(changed) };
}

/** An option that is `undefined` is one that was not given. */
function withoutGaps(config: Config): Config {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
}
