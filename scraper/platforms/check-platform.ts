import { digestOf } from "../../spec/digest.ts";
import type { Locator } from "../../spec/provenance.ts";
import { locatorsOf } from "../assemble/places.ts";
import type { CapturedBody } from "../capture/capture.ts";
import { unaccountedCandidates } from "../document/candidates.ts";
import type { Block } from "../document/doc-page.ts";
import { readCapture, type ReadPage } from "../read-capture.ts";
import { garble } from "./garble.ts";
import type { Platform } from "./platform.ts";

/** A page that a platform is held against. */
export interface ConformancePage {
  readonly body: Uint8Array | string;
  /** File name or address; for messages. */
  readonly url: string;
  /** `text/html`, `text/markdown`, `text/plain` or `application/json`. */
  readonly mediaType: string;
}

/** One rule that a platform or provider breaks. */
export interface ConformanceProblem {
  readonly check:
    | "recognised"
    | "states-operations"
    | "accounts-for-all"
    | "quotes-stand-on-page"
    | "pure"
    | "survives-garbage"
    | "provider-complete"
    | "captures-read";
  readonly message: string;
  readonly locator?: Locator;
}

/** What a platform is held against beside its pages. */
export interface ConformanceOptions {
  /** The other platforms: none of them may be surer of the pages. */
  readonly others?: readonly Platform[];
  /** Rounds of each kind of garbage per page; default 30, 0: none. */
  readonly rounds?: number;
}

/**
 * Holds a platform against pages of its own: it recognises them, states their operations, accounts for every row, quotes only
 * words that stand there, changes nothing that it is given, and survives pages that were cut off or garbled.
 *
 * @param platform the platform
 * @param pages whole pages that it must be able to read
 * @param options the other platforms, rounds of garbage
 * @returns what is wrong; empty when it conforms
 * @example
 * import { checkPlatform } from "docs2sdk/conformance";
 * test("conforms", () => expect(checkPlatform(acme, [{ body, url: "servers.html", mediaType: "text/html" }])).toEqual([]));
 */
export function checkPlatform(
  platform: Platform,
  pages: readonly ConformancePage[],
  options: ConformanceOptions = {},
): readonly ConformanceProblem[] {
  const platforms = [platform, ...(options.others ?? []).filter(({ id }) => id !== platform.id)];
  return pages.flatMap((page) => [
    ...checkPage(platform, page, platforms),
    ...checkGarbage(page, platforms, options.rounds ?? 30),
  ]);
}

function checkPage(
  platform: Platform,
  page: ConformancePage,
  platforms: readonly Platform[],
): ConformanceProblem[] {
  const captured = capturedFrom(page);
  const { value: read, diagnostics } = readAs(captured, platforms);
  if (read.platform !== platform.id)
    return [{ check: "recognised", message: `${page.url} was read by ${read.platform ?? "no platform"}` }];
  const problems: ConformanceProblem[] = diagnostics
    .filter(({ code }) => code === "reader-failed")
    .map(({ message }) => ({ check: "states-operations", message }));
  if (read.facts.operations.length + read.facts.types.length === 0)
    problems.push({ check: "states-operations", message: `${page.url} states no operation and no type` });
  return [
    ...problems,
    ...unaccountedFor(read),
    ...checkQuotes(read, new TextDecoder().decode(captured.body)),
    ...checkPurity(platform, read, page.url),
  ];
}

/** Rows, values and examples of a page that were neither used nor left out with a reason. */
export function unaccountedFor({ facts }: ReadPage): ConformanceProblem[] {
  if (facts.candidates.length === 0)
    return [{ check: "accounts-for-all", message: `${facts.page.url} has no row, value or example` }];
  // Without the candidates themselves: a row is accounted for by a fact or a reason, not by having been counted.
  const { candidates, ...stated } = facts;
  return unaccountedCandidates(stated, candidates).map(({ kind, locator }) => ({
    check: "accounts-for-all",
    message: `a ${kind} is neither used nor left out: ${locator.quote}`,
    locator,
  }));
}

