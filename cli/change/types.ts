import type { Provider } from "../../scraper/providers/provider.ts";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import type { SpecChange } from "../../spec/diff/change.ts";
import type { Markdown } from "../../spec/markdown-text.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import type { DocumentIdentity } from "../../spec/openapi/extensions.ts";
import type { Sources } from "../../spec/openapi/spec-bundle.ts";
import type { SourcePage } from "../build/read-stage.ts";
import type { StagedDocument } from "../build/service-stage.ts";

/** What the ledger of one service says, as far as a comparison needs it. */
export interface LedgerFigures {
  /** Places of the pages that may carry a fact. */
  readonly seen: number;
  /** Places that became part of a document. */
  readonly used: number;
  /** Places that neither became part of a document nor have a reason. */
  readonly unaccounted: number;
  /** Left out because they could not be read. */
  readonly unreadable: number;
}

/** One document of a service. */
export interface ChangeDocument {
  readonly identity: DocumentIdentity;
  readonly document: JsonObject;
  readonly sources: Sources;
  /** SHA-256 of the canonical document. */
  readonly digest: string;
}

/** One service as it was built from the store. */
export interface BuiltService {
  readonly service: string;
  readonly documents: readonly StagedDocument[];
  readonly figures: LedgerFigures;
  readonly diagnostics: readonly Diagnostic[];
}

/** The pipeline as `check`, `update` and `watch` need it. */
export interface BuildForChange {
  /** Builds the documents of all services that the captures hold; writes nothing. */
  documents(
    provider: Provider,
    pages: readonly SourcePage[],
  ): Promise<Staged<readonly BuiltService[]> & { readonly damaged: readonly SourcePage[] }>;
  /** Renders and writes the package of one service that `documents` gave. */
  write(provider: Provider, service: string, folder: string, release: Release): Promise<Staged<WrittenFiles>>;
  /** What changed, with the places on the pages of both sides. */
  readonly diff: (before: ChangeDocument, after: ChangeDocument) => readonly SpecChange[];
}

export interface WrittenFiles {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** What a package is released as. */
export interface Release {
  readonly version: string;
  /** Markdown section for CHANGELOG.md; empty for the first release. */
  readonly notes: Markdown | "";
}

/** What became of one document. */
export interface DocumentVerdict {
  readonly name: string;
  readonly service: string;
  readonly version: string;
  readonly verdict: "new" | "unchanged" | "changed" | "removed" | "lossy";
  readonly changes: readonly SpecChange[];
  /** Why the difference is held for a loss of ours. */
  readonly losses: readonly Diagnostic[];
}
