import path from "node:path";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { atLeast } from "../../spec/diff/change.ts";
import type { DiffReport } from "../../spec/diff/report/report.ts";
import { renderReport } from "../../spec/diff/report/render.ts";
import { expectOneSecond } from "../engine.ts";
import { outFolder } from "../config/out-folder.ts";
import type { CliIo } from "../io.ts";
import { forTerminal } from "../report/for-terminal.ts";
import { writeReport } from "../report/write-report.ts";
import { toolVersion } from "../tool-version.ts";
import { runBatch } from "./batch.ts";
import { compareInputs } from "./compare.ts";
import type { Comparison } from "./compare.ts";
import { diffCommandDiagnostics } from "./diagnostics.ts";
import { runGitDriver } from "./git-driver.ts";
import type { InputPlaces } from "./input.ts";
import { readSettings } from "./settings.ts";
import type { DiffFlags, DiffSettings } from "./settings.ts";

/**
 * `docs2sdk diff`: exit 0 below the level of the gate, 1 at or above, 2 when something could not be compared.
 *
 * @param names what the user named
 * @param flags the options
 * @param io the world
 */
export async function runDiff(names: readonly string[], flags: DiffFlags, io: CliIo): Promise<void> {
  expectOneSecond();
  const settings = await readSettings(flags, io.cwd);
  say(settings.diagnostics, io);
  if (settings.value === undefined) return io.exit(2);
  const places: InputPlaces = { cwd: io.cwd, built: () => outFolder(flags.built, io) };
  if (flags.gitDriver === true) return runGitDriver(names, settings.value, places, io);
  if (flags.batch !== undefined) return batch(flags.batch, flags, settings.value, places, io);
  const [old, fresh] = names;
  if (old === undefined || fresh === undefined || names.length > 2) {
    say(
      [diffCommandDiagnostics.create("wrong-use", { reason: "two documents are wanted, OLD and NEW" })],
      io,
    );
    return io.exit(2);
  }
  const { value, diagnostics } = await compareInputs(old, fresh, settings.value, places);
  say(diagnostics, io);
  if (value === undefined) return io.exit(2);
  const report = reportOf(value, diagnostics);
  await put(render(report, settings.value, flags.out === undefined && io.isTty), flags.out, io);
  const isPartial = diagnostics.some(({ severity }) => severity === "error");
  io.exit(isPartial ? 2 : isAtGate(report, settings.value) ? 1 : 0);
}

async function batch(
  name: string,
  flags: DiffFlags,
  settings: DiffSettings,
  places: InputPlaces,
  io: CliIo,
): Promise<void> {
  const result = await runBatch(name, settings, places);
  if ("problem" in result) {
    say([result.problem], io);
    return io.exit(2);
  }
  await put(result.text, flags.out, io);
  io.exit(0);
}

/** The report of a comparison. */
export function reportOf(
  { inputs, changes, ignored }: Comparison,
  diagnostics: readonly Diagnostic[],
): DiffReport {
  const [old, fresh] = inputs;
  return {
    old: { name: old.side.name, document: old.document },
    new: { name: fresh.side.name, document: fresh.document },
    changes,
    ignored,
    diagnostics,
  };
}

/** The report in the format that was asked for. */
export function render(report: DiffReport, settings: DiffSettings, color: boolean): string {
  const failOn = settings.failOn === "none" ? "error" : settings.failOn;
  return renderReport(settings.format, report, { color, failOn, version: toolVersion() });
}

function isAtGate(report: DiffReport, { failOn }: DiffSettings): boolean {
  return failOn !== "none" && report.changes.some(({ level }) => atLeast(level, failOn));
}

/** Diagnostics go to standard error: standard output is the report. */
export function say(diagnostics: readonly Diagnostic[], io: CliIo): void {
  for (const { severity, message, remedy } of diagnostics) {
    const help = remedy === undefined ? "" : `\n  ${remedy}`;
    io.stderr(`${severity}: ${forTerminal(message)}${help}\n`);
  }
}

async function put(text: string, out: string | undefined, io: CliIo): Promise<void> {
  if (out === undefined) return io.stdout(text);
  await writeReport(path.resolve(io.cwd, out), text);
}
