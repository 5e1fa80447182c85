import { jsonText } from "../../spec/diff/report/escape.ts";
import path from "node:path";
import type { LedgerTotals } from "../../spec/openapi/ledger.ts";
import { countMissing, menuTitle } from "../../spec/openapi/missing-from-menu.ts";
import { build } from "../build/build.ts";
import { reportWrongUse, requestFrom, type BuildFlags } from "../build/command.ts";
import type { BuildResult, ProviderLedger } from "../build/result.ts";
import { allDiagnostics } from "../build/summary.ts";
import type { CliIo } from "../io.ts";
import { renderDiagnostic } from "../report/diagnostics.ts";
import { writeReport } from "../report/write-report.ts";
import { forTerminal } from "../report/for-terminal.ts";
import { createPaint, type Paint } from "../report/paint.ts";

/**
 * Runs `docs2sdk coverage`: builds in memory and tells what became of every row. Exit code 1 when a row is
 * unaccounted for, or a page could not be read.
 *
 * @param flags as the command line gave them
 * @param io the world
 */
export async function runCoverage(flags: BuildFlags & { readonly html?: string }, io: CliIo): Promise<void> {
  const { html, ...buildFlags } = flags;
  const { request, diagnostics } = await requestFrom(buildFlags, io);
  if (request === undefined) return reportWrongUse(diagnostics, flags.json === true, io);
  const result = await build(request, { write: false });
  const isWhole = tellErrors(result, io);
  if (html !== undefined) {
    const { renderCoverageHtml } = await import("../report/coverage-html.ts");
    await writeReport(path.resolve(io.cwd, html), renderCoverageHtml(result));
    io.stderr(`Wrote ${forTerminal(html)}\n`);
  }
  if (flags.json === true) io.stdout(`${jsonText(result.ledgers.map(jsonOf))}\n`);
  else for (const ledger of result.ledgers) io.stdout(renderLedger(ledger, createPaint(io.isTty)));
  io.exit(isWhole && result.ledgers.every(({ ledger }) => ledger.totals.unaccounted === 0) ? 0 : 1);
}

/**
 * Says what was lost before there was anything to account for: a page that could not be read has no rows.
 *
 * @returns whether nothing was
 */
export function tellErrors(result: BuildResult, io: CliIo): boolean {
  const errors = allDiagnostics(result).filter(({ severity }) => severity === "error");
  for (const error of errors) io.stderr(renderDiagnostic(error, createPaint(io.isTty)));
  return errors.length === 0;
}

function jsonOf({ provider, ledger }: ProviderLedger): object {
  const { totals, pages, notCaptured, rows } = ledger;
  return { provider, totals, services: Object.fromEntries(ledger.services), pages, notCaptured, rows };
}

function renderLedger({ provider, ledger }: ProviderLedger, paint: Paint): string {
  const lines = [paint.bold(provider), `  ${renderTotals(ledger.totals)}`];
  for (const page of ledger.pages) {
    lines.push(`  ${forTerminal(page.title || page.url)}`, `    ${renderTotals(page)}`);
  }
  for (const row of ledger.rows) {
    if (row.outcome.kind !== "unaccounted") continue;
    lines.push(
      `  ${paint.red("unaccounted")} ${forTerminal(`${row.locator.url} ${row.locator.path}: ${row.locator.quote}`)}`,
    );
  }
  if (ledger.notCaptured.length > 0) {
    lines.push(
      `  ${countMissing(ledger.notCaptured)} operations of the site's menu are on no page that was read:`,
    );
    for (const entry of ledger.notCaptured) {
      lines.push(
        `    ${(entry.method ?? "").toUpperCase().padEnd(7)}${forTerminal([entry.group, menuTitle(entry)].filter(Boolean).join(" / "))}`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

/** `1,204 rows: 980 stated, 44 inferred, 0 assumed, 180 left out (150 navigation, 30 prose), 0 unaccounted` */
function renderTotals({ seen, used, leftOut, unaccounted }: LedgerTotals): string {
  const reasons = Object.entries(leftOut).filter(([, count]) => count > 0);
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  const why =
    reasons.length === 0 ? "" : ` (${reasons.map(([reason, count]) => `${count} ${reason}`).join(", ")})`;
  return (
    `${seen} rows: ${used.stated} stated, ${used.inferred} inferred, ${used.assumed} assumed, ` +
    `${total} left out${why}, ${unaccounted} unaccounted`
  );
}
