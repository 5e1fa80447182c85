import type { Basis, Fact, Locator } from "../provenance.ts";
import type { SourceEntry, Sources } from "./spec-bundle.ts";

/** `stated` outweighs `inferred`, and both outweigh `assumed`. */
const WEIGHT: Readonly<Record<Basis, number>> = { stated: 2, inferred: 1, assumed: 0 };

/** Collects, while a document is built, where each place of it comes from. */
export class SourceRecorder {
  readonly #entries = new Map<string, SourceEntry>();
  /** Of places that so many words of the pages state that looking through them each time would take too long. */
  readonly #known = new Map<string, { readonly from: Locator[]; readonly paths: Set<string> }>();

  /**
   * Adds a fact to a place; a place that several pages state keeps them all, each once.
   *
   * @param pointer JSON pointer
   */
  add(pointer: string, fact: Fact): void {
    const known = this.#entries.get(pointer);
    if (known === undefined) {
      this.#entries.set(pointer, { basis: fact.basis, from: fact.from });
      return;
    }
    const basis = WEIGHT[fact.basis] > WEIGHT[known.basis] ? fact.basis : known.basis;
    this.#entries.set(pointer, { basis, from: this.#joined(pointer, known.from, fact.from) });
  }

  #joined(pointer: string, before: readonly Locator[], more: readonly Locator[]): readonly Locator[] {
    if (before.length < MANY) {
      const fresh = more.filter((locator) => !before.some((other) => isSamePlace(locator, other)));
      return fresh.length === 0 ? before : [...before, ...fresh];
    }
    const known = this.#known.get(pointer) ?? { from: [...before], paths: new Set(before.map(placeOf)) };
    this.#known.set(pointer, known);
    for (const locator of more) {
      if (known.paths.has(placeOf(locator))) continue;
      known.paths.add(placeOf(locator));
      known.from.push(locator);
    }
    return known.from;
  }

  /**
   * Takes over what was recorded for a part that was built apart.
   *
   * @param from pointer that the part was built at
   * @param to pointer where it stands now
   */
  adopt(part: SourceRecorder, from: string, to: string): void {
    for (const [pointer, entry] of part.#entries) {
      const isOwn = pointer === from || pointer.startsWith(`${from}/`);
      this.add(isOwn ? `${to}${pointer.slice(from.length)}` : pointer, entry);
    }
  }

  entries(): Sources {
    return this.#entries;
  }
}

const MANY = 50;

const placeOf = ({ captureId, path }: Locator): string => `${captureId} ${path}`;

function isSamePlace(a: Locator, b: Locator): boolean {
  return a.path === b.path && a.captureId === b.captureId;
}
