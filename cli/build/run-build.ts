import path from "node:path";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { ResolvedConfig } from "../config/resolve-config.ts";
import type { BuildRequest } from "./request.ts";
import type { BuildEvent } from "./result.ts";
import { checkSdkChoice } from "../sdk/sdk-choice.ts";
import { codeDigest, type KnownDigests } from "./build-inputs.ts";
import { openStageCache, type StageCache } from "./stage-cache.ts";
import { buildKey, lastBuild, hiddenFolder, noteBuild, STATE_FOLDER } from "./stamp.ts";
import { summarize, type BuildSummary } from "./summary.ts";

/** How a build is run. */
export interface RunOptions {
  /** Build although nothing changed. */
  readonly force?: boolean;
  readonly onEvent?: (event: BuildEvent) => void;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
  /** How long to wait for another build of the same folder, in milliseconds. */
  readonly waitMs?: number;
}

/** What came of it: a summary, or what is wrong with the configuration. */
export type RunResult =
  | { readonly summary: BuildSummary }
  | { readonly summary?: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Builds what a configuration asks for, unless the last build gave just that. The parts that read and render pages are loaded
 * only when there is something to do.
 *
 * @param resolved configuration, without diagnostics
 * @param options force, progress
 * @returns the summary; with `upToDate` nothing was read or written
 * @example const { summary } = await runBuild(await resolveConfig({}, { cwd, env }));
 */
export async function runBuild(resolved: ResolvedConfig, options: RunOptions = {}): Promise<RunResult> {
  const now = options.now ?? (() => performance.now());
  const started = now();
  const timed = (summary: BuildSummary): RunResult => ({
    summary: { ...summary, ms: Math.round(now() - started) },
  });
  const known: KnownDigests = new Map();
  const last = await upToDate(resolved, options, known);
  if (last !== undefined) return timed(last);
  const [{ planReading }, { platforms }, { providers }] = await Promise.all([
    import("./request.ts"),
    import("../../scraper/platforms/registry.ts"),
    import("../../scraper/providers/registry.ts"),
  ]);
  const { request, diagnostics } = planReading(resolved.config, { providers, platforms }, resolved.root);
  if (request === undefined) return { diagnostics };
  const refused = await checkSdkChoice(request.sdk ?? { selection: {} });
  if (refused.length > 0) return { diagnostics: refused };
  const [{ withOutput }, { build }] = await Promise.all([import("./output-lock.ts"), import("./build.ts")]);
  const shown = path.relative(resolved.root, request.out) || ".";
  const outcome = await withOutput(
    request.out,
    shown,
    async () => {
      // The build that held the folder until now may have done the work of this one.
      const done = await upToDate(resolved, options, known);
      if (done !== undefined) return done;
      const key = await buildKey(resolved, known);
      const stages = await stagesOf(request, resolved, options);
      const summary = summarize(await build(request, { ...options, ...stages }));
      await stages.stages?.cache.trim();
      // An edit in the middle of the build would be noted as built.
      if (key !== undefined && key === (await buildKey(resolved, known)))
        await noteBuild(resolved, key, summary);
      return summary;
    },
    options.waitMs,
  );
  return timed(outcome.done ? outcome.value : failed(outcome.diagnostic));
}

/**
 * What an earlier build gave is used unless the user forbids it, or not all the code can be known that gave it. The built-in captures
 * are a page per service: with them nothing is saved.
 */
async function stagesOf(
  { input, store }: BuildRequest,
  resolved: ResolvedConfig,
  { force }: RunOptions,
): Promise<{ readonly stages?: { readonly cache: StageCache; readonly code: string } }> {
  if (force === true || (input === undefined && store === undefined)) return {};
  const code = codeDigest(resolved);
  const folder = path.join(resolved.root, STATE_FOLDER);
  // A folder that cannot be written costs the next build its time, nothing else.
  const made = await hiddenFolder(folder).catch(() => undefined);
  return code === undefined || made === undefined ? {} : { stages: { code, cache: openStageCache(folder) } };
}

async function upToDate(
  resolved: ResolvedConfig,
  { force }: RunOptions,
  known: KnownDigests,
): Promise<BuildSummary | undefined> {
  if (force === true) return undefined;
  const key = await buildKey(resolved, known);
  return key === undefined ? undefined : lastBuild(resolved, key);
}

const failed = (diagnostic: Diagnostic): BuildSummary => ({
  upToDate: false,
  ms: 0,
  documents: [],
  services: [],
  diagnostics: [diagnostic],
});
