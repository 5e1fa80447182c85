import type { ExampleNode } from "../../../spec/model/api-model.ts";
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
  /** Where a value stands, by the names that lead to it. */
  readonly locateValue: (path: readonly string[]) => readonly Locator[];
}

/** Larger examples are quoted as a whole: finding each name in them would cost more than it tells. */
const MAX_SEARCHED = 200_000;

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
    locateValue: (path) => blocks.map((block) => locateIn(page, block, path)),
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

/** The line of the last name of a path, found by following the names through the text. */
function locateIn(page: DocPage, block: CodeBlock, path: readonly string[]): Locator {
  const names = path.filter((name) => name !== "[]");
  const last = names.at(-1);
  if (last === undefined || block.text.length > MAX_SEARCHED) return locate(page, block, block.text);
  let at = 0;
  for (const name of names) {
    const found = block.text.indexOf(`${JSON.stringify(name)}:`, at);
    const spaced = found < 0 ? block.text.indexOf(JSON.stringify(name), at) : found;
    if (spaced < 0) return locate(page, block, block.text);
    at = spaced;
  }
  const end = block.text.indexOf("\n", at);
  const words = block.text.slice(at, end < 0 ? undefined : end);
  const line =
    block.line === undefined ? undefined : block.line + block.text.slice(0, at).split("\n").length - 1;
  return locate(page, { path: block.path, ...(line === undefined ? {} : { line }) }, words);
}
