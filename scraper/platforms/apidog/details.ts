import type { SchemaKeywords } from "../../../spec/model/schema-node.ts";
import { proseNumber, PROSE_NUMBER } from "../../extract/prose.ts";

/** What the free lines of a row say. */
export interface RowDetails {
  readonly description?: string;
  /** Words behind `Example:`; template variables are left out. */
  readonly examples: readonly string[];
  /** Template variables that stand where an example would: `{{timestamp}}`. */
  readonly templates: readonly string[];
  readonly default?: string;
  /** Lines behind `Allowed values:`; values may be glued together on one of them. */
  readonly allowed: readonly string[];
  readonly keywords: SchemaKeywords;
  /** Lines that state a limit which is no number, or none that the keyword can have. */
  readonly unread: readonly string[];
  readonly deprecated: boolean;
}

type Label = "example" | "default" | "allowed" | "pattern";

const LABEL =
  /^(?:(examples?|示例值)|(default(?: values?)?|默认值)|(allowed values?|枚举值)|(match pattern|pattern))[:：] ?(.*)$/iu;
const TEMPLATE = /^\{\{[^{}]*\}\}$/u;

/**
 * Sorts the free lines of a row: labelled ones, limits, and the description.
 *
 * @param text lines behind `required` or `optional`, joined by line breaks
 * @returns what they say; nothing is dropped: a line that is none of these belongs to the description
 * @example readDetails("Page size\nMax: 100\nExample:\n10").examples // ["10"]
 */
export function readDetails(text: string): RowDetails {
  const lines = text === "" ? [] : text.split("\n");
  const description: string[] = [];
  const labelled: Record<Label, string[]> = { example: [], default: [], allowed: [], pattern: [] };
  let keywords: SchemaKeywords = {};
  let deprecated = false;
  const unread: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const label = LABEL.exec(line);
    if (label !== null) {
      const kind = labelOf(label);
      const values =
        label[5] === undefined || label[5] === "" ? valuesBelow(lines, at, label[0]) : [label[5]];
      labelled[kind].push(...values);
      if (label[5] === undefined || label[5] === "") at += values.length;
      continue;
    }
    const limits = limitsOf(line);
    keywords = { ...keywords, ...limits.keywords };
    if (limits.isUnread) unread.push(line);
    if (/^deprecated$/iu.test(line)) deprecated = true;
    else if (/^(?:read-only|readonly|write-only|writeonly)$/iu.test(line))
      keywords = { ...keywords, ...(/^read/iu.test(line) ? { readOnly: true } : { writeOnly: true }) };
    else if (!limits.isWhole) description.push(line);
  }
  const [pattern] = labelled.pattern;
  const [standard] = labelled.default;
  return {
    ...(description.length === 0 ? {} : { description: description.join("\n") }),
    examples: labelled.example.filter((value) => !TEMPLATE.test(value)),
    templates: labelled.example.filter((value) => TEMPLATE.test(value)),
    ...(standard === undefined || TEMPLATE.test(standard) ? {} : { default: standard }),
    allowed: labelled.allowed,
    keywords: pattern === undefined ? keywords : { ...keywords, pattern },
    unread,
    deprecated,
  };
}

function labelOf(label: RegExpExecArray): Label {
  if (label[1] !== undefined) return "example";
  if (label[2] !== undefined) return "default";
  return label[3] === undefined ? "pattern" : "allowed";
}

/** One line below a label in the singular; below one in the plural every line that is a single word. */
function valuesBelow(lines: readonly string[], at: number, label: string): readonly string[] {
  const values: string[] = [];
  for (const line of lines.slice(at + 1)) {
    if (
      LABEL.test(line) ||
      (values.length > 0 && (!/s[:：] ?$|值[:：] ?$/iu.test(label) || /\s/u.test(line)))
    )
      break;
    values.push(line);
  }
  return values;
}

