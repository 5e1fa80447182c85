import { fork } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openStore, readCaptures } from "./store.ts";
import { temporaryFolder } from "./test-capture.ts";
import { documentationPages, siteOf, startTestSite } from "./test-site.ts";

export interface KillFigures {
  readonly kills: number;
  /** Kills before the first page was settled, and after the last. */
  readonly early: number;
  readonly completedRuns: number;
  /** Runs after which a complete line of the index could not be parsed. Must be 0. */
  readonly tornIndexes: number;
  /** Kills that left a last line without its end; it is cut off by the next run. */
  readonly unfinishedLines: number;
  /** Addresses that were asked for again although the index had settled them. Must be 0. */
  readonly fetchedTwice: number;
  /** Answers that were on their way when the process died, so that they had to be asked for again. */
  readonly inFlight: number;
  /** Completed captures that differ from an undisturbed one. Must be 0. */
  readonly different: number;
  readonly seconds: number;
}

/**
 * Kills a capture at random moments and starts it again, until so many kills are done; then lets it finish.
 *
 * @param kills how many
 * @param random 0 to 1, decides the moments
 * @example await runKills(10, Math.random)
 */
export async function runKills(kills: number, random: () => number): Promise<KillFigures> {
  const started = performance.now();
  const pages = documentationPages();
  const site = await startTestSite(siteOf(pages));
  site.delayMs = 4;
  const { folder, remove } = await temporaryFolder();
  const figures = {
    kills: 0,
    early: 0,
    completedRuns: 0,
    tornIndexes: 0,
    unfinishedLines: 0,
    fetchedTwice: 0,
    inFlight: 0,
    different: 0,
  };
  try {
    while (figures.kills < kills || figures.completedRuns === 0) {
      const before = await settledPaths(folder);
      const seen = site.log.length;
      const killed = await runOnce(site.origin, folder, figures.kills < kills ? random() * 1200 : Infinity);
      const asked = site.log
        .slice(seen)
        .filter(({ path: file }) => file.endsWith(".html") && !file.endsWith("/index.html"));
      figures.fetchedTwice += asked.filter(({ path: file }) => before.has(file)).length;
      await checkIndex(folder, figures);
      const after = await settledPaths(folder);
      if (killed) {
        figures.inFlight += asked.filter(({ path: file }) => !after.has(file)).length;
        figures.kills++;
        if (after.size === before.size) figures.early++;
        continue;
      }
      figures.completedRuns++;
      if (!(await isWhole(folder, pages))) figures.different++;
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    await site.close();
    await remove();
  }
  return { ...figures, seconds: Math.round((performance.now() - started) / 100) / 10 };
}

/** Whether the process was killed; it counts from the moment at which it holds the lock. */
function runOnce(origin: string, folder: string, afterMs: number): Promise<boolean> {
  const child = fork(fileURLToPath(new URL("kill-child.ts", import.meta.url)), [origin, folder], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  let timer: NodeJS.Timeout | undefined;
  child.once("message", () => {
    if (afterMs < Infinity) timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      if (signal === "SIGKILL") resolve(true);
      else if (code === 0) resolve(false);
      else reject(new Error(`the capture ended with code ${code ?? "none"}, signal ${signal ?? "none"}`));
    });
  });
}

/** Paths of the pages that the unfinished run has settled, as a new process reads them. */
async function settledPaths(folder: string): Promise<Set<string>> {
  const { index } = await openStore(folder);
  const open = [...index.open.values()][0]?.run;
  return new Set(
    [...index.pages.values()]
      .filter(({ run, role }) => role === "page" && run === open)
      .map(({ url }) => new URL(url).pathname),
  );
}

async function checkIndex(
  folder: string,
  figures: { tornIndexes: number; unfinishedLines: number },
): Promise<void> {
  const text = await readFile(path.join(folder, "index.ndjson"), "utf8").catch(() => "");
  const lines = text.split("\n");
  if (lines.pop() !== "") figures.unfinishedLines++;
  if (!lines.every(isJson)) figures.tornIndexes++;
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

async function isWhole(folder: string, pages: ReadonlyMap<string, string>): Promise<boolean> {
  const { captures, damaged } = await readCaptures(await openStore(folder), "local");
  return (
    damaged.length === 0 &&
    captures.length === pages.size &&
    captures.every(
      ({ capture, body }) => Buffer.from(body).toString() === pages.get(new URL(capture.url).pathname),
    )
  );
}
