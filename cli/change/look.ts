import { readdir } from "node:fs/promises";
import path from "node:path";
import { readCaptures, storedPages, type CaptureStore } from "../../scraper/capture/store.ts";
import { captureDiagnostics } from "../../scraper/capture/diagnostics.ts";
import type { PageEntry } from "../../scraper/capture/store-index.ts";
import type { CaptureSummary } from "../../scraper/capture/summary.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import { readCommitted, type CommittedService } from "./committed.ts";
import { compareService } from "./compare-service.ts";
import { changeDiagnostics } from "./diagnostics.ts";
import type { DocumentHistory, HistoryRecord } from "./history.ts";
import { operationsOf } from "./page-figures.ts";
import { providerDigest } from "./pipeline.ts";
import type { PackageChange } from "./pr-text.ts";
import { keyOf, type StageCache } from "./stage-cache.ts";
import type { BuildForChange, BuiltService, DocumentVerdict } from "./types.ts";

export interface LookOptions {
  readonly provider: Provider;
  readonly services?: readonly string[];
  readonly store: CaptureStore;
  readonly history: DocumentHistory;
  readonly cache: StageCache;
  readonly build: BuildForChange;
  /** Output folder with the last good result, absolute. */
  readonly out: string;
  readonly tool: string;
  /** Everything else that the result depends on: descriptions, filters. */
  readonly flavour: string;
  /** What the capture before it saw; absent when the store is compared as it is. */
  readonly capture?: CaptureSummary;
}

/** One service, compared. */
export interface ServiceLook extends PackageChange {
  readonly provider: Provider;
  readonly service: string;
  readonly committed: CommittedService;
  readonly built: BuiltService;
}

export interface Look {
  readonly services: readonly ServiceLook[];
  /** Nothing was parsed: pages, tool and committed documents are those of the last look, which found no change. */
  readonly skipped: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Marks pages and committed documents as they are now as one; call it when nothing differs any more. */
  settle(): Promise<void>;
}

/**
 * Builds a provider's documents from the store in memory and holds them against the last good ones.
 *
 * @param options store, pipeline, output folder
 * @returns a verdict per document; nothing is written but the cache
 */
export async function lookForChanges(options: LookOptions): Promise<Look> {
  const { provider, store, cache } = options;
  const pages = storedPages(store.index, provider.id).filter(
    ({ service }) =>
      options.services === undefined || service === undefined || options.services.includes(service),
  );
  if (pages.length === 0) {
    const data = { store: path.basename(store.folder), provider: provider.id };
    return blind([changeDiagnostics.create("nothing-captured", data)]);
  }
  const committed = await committedServices(options);
  const key = lookKey(options, pages, committed.value);
  const settle = async (): Promise<void> =>
    // Read anew: an update has just written them.
    cache.put("unchanged", lookKey(options, pages, (await committedServices(options)).value), {});
  if ((await cache.get("unchanged", key)) !== undefined && committed.diagnostics.length === 0) {
    return { services: [], skipped: true, diagnostics: [], settle };
  }
  const { captures, damaged } = await readCaptures(store, provider.id);
  const wanted = new Set(pages.map(({ url }) => url));
  const built = await options.build.documents(
    provider,
    captures.filter(({ capture }) => wanted.has(capture.url)),
  );
  const services = await Promise.all(
    built.value.map((service) => compareBuilt(service, committed.value, pages, options)),
  );
  return {
    services,
    skipped: false,
    diagnostics: [
      ...committed.diagnostics,
      ...damaged.map(({ url }) => captureDiagnostics.create("body-damaged", { url })),
      ...built.diagnostics,
    ],
    settle,
  };
}

/** Everything that decides what a look finds. */
function lookKey(
  options: LookOptions,
  pages: readonly PageEntry[],
  committed: readonly CommittedService[],
): string {
  const inputs = pages.map(({ url, finalUrl, sha256, mediaType, charset, service }) =>
    [url, finalUrl, sha256, mediaType, charset ?? "", service ?? ""].join(" "),
  );
  const outputs = committed.map(({ documents, folder, packageVersion }) =>
    [path.basename(folder), packageVersion ?? "", ...documents.map(({ digest }) => digest)].join(" "),
  );
  return keyOf(options.tool, options.flavour, providerDigest(options.provider), inputs, outputs);
}

function blind(diagnostics: readonly Diagnostic[]): Look {
  return { services: [], skipped: false, diagnostics, settle: () => Promise.resolve() };
}

async function committedServices({
  out,
  provider,
  services,
}: LookOptions): Promise<{ value: CommittedService[]; diagnostics: Diagnostic[] }> {
  const names = await readdir(path.join(out, provider.id)).catch(() => [] as string[]);
  const wanted = names.filter((name) => services === undefined || services.includes(name)).sort();
  const read = await Promise.all(wanted.map((name) => readCommitted(out, provider.id, name)));
  return {
    value: read.map(({ value }) => value),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function compareBuilt(
  built: BuiltService,
  committed: readonly CommittedService[],
  pages: readonly { readonly finalUrl: string; readonly service?: string }[],
  options: LookOptions,
): Promise<ServiceLook> {
  const { provider, capture } = options;
  const own = committed.find(({ folder }) => path.basename(folder) === built.service) ?? {
    folder: path.join(options.out, provider.id, built.service),
    documents: [],
  };
  const before = (await options.history.records(provider.id, built.service)).findLast((record) =>
    own.documents.some(({ digest }) => digest === record.digest),
  );
  const gone = (capture?.pages ?? []).filter(
    ({ outcome, service }) => outcome === "gone" && (service === undefined || service === built.service),
  ).length;
  const ownPages = pages.filter(({ service }) => service === undefined || service === built.service);
  const verdicts = compareService({
    provider: provider.id,
    committed: own.documents,
    built,
    served: new Set(pages.map(({ finalUrl }) => finalUrl)),
    ...(before === undefined ? {} : { figures: before.figures }),
    gone: { count: gone, all: ownPages.length + gone },
    diff: options.build.diff,
  });
  return {
    name: `${provider.id}/${built.service}`,
    provider,
    service: built.service,
    committed: own,
    built,
    verdicts,
    figures: built.figures,
    ...(before === undefined ? {} : { figuresBefore: before.figures }),
    newDefects: before === undefined ? [] : newDefects(built, before),
    ...(own.packageVersion === undefined ? {} : { from: own.packageVersion }),
  };
}

function newDefects(built: BuiltService, before: HistoryRecord): Diagnostic[] {
  const known = new Set(before.defects);
  return defectsOf(built).filter((defect) => !known.has(defectKey(defect)));
}

/** What is wrong in the documentation, as far as a build of it says so. */
function defectsOf({ diagnostics }: BuiltService): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity !== "info");
}

function defectKey({ code, data }: Diagnostic): string {
  return digestOf(canonicalJson([code, data])).slice(0, 12);
}

/**
 * Keeps the documents of a service as the last good ones.
 *
 * @param look the service
 * @param verdicts the documents to keep
 * @param history where
 * @param at milliseconds since 1970
 */
export async function remember(
  { provider, service, built }: ServiceLook,
  verdicts: readonly DocumentVerdict[],
  history: DocumentHistory,
  at: number,
): Promise<void> {
  const defects = [...new Set(defectsOf(built).map(defectKey))].sort();
  for (const { version } of verdicts) {
    const document = built.documents.find(({ identity }) => identity.version.id === version);
    if (document === undefined) continue;
    const operations = operationsOf(document.document).length;
    const { digest } = document;
    const names = { provider: provider.id, service, version };
    await history.add({ ...names, at, digest, operations, figures: built.figures, defects }, document);
  }
}
