import { plainText } from "../../spec/html-text.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import type { LedgerRow, LedgerTotals } from "../../spec/openapi/ledger.ts";
import type { BuildResult, ProviderLedger } from "../build/result.ts";
import { OUTCOMES, type OutcomeName } from "./outcomes.ts";

/**
 * One row as the report's script reads it: kind, path in the page, line (0: none), quote, anchor, outcome (index of
 * {@link OUTCOMES}), then the places (pairs of document number and pointer) or the reason and its detail.
 */
export type RowTuple = readonly [
  kind: string,
  path: string,
  line: number,
  quote: string,
  anchor: string,
  outcome: number,
  became: readonly (readonly [document: number, pointer: string])[] | string,
  detail: string,
];

/** One page of the documentation with its rows. */
export interface CoveragePage {
  readonly provider: string;
  readonly service: string;
  readonly title: string;
  readonly url: string;
  readonly totals: LedgerTotals;
  readonly rows: readonly RowTuple[];
}

/** Everything that the report shows. */
export interface CoverageData {
  readonly pages: readonly CoveragePage[];
  /** Names of the documents, `samsung/virtualserver@1.1`, by number. */
  readonly names: readonly string[];
  /** The documents, by number; absent where a row names a document that was not asked for. */
  readonly documents: readonly (JsonObject | undefined)[];
}

/**
 * The pages of a build with what became of their rows.
 *
 * @param result of a build
 * @returns pages in the order of the build, documents by number
 * @example coverageData(result).pages[0]?.rows.length
 */
export function coverageData(result: BuildResult): CoverageData {
  const built = new Map<string, JsonObject>(
    result.services.flatMap(({ provider, service, bundles }) =>
      bundles.map(
        ({ identity, document }) => [`${provider}/${service}@${identity.version.id}`, document] as const,
      ),
    ),
  );
  const numbers = new Map<string, number>([...built.keys()].map((name, index) => [name, index]));
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const pages = result.ledgers.flatMap((ledger) => pagesOf(ledger, numberOf));
  const names = [...numbers.keys()];
  return { pages, names, documents: names.map((name) => built.get(name)) };
}

function pagesOf({ provider, pages, ledger }: ProviderLedger, numberOf: (name: string) => number) {
  let start = 0;
  return ledger.pages.map((page, index): CoveragePage => {
    // The ledger keeps the rows in the order of the pages, and counts each page's own.
    const rows = ledger.rows.slice(start, start + page.seen);
    start += page.seen;
    return {
      provider,
      service: pages[index]?.service?.id ?? "",
      title: page.title,
      url: page.url,
      totals: page,
      rows: rows.map((row) => tupleOf(row, numberOf)),
    };
  });
}

function tupleOf({ kind, locator, outcome }: LedgerRow, numberOf: (name: string) => number): RowTuple {
  const { path, line, quote, anchor } = locator;
  const number = (name: OutcomeName): number => OUTCOMES.indexOf(name);
  const place = [kind, path, line ?? 0, plainText(quote), anchor ?? ""] as const;
  if (outcome.kind === "unaccounted") return [...place, number("unaccounted"), "", ""];
  if (outcome.kind === "left-out")
    return [...place, number("left-out"), outcome.reason, plainText(outcome.detail ?? "")];
  return [
    ...place,
    number(outcome.basis),
    outcome.in.map(({ document, pointer }) => [numberOf(document), pointer] as const),
    "",
  ];
}
