import { writeFile } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import type { Row } from "./measure.ts";

/** All that the bench has found, by part; a part that is run again replaces what it found before. */
export interface Results {
  readonly parts: Readonly<Record<string, PartResults>>;
}

export interface PartResults {
  /** ISO 8601. */
  readonly measuredAt: string;
  readonly machine: {
    readonly node: string;
    readonly cores: number;
    readonly cpu: string;
    readonly memoryGb: number;
  };
  /** Mean number of processes that wanted to run, in the last minute before and after. */
  readonly load: readonly [number, number];
  readonly rows: readonly Row[];
}

/** The machine that measures. */
export function machine(): PartResults["machine"] {
  const [first] = cpus();
  return {
    node: process.versions.node,
    cores: cpus().length,
    cpu: first?.model ?? "",
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
}

/** The load of the last minute. */
export const load = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;

const HEAD = ["what", "version", "runs", "median", "processor", "memory", "spread", "ratio", "target", ""];

/**
 * The rows as a Markdown table.
 *
 * @example console.log(tableOf(rows))
 */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.name,
    row.version ?? "",
    String(row.runs),
    row.runs === 0 ? "" : secondsOf(row.ms),
    row.cpuMs === undefined ? "" : secondsOf(row.cpuMs),
    row.rssMb === undefined ? "" : `${String(row.rssMb)} MB`,
    `${String(row.spread)}%`,
    ratioOf(row),
    row.target ?? "",
    [row.met === undefined ? "" : row.met ? "reached" : "missed", row.note ?? ""].filter(Boolean).join("; "),
  ]);
  const widths = HEAD.map((name, index) =>
    Math.max(name.length, ...lines.map((line) => line[index]?.length ?? 0)),
  );
  const print = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
  return [print(HEAD), print(widths.map((width) => "-".repeat(width))), ...lines.map(print)].join("\n");
}

function secondsOf(ms: number): string {
  return ms < 1000 ? `${String(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

function ratioOf({ ratio }: Row): string {
  if (ratio === undefined) return "";
  const more = [
    ...(ratio.cpu === undefined ? [] : [`processor ${ratio.cpu.toFixed(2)}`]),
    ...(ratio.memory === undefined ? [] : [`memory ${ratio.memory.toFixed(2)}`]),
  ];
  return `${ratio.ms.toFixed(2)}${more.length === 0 ? "" : ` (${more.join(", ")})`} × ${ratio.to}`;
}

/**
 * Draws processor time and memory over the number of operations, both axes logarithmic: a straight line at 45 degrees is
 * linear growth.
 *
 * @param rows of the part `growth`
 * @param file where the picture goes
 */
export async function drawGrowth(rows: readonly Row[], file: string): Promise<void> {
  const points = rows.map((row) => ({
    operations: Number(/\d+/u.exec(row.name)?.[0] ?? 1),
    seconds: (row.cpuMs ?? row.ms) / 1000,
    megabytes: row.rssMb ?? 0,
  }));
  const x = (operations: number): number => 80 + (Math.log10(operations) - 2) * 175;
  const y = (value: number): number => 320 - Math.log10(value) * 75;
  const line = (values: readonly number[], colour: string, unit: string): string => {
    const at = points.map(({ operations }, index) => [x(operations), y(values[index] ?? 1)] as const);
    const path = at.map(([left, top]) => `${left.toFixed(0)},${top.toFixed(0)}`).join(" ");
    const labels = at.map(
      ([left, top], index) =>
        `<circle cx="${left.toFixed(0)}" cy="${top.toFixed(0)}" r="4" fill="${colour}"/>` +
        `<text x="${left.toFixed(0)}" y="${(top - 12).toFixed(0)}" text-anchor="middle" fill="${colour}">${short(values[index] ?? 0)} ${unit}</text>`,
    );
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${labels.join("")}`;
  };
  const ticks = points.map(
    ({ operations }) =>
      `<text x="${x(operations).toFixed(0)}" y="345" text-anchor="middle">${short(operations)}</text>`,
  );
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 380" font-family="sans-serif" font-size="13">` +
    `<title>Processor time and memory by number of operations</title><rect width="700" height="380" fill="#fff"/>` +
    `<path d="M60 20V325H680" fill="none" stroke="#888"/>${ticks.join("")}` +
    `<text x="370" y="370" text-anchor="middle">operations (both axes logarithmic)</text>` +
    `<text x="80" y="30" fill="#b02a37">memory</text><text x="80" y="48" fill="#0a58ca">processor time</text>` +
    line(
      points.map(({ seconds }) => seconds),
      "#0a58ca",
      "s",
    ) +
    line(
      points.map(({ megabytes }) => megabytes),
      "#b02a37",
      "MB",
    ) +
    `</svg>\n`;
  await writeFile(file, svg);
}

/** Three digits, as people read them: 1.33, 23.6, 2,540. */
const short = (value: number): string =>
  new Intl.NumberFormat("en", { maximumSignificantDigits: 3 }).format(value);
