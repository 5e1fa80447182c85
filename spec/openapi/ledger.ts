import type { Diagnostic, Staged } from "../diagnostic.ts";
import type {
  Candidate,
  CandidateKind,
  LeftOut,
  LeftOutReason,
  MenuEntry,
  PageFacts,
} from "../model/api-model.ts";
import type { Basis, Locator } from "../provenance.ts";
import { menuTitle, missingFromMenu } from "./missing-from-menu.ts";
import { openapiDiagnostics } from "./openapi-diagnostics.ts";
import type { SpecBundle } from "./spec-bundle.ts";

/** What became of everything on the pages that may carry a fact. */
export interface Ledger {
  readonly rows: readonly LedgerRow[];
  readonly pages: readonly PageTotals[];
  /** Totals by service id, `""` for pages that say no service. */
  readonly services: ReadonlyMap<string, LedgerTotals>;
  readonly totals: LedgerTotals;
  /** Operations that a site's menu lists and no page gave. */
  readonly notCaptured: readonly MenuEntry[];
}

export interface LedgerRow {
  readonly kind: CandidateKind;
  readonly locator: Locator;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly kind: "used"; readonly basis: Basis; readonly in: readonly DocumentPlace[] }
  | { readonly kind: "left-out"; readonly reason: LeftOutReason; readonly detail?: string }
  | { readonly kind: "unaccounted" };

/** A place of a document: `samsung/virtualserver@1.1` and a JSON pointer. */
export interface DocumentPlace {
  readonly document: string;
  readonly pointer: string;
}

export interface LedgerTotals {
  readonly seen: number;
  readonly used: Readonly<Record<Basis, number>>;
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
  readonly unaccounted: number;
}

export interface PageTotals extends LedgerTotals {
  readonly captureId: string;
  readonly url: string;
  readonly title: string;
}

/** Places in a document that a row of the ledger names; a heading may stand for many. */
const NAMED_PLACES = 12;

/**
 * Accounts for every candidate of every page: a place in a document, or a reason.
 * A candidate is used where a fact was read from it or from a part of it.
 *
 * @param pages what the platforms read
 * @param bundles the documents that were built from these pages
 * @returns the ledger; each candidate without a place and without a reason is an error
 * @example buildLedger(assembly.pages, bundles).value.totals.unaccounted // 0
 */
export function buildLedger(pages: readonly PageFacts[], bundles: readonly SpecBundle[]): Staged<Ledger> {
  const used = indexOfUses(bundles);
  const reasons = indexOfReasons([
    ...pages.flatMap((page) => page.leftOut),
    ...bundles.flatMap((bundle) => bundle.leftOut ?? []),
  ]);
  const diagnostics: Diagnostic[] = [];
  const rows: LedgerRow[] = [];
  const services = new Map<string, Counter>();
  const totals = new Counter();
  const perPage = pages.map((page): PageTotals => {
    const own = new Counter();
    const id = page.service?.id ?? page.givenService ?? "";
    const service = services.get(id) ?? new Counter();
    services.set(id, service);
    for (const candidate of page.candidates) {
      const outcome = outcomeOf(candidate, used, reasons);
      rows.push({ ...candidate, outcome });
      for (const counter of [own, service, totals]) counter.add(outcome);
      if (outcome.kind === "unaccounted") diagnostics.push(unaccounted(candidate));
    }
    return { ...page.page, ...own.totals() };
  });
  const notCaptured = missingFromMenu(pages);
  return {
    value: {
      rows,
      pages: perPage,
      services: new Map([...services].map(([id, counter]) => [id, counter.totals()])),
      totals: totals.totals(),
      notCaptured,
    },
    diagnostics: [...diagnostics, ...menuDiagnostics(notCaptured)],
  };
}

function unaccounted({ kind, locator }: Candidate): Diagnostic {
  const { path, url, quote } = locator;
  return openapiDiagnostics.create("row-unaccounted", { kind, path, url, quote }, locator);
}

/**
 * Says of each entry of a menu that no page gave it.
 *
 * @param entries of {@link missingFromMenu}
 * @example menuDiagnostics(missingFromMenu(pages))
 */
