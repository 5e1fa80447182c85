import { whereAbsent } from "../../spec/system-error.ts";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import type { Level } from "../../spec/diff/change.ts";
import { readIgnores } from "../../spec/diff/ignore.ts";
import type { IgnoreEntry } from "../../spec/diff/ignore.ts";
import { STABILITIES } from "../../spec/diff/policy.ts";
import type { Stability } from "../../spec/diff/policy.ts";
import { REPORT_FORMATS } from "../../spec/diff/report/render.ts";
import type { ReportFormat } from "../../spec/diff/report/render.ts";
import { ruleById } from "../../spec/diff/registry.ts";
import { diffCommandDiagnostics } from "./diagnostics.ts";

/** The options of `docs2sdk diff` as they were typed. */
export interface DiffFlags {
  readonly format?: string;
  readonly failOn?: string;
  readonly ignore?: string;
  readonly level?: readonly string[];
  readonly deprecationDays?: string;
  readonly stability?: string;
  readonly expand?: boolean;
  readonly batch?: string;
  readonly out?: string;
  readonly built?: string;
  readonly gitDriver?: boolean;
}

/** The options, understood. */
export interface DiffSettings {
  readonly format: ReportFormat;
  readonly failOn: Level | "none";
  readonly ignores: readonly IgnoreEntry[];
  readonly ignoreName: string;
  readonly levels: Readonly<Record<string, Level | "off">>;
  readonly deprecationDays: number;
  readonly stability: Stability;
  readonly expand: boolean;
}

const LEVELS = ["error", "warn", "info"] as const;

/**
 * Understands the options.
 *
 * @returns the settings, or nothing and what is wrong with each option
 */
export async function readSettings(flags: DiffFlags, cwd: string): Promise<Staged<DiffSettings | undefined>> {
  const problems: Diagnostic[] = [];
  const wrong = (reason: string) => problems.push(diffCommandDiagnostics.create("wrong-use", { reason }));
  const choose = <T extends string>(option: string, value: string, allowed: readonly T[], fallback: T): T => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) wrong(`${option} is one of ${allowed.join(", ")}, not ${value}`);
    return found ?? fallback;
  };
  const format = choose("--format", flags.format ?? "text", REPORT_FORMATS, "text");
  const failOn = choose("--fail-on", flags.failOn ?? "error", [...LEVELS, "none"] as const, "error");
  const stability = choose("--stability", flags.stability ?? "beta", STABILITIES, "beta");
  const levels: Record<string, Level | "off"> = Object.create(null) as Record<string, Level | "off">;
  for (const pair of flags.level ?? []) {
    const [rule = "", value = ""] = pair.split("=");
    if (!ruleById.has(rule)) wrong(`--level: there is no rule ${rule}; \`docs2sdk rules\` lists them`);
    levels[rule] = choose("--level RULE=LEVEL", value, [...LEVELS, "off"] as const, "error");
  }
  const days = flags.deprecationDays ?? "0";
  if (!/^\d{1,5}$/u.test(days)) wrong(`--deprecation-days is a number of days, not ${days}`);
  const ignores = flags.ignore === undefined ? [] : await ignoresOf(flags.ignore, cwd, problems);
  if (problems.some(({ severity }) => severity === "error"))
    return { value: undefined, diagnostics: problems };
  const value: DiffSettings = {
    format,
    failOn,
    ignores,
    ignoreName: flags.ignore ?? "",
    levels,
    deprecationDays: Number(days),
    stability,
    expand: flags.expand === true,
  };
  return { value, diagnostics: problems };
}

async function ignoresOf(name: string, cwd: string, problems: Diagnostic[]): Promise<readonly IgnoreEntry[]> {
  const text = await readFile(path.resolve(cwd, name), "utf8").catch(whereAbsent(undefined));
  if (text === undefined) {
    problems.push(
      diffCommandDiagnostics.create("wrong-use", { reason: `--ignore: there is no file ${name}` }),
    );
    return [];
  }
  const { parse } = await import("yaml");
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 100 });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    problems.push(diffCommandDiagnostics.create("wrong-use", { reason: `--ignore: ${name}: ${reason}` }));
    return [];
  }
  const read = readIgnores(value, name);
  problems.push(...read.diagnostics);
  return read.value;
}
