import type { JsonValue } from "../../spec/model/json.ts";

/** What was put right in the text of an example; each repair leaves only one reading. */
export type ExampleRepair =
  | "line break in a string"
  | "missing comma"
  | "comma before a bracket"
  | "comment"
  | "typographic quote";

/** One JSON document of an example. */
export interface ExampleDocument {
  /** Absent where the text is not JSON and no certain repair makes it so. */
  readonly value?: JsonValue;
  /** Text of the document as it stands on the page. */
  readonly raw: string;
  readonly repairs: readonly ExampleRepair[];
}

/**
 * Reads the JSON documents of an example: one, or several that follow each other or are divided by a line `Or`.
 *
 * @param text an example without what stands above its first bracket
 * @returns a document each, in order; `value` is absent where the text cannot be read with certainty
 * @example readExampleJson('{"a": 1\n "b": 2,}')[0] // { value: { a: 1, b: 2 }, repairs: ["missing comma", …], raw }
 */
export function readExampleJson(text: string): readonly ExampleDocument[] {
  const whole = readDocument(text);
  if (whole.value !== undefined) return [whole];
  const parts = splitDocuments(text);
  if (parts.length < 2) return [whole];
  return parts.map(readDocument);
}

function readDocument(text: string): ExampleDocument {
  const raw = text.trim();
  const strict = parse(raw);
  if (strict !== undefined) return { value: strict, raw, repairs: [] };
  const { text: fixed, repairs } = repairJson(raw);
  const value = repairs.length === 0 ? undefined : parse(fixed);
  return value === undefined ? { raw, repairs: [] } : { value, raw, repairs };
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    // Not JSON: the caller says so.
    return undefined;
  }
}

/** Documents at depth zero: cut at a line `Or`, and where one bracket closes and the next opens on a new line. */
function splitDocuments(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at);
    else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") {
      depth -= 1;
      if (depth > 0) continue;
      parts.push(text.slice(start, at + 1));
      const between = /^\s*(?:or\b)?\s*/iu.exec(text.slice(at + 1, at + 200))?.[0] ?? "";
      start = at + 1 + between.length;
      at = start - 1;
      depth = 0;
    }
  }
  const rest = text.slice(start);
  return /\S/u.test(rest) ? [...parts, rest] : parts;
}

/** Index of the quote that ends a string, or of the text's last character. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length - 1;
}

type Last = "start" | "value" | "comma" | "other";

/** Rewrites what can only mean one thing; everything else stays and fails to parse. */
function repairJson(text: string): { text: string; repairs: readonly ExampleRepair[] } {
  const repairs = new Set<ExampleRepair>();
  const out: string[] = [];
  let last: Last = "start";
  let lineBreak = false;
  let comma = -1;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (/\s/u.test(char)) {
      if (char === "\n") lineBreak = true;
      out.push(char);
      continue;
    }
    const comment = commentAt(text, at);
    if (comment > 0) {
      repairs.add("comment");
      at += comment - 1;
      continue;
    }
    if (char === ",") {
      comma = out.push(char) - 1;
      last = "comma";
    } else if (char === "}" || char === "]") {
      if (last === "comma") {
        out[comma] = "";
        repairs.add("comma before a bracket");
      }
      out.push(char);
      last = "value";
    } else {
      if (last === "value" && lineBreak && char !== ":") {
        out.push(",");
        repairs.add("missing comma");
      }
      if (char === '"' || char === "\u201C" || char === "\u201D") {
        const end = pushString(text, at, out, repairs);
        at = end;
        last = "value";
      } else if (char === "{" || char === "[" || char === ":") {
        out.push(char);
        last = "other";
      } else {
        const word = /^[\w.+-]+/u.exec(text.slice(at, at + 80))?.[0] ?? char;
        out.push(word);
        at += word.length - 1;
        last = "value";
      }
    }
    lineBreak = false;
  }
  return { text: out.join(""), repairs: [...repairs] };
}

/** Length of the comment that begins here, 0 where none does. */
function commentAt(text: string, at: number): number {
  if (text.startsWith("//", at)) {
    const end = text.indexOf("\n", at);
    return (end < 0 ? text.length : end) - at;
  }
  if (!text.startsWith("/*", at)) return 0;
  const end = text.indexOf("*/", at + 2);
  return end < 0 ? 0 : end + 2 - at;
}

/** Copies a string literal, its raw line breaks escaped. @returns index of its last character */
function pushString(text: string, start: number, out: string[], repairs: Set<ExampleRepair>): number {
  const closing = text[start] === '"' ? '"' : "\u201D";
  if (closing !== '"') repairs.add("typographic quote");
  out.push('"');
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === closing || (closing !== '"' && char === "\u201C")) {
      out.push('"');
      return at;
    }
    if (char === "\\") {
      out.push(char, text[at + 1] ?? "");
      at += 1;
    } else if (char === "\n") {
      out.push("\\n");
      repairs.add("line break in a string");
    } else if (char === "\t") out.push("\\t");
    else out.push(char);
  }
  return text.length;
}
