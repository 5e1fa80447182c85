import path from "node:path";
import type { BuildEvent } from "../build/result.ts";
import { allDiagnostics, type BuildSummary } from "../build/summary.ts";
import type { CliIo } from "../io.ts";
import { renderDiagnostic } from "./diagnostics.ts";
import { figuresOf, type DocumentFigures } from "./figures.ts";
import { forTerminal } from "./for-terminal.ts";
import { createPaint } from "./paint.ts";

/** How a build is told to a person: progress, one line per document, what is lost, where the packages lie. */
export interface BuildReporter {
  onEvent(event: BuildEvent): void;
  finish(summary: BuildSummary): void;
}

/**
 * Reports for people. Progress is one line that is overwritten on a terminal, and silent elsewhere.
 *
 * @param io the world
 * @param out the output folder, absolute
 */
export function createBuildReporter(io: CliIo, out: string): BuildReporter {
  const paint = createPaint(io.isTty);
  const clear = io.isTty ? "\r\u001b[K" : "";
  return {
    onEvent(event) {
      if (event.kind === "built") {
        io.stderr(clear);
        for (const bundle of event.result.bundles)
          io.stdout(`${renderFigures(figuresOf(event.result, bundle))}\n`);
      } else if (io.isTty) io.stderr(`${clear}${renderProgress(event)}`);
    },
    finish(summary) {
      if (summary.upToDate) for (const figures of summary.documents) io.stdout(`${renderFigures(figures)}\n`);
      const errors = allDiagnostics(summary).filter(({ severity }) => severity === "error");
      for (const diagnostic of errors.slice(0, 50)) io.stderr(renderDiagnostic(diagnostic, paint));
      if (errors.length > 50) io.stderr(`… and ${errors.length - 50} more errors; --json lists them all\n`);
      const folders = summary.services.flatMap((service) => service.folder ?? []);
      if (folders.length === 0) return;
      const shown = forTerminal(path.relative(io.cwd, out) || ".");
      if (summary.upToDate) {
        io.stdout(`\n${shown}/ is up to date (${(summary.ms / 1000).toFixed(2)} s); --force builds anyway\n`);
        return;
      }
      io.stdout(`\n${paint.bold("Packages")} in ${shown}/ (${(summary.ms / 1000).toFixed(1)} s)\n`);
      for (const folder of folders) io.stdout(`  ${forTerminal(path.relative(io.cwd, folder))}\n`);
      io.stdout(
        `\n${paint.bold("Try next")}\n` +
          `  docs2sdk serve         look at what was built; each package has a README, too\n` +
          `  docs2sdk coverage      what became of every row of every page\n` +
          `  docs2sdk defects       what the warnings are: mistakes in the documentation\n` +
          `  docs2sdk build --help  other pages, other folders\n`,
      );
    },
  };
}

/** `samsung/virtualserver 1.1   110 operations   117 models   203 parameters   0 errors, 40 warnings, 12 infos   0.41 s` */
function renderFigures(figures: DocumentFigures): string {
  const { error, warning, info } = figures.diagnostics;
  return [
    forTerminal(`${figures.provider}/${figures.service} ${figures.version}`).padEnd(28),
    `${figures.operations} operations`.padStart(15),
    `${figures.models} models`.padStart(12),
    `${figures.parameters} parameters`.padStart(16),
    `${error} errors, ${warning} warnings, ${info} infos`.padStart(36),
    `${(figures.ms / 1000).toFixed(2)} s`.padStart(9),
  ].join("");
}

function renderProgress(event: Exclude<BuildEvent, { kind: "built" }>): string {
  switch (event.kind) {
    case "reading":
      return `${event.provider}: ${event.done} pages read`;
    case "building":
      return `${event.provider}: building documents`;
    case "rendering":
      return `${event.provider}/${event.service}: writing the package`;
  }
}
