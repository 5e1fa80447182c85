import { jsonText } from "../../spec/diff/report/escape.ts";
import type { CliIo } from "../io.ts";
import { renderDiagnostic } from "../report/diagnostics.ts";
import { createPaint } from "../report/paint.ts";
import { forTerminal } from "./terminal.ts";
import type { CheckResult } from "./check-result.ts";
import { summaryText, verdictText } from "./report-text.ts";

/**
 * Prints what a check or an update found.
 *
 * @param result what was found
 * @param json for machines
 * @param io the world
 */
export function reportCheck(result: CheckResult, json: boolean, io: CliIo): void {
  if (json) {
    io.stdout(`${jsonText(forMachines(result))}\n`);
    return;
  }
  const paint = createPaint(io.isTty);
  for (const diagnostic of result.diagnostics.filter(({ severity }) => severity === "error")) {
    io.stderr(renderDiagnostic(diagnostic, paint));
  }
  for (const summary of result.captures) io.stdout(summaryText(summary));
  const verdicts = result.services.flatMap((service) => service.verdicts);
  for (const verdict of verdicts.filter(({ verdict: word }) => word !== "unchanged"))
    io.stdout(verdictText(verdict));
  io.stdout(`${CLOSING[result.verdict]}\n`);
  for (const name of result.written) io.stdout(`written: ${forTerminal(name)}\n`);
}

const CLOSING: Readonly<Record<CheckResult["verdict"], string>> = {
  unchanged: "nothing changed",
  changed: "the documentation changed",
  lossy: "facts would be lost: the last good result stands",
  blind: "could not look at everything: the last good result stands",
};

function forMachines({ verdict, captures, services, written, diagnostics }: CheckResult): object {
  return {
    verdict,
    captures,
    services: services.map(({ name, verdicts, from, to, figures, figuresBefore, newDefects }) => ({
      name,
      verdicts,
      from,
      to,
      figures,
      figuresBefore,
      newDefects,
    })),
    written,
    diagnostics,
  };
}
