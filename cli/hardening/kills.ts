import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MANIFEST_FILE } from "../../generator/write/manifest.ts";
import { indexOf, startTestSite } from "../../scraper/capture/test-site.ts";
import { thingHtml, thingPage, thingsConfig } from "../change/test-things.ts";
import { bundled } from "../packaging/bundle.mjs";

/** What kills at random moments came to; the last three must be 0. */
export interface KillFigures {
  readonly kills: number;
  /** Kills after which nothing had changed yet. */
  readonly before: number;
  /** Kills in the middle of moving the files into place. */
  readonly between: number;
  /** Files that were neither the old nor the new ones, or an old file that was gone. */
  readonly torn: number;
  /** Next runs that did not complete. */
  readonly failed: number;
  /** Next runs whose result differs from that of an undisturbed run. */
  readonly different: number;
  readonly seconds: number;
  /** What was wrong: after which moment (milliseconds), and in which files. */
  readonly faults: readonly string[];
}

/** A command, and the folder that it works in. */
export interface KillScenario {
  readonly name: string;
  readonly args: readonly string[];
  /** Folder that is there while files are being written. */
  readonly staging: string;
  /** What finishes the work after a kill; the same command unless given. */
  readonly again?: (folder: string) => readonly string[];
  /** Fills an empty folder with what is there before the command; `atEnd` takes what is to be closed when all is done. */
  readonly prepare: (folder: string, atEnd: (close: () => Promise<void>) => void) => Promise<void>;
}

const CAPTURES = new URL("../../scraper/captures/iwinv/", import.meta.url);

/** A second build of three pages, of which two changed and one is new: the first result lies there already. */
const rebuild: KillScenario = {
  name: "build",
  args: ["build", "--provider", "iwinv", "--service", "iaas", "--input", "pages", "--out", "sdk"],
  staging: "sdk/iwinv/iaas/.docs2sdk-staging",
  prepare: async (folder) => {
    const pages = path.join(folder, "pages");
    await mkdir(pages);
    const names = (await readdir(CAPTURES)).sort();
    for (const name of names.slice(0, 2))
      await writeFile(path.join(pages, name), await readFile(new URL(name, CAPTURES)));
    if ((await run(folder, rebuild.args, Infinity)).code !== 0) throw new Error("the first build failed");
    const first = names[0] ?? "";
    const text = await readFile(new URL(first, CAPTURES), "utf8");
    await writeFile(path.join(pages, first), text.replaceAll("required", "optional"));
    for (const name of names.slice(2))
      await writeFile(path.join(pages, name), await readFile(new URL(name, CAPTURES)));
  },
};

const init: KillScenario = {
  name: "init",
  args: ["init", "--provider", "iwinv", "--out", "sdk", "--yes"],
  staging: "sdk/iwinv/iaas/.docs2sdk-staging",
  // Where the configuration stands the project is set up, and only its build is left.
  again: (folder) => (existsSync(path.join(folder, "docs2sdk.config.ts")) ? ["build"] : init.args),
  prepare: (folder) =>
    writeFile(path.join(folder, "package.json"), '{ "name": "project", "type": "module" }\n'),
};

/** A second update from a live site on which one page changed and one is new: capture, documents, package, changelog. */
const update: KillScenario = {
  name: "update",
  args: ["update", "--allow-loopback"],
  staging: "sdk/local/things/.docs2sdk-staging",
  prepare: async (folder, atEnd) => {
    const site = await startTestSite();
    atEnd(() => site.close());
    const put = (number: number, mandatory: boolean): void => {
      const page = thingPage(number);
      const parameters = page.parameters.map((row) => ({ ...row, mandatory }));
      site.pages.set(`/things/page${number}.html`, { html: thingHtml({ ...page, parameters }) });
      const pages = [...site.pages.keys()].filter((name) => !name.endsWith("index.html"));
      site.pages.set("/things/index.html", {
        html: indexOf(new Map(pages.map((name) => [name, ""])), "things"),
      });
    };
    for (let number = 0; number < 4; number++) put(number, false);
    await writeFile(path.join(folder, "docs2sdk.config.ts"), thingsConfig(site.origin));
    if ((await run(folder, update.args, Infinity)).code !== 0) throw new Error("the first update failed");
    put(2, true);
    put(4, false);
  },
};

