import type { Diagnostic } from "../../spec/diagnostic.ts";
import { changeDiagnostics } from "./diagnostics.ts";
import { pageFigures } from "./page-figures.ts";
import type { ChangeDocument, LedgerFigures } from "./types.ts";

/** A page that keeps fewer of its facts than this has changed its layout, not its API. */
const FACTS_KEPT = 0.5;

/** Fewer facts than this are too few to judge a page by their number. */
const FACTS_TO_JUDGE = 6;

/** A larger share of a service's pages that is gone at once is a site that moved. */
const PAGES_GONE = 0.3;

/**
 * Tells a change of the layout from a change of the API, for one document: the API changed where a page is gone or says
 * something else; the layout changed where a page is still served and we read little or nothing of it.
 *
 * @param name `provider/service@version`
 * @param before the last good document
 * @param after the new one
 * @param served addresses that are still served → the page of the new document that they lead to
 * @returns one diagnostic per page that lost facts; none for a change of the API
 * @example judgeDocument("otc/elb@v3", committed, built, new Map(urls.map((url) => [url, url])))
 */
export function judgeDocument(
  name: string,
  before: ChangeDocument,
  after: ChangeDocument,
  served: ReadonlyMap<string, string>,
): Diagnostic[] {
  const now = pageFigures(after);
  return [...pageFigures(before)].flatMap(([url, old]): Diagnostic[] => {
    const target = served.get(url);
    if (target === undefined) return [];
    const { facts, operations } = now.get(target) ?? { facts: 0, operations: [] };
    if (old.operations.length > 0 && operations.length === 0) {
      const data = { document: name, url, count: old.operations.length };
      return target === url
        ? [changeDiagnostics.create("page-lost-operations", data)]
        : [changeDiagnostics.create("page-moved-without-facts", { ...data, target })];
    }
    return old.facts >= FACTS_TO_JUDGE && facts < old.facts * FACTS_KEPT
      ? [
          changeDiagnostics.create("page-lost-facts", {
            document: name,
            url,
            before: old.facts,
            after: facts,
          }),
        ]
      : [];
  });
}

/**
 * Whether the ledger of a service fell: a smaller share of what the pages may state is accounted for.
 *
 * @param service id
 * @param before figures of the last good build; absent: nothing to compare with
 * @param after figures of the new build
 * @example judgeLedger("elb", { seen: 100, used: 90, unaccounted: 0, unreadable: 0 }, figures)
 */
export function judgeLedger(
  service: string,
  before: LedgerFigures | undefined,
  after: LedgerFigures,
): Diagnostic[] {
  if (before === undefined) return [];
  const lost = (figures: LedgerFigures): number => figures.unaccounted + figures.unreadable;
  if (lost(after) <= lost(before)) return [];
  const share = ({ seen, ...rest }: LedgerFigures): string => `${seen - lost({ seen, ...rest })} of ${seen}`;
  return [changeDiagnostics.create("ledger-fell", { service, before: share(before), after: share(after) })];
}

/**
 * Whether so many pages are gone at once that the site must have moved.
 *
 * @param service id
 * @param gone pages that are gone in this run
 * @param all pages that stood before it
 * @example judgeGone("elb", 130, 133).length // 1
 */
export function judgeGone(service: string, gone: number, all: number): Diagnostic[] {
  return gone > 2 && gone > all * PAGES_GONE
    ? [changeDiagnostics.create("pages-gone-together", { service, count: gone, all })]
    : [];
}
