import { createRequire } from "node:module";
import type * as Yaml from "yaml";
import type { Diagnostic, Staged } from "../../../spec/diagnostic.ts";
import type { Locator } from "../../../spec/provenance.ts";
import type { CodeBlock, DocPage } from "../../document/doc-page.ts";
import { parseSafely } from "../../../spec/safe-yaml.ts";
import { wholeCharacters } from "../../../spec/whole-characters.ts";
import { locate } from "../../document/locate.ts";
import { embeddedDiagnostics } from "./diagnostics.ts";

/** Members of a YAML or JSON mapping, unchecked. */
export type Members = Readonly<Record<string, unknown>>;

/** Names and indices that lead to a value of the document. */
export type Tokens = readonly (string | number)[];

/** An OpenAPI document as it stands in a block of a page. */
export interface Fragment {
  readonly root: Members;
  readonly block: CodeBlock;
  /** Place of a value: the line on which its key stands. */
  readonly locate: (tokens: Tokens) => Locator;
}

/** Seventy modules wait for the first page that holds a document. */
const yaml = (): typeof Yaml => load("yaml") as typeof Yaml;
const load = createRequire(import.meta.url);

/** Whether a value is a mapping. */
export const isMembers = (value: unknown): value is Members =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * The mapping that a value is; empty for every other value.
 *
 * @example membersOf(root["paths"])
 */
export const membersOf = (value: unknown): Members => (isMembers(value) ? value : {});

/**
 * The list that a value is; empty for every other value.
 *
 * @example listOf(operation["parameters"])
 */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

/**
 * The text that a value is; blank text is none.
 *
 * @example textOf("  ") // undefined
 */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/**
 * A scalar as text: versions are written as text and as numbers.
 *
 * @example scalarText(3.1) // "3.1"
 */
export const scalarText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? `${value}` : "";

const MAX_LINE = 2_000;

const OPENAPI = /^\s{0,99}\{?\s{0,99}["']?(?:openapi|swagger)["']?\s{0,9}:/mu;

/**
 * The blocks of a page that look like OpenAPI documents.
 *
 * @example fragmentBlocks(page).length
 */
export function fragmentBlocks(page: Pick<DocPage, "blocks">): readonly CodeBlock[] {
  return page.blocks.filter(
    (block): block is CodeBlock => block.kind === "code" && OPENAPI.test(block.text.slice(0, 20_000)),
  );
}

/**
 * Reads a block as YAML, of which JSON is a part.
 *
 * @param page the page
 * @param block one of {@link fragmentBlocks}
 * @returns the document, or `undefined` with one diagnostic
 * @example readFragment(page, block).value?.root["paths"]
 */
export function readFragment(page: DocPage, block: CodeBlock): Staged<Fragment | undefined> {
  const read = parseSafely(wholeCharacters(block.text), yaml());
  const { lines } = read;
  const { url } = page;
  /** The head of the line, all that a quote takes: a document in one line is one of megabytes, for each of its values. */
  const lineAt = (offset: number): string => {
    const start = offset === 0 ? 0 : (lines.lineStarts[lines.linePos(offset).line - 1] ?? 0);
    return block.text.slice(start, start + MAX_LINE).split("\n", 1)[0] ?? "";
  };
  const refuse = (diagnostic: Diagnostic): Staged<undefined> => ({
    value: undefined,
    diagnostics: [diagnostic],
  });
  const lineOf = (offset: number): number => (block.line ?? 1) + lines.linePos(offset).line - 1;
  const unreadable = (reason: string, offset: number): Staged<undefined> => {
    const line = lineOf(offset);
    const at = locate(page, { path: block.path, line }, lineAt(offset));
    return refuse(embeddedDiagnostics.create("fragment-unreadable", { url, line, reason }, at));
  };
  if (read.problem === "syntax" || read.problem === "duplicate")
    return unreadable(read.reason.slice(0, 120), read.offset);
  const root = read.problem === undefined && isMembers(read.value) ? read.value : undefined;
  if (read.problem !== undefined || root === undefined)
    return unreadable("too many aliases, or no mapping", 0);
  const version = scalarText(root["openapi"] ?? root["swagger"]);
  if (!/^3\.[01]/u.test(version))
    return refuse(
      embeddedDiagnostics.create("fragment-version", { url, version }, locate(page, block, block.text)),
    );
  const offsets = offsetsOf(read.document);
  return {
    value: {
      root,
      block,
      locate: (tokens) => {
        const offset = offsets.get(keyOf(tokens)) ?? 0;
        // Rows of the block are its lines, from 0.
        const row = lines.linePos(offset).line - 1;
        const place = {
          path: `${block.path}/r${row}`,
          ...(block.line === undefined ? {} : { line: block.line + row }),
        };
        return locate(page, place, lineAt(offset));
      },
    },
    diagnostics: [],
  };
}

const keyOf = (tokens: Tokens): string => JSON.stringify(tokens.map(String));

/** Where each value begins: at its key in a mapping, at itself in a list. One walk; aliases are not followed. */
function offsetsOf(document: Yaml.Document): ReadonlyMap<string, number> {
  const { isMap, isScalar, isSeq } = yaml();
  const offsets = new Map<string, number>();
  const pending: { readonly node: unknown; readonly path: readonly string[] }[] = [
    { node: document.contents, path: [] },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, path } = next;
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const inner = [...path, String(key.value)];
        offsets.set(JSON.stringify(inner), key.range?.[0] ?? 0);
        pending.push({ node: value, path: inner });
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        const inner = [...path, String(index)];
        const start = isMap(item) || isSeq(item) || isScalar(item) ? item.range?.[0] : undefined;
        offsets.set(JSON.stringify(inner), start ?? 0);
        pending.push({ node: item, path: inner });
      });
    }
  }
  return offsets;
}
