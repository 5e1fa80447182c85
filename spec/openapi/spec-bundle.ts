import type { LeftOut } from "../model/api-model.ts";
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
  /** What building left out, beside what the pages' readers did: second definitions, rows without a place. */
  readonly leftOut?: readonly LeftOut[];
}

/** JSON pointer (RFC 6901) into the document → where the fact stands. */
export type Sources = ReadonlyMap<string, SourceEntry>;

export interface SourceEntry {
  readonly basis: Basis;
  readonly from: readonly Locator[];
  /** Set where the provider file corrects the page. */
  readonly correction?: { readonly because: string; readonly since: string };
}
