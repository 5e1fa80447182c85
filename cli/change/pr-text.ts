import type { CaptureSummary } from "../../scraper/capture/summary.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { ChangeLocator, SpecChange } from "../../spec/diff/change.ts";
import { joinMarkdown, markdownOf, type Markdown } from "../../spec/markdown-text.ts";
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
): Markdown {
  const changed = packages.filter(({ verdicts }) => verdicts.some(({ verdict }) => verdict !== "unchanged"));
  const title =
    changed.length === 0
      ? "No change"
      : `API documentation changed: ${changed.map(({ name }) => name).join(", ")}`;
  const parts = [markdownOf`# ${markdownText(title)}`, ...changed.map(packageText), captureText(captures)];
  return markdownOf`${joinMarkdown(parts, "\n\n")}\n`;
}

function packageText(change: PackageChange): Markdown {
  const version =
    change.to === undefined
      ? ""
      : markdownOf` ${markdownText(change.from ?? "new")} → ${markdownText(change.to)}`;
  const parts = [
    markdownOf`## ${markdownText(change.name)}${version}`,
    ...change.verdicts.filter(({ verdict }) => verdict !== "unchanged").map(verdictText),
    ledgerText(change),
    defectsText(change.newDefects),
  ];
  return joinMarkdown(parts, "\n\n");
}

function verdictText({ name, verdict, changes, losses }: DocumentVerdict): Markdown {
  const head = markdownOf`### ${markdownText(name)}`;
  if (verdict === "new") return markdownOf`${head}\n\nNew API version.`;
  const count = (level: SpecChange["level"]): number =>
    changes.filter((change) => change.level === level).length;
  const sums = markdownOf`${count("error")} breaking, ${count("warn")} possibly breaking, ${count("info")} harmless`;
  const lost = losses.map((loss) => markdownOf`- **facts lost** ${markdownText(loss.message)}`);
  const warning =
    lost.length === 0
      ? ""
      : markdownOf`**Not taken over: the layout seems to have changed.**\n\n${joinMarkdown(lost, "\n")}\n\n`;
  const ordered = byLevel(changes);
  const rest = ordered.length - MAX_CHANGES;
  const lines = ordered.slice(0, MAX_CHANGES).map(changeText);
  const more = rest > 0 ? markdownOf`\n- … and ${rest} more` : "";
  return markdownOf`${head}\n\n${warning}${sums}\n\n${joinMarkdown(lines, "\n")}${more}`;
}

const LABEL = {
  error: markdownOf`**breaking** `,
  warn: markdownOf`**possibly breaking** `,
  info: "",
} as const;

function changeText(change: SpecChange): Markdown {
  return joinMarkdown(
    [
      markdownOf`- ${LABEL[change.level]}${whereOf(change)}${markdownText(change.message)} (${markdownText(change.rule)})`,
      quoteText(markdownOf`was`, change.oldLocator),
      quoteText(markdownOf`is`, change.newLocator),
    ],
    "\n",
  );
}

function quoteText(side: Markdown, locator: ChangeLocator | undefined): Markdown | "" {
  const [place] = locator?.from ?? [];
  if (place === undefined || place.quote === "") return "";
  const address = place.anchor === undefined ? place.url : `${place.url}#${place.anchor}`;
  return markdownOf`  - ${side}: “${markdownText(place.quote)}” ${markdownLink("page", address)}`;
}

function ledgerText({ figures, figuresBefore }: PackageChange): Markdown {
  const show = ({ seen, used, unaccounted }: LedgerFigures): Markdown =>
    markdownOf`${used} of ${seen} places used, ${unaccounted} unaccounted`;
  const before = figuresBefore === undefined ? "" : markdownOf` (before: ${show(figuresBefore)})`;
  return markdownOf`Ledger: ${show(figures)}${before}.`;
}

function defectsText(defects: readonly Diagnostic[]): Markdown | "" {
  if (defects.length === 0) return "";
  const lines = defects
    .slice(0, MAX_DEFECTS)
    .map(({ code, message }) => markdownOf`- ${markdownText(message)} (${markdownText(code)})`);
  const rest = defects.length - MAX_DEFECTS;
  const more = rest > 0 ? markdownOf`\n- … and ${rest} more` : "";
  return markdownOf`New defects of the documentation:\n\n${joinMarkdown(lines, "\n")}${more}`;
}

function captureText(captures: readonly CaptureSummary[]): Markdown | "" {
  const lines = captures.map(({ provider, counts, requests, wireBytes }) => {
    const { changed, unchanged, gone, failed } = counts;
    return markdownOf`- ${markdownText(provider)}: ${counts.new} new, ${changed} changed, ${unchanged} unchanged, ${gone} gone, ${failed} failed pages (${requests} requests, ${wireBytes} bytes)`;
  });
  const failed = captures.flatMap(({ pages }) => pages.filter(({ outcome }) => outcome === "failed"));
  const named = failed
    .slice(0, MAX_DEFECTS)
    .map(
      ({ url, reason, detail }) =>
        markdownOf`- not read, the last good page was used: ${markdownLink(url, url)} (${markdownText(`${reason ?? ""}: ${detail ?? ""}`)})`,
    );
  return lines.length === 0 ? "" : markdownOf`Pages:\n\n${joinMarkdown([...lines, ...named], "\n")}`;
}
