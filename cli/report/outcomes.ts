import { html, type Markup } from "../../spec/html-text.ts";
import type { LeftOutReason } from "../../spec/model/api-model.ts";
import type { LedgerTotals } from "../../spec/openapi/ledger.ts";

/** What can become of a row, in the order of bars and filters. */
export const OUTCOMES = ["stated", "inferred", "assumed", "left-out", "unaccounted"] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

/** The outcomes as people read them. */
export const OUTCOME_TITLES: Readonly<Record<OutcomeName, string>> = {
  stated: "stated",
  inferred: "inferred",
  assumed: "assumed",
  "left-out": "left out",
  unaccounted: "unaccounted",
};

/** Why something of a page is in no document, as a sentence. */
export const REASONS: Readonly<Record<LeftOutReason, string>> = {
  navigation: "Menu, breadcrumb or page furniture.",
  duplicate: "Says what another place says already.",
  prose: "Prose without a fact that a document can hold.",
  contradicted: "Another place of the page says otherwise, and that one holds.",
  "table-header": "Heads the columns of a table.",
  placeholder: "Stands for a value, is none.",
  "security-scheme": "Is covered by the security scheme.",
  "sample-request": "Part of a sample request; its facts stand in the tables.",
  "error-catalogue": "Belongs to the list of error codes.",
  unreadable: "Could not be read.",
  "other-document": "Belongs to another service or version.",
};

/** Rows by outcome. */
export type OutcomeCounts = Readonly<Record<OutcomeName, number>>;

/**
 * The totals of a ledger by outcome.
 *
 * @param totals of a page, a service or a provider
 * @example countsOf(ledger.totals).stated
 */
export function countsOf({ used, leftOut, unaccounted }: LedgerTotals): OutcomeCounts {
  const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  return { ...used, "left-out": left, unaccounted };
}

/**
 * A bar of the outcomes' shares, drawn without a style attribute so that a strict policy lets it be.
 *
 * @param counts rows by outcome
 * @returns SVG, hidden from screen readers: the figures stand beside it
 */
export function outcomeBar(counts: Partial<OutcomeCounts>): Markup {
  const total = OUTCOMES.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  let x = 0;
  const parts = OUTCOMES.flatMap((name) => {
    const share = total === 0 ? 0 : ((counts[name] ?? 0) / total) * 1000;
    if (share === 0) return [];
    // One row of thousands must still be seen.
    const width = Math.max(share, 4);
    const part = html`<rect class="${name}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="10" />`;
    x += share;
    return [part];
  });
  return html`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
    ${parts}
  </svg>`;
}
