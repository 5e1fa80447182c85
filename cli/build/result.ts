import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { PageFacts } from "../../spec/model/api-model.ts";
import type { Ledger } from "../../spec/openapi/ledger.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";

/** What a build gave for one service of one provider. */
export interface ServiceResult {
  readonly provider: string;
  readonly service: string;
  /** One per version, in the order of the pages. */
  readonly bundles: readonly SpecBundle[];
  readonly diagnostics: readonly Diagnostic[];
  /** Folder of the package, absolute; absent when nothing was written. */
  readonly folder?: string;
  readonly files: { readonly written: number; readonly unchanged: number; readonly removed: number };
  /** Milliseconds from the first page to the last file. */
  readonly ms: number;
}

/** What the pages of one provider came to, row by row. */
export interface ProviderLedger {
  readonly provider: string;
  readonly pages: readonly PageFacts[];
  readonly ledger: Ledger;
}

/** What a whole build gave. */
export interface BuildResult {
  readonly services: readonly ServiceResult[];
  readonly ledgers: readonly ProviderLedger[];
  /** Diagnostics that belong to no service. */
  readonly diagnostics: readonly Diagnostic[];
  readonly ms: number;
}

/** Progress, as data. */
export type BuildEvent =
  | { readonly kind: "reading"; readonly provider: string; readonly done: number }
  | { readonly kind: "building"; readonly provider: string }
  | { readonly kind: "rendering"; readonly provider: string; readonly service: string }
  | { readonly kind: "built"; readonly result: ServiceResult };
