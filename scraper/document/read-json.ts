import type { Staged } from "../../spec/diagnostic.ts";
import { defineDiagnostics, message } from "../../spec/diagnostic.ts";
import type { Block, Cell, DocPage, Row } from "./doc-page.ts";

/** What the reader of JSON pages has to say. */
export const jsonDiagnostics = defineDiagnostics("document", {
  "json-unreadable": {
    severity: "error",
    message: message`${"url"} is no JSON`,
    remedy: "Capture the page again.",
  },
  "json-too-long": {
    severity: "error",
    message: message`${"url"} lists more than ${"limit"} records; the rest is not read`,
    remedy: "Capture fewer pages at once.",
  },
});

const MAX_RECORDS = 100_000;

/**
 * Reads a JSON page. A list of flat records (a table of contents) becomes one table, a column per key; anything else
 * is one block of code.
 *
 * @param text the decoded body
 * @param source the capture that it belongs to
 * @returns the page, and diagnostics: `json-unreadable`, `json-too-long`
 * @example readJson('[{"title":"A","uri":"a.html"}]', { captureId, url }).value.blocks[0]?.kind // "table"
 */
export function readJson(
  text: string,
  source: { readonly captureId: string; readonly url: string },
): Staged<DocPage> {
  const { captureId, url } = source;
  const page = (blocks: readonly Block[]): DocPage => ({
    captureId,
    url,
    title: "",
    medium: "json",
    blocks,
    links: [],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // A reader never throws on a page: the diagnostic says what it is.
    return { value: page([]), diagnostics: [jsonDiagnostics.create("json-unreadable", { url })] };
  }
  if (!isRecords(value)) {
    const code: Block = { kind: "code", path: "b0", anchors: [], text, lang: "json" };
    return { value: page([code]), diagnostics: [] };
  }
  const records = value.slice(0, MAX_RECORDS);
  const tooLong = value.length > records.length;
  return {
    value: page([tableOf(records)]),
    diagnostics: tooLong ? [jsonDiagnostics.create("json-too-long", { url, limit: MAX_RECORDS })] : [],
  };
}

type FlatRecord = Readonly<Record<string, string | number | boolean | null>>;

function isRecords(value: unknown): value is readonly FlatRecord[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (record: unknown) =>
        typeof record === "object" &&
        record !== null &&
        !Array.isArray(record) &&
        Object.values(record).every((member) => typeof member !== "object" || member === null),
    )
  );
}

function tableOf(records: readonly FlatRecord[]): Block {
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))].slice(0, 200);
  const cell = (path: string, text: string): Cell => ({ path, text, links: [] });
  const header = keys.map((key, column) => cell(`b0/r0/c${column}`, key));
  const rows = records.map((record, index): Row => {
    const path = `b0/r${index + 1}`;
    const members = new Map(Object.entries(record));
    return {
      path,
      cells: keys.map((key, column) => cell(`${path}/c${column}`, String(members.get(key) ?? ""))),
    };
  });
  return { kind: "table", path: "b0", anchors: [], header, rows };
}
