import type { JsonValue } from "../../spec/model/json.ts";

/** Deeper than any example nests. */
const MAX_DEPTH = 50;
const ESCAPES = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
]);

interface Cursor {
  readonly text: string;
  at: number;
}

/**
 * Reads a literal as Python or JSON prints it: `['a', 'b']`, `{'key': True}`, `None`, `20`, `"x"`.
 *
 * @param text the literal and nothing else
 * @returns the value (wrapped, as `null` is one), or `undefined` where the text is no literal
 * @example readPythonLiteral("[{'key': None}]") // { value: [{ key: null }] }
 */
export function readPythonLiteral(text: string): { readonly value: JsonValue } | undefined {
  const cursor: Cursor = { text: text.trim(), at: 0 };
  const value = readValue(cursor, 0);
  skipSpace(cursor);
  return value !== undefined && cursor.at === cursor.text.length ? value : undefined;
}

type Read = { readonly value: JsonValue } | undefined;

function readValue(cursor: Cursor, depth: number): Read {
  if (depth > MAX_DEPTH) return undefined;
  skipSpace(cursor);
  const char = cursor.text[cursor.at];
  if (char === "'" || char === '"') return readString(cursor, char);
  if (char === "[") return readSequence(cursor, "]", depth);
  if (char === "(") return readSequence(cursor, ")", depth);
  if (char === "{") return readObject(cursor, depth);
  return readWord(cursor);
}

function readWord(cursor: Cursor): Read {
  const word = /^[\w.+-]{1,40}/u.exec(cursor.text.slice(cursor.at, cursor.at + 41))?.[0];
  if (word === undefined) return undefined;
  cursor.at += word.length;
  if (word === "True" || word === "true") return { value: true };
  if (word === "False" || word === "false") return { value: false };
  if (word === "None" || word === "null") return { value: null };
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(word) ? { value: Number(word) } : undefined;
}

function readString(cursor: Cursor, quote: string): Read {
  let value = "";
  for (cursor.at += 1; cursor.at < cursor.text.length; cursor.at += 1) {
    const char = cursor.text[cursor.at] as string;
    if (char === quote) {
      cursor.at += 1;
      return { value };
    }
    if (char !== "\\") {
      value += char;
      continue;
    }
    cursor.at += 1;
    const code = /^u([\da-fA-F]{4})/u.exec(cursor.text.slice(cursor.at, cursor.at + 5))?.[1];
    const next = cursor.text[cursor.at] ?? "";
    value +=
      code === undefined
        ? (ESCAPES.get(next) ?? `\\${next}`)
        : String.fromCharCode(Number.parseInt(code, 16));
    if (code !== undefined) cursor.at += 4;
  }
  return undefined;
}

function readSequence(cursor: Cursor, close: string, depth: number): Read {
  const items: JsonValue[] = [];
  for (cursor.at += 1; ;) {
    if (takes(cursor, close)) return { value: items };
    const item = readValue(cursor, depth + 1);
    if (item === undefined) return undefined;
    items.push(item.value);
    if (!takes(cursor, ",") && !isNext(cursor, close)) return undefined;
  }
}

function readObject(cursor: Cursor, depth: number): Read {
  // Names come from untrusted pages: fromEntries defines `__proto__` as an own member.
  const members: [string, JsonValue][] = [];
  for (cursor.at += 1; ;) {
    if (takes(cursor, "}")) return { value: Object.fromEntries(members) };
    const key = readValue(cursor, depth + 1);
    if (key === undefined || typeof key.value !== "string" || !takes(cursor, ":")) return undefined;
    const value = readValue(cursor, depth + 1);
    if (value === undefined) return undefined;
    members.push([key.value, value.value]);
    if (!takes(cursor, ",") && !isNext(cursor, "}")) return undefined;
  }
}

function skipSpace(cursor: Cursor): void {
  while (/\s/u.test(cursor.text[cursor.at] ?? "")) cursor.at += 1;
}

function isNext(cursor: Cursor, char: string): boolean {
  skipSpace(cursor);
  return cursor.text[cursor.at] === char;
}

function takes(cursor: Cursor, char: string): boolean {
  if (!isNext(cursor, char)) return false;
  cursor.at += 1;
  return true;
}
