import { joinMarkdown, markdownOf, type Markdown } from "../markdown-text.ts";
import type { Area, SpecChange } from "./change.ts";
import { markdownText } from "./report/escape.ts";
import { placeOf } from "./report/report.ts";

/** The step of a package's version that changes imply. */
export type SemverBump = "major" | "minor" | "patch" | "none";

/** Rules that tell of something new that a client may use. */
const ADDS = new Set(["added", "widened", "increased", "unset"]);

/**
 * The step that changes imply for a package generated from the document, after Semantic Versioning 2.0.0: what breaks is
 * major, what was added is minor, everything else is a patch.
 *
 * @example semverBump([{ rule: "endpoint-added", level: "info", … }]) // "minor"
 */
export function semverBump(changes: readonly SpecChange[]): SemverBump {
  if (changes.length === 0) return "none";
  if (changes.some(({ level, rule }) => level === "error" || isRemoval(rule))) return "major";
  if (changes.some(({ level, rule }) => level === "warn" || isAddition(rule))) return "minor";
  return "patch";
}

/** An operation that went after its deprecation breaks no promise, but its method is gone from the package. */
function isRemoval(rule: string): boolean {
  return /^(?:api|api-path)-removed-/u.test(rule) || rule === "webhook-removed";
}

function isAddition(rule: string): boolean {
  return [...ADDS].some((word) => rule.endsWith(`-${word}`)) || rule.startsWith("new-optional");
}

/**
 * Applies a step to a version; below 1.0.0 a breaking step is minor (item 4 of the specification).
 *
 * @example bumpVersion("1.4.2", "minor") // "1.5.0"
 */
export function bumpVersion(version: string, bump: SemverBump): string {
  const match = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})/u.exec(version);
  if (match === null || bump === "none") return version;
  const [major, minor, patch] = match.slice(1).map(Number) as [number, number, number];
  if (bump === "patch") return `${major}.${minor}.${patch + 1}`;
  if (bump === "minor" || major === 0) return `${major}.${minor + 1}.0`;
  return `${major + 1}.0.0`;
}

const TITLES: readonly (readonly [title: Markdown, fits: (change: SpecChange) => boolean])[] = [
  [markdownOf`Removed`, ({ rule }) => isRemoval(rule)],
  [markdownOf`Breaking`, ({ level }) => level === "error"],
  [markdownOf`Possibly breaking`, ({ level }) => level === "warn"],
  [markdownOf`Added`, ({ rule }) => isAddition(rule)],
  [markdownOf`Deprecation`, ({ area }) => area === ("lifecycle" satisfies Area)],
  [markdownOf`Changed`, () => true],
];

/**
 * What changed, for people: a section of a CHANGELOG.md.
 *
 * @param changes the changes, grouped
 * @param heading what the section is about, e.g. `1.1`
 * @returns Markdown, with a line break at the end
 */
export function renderChangelog(changes: readonly SpecChange[], heading: string): Markdown {
  const rest = new Set(changes);
  const parts = TITLES.flatMap(([title, fits]) => {
    const found = [...rest].filter(fits);
    for (const change of found) rest.delete(change);
    return found.length === 0 ? [] : [markdownOf`### ${title}\n\n${joinMarkdown(found.map(line), "\n")}`];
  });
  const body = parts.length === 0 ? markdownOf`No changes.` : joinMarkdown(parts, "\n\n");
  return markdownOf`## ${markdownText(heading)}\n\n${body}\n`;
}

function line(change: SpecChange): Markdown {
  const reach =
    change.reaches.length > 1
      ? `${change.reaches.length} operations`
      : change.method === undefined
        ? ""
        : placeOf(change);
  return markdownOf`- ${reach === "" ? "" : markdownOf`${markdownText(reach)}: `}${markdownText(change.message)}`;
}