export function menuDiagnostics(entries: readonly MenuEntry[]): Diagnostic[] {
  return entries.map((entry) => {
    const [place] = entry.from;
    const data = { url: place?.url ?? "", title: menuTitle(entry) };
    return openapiDiagnostics.create("menu-not-captured", data, place);
  });
}

interface Use {
  readonly basis: Basis;
  readonly in: readonly DocumentPlace[];
}

const WEIGHT: Readonly<Record<Basis, number>> = { stated: 2, inferred: 1, assumed: 0 };

/** Every place that a fact stands in, and every place around it, with what was read there: one look per candidate. */
function indexOfUses(bundles: readonly SpecBundle[]): ReadonlyMap<string, Use> {
  const index = new Map<string, { basis: Basis; in: DocumentPlace[] }>();
  for (const bundle of bundles) {
    const { provider, service, version } = bundle.identity;
    const document = `${provider.id}/${service.id}@${version.id}`;
    for (const [pointer, entry] of bundle.sources) {
      for (const locator of entry.from) {
        for (const key of placesAround(locator)) {
          const use = index.get(key);
          if (use === undefined) index.set(key, { basis: entry.basis, in: [{ document, pointer }] });
          else {
            if (WEIGHT[entry.basis] > WEIGHT[use.basis]) use.basis = entry.basis;
            if (use.in.length < NAMED_PLACES) use.in.push({ document, pointer });
          }
        }
      }
    }
  }
  return index;
}

interface Reasons {
  /** Exactly this place, or a place inside it, was left out. */
  readonly within: ReadonlyMap<string, LeftOut>;
  /** This place was left out with all that it holds. */
  readonly whole: ReadonlyMap<string, LeftOut>;
}

function indexOfReasons(leftOut: readonly LeftOut[]): Reasons {
  const within = new Map<string, LeftOut>();
  const whole = new Map<string, LeftOut>();
  for (const entry of leftOut) {
    for (const key of placesAround(entry.locator)) if (!within.has(key)) within.set(key, entry);
    const key = keyOf(entry.locator.captureId, entry.locator.path);
    if (!whole.has(key)) whole.set(key, entry);
  }
  return { within, whole };
}

function outcomeOf({ locator }: Candidate, used: ReadonlyMap<string, Use>, reasons: Reasons): Outcome {
  const key = keyOf(locator.captureId, locator.path);
  const use = used.get(key);
  if (use !== undefined) return { kind: "used", basis: use.basis, in: use.in };
  const around = [...placesAround(locator)].map((place) => reasons.whole.get(place));
  const reason =
    reasons.whole.get(key) ?? around.find((entry) => entry !== undefined) ?? reasons.within.get(key);
  if (reason === undefined) return { kind: "unaccounted" };
  return {
    kind: "left-out",
    reason: reason.reason,
    ...(reason.detail === undefined ? {} : { detail: reason.detail }),
  };
}

/** `b12/r3/c2` → the keys of `b12/r3/c2`, `b12/r3` and `b12`. */
function* placesAround({ captureId, path }: Locator): Generator<string> {
  yield keyOf(captureId, path);
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    yield keyOf(captureId, path.slice(0, end));
  }
}

function keyOf(captureId: string, path: string): string {
  return `${captureId} ${path}`;
}

class Counter {
  readonly #used: Record<Basis, number> = { stated: 0, inferred: 0, assumed: 0 };
  readonly #leftOut: Partial<Record<LeftOutReason, number>> = {};
  #seen = 0;
  #unaccounted = 0;

  add(outcome: Outcome): void {
    this.#seen++;
    if (outcome.kind === "used") this.#used[outcome.basis]++;
    else if (outcome.kind === "unaccounted") this.#unaccounted++;
    else this.#leftOut[outcome.reason] = (this.#leftOut[outcome.reason] ?? 0) + 1;
  }

  totals(): LedgerTotals {
    return { seen: this.#seen, used: this.#used, leftOut: this.#leftOut, unaccounted: this.#unaccounted };
  }
}
