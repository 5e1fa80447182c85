import type { Basis, Fact, Locator } from "../provenance.ts";
import type { SourceEntry, Sources } from "./spec-bundle.ts";

/** `stated` outweighs `inferred`, and both outweigh `assumed`. */
const WEIGHT: Readonly<Record<Basis, number>> = { stated: 2, inferred: 1, assumed: 0 };

/** Collects, while a document is built, where each place of it comes from. */
export class SourceRecorder {
  readonly #entries = new Map<string, SourceEntry>();

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
    const fresh = fact.from.filter((locator) => !known.from.some((other) => isSamePlace(locator, other)));
    const basis = WEIGHT[fact.basis] > WEIGHT[known.basis] ? fact.basis : known.basis;
    this.#entries.set(pointer, { basis, from: fresh.length === 0 ? known.from : [...known.from, ...fresh] });
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

function isSamePlace(a: Locator, b: Locator): boolean {
  return a.path === b.path && a.captureId === b.captureId;
}
