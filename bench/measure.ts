import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What one run of a program cost. */
export interface Cost {
  /** From start to end, in milliseconds. */
  readonly ms: number;
  /** Processor time of all its threads and child processes of Node.js, in milliseconds: steadier than `ms` on a busy machine. */
  readonly cpuMs: number;
  /** Peak of the largest of them, in MB. */
  readonly rssMb: number;
}

/** What is measured, as a row of the table. */
export interface Row {
  readonly name: string;
  /** Of the program that was measured; absent for ours. */
  readonly version?: string;
  readonly runs: number;
  /** Medians. */
  readonly ms: number;
  readonly cpuMs?: number;
  readonly rssMb?: number;
  /** Slowest minus fastest run, in per cent of the median. */
  readonly spread: number;
  /** What the row is compared with, and how: 0.5 is half of it. */
  readonly ratio?: {
    readonly to: string;
    readonly ms: number;
    readonly cpu?: number;
    readonly memory?: number;
  };
  readonly target?: string;
  /** Whether the target is reached, by the clock. */
  readonly met?: boolean;
  readonly note?: string;
}

export const root = fileURLToPath(new URL("../", import.meta.url));

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * Runs a program of Node.js to its end.
 *
 * @param args module and arguments
 * @param cwd where it runs
 * @returns what it cost
 * @throws Error with the end of its output where it fails
 * @example await run(["cli/packaging/start.mjs", "build"], root)
 */
export async function run(args: readonly string[], cwd: string): Promise<Cost> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
  const usage = path.join(folder, "usage");
  const hook = pathToFileURL(path.join(root, "bench/programs/usage.mjs")).href;
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, BENCH_USAGE: usage, NODE_OPTIONS: `--import=${hook}` },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-2000);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", reject);
    // 1 is the code of a build that reports lost facts, 2 that of a compiler that finds errors in what a generator gave.
    child.on("close", (code) =>
      code === 0 || code === 1 || (code === 2 && args[0]?.endsWith("tsc.js") === true)
        ? resolve()
        : reject(new Error(`${args.join(" ")} ended with ${String(code)}: ${said}`)),
    );
  });
  const ms = performance.now() - started;
  const lines = (await readFile(usage, "utf8")).trim().split("\n");
  await rm(folder, { recursive: true });
  const each = lines.map((line) => JSON.parse(line) as Omit<Cost, "ms">);
  return {
    ms,
    cpuMs: each.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    rssMb: Math.max(...each.map(({ rssMb }) => rssMb)),
  };
}

/**
 * Measures programs against each other in turns, so that a busy machine slows all of them alike.
 *
 * @param tasks by name; `before` is not measured
 * @param rounds how often each is run
 * @returns a row each, in the same order
 */
export async function measure(
  tasks: readonly {
    readonly name: string;
    readonly version?: string;
    readonly before?: () => Promise<void>;
    readonly work: () => Promise<Cost>;
  }[],
  rounds: number,
): Promise<Row[]> {
  const costs = tasks.map((): Cost[] => []);
  const failures = new Map<number, string>();
  for (let round = 0; round < rounds; round++) {
    for (const [index, { name, before, work }] of tasks.entries()) {
      // What failed once is not tried again, and does not stop the others.
      if (failures.has(index)) continue;
      try {
        await before?.();
        costs[index]?.push(await work());
      } catch (error) {
        failures.set(index, reasonOf(error));
      }
      console.error(`${name}: ${failures.get(index) ?? `round ${String(round + 1)} of ${String(rounds)}`}`);
    }
  }
  return tasks.map(({ name, version }, index): Row => {
    const own = costs[index] ?? [];
    const times = own.map(({ ms }) => ms);
    const failure = failures.get(index);
    const known = { name, ...(version === undefined ? {} : { version }) };
    if (failure !== undefined) return { ...known, runs: 0, ms: 0, spread: 0, note: failure };
    return {
      ...known,
      runs: rounds,
      ms: Math.round(median(times)),
      cpuMs: Math.round(median(own.map(({ cpuMs }) => cpuMs))),
      rssMb: Math.round(median(own.map(({ rssMb }) => rssMb))),
      spread: Math.round(((Math.max(...times) - Math.min(...times)) / median(times)) * 100),
    };
  });
}

/** A row of what could not be measured. */
export function failed(name: string, error: unknown): Row {
  return { name, runs: 0, ms: 0, spread: 0, note: reasonOf(error) };
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `failed: ${text.replace(/\s+/gu, " ").slice(0, 200)}`;
}

/** What a row may reach at most, as parts of another. */
export interface Limits {
  readonly time?: number;
  readonly memory?: number;
  /** Milliseconds, whatever the other row is. */
  readonly ms?: number;
  readonly rssMb?: number;
}

/** A row with its ratio to another, and whether it keeps the limits. */
export function against(row: Row, other: Row, target: string, limits: Limits): Row {
  if (row.runs === 0 || other.runs === 0) return { ...row, target };
  const part = (own: number | undefined, theirs: number | undefined): number | undefined =>
    own === undefined || theirs === undefined ? undefined : own / theirs;
  const cpu = part(row.cpuMs, other.cpuMs);
  const memory = part(row.rssMb, other.rssMb);
  const ms = row.ms / other.ms;
  const ratio = {
    to: other.name,
    ms,
    ...(cpu === undefined ? {} : { cpu }),
    ...(memory === undefined ? {} : { memory }),
  };
  const kept =
    ms <= (limits.time ?? Infinity) && (memory ?? 0) <= (limits.memory ?? Infinity) && within(row, limits);
  return { ...row, target, ratio, met: kept };
}

/** Whether a row keeps limits that stand by themselves. */
export function within(row: Row, { ms = Infinity, rssMb = Infinity }: Limits): boolean {
  return row.runs > 0 && row.ms <= ms && (row.rssMb ?? 0) <= rssMb;
}
