import { isDeepStrictEqual } from "node:util";
import { cellText } from "./page-text.ts";
import { documentsOf, type TestPage } from "../hostile-pages.ts";
import { factsNotOnPage } from "./facts-on-page.ts";

/** Longest time in which a page must be read, in milliseconds of the processor. */
export const PAGE_LIMIT_MS = 2_000;

/**
 * What must hold of every page, however broken: no stage fails, it ends in time, twice gives the same, and the documents
 * hold nothing that is not on the page.
 *
 * @returns what does not hold
 */
export function pageProblems(page: TestPage): readonly string[] {
  const before = process.cpuUsage();
  const first = documentsOf(page);
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1_000;
  const second = documentsOf(page);
  const text = `${page.text} ${cellText(first.page.page.blocks)} ${first.page.page.title}`;
  return [
    ...(ms > PAGE_LIMIT_MS ? [`${Math.round(ms)} ms`] : []),
    ...(isDeepStrictEqual(second.documents, first.documents) ? [] : ["another document the second time"]),
    ...first.diagnostics
      .filter(({ code }) => code === "reader-failed" || code === "document-invalid")
      .map(({ message }) => message),
    ...first.documents.flatMap((document) => factsNotOnPage(document, text)),
  ];
}
