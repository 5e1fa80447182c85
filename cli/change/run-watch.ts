import { existsSync } from "node:fs";
import path from "node:path";
import { watch } from "chokidar";
import { reportWrongUse } from "../build/command.ts";
import type { CliIo } from "../io.ts";
import { renderDiagnostic } from "../report/diagnostics.ts";
import { createPaint } from "../report/paint.ts";
import { createWatchBuild, type WatchBuild } from "./watch-build.ts";
import { verdictText } from "./report-text.ts";
import { forTerminal } from "./terminal.ts";
import { openSession, type Session, type SessionFlags } from "./session.ts";

export interface WatchFlags extends SessionFlags {
  /** Folder or file of pages to watch in place of the built-in captures. */
  readonly input?: string;
  /** Further files or folders whose change rebuilds: templates, providers. */
  readonly also?: readonly string[];
}

/** Saves of an editor come in bursts. */
const SETTLE_MS = 60;

/**
 * `docs2sdk watch`: rebuilds when captures, configuration, provider or template files change, and prints what changed
 * in the documents. Ends with the process or the signal.
 *
 * @param flags as given
 * @param io the world
 * @param signal ends the watch (tests)
 */
export async function runWatch(flags: WatchFlags, io: CliIo, signal?: AbortSignal): Promise<void> {
  let { session, diagnostics } = await openSession(flags, io);
  if (session === undefined) return reportWrongUse(diagnostics, flags.json === true, io);
  const input = flags.input === undefined ? session.request.input : path.resolve(io.cwd, flags.input);
  const paths = watched(session, input, flags, io);
  let state: WatchBuild = await createWatchBuild(session, input);
  const watchers = watchEach(paths);
  let timer: NodeJS.Timeout | undefined;
  let configChanged = false;
  // A file that is half saved must not end the watch; the next save tries again.
  const goOn = (error: unknown): void =>
    io.stderr(`${forTerminal(error instanceof Error ? error.message : String(error))}\n`);
  // The first build comes when all is watched: what is saved while it runs is an event, and built after it.
  let running = watchers.ready.then(() => rebuild(state, io, true).catch(goOn));
  const react = async (): Promise<void> => {
    if (configChanged) {
      configChanged = false;
      ({ session, diagnostics } = await openSession(flags, io));
      if (session === undefined) {
        for (const diagnostic of diagnostics) io.stderr(renderDiagnostic(diagnostic, createPaint(io.isTty)));
        return;
      }
      state = await createWatchBuild(session, input, state);
    }
    await rebuild(state, io, false);
  };
  watchers.onChange((file) => {
    configChanged ||= !isPage(file, input);
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(react).catch(goOn);
    }, SETTLE_MS);
  });
  await running.catch(async (error: unknown) => {
    await watchers.close();
    throw error;
  });
  watchers.onError(goOn);
  io.stdout(`watching ${paths.map((file) => forTerminal(path.relative(io.cwd, file) || ".")).join(", ")}\n`);
  await new Promise<void>((resolve) => {
    if (signal === undefined) process.once("SIGINT", () => resolve());
    else signal.addEventListener("abort", () => resolve());
  });
  clearTimeout(timer);
  await watchers.close();
  await running;
}

/**
 * Watches files and folders. Paths that do not exist yet are watched by themselves: chokidar counts them twice, and would be
 * ready before it has looked through the others.
 */
function watchEach(paths: readonly string[]): {
  /** What exists is watched; rejects where the system refuses. */
  readonly ready: Promise<void>;
  onChange(react: (file: string) => void): void;
  /** What becomes of one that shows later. */
  onError(tell: (error: unknown) => void): void;
  close(): Promise<void>;
} {
  const options = { ignoreInitial: true, ignored: /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/u };
  const there = paths.filter(existsSync);
  const present = watch(there, options);
  const missing = watch(
    paths.filter((file) => !existsSync(file)),
    options,
  );
  return {
    // With nothing to look through it would never say so.
    ready: new Promise((resolve, reject) => {
      // What may not be looked at, or not by so many watchers: without a listener the process would end in a stack trace.
      for (const each of [present, missing]) each.on("error", reject);
      if (there.length === 0) resolve();
      else present.on("ready", resolve);
    }),
    onChange(react) {
      for (const each of [present, missing]) each.on("all", (_event, file) => react(file));
    },
    onError(tell) {
      for (const each of [present, missing]) each.on("error", tell);
    },
    async close() {
      await Promise.all([present.close(), missing.close()]);
    },
  };
}

async function rebuild(state: WatchBuild, io: CliIo, first: boolean): Promise<void> {
  const started = performance.now();
  const { verdicts, diagnostics, operations } = await state.rebuild();
  const ms = Math.round(performance.now() - started);
  const paint = createPaint(io.isTty);
  for (const diagnostic of diagnostics.filter(({ severity }) => severity === "error").slice(0, 20)) {
    io.stderr(renderDiagnostic(diagnostic, paint));
  }
  for (const verdict of verdicts) if (verdict.verdict !== "unchanged") io.stdout(verdictText(verdict));
  const changed = verdicts.some(({ verdict }) => verdict !== "unchanged");
  io.stdout(
    `${first ? "built" : changed ? "rebuilt" : "rebuilt, nothing changed"}: ${operations} operations, ${ms} ms\n`,
  );
}

function watched(session: Session, input: string | undefined, flags: WatchFlags, io: CliIo): string[] {
  const config = flags.config === undefined ? [] : [path.resolve(io.cwd, flags.config)];
  const found = ["ts", "mts", "js", "mjs", "json"].map((extension) =>
    path.join(io.cwd, `docs2sdk.config.${extension}`),
  );
  const also = (flags.also ?? []).map((file) => path.resolve(io.cwd, file));
  const pages = input ?? path.join(session.storeFolder, "index.ndjson");
  return [pages, ...(config.length > 0 ? config : found), ...also];
}

function isPage(file: string, input: string | undefined): boolean {
  return input === undefined ? file.endsWith("index.ndjson") : path.resolve(file).startsWith(input);
}
