import { diffDocuments } from "../../spec/diff/diff.ts";
import type { SpecChange } from "../../spec/diff/change.ts";
import { renderReport, type ReportFormat } from "../../spec/diff/report/render.ts";
import type { DiffReport } from "../../spec/diff/report/report.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { pullRequestText } from "../change/pr-text.ts";
import { planRelease } from "../change/release.ts";
import type { MatrixCase } from "./matrix-cases.ts";
import { mapStrings } from "./positions.ts";
import { readText } from "./text-shape.ts";

/** Renders a report; a test gives a broken one. */
export type RenderFormat = (format: ReportFormat, report: DiffReport) => string;

const renderFormat: RenderFormat = (format, report) =>
  renderReport(format, report, { color: false, failOn: "error", version: "1.0.0" });

const TODAY = "2026-01-31";
/** HTML is looked at in a browser. */
const FORMATS = ["text", "markdown", "json", "junit", "github", "sarif"] as const;

/**
 * Makes every text that tells of changes (`diff` in its formats, the text of a pull request, the section of a CHANGELOG), with
 * the payload in the old document, in the new one, and in both while something else changed. It also stands where the user and
 * the pages have their say: names of files, quotes, addresses, diagnostics. Each text is held against the same with harmless
 * words: both must be made of the same elements.
 *
 * @returns what went wrong, and how many texts there were
 */
export function reportProblems(
  { name, hostile, harmless, payload }: MatrixCase,
  { render = renderFormat, read = readText }: { render?: RenderFormat; read?: typeof readText } = {},
): { readonly texts: number; readonly problems: readonly string[] } {
  const sides: readonly (readonly [string, JsonObject, JsonObject])[] = [
    ["in the new", harmless, hostile],
    ["in the old", hostile, harmless],
    ["in both", hostile, edited(hostile) as JsonObject],
  ];
  let texts = 0;
  const problems = sides.flatMap(([side, old, fresh]) => {
    const told = (kind: string) => (what: string) => `${name}: ${kind}, ${side}: ${what}`;
    const { value: changes } = diffDocuments(old, fresh, { today: TODAY });
    const report = reportOf(payload.text, changes);
    const own = textsOf(report, render);
    const plain = textsOf(reportOf(harmlessWords(payload.text), changes.map(inHarmlessWords)), render);
    texts += own.length;
    return own.flatMap(([format, kind, text], index) => {
      const { problems: wrong, shape } = read(format, text);
      if (shape !== read(format, plain[index]?.[2] ?? "").shape)
        return [...wrong, "other elements than with harmless words"].map(told(kind));
      return wrong.map(told(kind));
    });
  });
  return { texts, problems };
}

type Text = readonly [format: (typeof FORMATS)[number], kind: string, text: string];

function textsOf(report: DiffReport, render: RenderFormat): readonly Text[] {
  return [
    ...FORMATS.map((format): Text => [format, format, render(format, report)]),
    ["markdown", "pull request", pullRequest(report)],
    ["markdown", "CHANGELOG", planRelease("1.0.0", [verdictOf(report)]).notes],
  ];
}

/** Something to say for many rules that names what stands in the document: other types, other duties, fewer answers. */
function edited(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(edited);
  if (value === null || typeof value !== "object") return value;
  const old = value as JsonObject;
  const next = Object.entries(old).flatMap(([key, member]): [string, JsonValue][] => {
    if (key === "type" && member === "string") return [[key, "integer"]];
    if (key === "enum" && Array.isArray(member)) return [[key, member.slice(1) as JsonValue]];
    if (key === "required") return Array.isArray(member) ? [] : [[key, member !== true]];
    if (key === "responses")
      return [
        [key, edited(member)],
        ["deprecated", true],
      ];
    return [[key, edited(member)]];
  });
  return Object.fromEntries(next);
}

function reportOf(text: string, changes: readonly SpecChange[]): DiffReport {
  const place = { captureId: "c1", url: text, anchor: text, path: "b1/r1", quote: text };
  const web = { ...place, url: `https://docs.example.com/${text}` };
  return {
    old: { name: text },
    new: { name: `new ${text}` },
    changes: changes.map((change) => ({
      ...change,
      oldLocator: { line: 1, column: 1, from: [place] },
      newLocator: { line: 2, column: 1, from: [web] },
    })),
    ignored: 0,
    diagnostics: [defect(text)],
  };
}

function defect(text: string): Diagnostic {
  return { code: "some-defect", severity: "warning", message: text, stage: "evidence", data: { text } };
}

function verdictOf({ changes, new: { name }, diagnostics }: DiffReport) {
  return { name, service: name, version: name, verdict: "changed", changes, losses: diagnostics } as const;
}

function pullRequest(report: DiffReport): string {
  const { name } = report.new;
  const figures = { seen: 4, used: 3, unaccounted: 1, unreadable: 0 };
  const change = { name, verdicts: [verdictOf(report)], figures, newDefects: report.diagnostics };
  const pages = [{ url: name, outcome: "failed", reason: "status", detail: name }];
  const counts = { new: 1, changed: 1, unchanged: 1, gone: 1, failed: 1 };
  // As far as the text looks at it.
  const capture = { provider: name, counts, requests: 3, wireBytes: 5, pages };
  return pullRequestText([change], [capture as unknown as Parameters<typeof pullRequestText>[1][number]]);
}

/** The change as a document without anything hostile would have it; what is a word of ours stays. */
function inHarmlessWords(change: SpecChange): SpecChange {
  const mapped = mapStrings(change as unknown as JsonObject, harmlessWords) as unknown as SpecChange;
  const { rule, level, area, method } = change;
  return { ...mapped, rule, level, area, ...(method === undefined ? {} : { method }) };
}

/** The same text without a character that could be more than a letter; an address of the web stays one. */
function harmlessWords(text: string): string {
  return /^https?:\/\/\S/iu.test(text)
    ? `https://docs.example.com/${text.slice(8).replace(/[^\p{L}\p{N}]/gu, "x")}`
    : text.replace(/[^\p{L}\p{N} ]/gu, "x");
}
