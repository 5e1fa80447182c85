import path from "node:path";
import { build, type BuildOptions, type BuildReport } from "../api/build.ts";
import { buildInputs, type BuildInputs } from "../build/build-inputs.ts";
import { allDiagnostics } from "../build/summary.ts";
import { resolveConfig } from "../config/resolve-config.ts";
import { renderDiagnostic } from "../report/diagnostics.ts";
import { createPaint } from "../report/paint.ts";

/** What the plugin takes: the options of the configuration file, which win over it, and where it is. */
export type PluginOptions = Omit<BuildOptions, "env" | "onEvent">;

/** One build inside a bundler's. */
export interface StepResult {
  /** A file was written or removed. */
  readonly changed: boolean;
  /** Why the bundler's build must fail; absent where it need not. */
  readonly failure?: string;
  /** What to watch for the next one. */
  readonly inputs: BuildInputs;
}

/** The build as a step of a bundler; builds that are asked for at the same time are one. */
export interface BuildStep {
  /** Builds, if anything changed. */
  run(): Promise<StepResult>;
  /** Whether a changed file asks for a build. */
  concerns(file: string): boolean;
}

/**
 * Makes the build step of one plugin instance.
 *
 * @param options what the user gave to the plugin
 * @example const { failure } = await createBuildStep({}).run();
 */
export function createBuildStep(options: PluginOptions): BuildStep {
  let running: Promise<StepResult> | undefined;
  let inputs: BuildInputs = { files: [], folders: [], complete: true };
  const once = async (): Promise<StepResult> => {
    const report = await build(options);
    inputs = await inputsOf(options);
    return { ...outcomeOf(report), inputs };
  };
  return {
    run() {
      running ??= once().finally(() => {
        running = undefined;
      });
      return running;
    },
    concerns: (file) =>
      inputs.files.some((input) => path.relative(input, file) === "") ||
      inputs.folders.some((folder) => isInside(folder, file)),
  };
}

function outcomeOf(report: BuildReport): Omit<StepResult, "inputs"> {
  const changed = report.services.some(({ files }) => files.written + files.removed > 0);
  if (report.ok) return { changed };
  const errors = allDiagnostics(report).filter(({ severity }) => severity === "error");
  const paint = createPaint(false);
  const shown = errors.slice(0, 10).map((error) => renderDiagnostic(error, paint).trimEnd());
  if (errors.length > shown.length) shown.push(`… and ${errors.length - shown.length} more errors`);
  return { changed, failure: ["docs2sdk lost facts or built nothing:", ...shown].join("\n") };
}

async function inputsOf({
  cwd = process.cwd(),
  configFile,
  force: _force,
  ...config
}: PluginOptions): Promise<BuildInputs> {
  const resolved = await resolveConfig(config, {
    cwd,
    env: process.env,
    ...(configFile === undefined ? {} : { file: configFile }),
  });
  // A broken configuration is watched under every name that it may have, to build again when it is mended.
  return buildInputs(resolved);
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
}
