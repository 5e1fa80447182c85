import type { Diagnostic } from "../../../spec/diagnostic.ts";
import type { JsonValue } from "../../../spec/model/json.ts";
import { QUOTE_LENGTH, type Fact, type Locator } from "../../../spec/provenance.ts";
import type { DocPage, Row } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import type { ReadContext } from "../platform.ts";

/** Examples that are looked at to place fields; pages have a handful. */
export const MAX_SHOWN = 20;

/** One page while it is read: what every step needs, and what it reports. */
export interface Reading {
  readonly page: DocPage;
  readonly context: ReadContext;
  readonly diagnostics: Diagnostic[];
  /** Places of rows that were asked for already. */
  readonly rows: Map<Row, Locator>;
  /** Rows whose name stands in their table already. */
  readonly duplicates: Set<Row>;
}

/** The place of a row, with its words. */
export function rowLocator(reading: Reading, row: Row, anchor?: string): Locator {
  const known = reading.rows.get(row);
  if (known !== undefined) return known;
  let words = row.cells[0]?.text.slice(0, QUOTE_LENGTH) ?? "";
  for (let at = 1; at < row.cells.length && words.length < QUOTE_LENGTH * 2; at += 1)
    words += ` | ${row.cells[at]?.text.slice(0, QUOTE_LENGTH) ?? ""}`;
  const locator = locate(reading.page, row, words, anchor);
  reading.rows.set(row, locator);
  return locator;
}

/** A fact that the page states in one place. */
export function stated(locator: Locator): Fact {
  return { from: [locator], basis: "stated" };
}

/** Address of another page as this page's captures are named: relative links are resolved, without the fragment. */
export function resolveHref(
  pageUrl: string,
  href: string,
): { readonly url: string; readonly anchor: string } {
  const hash = href.indexOf("#");
  const address = hash < 0 ? href : href.slice(0, hash);
  const anchor = hash < 0 ? "" : href.slice(hash + 1);
  if (address === "") return { url: pageUrl, anchor };
  if (/^[a-z][a-z\d+.-]{0,20}:/iu.test(address)) return { url: address, anchor };
  if (/^https?:/iu.test(pageUrl) && URL.canParse(address, pageUrl))
    return { url: new URL(address, pageUrl).href, anchor };
  const folder = pageUrl.slice(0, pageUrl.lastIndexOf("/") + 1);
  return { url: `${folder}${address.replace(/^(?:\.\/)+/u, "")}`, anchor };
}

/** Key of a table that links can lead to: the page's address and the table's anchor. */
export function typeKey(url: string, anchor: string): string {
  return `${url}#${anchor}`;
}

/** JSON objects at a place of an example: the value itself, or the members of the array that it is. */
export function objectsOf(value: JsonValue | undefined): readonly Readonly<Record<string, JsonValue>>[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((member: JsonValue) => objectsOf(member));
  return typeof value === "object" && value !== null ? [value as Readonly<Record<string, JsonValue>>] : [];
}

/** Own member of an object of an example. */
export function memberOf(object: Readonly<Record<string, JsonValue>>, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
