import type { CaptureSummary, PageOutcome } from "../../scraper/capture/summary.ts";
import type { DocumentVerdict } from "./types.ts";
import { byLevel } from "./release.ts";
import { forTerminal } from "./terminal.ts";

const SHOWN = 40;

/**
 * A capture in two to some lines for people: figures, then what is new, changed, gone or failed.
 *
 * @example summaryText(summary)
 */
export function summaryText(summary: CaptureSummary): string {
  const { counts, requests, notModified, wireBytes, wallMs } = summary;
  const name = summary.service === undefined ? summary.provider : `${summary.provider}/${summary.service}`;
  const figures = `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.gone} gone, ${counts.failed} failed`;
  const cost = `${requests} requests (${notModified} not modified), ${(wireBytes / 1000).toFixed(0)} kB, ${(wallMs / 1000).toFixed(1)} s`;
  // Of a first run every page is new: they are counted, not listed.
  const isTold = ({ outcome }: PageOutcome): boolean =>
    outcome !== "unchanged" && (outcome !== "new" || counts.changed + counts.unchanged > 0);
  const told = summary.pages.filter(isTold).toSorted((a, b) => RANK[b.outcome] - RANK[a.outcome]);
  const lines = told.slice(0, SHOWN).map(pageText);
  if (told.length > SHOWN) lines.push(`  … and ${told.length - SHOWN} more`);
  const resumed = summary.resumed ? "\n  went on where the last run stopped" : "";
  return `${forTerminal(name)}: ${figures}\n  ${cost}${resumed}\n${lines.map((line) => `${line}\n`).join("")}`;
}

/** What needs somebody first. */
const RANK = { failed: 4, gone: 3, changed: 2, new: 1, unchanged: 0 } as const;

function pageText({ url, outcome, reason, detail }: PageOutcome): string {
  const because = reason === undefined ? "" : ` (${reason}: ${detail ?? ""})`;
  return `  ${outcome.padEnd(8)}${forTerminal(`${url}${because}`)}`;
}

const MARK = { error: "breaking", warn: "possibly breaking", info: "harmless" } as const;

/**
 * The verdict on one document with its changes, breaking first.
 *
 * @example verdictText(verdict)
 */
export function verdictText({ name, verdict, changes, losses }: DocumentVerdict): string {
  const lines = byLevel(changes).map(({ level, method, path, message }) => {
    const where = method === undefined || path === undefined ? "" : `${method} ${path}: `;
    return `  ${MARK[level]}: ${forTerminal(where + message)}`;
  });
  const lost = losses.map(({ message }) => `  facts lost: ${forTerminal(message)}`);
  const rest = lines.length - SHOWN;
  const shown = [...lost, ...lines.slice(0, SHOWN), ...(rest > 0 ? [`  … and ${rest} more`] : [])];
  return `${forTerminal(name)}: ${WORDS[verdict]}\n${shown.map((line) => `${line}\n`).join("")}`;
}

const WORDS: Readonly<Record<DocumentVerdict["verdict"], string>> = {
  new: "new API version",
  unchanged: "unchanged",
  changed: "changed",
  removed: "removed",
  lossy: "not taken over, facts would be lost",
};
