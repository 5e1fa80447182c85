import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { readCommitted } from "../change/committed.ts";
import { planRelease } from "../change/release.ts";
import type { ChangeDocument, DocumentVerdict, Release } from "../change/types.ts";

/**
 * What a package is released as: the version and the notes follow from what changed since the result on disk.
 *
 * @param out output folder, absolute
 * @param names provider and service
 * @param bundles the new documents
 * @returns version and CHANGELOG section; the version stays where no document changed
 */
export async function nextRelease(
  out: string,
  names: { readonly provider: string; readonly service: string },
  bundles: readonly SpecBundle[],
): Promise<Release> {
  const { value: committed } = await readCommitted(out, names.provider, names.service);
  const verdicts: DocumentVerdict[] = [];
  for (const after of bundles) {
    const version = after.identity.version.id;
    const of = {
      name: `${names.provider}/${names.service}@${version}`,
      service: names.service,
      version,
      losses: [],
    };
    const before = committed.documents.find((document) => document.identity.version.id === version);
    if (before === undefined) verdicts.push({ ...of, verdict: "new", changes: [] });
    else if (before.digest === after.digest) verdicts.push({ ...of, verdict: "unchanged", changes: [] });
    else verdicts.push({ ...of, verdict: "changed", changes: await changesOf(before, after) });
  }
  return planRelease(committed.packageVersion, verdicts);
}

/** The differ is loaded only where something changed. */
async function changesOf(before: ChangeDocument, after: ChangeDocument): Promise<DocumentVerdict["changes"]> {
  const { diffDocuments, todayOf } = await import("../change/diff-documents.ts");
  return diffDocuments(before, after, todayOf(Date.now()));
}
