import type { JsonObject, JsonValue } from "../model/json.ts";
import type { Basis, Locator } from "../provenance.ts";
import type { SourceEntry, Sources } from "./spec-bundle.ts";

/**
 * `openapi.sources.json`: where each fact of the document beside it stands.
 *
 * ```json
 * {
 *   "format": 1,
 *   "pages": [{ "captureId": "9f2c…", "url": "https://…" }],
 *   "facts": {
 *     "/paths/~1v1~1volumes/get/parameters/1": ["stated", [0, "b12/r3", "limit", 214, "parameters"]],
 *     "/components/schemas/Volume": ["assumed", { "because": "…", "since": "2026-01-31" }]
 *   }
 * }
 * ```
 *
 * A fact is its basis and then its places: number of the page, path in the page's blocks, the words; line and anchor
 * where there are any (`null` for a line that is not known). A correction by the provider file has its reason in place two.
 * A place of the document without an entry stands where its nearest ancestor with an entry stands.
 */
const FORMAT = 1;

/**
 * The text of `openapi.sources.json`. Equal sources have equal text; a fact that moved changes one line.
 *
 * @param sources JSON pointer → basis and places
 * @example serializeSources(bundle.sources)
 */
export function serializeSources(sources: Sources): string {
  const known = texts.get(sources) ?? write(sources);
  texts.set(sources, known);
  return known;
}

/** What is written beside a document is kept in the history, too. */
const texts = new WeakMap<Sources, string>();

function write(sources: Sources): string {
  const pointers = [...sources.keys()].sort();
  const pages = pagesOf(sources);
  const numbers = new Map(pages.map((page, index) => [page.captureId + page.url, index]));
  const lines = pointers.flatMap((pointer) => {
    const entry = sources.get(pointer);
    if (entry === undefined || isSaid(entry, nearest(sources, parentOf(pointer)))) return [];
    return [`    ${JSON.stringify(pointer)}: ${JSON.stringify(tupleOf(entry, numbers))}`];
  });
  const pageLines = pages.map((page) => `    ${JSON.stringify(page)}`);
  return `{\n  "format": ${FORMAT},\n  "pages": [${block(pageLines)}],\n  "facts": {${block(lines)}}\n}\n`;
}

function block(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `;
}

/**
 * Reads what {@link serializeSources} wrote.
 *
 * @param text content of `openapi.sources.json`
 * @returns JSON pointer → basis and places; `undefined` where the text is not in this format
 * @example parseSources(text)?.get("/info/title")
 */
export function parseSources(text: string): Sources | undefined {
  let file: JsonValue;
  try {
    file = JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
  if (!isObject(file) || file["format"] !== FORMAT || !isObject(file["facts"])) return undefined;
  const pages = Array.isArray(file["pages"]) ? (file["pages"] as readonly JsonValue[]) : [];
  return new Map(
    Object.entries(file["facts"]).flatMap(([pointer, tuple]) => {
      const entry = Array.isArray(tuple) ? entryOf(tuple as readonly JsonValue[], pages) : undefined;
      return entry === undefined ? [] : [[pointer, entry] as const];
    }),
  );
}

/**
 * The entry of a place, or of its nearest ancestor that has one.
 *
 * @returns pointer of the entry, and the entry
 * @example sourceOf(sources, "/components/schemas/Volume/properties/size/type")?.entry.from[0]?.quote
 */
export function sourceOf(
  sources: Sources,
  pointer: string,
): { readonly pointer: string; readonly entry: SourceEntry } | undefined {
  for (let at: string | undefined = pointer; at !== undefined; at = parentOf(at)) {
    const entry = sources.get(at);
    if (entry !== undefined) return { pointer: at, entry };
  }
  return undefined;
}

function nearest(sources: Sources, pointer: string | undefined): SourceEntry | undefined {
  return pointer === undefined ? undefined : sourceOf(sources, pointer)?.entry;
}

function parentOf(pointer: string): string | undefined {
  return pointer === "" ? undefined : pointer.slice(0, pointer.lastIndexOf("/"));
}

function isSaid(entry: SourceEntry, above: SourceEntry | undefined): boolean {
  return (
    above !== undefined &&
    entry.correction === above.correction &&
    entry.basis === above.basis &&
    entry.from.length === above.from.length &&
    entry.from.every((locator, index) => isSame(locator, above.from[index]))
  );
}

function isSame(a: Locator, b: Locator | undefined): boolean {
  return (
    a === b || (b !== undefined && a.path === b.path && a.captureId === b.captureId && a.quote === b.quote)
  );
}

interface Page {
  readonly captureId: string;
  readonly url: string;
}

function pagesOf(sources: Sources): readonly Page[] {
  const pages = new Map<string, Page>();
  for (const { from } of sources.values()) {
    for (const { captureId, url } of from) {
      if (!pages.has(captureId + url)) pages.set(captureId + url, { captureId, url });
    }
  }
  return [...pages.values()].sort((a, b) => (a.url + a.captureId < b.url + b.captureId ? -1 : 1));
}

function tupleOf(entry: SourceEntry, numbers: ReadonlyMap<string, number>): readonly unknown[] {
  const places = entry.from.map((locator) => [
    numbers.get(locator.captureId + locator.url),
    locator.path,
    locator.quote,
    ...(locator.line === undefined && locator.anchor === undefined ? [] : [locator.line ?? null]),
    ...(locator.anchor === undefined ? [] : [locator.anchor]),
  ]);
  return [entry.basis, ...(entry.correction === undefined ? [] : [entry.correction]), ...places];
}

function entryOf(tuple: readonly JsonValue[], pages: readonly JsonValue[]): SourceEntry | undefined {
  const [basis, ...rest] = tuple;
  if (basis !== "stated" && basis !== "inferred" && basis !== "assumed") return undefined;
  const correction = rest.find(isObject);
  return {
    basis: basis satisfies Basis,
    from: rest.flatMap((place) => locatorOf(place, pages) ?? []),
    ...(correction === undefined
      ? {}
      : { correction: { because: textOf(correction["because"]), since: textOf(correction["since"]) } }),
  };
}

function locatorOf(place: JsonValue, pages: readonly JsonValue[]): Locator | undefined {
  if (!Array.isArray(place)) return undefined;
  const [number, path, quote, line, anchor] = place as readonly JsonValue[];
  const page = pages[Number(number)];
  if (!isObject(page) || typeof path !== "string") return undefined;
  return {
    captureId: textOf(page["captureId"]),
    url: textOf(page["url"]),
    ...(typeof anchor === "string" ? { anchor } : {}),
    path,
    ...(typeof line === "number" ? { line } : {}),
    quote: textOf(quote),
  };
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
