import type { BuildEvent } from "../build/result.ts";
import { runBuild } from "../build/run-build.ts";
import { losesFacts, type BuildSummary } from "../build/summary.ts";
import type { Config } from "../config/config.ts";
import { resolveConfig } from "../config/resolve-config.ts";

/** What to build: the options of a configuration file, and where that file is. */
export interface BuildOptions extends Config {
  /** Folder that relative paths start from, and where `docs2sdk.config.*` is looked for. Default: the process's. */
  readonly cwd?: string;
  /** Configuration file, relative to `cwd`; `false`: none. Options given here win over it. */
  readonly configFile?: string | false;
  /** Environment whose `DOCS2SDK_*` variables win over the configuration file. Default: the process's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Build although nothing changed since the last build. */
  readonly force?: boolean;
  /** Told of each step. */
  readonly onEvent?: (event: BuildEvent) => void;
}

/** What a build came to. */
export interface BuildReport extends BuildSummary {
  /** No fact was lost and something was built; else `diagnostics` and those of the services tell why. */
  readonly ok: boolean;
}

/**
 * Builds documents and packages as `docs2sdk build` does, and writes them. Effectful: reads the configuration and the pages,
 * writes below `out` and notes below `.docs2sdk/` what it did; where nothing changed since, it does nothing.
 *
 * @param options what to build; without any, what the configuration file says
 * @returns figures, files and diagnostics; an error of the configuration is a diagnostic, too
 * @throws only for a fault of docs2sdk itself
 * @example
 * const { ok, services } = await build({ provider: "samsung", out: "sdk" });
 * if (!ok) console.error(services.flatMap(({ diagnostics }) => diagnostics));
 */
export async function build(options: BuildOptions = {}): Promise<BuildReport> {
  const { cwd = process.cwd(), configFile, env = process.env, force, onEvent, ...config } = options;
  const resolved = await resolveConfig(config, {
    cwd,
    env,
    ...(configFile === undefined ? {} : { file: configFile }),
  });
  if (resolved.diagnostics.length > 0) return { ...NOTHING, diagnostics: resolved.diagnostics };
  const result = await runBuild(resolved, {
    ...(force === undefined ? {} : { force }),
    ...(onEvent === undefined ? {} : { onEvent }),
  });
  if (result.summary === undefined) return { ...NOTHING, diagnostics: result.diagnostics };
  return { ok: !losesFacts(result.summary), ...result.summary };
}

const NOTHING: BuildReport = {
  ok: false,
  upToDate: false,
  ms: 0,
  documents: [],
  services: [],
  diagnostics: [],
};