export const SCENARIOS: readonly KillScenario[] = [rebuild, update, init];

/**
 * Kills a command at random moments, looks at what is there, and runs it again.
 *
 * @param kills how many
 * @param random 0 to 1, decides the moments
 * @example await runKills(SCENARIOS[0], 12, Math.random)
 */
export async function runKills(
  scenario: KillScenario,
  kills: number,
  random: () => number,
): Promise<KillFigures> {
  const started = performance.now();
  const figures = { kills: 0, before: 0, between: 0, torn: 0, failed: 0, different: 0 };
  const faults: string[] = [];
  await onStage(scenario, async ({ fresh, before, wanted, stagingOf, ms, writingMs }) => {
    while (figures.kills < kills) {
      const folder = await fresh("killed");
      // Writing is short: every second kill waits for its beginning.
      const staging = figures.kills % 2 === 0 ? undefined : stagingOf(folder);
      const moment = random() * (staging === undefined ? ms * 1.1 : writingMs);
      const { killed } = await run(folder, scenario.args, moment, staging);
      if (!killed) continue;
      figures.kills++;
      const seen = await contentOf(folder, false);
      const isNew = [...wanted].every(([file, text]) => seen.get(file) === text);
      const isOld = [...before].every(([file, text]) => seen.get(file) === text) && seen.size === before.size;
      if (isOld) figures.before++;
      else if (!isNew) figures.between++;
      const fault = (what: string, files: readonly string[]): void => {
        const when = staging === undefined ? "of the run" : "of writing";
        faults.push(`${what}, killed after ${moment.toFixed(1)} ms ${when}: ${files.join(", ")}`);
      };
      const torn = [...seen].filter(([file, text]) => text !== before.get(file) && text !== wanted.get(file));
      const gone = [...before.keys()].filter((file) => wanted.has(file) && !seen.has(file));
      const broken = [...torn.map(([file]) => file), ...gone];
      if (broken.length > 0) {
        figures.torn++;
        fault("torn", broken);
      }
      const { code, different } = await runAgain(scenario, folder, wanted);
      if (code !== 0) {
        figures.failed++;
        fault(`failed with code ${code}`, []);
      }
      if (different.length > 0) {
        figures.different++;
        fault("different", different);
      }
    }
  });
  return { ...figures, seconds: Math.round((performance.now() - started) / 100) / 10, faults };
}

/**
 * Lays out what a command leaves that dies while it moves its files into place, after each of so many parts of the way, in two
 * orders, and runs it again: random moments hardly ever hit these few milliseconds.
 *
 * @param parts into how many the way is divided
 * @returns a line per next run that failed or whose result differs from that of an undisturbed run
 * @example await runHalfMoved(SCENARIOS[0], 4) // []
 */
export async function runHalfMoved(scenario: KillScenario, parts: number): Promise<readonly string[]> {
  const faults: string[] = [];
  await onStage(scenario, async ({ fresh, before, wanted, stagingOf }) => {
    const changed = [...wanted.keys()].filter((file) => before.get(file) !== wanted.get(file));
    for (let step = 0; step <= 2 * parts + 1; step++) {
      const part = step >> 1;
      const folder = await fresh("half-moved");
      const output = path.dirname(stagingOf(folder));
      const own = changed.flatMap((file) => {
        const inside = path.relative(output, path.join(folder, file));
        return inside.startsWith("..") || inside === MANIFEST_FILE ? [] : [inside];
      });
      // What the next run compares with is there before what is said of the change, or after it.
      own.sort((one, other) => rankOf(one) - rankOf(other));
      if (step % 2 === 1) own.reverse();
      const count = Math.round((own.length * part) / parts);
      const put = async (file: string, text: string | undefined): Promise<void> => {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, text ?? "", "latin1");
      };
      const textOf = (inside: string): string | undefined =>
        wanted.get(path.relative(folder, path.join(output, inside)));
      const staging = stagingOf(folder);
      for (const [index, file] of own.entries())
        await put(path.join(index < count ? output : path.join(staging, "files"), file), textOf(file));
      await put(path.join(staging, "manifest.json"), textOf(MANIFEST_FILE));
      await put(path.join(staging, "steps.json"), JSON.stringify({ move: own, remove: [] }));
      const { code, different } = await runAgain(scenario, folder, wanted);
      const where = `${count} of ${own.length} files moved`;
      if (code !== 0) faults.push(`failed with code ${code}, ${where}`);
      if (different.length > 0) faults.push(`different, ${where}: ${different.join(", ")}`);
    }
  });
  return faults;
}

