import type { JsonObject } from "../model/json.ts";
import type { Basis, Locator } from "../provenance.ts";
import type { DocumentIdentity } from "./extensions.ts";

/** A finished document with what stands beside it. */
export interface SpecBundle {
  readonly identity: DocumentIdentity;
  /** OpenAPI 3.1. */
  readonly document: JsonObject;
  readonly sources: Sources;
  /** SHA-256 of the canonical document. */
  readonly digest: string;
}

/** JSON pointer (RFC 6901) into the document → where the fact stands. */
export type Sources = ReadonlyMap<string, SourceEntry>;

export interface SourceEntry {
  readonly basis: Basis;
  readonly from: readonly Locator[];
}
