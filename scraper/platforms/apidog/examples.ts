import type { ExampleNode } from "../../../spec/model/api-model.ts";
import { lazily } from "../../../spec/lazily.ts";
import type { JsonValue } from "../../../spec/model/json.ts";
import type { Locator } from "../../../spec/provenance.ts";
import type { CodeBlock, DocPage } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import { readExampleJson } from "../../extract/example-json.ts";

/** The examples of a body or response. */
export interface PageExamples {
  readonly nodes: readonly ExampleNode[];
  /** What they show. */
  readonly values: readonly JsonValue[];
  /** Examples that should be JSON and are not; `isCutOff` where the page ends inside. */
  readonly broken: readonly { readonly at: Locator; readonly isCutOff: boolean }[];
  /** Where a value stands, by the names that lead to it: in the examples that show it. */
  readonly locateValue: (path: readonly string[]) => readonly Locator[];
}

/**
 * Reads example blocks.
 *
 * @param page the page
 * @param blocks code blocks of one body or response
 * @param isJson whether the media type is JSON; other examples are text
 * @example readExamples(page, [block], true).values
 */
export function readExamples(page: DocPage, blocks: readonly CodeBlock[], isJson: boolean): PageExamples {
  const nodes: ExampleNode[] = [];
  const broken: PageExamples["broken"][number][] = [];
  const indexed = lazily(() => blocks.map((block) => ({ block, index: indexNames(block.text) })));
  for (const block of blocks) {
    const at = locate(page, block, block.text);
    const fact = { from: [at], basis: "stated" } as const;
    if (!isJson) {
      nodes.push({ ...fact, value: block.text });
      continue;
    }
    for (const { value, raw, repairs } of readExampleJson(block.text)) {
      if (value === undefined) broken.push({ at, isCutOff: isCutOff(raw) });
      const isAsPrinted = value !== undefined && repairs.length === 0;
      nodes.push({ ...fact, ...(value === undefined ? {} : { value }), ...(isAsPrinted ? {} : { raw }) });
    }
  }
  return {
    nodes,
    values: isJson ? nodes.flatMap(({ value }) => (value === undefined ? [] : [value])) : [],
    broken,
    locateValue: (path) => {
      const shown = indexed().flatMap(({ block, index }) => locateIn(page, block, index, path) ?? []);
      return shown.length > 0 ? shown : blocks.map((block) => locate(page, block, block.text));
    },
  };
}

/** Whether brackets stay open at the end. */
function isCutOff(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (isString && char === "\\") at += 1;
    else if (char === '"') isString = !isString;
    else if (!isString && (char === "{" || char === "[")) depth += 1;
    else if (!isString && (char === "}" || char === "]")) depth -= 1;
  }
  return depth > 0;
}

/** Finds names in the text of one example. */
interface NameIndex {
  /** Where a name stands first from a place on: as a key, else as any word in quotes. */
  readonly find: (name: string, from: number) => number | undefined;
  /** Lines before a place. */
  readonly linesBefore: (at: number) => number;
}

const QUOTED = /"(?:[^"\\\n]|\\.)*"(:?)/gu;

/** One pass over the text, so that an example of thousands of names is not read for each of them. */
function indexNames(text: string): NameIndex {
  const keys = new Map<string, number[]>();
  const words = new Map<string, number[]>();
  for (const { 0: found, 1: colon = "", index } of text.matchAll(QUOTED)) {
    const word = colon === "" ? found : found.slice(0, -1);
    note(words, word, index);
    if (colon !== "") note(keys, word, index);
  }
  const lines = [...text.matchAll(/\n/gu)].map(({ index }) => index);
  return {
    find: (name, from) => {
      const word = JSON.stringify(name);
      return firstFrom(keys.get(word), from) ?? firstFrom(words.get(word), from);
    },
    linesBefore: (at) => countBelow(lines, at),
  };
}

function note(places: Map<string, number[]>, word: string, at: number): void {
  const known = places.get(word);
  if (known === undefined) places.set(word, [at]);
  else known.push(at);
}

const firstFrom = (places: readonly number[] = [], from: number): number | undefined =>
  places[countBelow(places, from)];

/** How many of the rising numbers are smaller. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line of the last name of a path, found by following the names through the text. */
function locateIn(
  page: DocPage,
  block: CodeBlock,
  index: NameIndex,
  path: readonly string[],
): Locator | undefined {
  const names = path.filter((name) => name !== "[]");
  let at: number | undefined = 0;
  for (const name of names) {
    at = index.find(name, at);
    if (at === undefined) return undefined;
  }
  if (names.length === 0) return locate(page, block, block.text);
  const end = block.text.indexOf("\n", at);
  const words = block.text.slice(at, end < 0 ? undefined : end);
  const line = block.line === undefined ? undefined : block.line + index.linesBefore(at);
  return locate(page, { path: block.path, ...(line === undefined ? {} : { line }) }, words);
}
