import type { SpecChange } from "../../spec/diff/change.ts";
import { joinMarkdown, markdownOf, type Markdown } from "../../spec/markdown-text.ts";
import { markdownText } from "./markdown.ts";
import type { DocumentVerdict, Release } from "./types.ts";

export type Bump = "none" | "patch" | "minor" | "major";

/**
 * The semver step that changes of a package's documents imply: what may break somebody is major, what only adds is
 * minor, words alone are a patch.
 *
 * @param verdicts of one package
 * @example bumpOf([{ …, verdict: "new", changes: [] }]) // "minor"
 */
export function bumpOf(verdicts: readonly DocumentVerdict[]): Bump {
  const changes = verdicts.flatMap((verdict) => verdict.changes);
  if (verdicts.some(({ verdict }) => verdict === "removed" || verdict === "lossy")) return "major";
  if (changes.some(({ level }) => level !== "info")) return "major";
  if (changes.some(addsSomething) || verdicts.some(({ verdict }) => verdict === "new")) return "minor";
  return verdicts.some(({ verdict }) => verdict === "changed") ? "patch" : "none";
}

/** Areas whose harmless changes are words, not things that a caller can use. */
function addsSomething({ area }: SpecChange): boolean {
  return area !== "info" && area !== "lifecycle";
}

/**
 * The version after a step. Below 1.0.0 a breaking change steps the minor number, as semver leaves it open
 * and package managers read it.
 *
 * @param version `1.2.3`
 * @param bump the step
 * @example nextVersion("1.2.3", "minor") // "1.3.0"
 */
export function nextVersion(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/u, 3).map((part) => Number(part) || 0);
  const step = major === 0 && bump === "major" ? "minor" : major === 0 && bump === "minor" ? "patch" : bump;
  switch (step) {
    case "none":
      return version;
    case "patch":
      return `${major}.${minor}.${patch + 1}`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "major":
      return `${major + 1}.0.0`;
  }
}

/**
 * What a package is released as after its documents changed.
 *
 * @param current version of the package as it lies in the output folder; absent: the first release
 * @param verdicts of the package's documents
 * @returns version and CHANGELOG section, without a date: output holds none
 * @example planRelease("0.1.0", verdicts).version // "0.2.0"
 */
export function planRelease(current: string | undefined, verdicts: readonly DocumentVerdict[]): Release {
  if (current === undefined) return { version: "0.1.0", notes: "" };
  const version = nextVersion(current, bumpOf(verdicts));
  const sections = verdicts
    .filter(({ verdict }) => verdict !== "unchanged")
    .map((verdict) => markdownOf`### ${markdownText(verdict.version)}\n\n${notesOf(verdict)}`);
  const text = joinMarkdown(sections, "\n\n");
  return { version, notes: text === "" ? "" : markdownOf`## ${markdownText(version)}\n\n${text}\n` };
}

const BREAKING = markdownOf`**breaking** `;

function notesOf({ verdict, changes }: DocumentVerdict): Markdown {
  if (verdict === "new") return markdownOf`- new API version`;
  const lines = byLevel(changes).map(
    (change) =>
      markdownOf`- ${change.level === "info" ? "" : BREAKING}${whereOf(change)}${markdownText(change.message)}`,
  );
  return joinMarkdown(lines, "\n");
}

/** Breaking changes first, the rest in the order of the document. */
export function byLevel(changes: readonly SpecChange[]): SpecChange[] {
  const rank = { error: 0, warn: 1, info: 2 };
  return [...changes].sort((a, b) => rank[a.level] - rank[b.level]);
}

/** `GET /v1/things: `, where the change belongs to one operation. */
export function whereOf({ method, path }: SpecChange): Markdown | "" {
  return method === undefined || path === undefined ? "" : markdownOf`${markdownText(`${method} ${path}`)}: `;
}