function checkQuotes(read: ReadPage, text: string): ConformanceProblem[] {
  const words = squeezed(wordsOf(read.page.blocks)) + squeezed(text);
  const { facts } = read;
  const located = [
    ...locatorsOf({ ...facts, candidates: [], leftOut: [] }),
    ...facts.candidates.map(({ locator }) => locator),
    ...facts.leftOut.map(({ locator }) => locator),
  ];
  return located
    .filter((locator) => locator.captureId !== read.page.captureId || !isOnPage(locator, words))
    .map((locator) => ({
      check: "quotes-stand-on-page",
      message: `these words do not stand on ${facts.page.url}: ${locator.quote}`,
      locator,
    }));
}

function checkPurity(platform: Platform, read: ReadPage, url: string): ConformanceProblem[] {
  const problem = (message: string): ConformanceProblem[] => [
    { check: "pure", message: `${url}: ${message}` },
  ];
  try {
    const page = frozen(structuredClone(read.page));
    const context = frozen({ securityHeaders: [] as string[] });
    const [first, second] = [platform.readPage(page, context), platform.readPage(page, context)];
    const same = JSON.stringify(first) === JSON.stringify(second);
    return same ? [] : problem("reading twice gives two results");
  } catch (error) {
    return problem(`a page that cannot be changed is not read (${String(error)})`);
  }
}

function checkGarbage(
  page: ConformancePage,
  platforms: readonly Platform[],
  rounds: number,
): ConformanceProblem[] {
  const text = new TextDecoder().decode(capturedFrom(page).body);
  const before = Object.keys(globalThis).length;
  const problems = garble(text, rounds).flatMap(({ how, garbled }): ConformanceProblem[] => {
    const { value, diagnostics } = readAs(capturedFrom({ ...page, body: garbled }), platforms);
    const failed = diagnostics.find(({ code }) => code === "reader-failed");
    if (failed !== undefined) return [{ check: "survives-garbage", message: `${how}: ${failed.message}` }];
    const words = squeezed(garbled);
    return value.facts.operations
      .flatMap(({ path, parameters }) => [...path.split(/[/{}]/u), ...parameters.map(({ name }) => name)])
      .filter((name) => !words.includes(squeezed(name)))
      .map((name) => ({ check: "survives-garbage", message: `${how}: ${name} does not stand on the page` }));
  });
  if (Object.keys(globalThis).length !== before || Object.keys(Object.prototype).length > 0)
    problems.push({ check: "survives-garbage", message: `${page.url}: a page put names into this process` });
  return problems;
}

/** A provider that allows every platform: the pages must find their own. */
function readAs(captured: CapturedBody, platforms: readonly Platform[]) {
  const provider = { id: "anyone", platforms: platforms.map(({ id }) => id), security: [] };
  return readCapture(captured, { provider, platforms });
}

function capturedFrom({ body, url, mediaType }: ConformancePage): CapturedBody {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return { capture: { sha256: digestOf(bytes), url, finalUrl: url, mediaType }, body: bytes };
}

/** Words of a page without white space: a quote may fold lines, and join cells. */
const squeezed = (text: string): string => text.replace(/\s+/gu, "");

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "list")
        return block.items.map((item) => `${item.text} ${wordsOf(item.blocks ?? [])}`).join(" ");
      if (block.kind !== "table") return block.text;
      const cells = [block.header, ...block.rows.map((row) => row.cells)].flat();
      return `${block.caption ?? ""} ${cells.map(({ text }) => text).join(" ")}`;
    })
    .join(" ");
}

/** Each word of a quote stands on the page; a bar may stand between cells, and the last word may be cut off. */
function isOnPage({ quote }: Locator, words: string): boolean {
  const whole = quote.replace(/…$/u, "");
  return (
    words.includes(squeezed(whole)) ||
    whole.split(/\s+/u).every((part) => part === "|" || words.includes(part))
  );
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
