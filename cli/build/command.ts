import { jsonText } from "../../spec/diff/report/escape.ts";
import path from "node:path";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { Config } from "../config/config.ts";
import { resolveConfig, type ResolvedConfig } from "../config/resolve-config.ts";
import type { CliIo } from "../io.ts";
import { createBuildReporter } from "../report/build-report.ts";
import { renderDiagnostic } from "../report/diagnostics.ts";
import { createPaint } from "../report/paint.ts";
import type { BuildRequest } from "./request.ts";
import { runBuild } from "./run-build.ts";
import { losesFacts } from "./summary.ts";

/** Flags of every command that builds. */
export interface BuildFlags extends Config {
  readonly config?: string;
  readonly json?: boolean;
}

/**
 * Runs `docs2sdk build`: configuration, environment and flags become a request, the request a result, the result a report.
 *
 * @param flags as the command line gave them
 * @param io the world
 */
export async function runBuildCommand(
  flags: BuildFlags & { readonly force?: boolean },
  io: CliIo,
): Promise<void> {
  const { force = false, ...rest } = flags;
  const json = flags.json === true;
  const resolved = await configFrom(rest, io);
  if (resolved.diagnostics.length > 0) return reportWrongUse(resolved.diagnostics, json, io);
  const reporter = json ? undefined : createBuildReporter(io, outOf(resolved));
  const result = await runBuild(resolved, {
    force,
    ...(reporter === undefined ? {} : { onEvent: (event) => reporter.onEvent(event) }),
  });
  if (result.summary === undefined) return reportWrongUse(result.diagnostics, json, io);
  if (reporter === undefined) io.stdout(`${jsonText(result.summary)}\n`);
  else reporter.finish(result.summary);
  io.exit(losesFacts(result.summary) ? 1 : 0);
}

/**
 * What the user asked for, as commands need it that read pages but build nothing.
 *
 * @param flags as the command line gave them
 * @param io the world
 * @returns the request, or what is wrong with flags or configuration
 */
export async function requestFrom(
  flags: BuildFlags,
  io: CliIo,
): Promise<{ readonly request?: BuildRequest; readonly diagnostics: readonly Diagnostic[] }> {
  const { config, diagnostics } = await configFrom(flags, io);
  if (diagnostics.length > 0) return { diagnostics };
  const [{ planReading }, { platforms }, { providers }] = await Promise.all([
    import("./request.ts"),
    import("../../scraper/platforms/registry.ts"),
    import("../../scraper/providers/registry.ts"),
  ]);
  return planReading(config, { providers, platforms }, io.cwd);
}

/** Prints what cannot be, and sets the exit code of wrong use. */
export function reportWrongUse(diagnostics: readonly Diagnostic[], json: boolean, io: CliIo): void {
  if (json) io.stdout(`${jsonText({ diagnostics })}\n`);
  else for (const diagnostic of diagnostics) io.stderr(renderDiagnostic(diagnostic, createPaint(io.isTty)));
  io.exit(2);
}

/**
 * Flags, environment and configuration file together.
 *
 * @param flags as the command line gave them
 * @param io the world
 */
export function configFrom(
  { config, json: _json, ...given }: BuildFlags,
  io: CliIo,
): Promise<ResolvedConfig> {
  return resolveConfig(given, {
    cwd: io.cwd,
    env: io.env,
    ...(config === undefined ? {} : { file: config }),
  });
}

const outOf = ({ config, root }: ResolvedConfig): string => path.resolve(root, config.out ?? "generated");
