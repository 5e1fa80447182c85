import type { Level, SpecChange } from "../change.ts";
import { markdownText } from "./escape.ts";
import type { DiffReport } from "./report.ts";
import { placeOf, summaryOf } from "./report.ts";

const TITLES: Readonly<Record<Level, string>> = {
  error: "Breaking",
  warn: "Possibly breaking",
  info: "Other changes",
};

/** Changes of one level that are listed; the comment of a pull request has room for 65,536 characters. */
const LISTED = 200;

/**
 * For the text or a comment of a pull request.
 *
 * @returns Markdown, with a line break at the end
 */
export function renderMarkdown(report: DiffReport): string {
  const parts = (["error", "warn", "info"] as const).flatMap((level) => {
    const changes = report.changes.filter((change) => change.level === level);
    return changes.length === 0 ? [] : [section(level, changes)];
  });
  const head = `**${markdownText(report.old.name)} → ${markdownText(report.new.name)}**: ${summaryOf(report)}`;
  return `${[head, ...parts].join("\n\n")}\n`;
}

function section(level: Level, changes: readonly SpecChange[]): string {
  const items = changes.slice(0, LISTED).map((change) => {
    const reach = change.reaches.length > 1 ? details(change) : "";
    return `- **${markdownText(placeOf(change))}**: ${markdownText(change.message)} (\`${change.rule}\`)${reach}`;
  });
  const rest = changes.length - LISTED;
  const more = rest > 0 ? [`- and ${rest} more`] : [];
  const body = [...items, ...more].join("\n");
  const title = `${TITLES[level]} (${changes.length})`;
  return level === "info"
    ? `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
    : `### ${title}\n\n${body}`;
}

function details(change: SpecChange): string {
  const list = change.reaches
    .slice(0, 50)
    .map(({ method, path }) => `\n  - ${markdownText(`${method} ${path}`)}`);
  return list.join("");
}
