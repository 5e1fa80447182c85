import path from "node:path";
import { platforms } from "../../scraper/platforms/registry.ts";
import { providers } from "../../scraper/providers/registry.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { Config } from "../config/config.ts";
import { configFromEnvironment } from "../config/environment.ts";
import { loadConfig } from "../config/load-config.ts";
import type { CliIo } from "../io.ts";
import { createBuildReporter, figuresOf } from "../report/build-report.ts";
import { renderDiagnostic } from "../report/diagnostics.ts";
import { createPaint } from "../report/paint.ts";
import { build } from "./build.ts";
import { planBuild, type BuildRequest } from "./request.ts";
import type { BuildResult } from "./result.ts";

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
export async function runBuildCommand(flags: BuildFlags, io: CliIo): Promise<void> {
  const { request, diagnostics } = await requestFrom(flags, io);
  if (request === undefined) {
    reportWrongUse(diagnostics, flags.json === true, io);
    return;
  }
  const reporter = flags.json === true ? undefined : createBuildReporter(io, request.out);
  const result = await build(request, reporter === undefined ? {} : { onEvent: reporter.onEvent });
  if (reporter === undefined) io.stdout(`${JSON.stringify(jsonReport(result), undefined, 2)}\n`);
  else reporter.finish(result);
  io.exit(losesFacts(result) ? 1 : 0);
}

/**
 * What the user asked for. A flag wins over the environment, the environment over the configuration file; paths of flags and
 * environment start from the working folder, those of the file from the file.
 *
 * @param flags as the command line gave them
 * @param io the world
 */
export async function requestFrom(
  flags: BuildFlags,
  io: CliIo,
): Promise<{ readonly request?: BuildRequest; readonly diagnostics: readonly Diagnostic[] }> {
  const { config: file, json: _json, ...given } = flags;
  const loaded = await loadConfig(io.cwd, file);
  if (loaded.diagnostics.length > 0) return { diagnostics: loaded.diagnostics };
  const nearer = absolutePaths({ ...configFromEnvironment(io.env), ...given }, io.cwd);
  const config = { ...absolutePaths(loaded.config, loaded.root), ...nearer };
  return planBuild(config, { providers, platforms }, io.cwd);
}

/** Prints what cannot be, and sets the exit code of wrong use. */
export function reportWrongUse(diagnostics: readonly Diagnostic[], json: boolean, io: CliIo): void {
  if (json) io.stdout(`${JSON.stringify({ diagnostics }, undefined, 2)}\n`);
  else for (const diagnostic of diagnostics) io.stderr(renderDiagnostic(diagnostic, createPaint(io.isTty)));
  io.exit(2);
}

const absolutePaths = (config: Config, root: string): Config => ({
  ...config,
  ...(config.input === undefined ? {} : { input: path.resolve(root, config.input) }),
  ...(config.out === undefined ? {} : { out: path.resolve(root, config.out) }),
});

function losesFacts(result: BuildResult): boolean {
  const all = [...result.diagnostics, ...result.services.flatMap((service) => service.diagnostics)];
  return result.services.length === 0 || all.some(({ severity }) => severity === "error");
}

/** The result for machines: figures, files and every diagnostic. */
function jsonReport(result: BuildResult): object {
  return {
    ms: Math.round(result.ms),
    documents: result.services.flatMap((service) =>
      service.bundles.map((bundle) => figuresOf(service, bundle)),
    ),
    services: result.services.map(({ provider, service, folder, files, diagnostics }) => ({
      provider,
      service,
      folder,
      files,
      diagnostics,
    })),
    diagnostics: result.diagnostics,
  };
}
