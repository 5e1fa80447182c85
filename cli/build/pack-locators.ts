import type { Locator } from "../../spec/provenance.ts";

/** JSON in which every place of a page stands once: most of the facts of a page name the same few hundred places. */
interface Packed {
  readonly pages: readonly (readonly [captureId: string, url: string])[];
  /** Number of the page, path, quote; line (or null) and anchor where there are any. */
  readonly places: readonly PackedPlace[];
  readonly value: unknown;
}

type PackedPlace = readonly [
  page: number,
  path: string,
  quote: string,
  line?: number | null,
  anchor?: string,
];

/** Stands for a place in the packed value; no object of ours has a member of this name alone. */
const MARK = "@";

type Members = Record<string, unknown>;

/** A member by this name is one of the page's, never the prototype. */
const OWN = { enumerable: true, configurable: true, writable: true } as const;

/**
 * Writes a value as JSON, a half to a third as long as `JSON.stringify` makes it, and quicker to read.
 *
 * @param value anything that is JSON
 * @example unpackLocators(packLocators(facts)) // the same facts
 */
export function packLocators(value: unknown): string {
  const pages = new Map<string, number>();
  const names: [string, string][] = [];
  const places = new Map<string, number>();
  const rows: PackedPlace[] = [];
  /** The same object is often named many times. */
  const known = new Map<object, object>();
  /** Places come in runs of one page. */
  let last = -1;
  const pageOf = (captureId: string, url: string): number => {
    const [lastCapture, lastUrl] = names[last] ?? [];
    if (lastCapture === captureId && lastUrl === url) return last;
    last = numberOf(pages, JSON.stringify([captureId, url]));
    if (last === names.length) names.push([captureId, url]);
    return last;
  };
  const placeOf = (locator: Locator): object => {
    const { captureId, url, path, quote, line, anchor } = locator;
    const page = pageOf(captureId, url);
    const key = `${page}\n${path}\n${line ?? ""}\n${anchor ?? ""}\n${quote}`;
    const number = numberOf(places, key);
    if (number === rows.length) rows.push(rowOf(page, path, quote, line, anchor));
    return { [MARK]: number };
  };
  const pack = (each: unknown): unknown => {
    if (each === null || typeof each !== "object") return each;
    if (Array.isArray(each)) return each.map(pack);
    if (isLocator(each)) {
      const mark = known.get(each) ?? placeOf(each);
      known.set(each, mark);
      return mark;
    }
    const members: Members = {};
    for (const name of Object.keys(each)) {
      const member = pack((each as Members)[name]);
      if (name === "__proto__") Object.defineProperty(members, name, { value: member, ...OWN });
      else members[name] = member;
    }
    // An object of a page's own words that looks like a mark is told from one.
    return Object.hasOwn(members, MARK) ? { [MARK]: members } : members;
  };
  const packed = pack(value);
  return JSON.stringify({ pages: names, places: rows, value: packed } satisfies Packed);
}

/**
 * Reads what {@link packLocators} wrote.
 *
 * @param text the packed JSON
 * @throws SyntaxError where it is not JSON
 */
export function unpackLocators(text: string): unknown {
  const { pages, places, value } = JSON.parse(text) as Packed;
  const locators = places.map(([page, path, quote, line, anchor]): Locator => {
    const [captureId, url] = pages[page] ?? ["", ""];
    if (line === undefined && anchor === undefined) return { captureId, url, path, quote };
    // In the order of a place that was just read: the keys of later stages are digests of the text.
    return {
      captureId,
      url,
      ...(anchor === undefined ? {} : { anchor }),
      path,
      ...(line === undefined || line === null ? {} : { line }),
      quote,
    };
  });
  const unpack = (each: unknown): unknown => {
    if (each === null || typeof each !== "object") return each;
    if (Array.isArray(each)) return unpackItems(each);
    const mark = (each as Members)[MARK];
    if (typeof mark === "number") return locators[mark];
    return unpackMembers((mark === undefined ? each : mark) as Members);
  };
  const unpackItems = (items: unknown[]): unknown[] => {
    for (const [index, item] of items.entries()) {
      if (item !== null && typeof item === "object") items[index] = unpack(item);
    }
    return items;
  };
  // In place: the text was parsed for this alone.
  const unpackMembers = (members: Members): Members => {
    for (const name in members) {
      const member = members[name];
      if (member !== null && typeof member === "object") members[name] = unpack(member);
    }
    return members;
  };
  return unpack(value);
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

function rowOf(page: number, path: string, quote: string, line?: number, anchor?: string): PackedPlace {
  if (anchor !== undefined) return [page, path, quote, line ?? null, anchor];
  return line === undefined ? [page, path, quote] : [page, path, quote, line];
}

const LOCATOR_MEMBERS = new Set(["captureId", "url", "anchor", "path", "line", "quote"]);

function isLocator(value: object): value is Locator {
  const { captureId, url, path, quote, line, anchor } = value as Partial<Locator>;
  return (
    typeof captureId === "string" &&
    typeof path === "string" &&
    typeof quote === "string" &&
    typeof url === "string" &&
    (line === undefined || typeof line === "number") &&
    (anchor === undefined || typeof anchor === "string") &&
    Object.keys(value).every((name) => LOCATOR_MEMBERS.has(name))
  );
}