const rankOf = (file: string): number =>
  file.endsWith("openapi.json") ? 0 : ["CHANGELOG.md", "package.json"].includes(file) ? 2 : 1;

/** A scenario that is set up. */
interface Stage {
  /** Lays out what is there before the command, in a folder of its own. */
  readonly fresh: (name: string) => Promise<string>;
  /** Output before the command, and after an undisturbed run, by path. */
  readonly before: ReadonlyMap<string, string>;
  readonly wanted: ReadonlyMap<string, string>;
  readonly stagingOf: (folder: string) => string;
  /** Of the undisturbed run. */
  readonly ms: number;
  readonly writingMs: number;
}

async function onStage(scenario: KillScenario, work: (stage: Stage) => Promise<void>): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), "docs2sdk-kills-"));
  const closing: (() => Promise<void>)[] = [];
  try {
    const first = path.join(root, "first");
    await mkdir(first);
    await scenario.prepare(first, (close) => void closing.push(close));
    const old = await contentOf(first, true);
    const fresh = async (name: string): Promise<string> => {
      const folder = path.join(root, name);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder);
      for (const [file, text] of old) {
        await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
        await writeFile(path.join(folder, file), text, "latin1");
      }
      return folder;
    };
    const stagingOf = (folder: string): string => path.join(folder, scenario.staging);
    const undisturbed = await fresh("undisturbed");
    const { code, ms, writingMs } = await run(undisturbed, scenario.args, Infinity, stagingOf(undisturbed));
    if (code !== 0) throw new Error(`${scenario.name} ended with code ${code}`);
    const wanted = await contentOf(undisturbed, false);
    const before = new Map([...old].filter(([file]) => isOutput(file)));
    await work({ fresh, before, wanted, stagingOf, ms, writingMs });
  } finally {
    for (const close of closing) await close();
    await rm(root, { recursive: true, force: true });
  }
}

/** The next run, and the files in which its result differs. */
async function runAgain(
  scenario: KillScenario,
  folder: string,
  wanted: Stage["wanted"],
): Promise<{ readonly code: number; readonly different: readonly string[] }> {
  const again = scenario.again?.(folder) ?? scenario.args;
  const { code } = await run(folder, again, Infinity);
  const after = await contentOf(folder, false);
  const files = [...new Set([...after.keys(), ...wanted.keys()])];
  return { code, different: files.filter((file) => after.get(file) !== wanted.get(file)) };
}

/** State of the tool, what is staged and the temporary files of single atomic writes are no output. */
const isOutput = (file: string): boolean =>
  !/(?:^|\/)\.docs2sdk(?:-staging|-lock)?\//u.test(file) && !/\.\d{6,}$/u.test(file);

/** Files below a folder by path; a character per byte, since bodies of captures are no text. */
async function contentOf(folder: string, all: boolean): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => all || isOutput(file));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(path.join(folder, file), "latin1")] as const),
    ),
  );
}

interface Ended {
  readonly killed: boolean;
  readonly code: number;
  /** From the moment at which everything was loaded. */
  readonly ms: number;
  /** Of these, from the moment at which the folder was there. */
  readonly writingMs: number;
}

const program = bundled("cli/hardening/kills-child.ts").then((url) => fileURLToPath(url));

/** Kills after so many milliseconds, or so many after a folder is there. */
async function run(cwd: string, args: readonly string[], afterMs: number, folder?: string): Promise<Ended> {
  const child = fork(await program, [...args], {
    cwd,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { PATH: process.env["PATH"] ?? "", CI: "true" },
  });
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  let started = performance.now();
  let armed = Infinity;
  const arm = (): void => {
    clearInterval(watch);
    armed = performance.now();
    if (afterMs < Infinity) timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
  };
  child.once("message", () => {
    started = performance.now();
    if (folder === undefined) arm();
    else watch = setInterval(() => existsSync(folder) && arm(), 1);
  });
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      clearInterval(watch);
      const ended = performance.now();
      const killed = signal === "SIGKILL";
      resolve({ killed, code: code ?? -1, ms: ended - started, writingMs: Math.max(0, ended - armed) });
    });
  });
}
