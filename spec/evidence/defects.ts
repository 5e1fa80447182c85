import type { Diagnostic } from "../diagnostic.ts";
import type { Locator } from "../provenance.ts";
import { plainText } from "../html-text.ts";
import { joinMarkdown, markdownOf, type Markdown } from "../markdown-text.ts";

/** What can be wrong with a vendor's documentation. */
export type DefectGroup =
  | "contradiction"
  | "dead-reference"
  | "cut-off"
  | "placeholder-without-row"
  | "unreadable-example";

/** One thing that the vendor should mend. */
export interface Defect {
  readonly group: DefectGroup;
  /** Kind within the group, e.g. `string for array`, or the diagnostic's code. */
  readonly class: string;
  readonly message: string;
  /** Where it stands. */
  readonly locator?: Locator;
  /** The words of the other side of a contradiction, and where they stand. */
  readonly against?: { readonly quote: string; readonly place: string };
}

/** Which diagnostics tell of a defect. The codes follow one rule in all stages, so that a new platform's codes count. */
const GROUPS: readonly (readonly [RegExp, DefectGroup])[] = [
  [/^(?:dead-reference|reference-missing|table-missing|link-dead)$/u, "dead-reference"],
  [/cut-off/u, "cut-off"],
  [/^(?:placeholder-(?!renamed)|path-parameter-unused)/u, "placeholder-without-row"],
  [/^example-(?:unreadable|not-json|repaired|broken)/u, "unreadable-example"],
  [/contradict|-unfit$|-twice$|-repeated$|-differs?$/u, "contradiction"],
];

const TITLES: Readonly<Record<DefectGroup, string>> = {
  contradiction: "The page contradicts itself",
  "dead-reference": "Dead references",
  "cut-off": "Values and pages that are cut off",
  "placeholder-without-row": "Placeholders and rows that do not meet",
  "unreadable-example": "Examples that are not JSON",
};

/**
 * What is wrong with the documentation, out of everything that the stages had to say.
 *
 * @param diagnostics of any stages, in any order
 * @returns each defect once, by group, class and place
 * @example collectDefects(diagnostics).filter((defect) => defect.group === "contradiction").length
 */
export function collectDefects(diagnostics: readonly Diagnostic[]): readonly Defect[] {
  const defects = new Map<string, Defect>();
  for (const diagnostic of diagnostics) {
    const group = GROUPS.find(([code]) => code.test(diagnostic.code))?.[1];
    if (group === undefined) continue;
    const defect = defectOf(group, diagnostic);
    // The reader of a page and the builder of a document may both trip over a dead reference or a broken example.
    const isPlaced = group !== "contradiction" && defect.locator !== undefined;
    const key = `${group} ${isPlaced ? placeOf(defect.locator) : `${placeOf(defect.locator)} ${defect.message}`}`;
    if (!defects.has(key)) defects.set(key, defect);
  }
  const order = Object.keys(TITLES);
  return [...defects.values()].sort(
    (a, b) =>
      order.indexOf(a.group) - order.indexOf(b.group) ||
      compare(a.class, b.class) ||
      compare(a.locator?.url ?? "", b.locator?.url ?? "") ||
      (a.locator?.line ?? 0) - (b.locator?.line ?? 0),
  );
}

function defectOf(group: DefectGroup, { code, message, locator, data }: Diagnostic): Defect {
  const quote = data["schemaQuote"];
  const place = [data["schemaUrl"], data["schemaPath"]]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
  return {
    group,
    class: String(data["class"] ?? code),
    message,
    ...(locator === undefined ? {} : { locator }),
    ...(quote === undefined || quote === "" ? {} : { against: { quote: String(quote), place } }),
  };
}

/**
 * The defects as Markdown, ready to be sent to the vendor.
 *
 * @param defects of {@link collectDefects}
 * @param title of the whole list
 * @example renderDefects(collectDefects(diagnostics), "acme/volumes")
 */
export function renderDefects(defects: readonly Defect[], title: string): Markdown {
  const groups = new Map<DefectGroup, Defect[]>();
  for (const defect of defects) groups.set(defect.group, [...(groups.get(defect.group) ?? []), defect]);
  const lines = [
    markdownOf`# ${escaped(title)}: ${escaped(counted(defects.length, "defect"))} in the documentation\n`,
  ];
  for (const [group, members] of groups) {
    lines.push(markdownOf`## ${escaped(TITLES[group])} (${members.length})\n`);
    for (const [name, ofClass] of classesOf(members)) {
      const list = joinMarkdown(ofClass.flatMap(renderDefect), "\n");
      lines.push(markdownOf`### ${escaped(name)} (${ofClass.length})\n\n${list}\n`);
    }
  }
  if (defects.length === 0) lines.push(markdownOf`None were found.\n`);
  return joinMarkdown(lines, "\n");
}

function classesOf(defects: readonly Defect[]): ReadonlyMap<string, readonly Defect[]> {
  const classes = new Map<string, Defect[]>();
  for (const defect of defects) classes.set(defect.class, [...(classes.get(defect.class) ?? []), defect]);
  return classes;
}

function renderDefect({ message, locator, against }: Defect): readonly Markdown[] {
  return [
    markdownOf`- ${escaped(message)}`,
    ...(locator === undefined ? [] : [markdownOf`  - ${escaped(placeOf(locator))}: ${code(locator.quote)}`]),
    ...(against === undefined ? [] : [markdownOf`  - ${escaped(against.place)}: ${code(against.quote)}`]),
  ];
}

function placeOf(locator: Locator | undefined): string {
  if (locator === undefined) return "";
  return locator.line === undefined ? `${locator.url} ${locator.path}` : `${locator.url}:${locator.line}`;
}

/** Text of a page means nothing in Markdown. */
function escaped(text: string): Markdown {
  const line = plainText(text).replace(/\s+/gu, " ");
  return line.replace(/[\\`*_{}[\]<>()#+!|~&]/gu, String.raw`\$&`) as Markdown;
}

/** A code span holds no back-tick of its own length. */
function code(text: string): Markdown {
  const plain = plainText(text).replace(/\s+/gu, " ");
  const longest = Math.max(0, ...[...plain.matchAll(/`+/gu)].map((match) => match[0].length));
  const fence = "`".repeat(longest + 1);
  const gap = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
  return `${fence}${gap}${plain}${gap}${fence}` as Markdown;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
