import type { Position } from "../diff.ts";
import { pointerSteps } from "../json.ts";

const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Objects and lists from this length on are skipped in one step; shorter ones are read through. */
const LONG = 512;
/** So many of them at most are noted: a hostile file has millions. */
const MOST = 100_000;
/** The start of every so-manieth line is noted. */
const LINES = 32;

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
 * Valid JSON text, gone through once: what it takes to find places in it later without going through it again.
 *
 * @example new JsonText(Buffer.from('{"a":{"b":1}}')).positions(["/a/b"]) // "/a/b" → line 1, column 7
 */
export class JsonText {
  /** How many members its objects have, repeated names included: the colons outside strings. */
  readonly members: number;
  private readonly bytes: Buffer;
  /** Start of each long object or list → the offset behind it. */
  private readonly ends = new Map<number, number>();
  /** Where lines 1, 33, 65 … start. */
  private readonly lines: number[] = [0];

  /** @param bytes valid JSON as UTF-8, without a byte order mark */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.members = this.scan();
  }

  /** Where JSON pointers stand: at the member's name, or at the item. Only the parts that lead to one are looked into. */
  positions(pointers: readonly string[]): Map<string, Position> {
    const offsets = new Map<string, number>();
    this.descend(this.skipSpace(0), tree(pointers), offsets);
    return this.linesOf(offsets);
  }

  /** The loop over every byte of a large file: one function, so that the engine keeps all of it in registers. */
  private scan(): number {
    const { bytes, ends, lines } = this;
    const { length } = bytes;
    const open: number[] = [];
    let [members, newlines, at] = [0, 0, 0];
    while (at < length) {
      const code = bytes[at++];
      if (code === QUOTE) {
        for (let next = bytes[at++]; next !== QUOTE && at <= length; next = bytes[at++])
          if (next === BACKSLASH) at += 1;
      } else if (code === NEWLINE) {
        newlines += 1;
        if (newlines % LINES === 0) lines.push(at);
        while (bytes[at] === 32) at += 1;
      } else if (code === COLON) members += 1;
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) open.push(at - 1);
      else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        const start = open.pop() ?? 0;
        if (at - start >= LONG && ends.size < MOST) ends.set(start, at);
      }
    }
    return members;
  }

  private skipSpace(offset: number): number {
    let at = offset;
    while ((this.bytes[at] ?? QUOTE) <= 32) at += 1;
    return at;
  }

  /** The offset behind the string that starts at `offset`. */
  private stringEnd(offset: number): number {
    const { bytes } = this;
    let at = offset + 1;
    for (; at < bytes.length && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at += 1;
    return at + 1;
  }

  /** The string that stands between two offsets. */
  private name(start: number, end: number): string {
    const text = this.bytes.toString("utf8", start + 1, end - 1);
    return text.includes("\\") ? (JSON.parse(`"${text}"`) as string) : text;
  }

  /** The offset behind the value that starts at `offset`. */
  private valueEnd(offset: number): number {
    const { bytes } = this;
    let depth = 0;
    for (let at = offset; at < bytes.length; at++) {
      const code = bytes[at];
      if (code === QUOTE) {
        at = this.stringEnd(at) - 1;
        if (depth === 0) return at + 1;
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        const end = this.ends.get(at);
        if (end === undefined) depth += 1;
        else if (depth === 0) return end;
        else at = end - 1;
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        if (depth === 0) return at;
        depth -= 1;
        if (depth === 0) return at + 1;
      } else if (code === COMMA && depth === 0) return at;
    }
    return bytes.length;
  }

  /** Walks one object or list; returns the offset behind it. */
  private descend(offset: number, wanted: Wanted, offsets: Map<string, number>): number {
    const { bytes } = this;
    const isObject = bytes[offset] === OPEN_BRACE;
    if (!isObject && bytes[offset] !== OPEN_BRACKET) return this.valueEnd(offset);
    let at = this.skipSpace(offset + 1);
    for (let index = 0; at < bytes.length; index++) {
      const code = bytes[at];
      if (code === CLOSE_BRACE || code === CLOSE_BRACKET) return at + 1;
      const start = at;
      let step = String(index);
      if (isObject) {
        const end = this.stringEnd(at);
        step = this.name(at, end);
        at = this.skipSpace(this.skipSpace(end) + 1);
      }
      const found = wanted.steps.get(step);
      if (found?.pointer !== undefined) offsets.set(found.pointer, start);
      at = found !== undefined && found.steps.size > 0 ? this.descend(at, found, offsets) : this.valueEnd(at);
      at = this.skipSpace(at);
      if (bytes[at] === COMMA) at = this.skipSpace(at + 1);
    }
    return at;
  }

  /** Offsets to lines and columns, from the noted line before each; columns count characters as strings do. */
  private linesOf(offsets: ReadonlyMap<string, number>): Map<string, Position> {
    const sorted = [...offsets].sort(([, a], [, b]) => a - b);
    const found = new Map<string, Position>();
    // Each goes on where the one before stands: all of a document may be one line.
    let [noted, line, seen, column] = [0, 1, 0, 1];
    for (const [pointer, offset] of sorted) {
      for (; (this.lines[noted + 1] ?? Infinity) <= offset; noted++) {
        line = (noted + 1) * LINES + 1;
        [seen, column] = [this.lines[noted + 1] ?? 0, 1];
      }
      for (let at = seen; at < offset; at++) {
        if (this.bytes[at] !== NEWLINE) continue;
        line += 1;
        [seen, column] = [at + 1, 1];
      }
      column += this.bytes.toString("utf8", seen, offset).length;
      seen = offset;
      found.set(pointer, { line, column });
    }
    return found;
  }
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
