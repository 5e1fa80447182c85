import { joinMarkdown, markdownOf, type Markdown } from "../../markdown-text.ts";
import type { Level, SpecChange } from "../change.ts";
import { markdownText } from "./escape.ts";
import type { DiffReport } from "./report.ts";
import { placeOf, summaryOf } from "./report.ts";

const TITLES: Readonly<Record<Level, Markdown>> = {
  error: markdownOf`Breaking`,
  warn: markdownOf`Possibly breaking`,
  info: markdownOf`Other changes`,
};

/** Changes of one level that are listed; the comment of a pull request has room for 65,536 characters. */
const LISTED = 200;

/**
 * For the text or a comment of a pull request.
 *
 * @returns Markdown, with a line break at the end
 */
export function renderMarkdown(report: DiffReport): Markdown {
  const parts = (["error", "warn", "info"] as const).flatMap((level) => {
    const changes = report.changes.filter((change) => change.level === level);
    return changes.length === 0 ? [] : [section(level, changes)];
  });
  const head = markdownOf`**${markdownText(report.old.name)} → ${markdownText(report.new.name)}**: ${markdownText(summaryOf(report))}`;
  return markdownOf`${joinMarkdown([head, ...parts], "\n\n")}\n`;
}

function section(level: Level, changes: readonly SpecChange[]): Markdown {
  const items = changes.slice(0, LISTED).map((change) => {
    const reach = change.reaches.length > 1 ? details(change) : "";
    return markdownOf`- **${markdownText(placeOf(change))}**: ${markdownText(change.message)} (${markdownText(`\`${change.rule}\``)})${reach}`;
  });
  const rest = changes.length - LISTED;
  const more = rest > 0 ? [markdownOf`- and ${rest} more`] : [];
  const body = joinMarkdown([...items, ...more], "\n");
  const title = markdownOf`${TITLES[level]} (${changes.length})`;
  return level === "info"
    ? markdownOf`<details><summary>${title}</summary>\n\n${body}\n\n</details>`
    : markdownOf`### ${title}\n\n${body}`;
}

function details(change: SpecChange): Markdown {
  const list = change.reaches
    .slice(0, 50)
    .map(({ method, path }) => markdownOf`\n  - ${markdownText(`${method} ${path}`)}`);
  return joinMarkdown(list, "");
}
