import type { Position } from "../diff.ts";
import { pointerSteps } from "../json.ts";

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const COMMA = 44;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** Line and column of an offset, both from 1. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf("\n"); next !== -1 && next < offset; next = text.indexOf("\n", next + 1)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

/** The offset behind the string that starts at `offset`. */
function stringEnd(text: string, offset: number): number {
  for (let at = offset + 1; ; at++) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
}

/** How many object members valid JSON text has, repeated names included: the colons outside strings. */
export function memberCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(text, at) - 1;
    else if (code === COLON) count += 1;
  }
  return count;
}

/** A member's name that stands twice in the same object of valid JSON text. */
export function duplicateKey(text: string): { readonly key: string; readonly offset: number } | undefined {
  const open: (Set<string> | undefined)[] = [];
  let isName = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE) {
      open.push(new Set());
      isName = true;
    } else if (code === OPEN_BRACKET) open.push(undefined);
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) open.pop();
    else if (code === COMMA) isName = open.at(-1) !== undefined;
    else if (code === COLON) isName = false;
    else if (code === QUOTE) {
      const end = stringEnd(text, at);
      const names = open.at(-1);
      if (isName && names !== undefined) {
        const key = JSON.parse(text.slice(at, end)) as string;
        if (names.has(key)) return { key, offset: at };
        names.add(key);
      }
      at = end - 1;
    }
  }
  return undefined;
}

/** The pointers that are looked for, as a tree. */
interface Wanted {
  readonly steps: Map<string, Wanted>;
  pointer?: string;
}

/**
 * Where JSON pointers stand in valid JSON text: at the member's name, or at the item. One pass, and only the parts that
 * lead to a pointer are looked into.
 */
export function jsonPositions(text: string, pointers: readonly string[]): Map<string, Position> {
  const offsets = new Map<string, number>();
  descend(text, skipSpace(text, 0), tree(pointers), offsets);
  return linesOf(text, offsets);
}

function tree(pointers: readonly string[]): Wanted {
  const root: Wanted = { steps: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const step of pointerSteps(pointer)) {
      let next = node.steps.get(step);
      if (next === undefined) node.steps.set(step, (next = { steps: new Map() }));
      node = next;
    }
    node.pointer = pointer;
  }
  return root;
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** The offset behind the value that starts at `offset`. */
function valueEnd(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at) - 1;
      if (depth === 0) return at + 1;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (code === COMMA && depth === 0) return at;
  }
  return text.length;
}

/** Walks one object or list; returns the offset behind it. */
function descend(text: string, offset: number, wanted: Wanted, offsets: Map<string, number>): number {
  const isObject = text.charCodeAt(offset) === OPEN_BRACE;
  if (!isObject && text.charCodeAt(offset) !== OPEN_BRACKET) return valueEnd(text, offset);
  let at = skipSpace(text, offset + 1);
  for (let index = 0; at < text.length; index++) {
    const code = text.charCodeAt(at);
    if (code === CLOSE_BRACE || code === CLOSE_BRACKET) return at + 1;
    const start = at;
    let step = String(index);
    if (isObject) {
      const end = stringEnd(text, at);
      step = JSON.parse(text.slice(at, end)) as string;
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    const found = wanted.steps.get(step);
    if (found?.pointer !== undefined) offsets.set(found.pointer, start);
    at = found !== undefined && found.steps.size > 0 ? descend(text, at, found, offsets) : valueEnd(text, at);
    at = skipSpace(text, at);
    if (text.charCodeAt(at) === COMMA) at = skipSpace(text, at + 1);
  }
  return at;
}

/** Offsets to lines, in one pass over the text. */
function linesOf(text: string, offsets: ReadonlyMap<string, number>): Map<string, Position> {
  const sorted = [...offsets].sort(([, a], [, b]) => a - b);
  const found = new Map<string, Position>();
  let line = 1;
  let start = 0;
  for (const [pointer, offset] of sorted) {
    for (
      let next = text.indexOf("\n", start);
      next !== -1 && next < offset;
      next = text.indexOf("\n", start)
    ) {
      line += 1;
      start = next + 1;
    }
    found.set(pointer, { line, column: offset - start + 1 });
  }
  return found;
}
