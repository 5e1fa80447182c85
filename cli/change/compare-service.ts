import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { SpecChange } from "../../spec/diff/change.ts";
import { changeDiagnostics } from "./diagnostics.ts";
import { judgeDocument, judgeGone, judgeLedger } from "./judge-loss.ts";
import type { BuiltService, ChangeDocument, DocumentVerdict, LedgerFigures } from "./types.ts";

export interface ServiceComparison {
  readonly provider: string;
  /** The documents that lie in the output folder. */
  readonly committed: readonly ChangeDocument[];
  readonly built: BuiltService;
  /** Addresses that are still served → the page that they lead to, which the new documents were built from. */
  readonly served: ReadonlyMap<string, string>;
  /** Figures of the last good build, where the store knows them. */
  readonly figures?: LedgerFigures;
  /** Pages of the service that are gone in this run, and that stood before it. */
  readonly gone: { readonly count: number; readonly all: number };
  readonly diff: (before: ChangeDocument, after: ChangeDocument) => readonly SpecChange[];
}

/**
 * Holds the new documents of a service against the last good ones.
 *
 * @param comparison both sides, and what the capture knows
 * @returns a verdict per version, in the order of the committed ones, then new ones; only documents that differ are loaded
 * @example (await compareService(comparison)).filter(({ verdict }) => verdict === "changed")
 */
export async function compareService(comparison: ServiceComparison): Promise<DocumentVerdict[]> {
  const { provider, committed, built } = comparison;
  const { service } = built;
  const shared: Diagnostic[] = [
    ...(built.documents.length > 0 ? [] : [changeDiagnostics.create("service-missing", { service })]),
    ...judgeLedger(service, comparison.figures, built.figures),
    ...judgeGone(service, comparison.gone.count, comparison.gone.all),
  ];
  const known = new Set(committed.map(versionOf));
  const compare = async (before: ChangeDocument): Promise<DocumentVerdict> => {
    const version = versionOf(before);
    const name = `${provider}/${service}@${version}`;
    const of = { name, service, version };
    const found = built.documents.find((candidate) => versionOf(candidate) === version);
    if (found === undefined) {
      const missing = changeDiagnostics.create("document-missing", { document: name });
      const losses = built.documents.length > 0 ? [missing, ...shared] : shared;
      return { ...of, verdict: "lossy", changes: [], losses };
    }
    if (before.digest === found.digest) return { ...of, verdict: "unchanged", changes: [], losses: [] };
    const after = await found.load();
    const losses = [...judgeDocument(name, before, after, comparison.served), ...shared];
    const changes = comparison.diff(before, after);
    return { ...of, verdict: losses.length > 0 ? "lossy" : "changed", changes, losses };
  };
  const compared = await Promise.all(committed.map(compare));
  const added = built.documents
    .filter((document) => !known.has(versionOf(document)))
    .map((document): DocumentVerdict => {
      const version = versionOf(document);
      return {
        name: `${provider}/${service}@${version}`,
        service,
        version,
        verdict: "new",
        changes: [],
        losses: [],
      };
    });
  return [...compared, ...added];
}

function versionOf({ identity }: Pick<ChangeDocument, "identity">): string {
  return identity.version.id;
}