interface Limits {
  readonly keywords: SchemaKeywords;
  /** The line states limits and nothing else. */
  readonly isWhole: boolean;
  /** The line states a limit that is none of them. */
  readonly isUnread: boolean;
}

const N = `(${PROSE_NUMBER})`;
const rule = (pattern: string, keyword: keyof SchemaKeywords) =>
  [new RegExp(pattern, "iu"), keyword] as const;
const RULES = [
  rule(String.raw`\bmin(?:imum)?\.? ?length ?[:=]? ?${N}`, "minLength"),
  rule(String.raw`\bmax(?:imum)?\.? ?length ?[:=]? ?${N}`, "maxLength"),
  rule(String.raw`\bmin(?:imum)?\.?(?: value)? ?[:=] ?${N}`, "minimum"),
  rule(String.raw`\bmax(?:imum)?\.?(?: value)? ?[:=] ?${N}`, "maximum"),
  rule(String.raw`(?:^|\s)>= ?${N} characters?\b`, "minLength"),
  rule(String.raw`(?:^|\s)<= ?${N} characters?\b`, "maxLength"),
  rule(String.raw`(?:^|\s)>= ?${N} items?\b`, "minItems"),
  rule(String.raw`(?:^|\s)<= ?${N} items?\b`, "maxItems"),
  rule(`^>= ?${N}(?= ?$| ?<)`, "minimum"),
  rule(String.raw`(?:^|\d ?)<= ?${N}$`, "maximum"),
  rule(`^> ?${N}(?= ?$| ?<)`, "exclusiveMinimum"),
  rule(String.raw`(?:^|\d ?)< ?${N}$`, "exclusiveMaximum"),
];
/** What announces a limit, with a digit in what follows. */
const ANNOUNCED = /\b(?:min|max)(?:imum)?\.?(?: ?length| value)? ?[:=] ?[^\s,]{0,40}\d/giu;
const BOUND = /[<>]=? ?-?\d/gu;

/** Limits in a line: `Min Length: 4, Max Length: 32(Allowed …)`, `>= 1`, `<= 32 characters`. */
function limitsOf(line: string): Limits {
  const found: [keyof SchemaKeywords, number][] = [];
  // A condition ("if …: Max Length: 8") bounds some values only; no single limit is stated.
  if (line.length > 2_000 || /\b(?:if|when|unless)\b/iu.test(line))
    return { keywords: {}, isWhole: false, isUnread: false };
  for (const [pattern, keyword] of RULES) {
    const value = proseNumber(pattern.exec(line)?.[1] ?? "x");
    const isCount = /Length|Items/u.test(keyword);
    if (value !== undefined && (!isCount || (Number.isInteger(value) && value >= 0)))
      found.push([keyword, value]);
  }
  const announced = line.match(/^[<>]/u.test(line) ? BOUND : ANNOUNCED)?.length ?? 0;
  const isUnread = found.length < announced;
  return {
    keywords: Object.fromEntries(found),
    isWhole: !isUnread && /^[<>]=? ?[\d.,-]+(?: ?[<>]=? ?[\d.,-]+)?(?: (?:characters|items)?)?$/u.test(line),
    isUnread,
  };
}

/**
 * The limits that a line states, without the words around them.
 *
 * @param line one free line of a row
 * @returns "" where it states none
 * @example limitWords("Max Length: 32(letters and digits)") // "Max Length: 32"
 */
export function limitWords(line: string): string {
  if (Object.keys(limitsOf(line).keywords).length === 0) return "";
  const found = RULES.flatMap(([pattern]) => {
    const match = pattern.exec(line);
    return match === null ? [] : [{ at: match.index, words: match[0].trim() }];
  });
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ words }) => words)
    .join(", ");
}

/**
 * Whether a free line of a row announces a value: `Example:`, `Default:`, `Allowed values:`, `Pattern:`.
 *
 * @example isLabel("Allowed values:") // true
 */
export const isLabel = (line: string): boolean => LABEL.test(line);
