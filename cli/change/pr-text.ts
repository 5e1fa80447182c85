import type { CaptureSummary } from "../../scraper/capture/summary.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { ChangeLocator, SpecChange } from "../../spec/diff/change.ts";
import { markdownLink, markdownText } from "./markdown.ts";
import { byLevel, whereOf } from "./release.ts";
import type { DocumentVerdict, LedgerFigures } from "./types.ts";

/** One package as the pull request tells of it. */
export interface PackageChange {
  /** `provider/service`. */
  readonly name: string;
  readonly verdicts: readonly DocumentVerdict[];
  /** Version of the package before and after; absent where nothing is written. */
  readonly from?: string;
  readonly to?: string;
  readonly figuresBefore?: LedgerFigures;
  readonly figures: LedgerFigures;
  /** Defects of the documentation that the last good build did not have. */
  readonly newDefects: readonly Diagnostic[];
}

/** Changes of one document that are listed; the rest is counted. A pull request holds 65,536 characters. */
const MAX_CHANGES = 60;
const MAX_DEFECTS = 20;

/**
 * The text of the pull request: what changed, breaking first, with the words of the pages, the figures of the ledger
 * and new defects of the documentation.
 *
 * @param packages the packages in question
 * @param captures what the captures saw; failures are named
 * @returns Markdown
 * @example await writeFile("pr.md", pullRequestText(packages, captures));
 */
export function pullRequestText(
  packages: readonly PackageChange[],
  captures: readonly CaptureSummary[],
): string {
  const changed = packages.filter(({ verdicts }) => verdicts.some(({ verdict }) => verdict !== "unchanged"));
  const title =
    changed.length === 0
      ? "No change"
      : `API documentation changed: ${changed.map(({ name }) => name).join(", ")}`;
  return `${[`# ${markdownText(title)}`, ...changed.map(packageText), captureText(captures)].filter((part) => part !== "").join("\n\n")}\n`;
}

function packageText(change: PackageChange): string {
  const version =
    change.to === undefined ? "" : ` ${markdownText(change.from ?? "new")} → ${markdownText(change.to)}`;
  return [
    `## ${markdownText(change.name)}${version}`,
    ...change.verdicts.filter(({ verdict }) => verdict !== "unchanged").map(verdictText),
    ledgerText(change),
    defectsText(change.newDefects),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function verdictText({ name, verdict, changes, losses }: DocumentVerdict): string {
  const head = `### ${markdownText(name)}`;
  if (verdict === "new") return `${head}\n\nNew API version.`;
  const count = (level: SpecChange["level"]): number =>
    changes.filter((change) => change.level === level).length;
  const sums = `${count("error")} breaking, ${count("warn")} possibly breaking, ${count("info")} harmless`;
  const lost = losses.map((loss) => `- **facts lost** ${markdownText(loss.message)}`);
  const warning =
    lost.length === 0
      ? ""
      : `**Not taken over: the layout seems to have changed.**\n\n${lost.join("\n")}\n\n`;
  const ordered = byLevel(changes);
  const rest = ordered.length - MAX_CHANGES;
  const lines = ordered.slice(0, MAX_CHANGES).map(changeText);
  return `${head}\n\n${warning}${sums}\n\n${lines.join("\n")}${rest > 0 ? `\n- … and ${rest} more` : ""}`;
}

const LABEL = { error: "**breaking**", warn: "**possibly breaking**", info: "" } as const;

function changeText(change: SpecChange): string {
  const label = LABEL[change.level] === "" ? "" : `${LABEL[change.level]} `;
  const quotes = [quoteText("was", change.oldLocator), quoteText("is", change.newLocator)].filter(
    (line) => line !== "",
  );
  return [
    `- ${label}${whereOf(change)}${markdownText(change.message)} (${markdownText(change.rule)})`,
    ...quotes,
  ].join("\n");
}

function quoteText(side: string, locator: ChangeLocator | undefined): string {
  const [place] = locator?.from ?? [];
  if (place === undefined || place.quote === "") return "";
  return `  - ${side}: “${markdownText(place.quote)}” ${markdownLink("page", place.anchor === undefined ? place.url : `${place.url}#${place.anchor}`)}`;
}

function ledgerText({ figures, figuresBefore }: PackageChange): string {
  const show = ({ seen, used, unaccounted }: LedgerFigures): string =>
    `${used} of ${seen} places used, ${unaccounted} unaccounted`;
  const before = figuresBefore === undefined ? "" : ` (before: ${show(figuresBefore)})`;
  return `Ledger: ${show(figures)}${before}.`;
}

function defectsText(defects: readonly Diagnostic[]): string {
  if (defects.length === 0) return "";
  const lines = defects
    .slice(0, MAX_DEFECTS)
    .map(({ code, message }) => `- ${markdownText(message)} (${markdownText(code)})`);
  const rest = defects.length - MAX_DEFECTS;
  return `New defects of the documentation:\n\n${lines.join("\n")}${rest > 0 ? `\n- … and ${rest} more` : ""}`;
}

function captureText(captures: readonly CaptureSummary[]): string {
  const lines = captures.map(({ provider, counts, requests, wireBytes }) => {
    const { changed, unchanged, gone, failed } = counts;
    return `- ${markdownText(provider)}: ${counts.new} new, ${changed} changed, ${unchanged} unchanged, ${gone} gone, ${failed} failed pages (${requests} requests, ${wireBytes} bytes)`;
  });
  const failed = captures.flatMap(({ pages }) => pages.filter(({ outcome }) => outcome === "failed"));
  const named = failed
    .slice(0, MAX_DEFECTS)
    .map(
      ({ url, reason, detail }) =>
        `- not read, the last good page was used: ${markdownLink(url, url)} (${markdownText(`${reason ?? ""}: ${detail ?? ""}`)})`,
    );
  return lines.length === 0 ? "" : ["Pages:", "", ...lines, ...named].join("\n");
}
