import { whereAbsent } from "../../spec/system-error.ts";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { captureOf, storedPages, type CaptureStore } from "../../scraper/capture/store.ts";
import { captureDiagnostics } from "../../scraper/capture/diagnostics.ts";
import type { PageEntry } from "../../scraper/capture/store-index.ts";
import type { PageOutcome } from "../../scraper/capture/summary.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import { folderName } from "../../spec/openapi/folder-name.ts";
import {
  committedDocuments,
  readCommittedFiles,
  type CommittedFiles,
  type CommittedService,
} from "./committed.ts";
import { compareService } from "./compare-service.ts";
import { changeDiagnostics } from "./diagnostics.ts";
import type { DocumentHistory, HistoryRecord } from "./history.ts";
import { providerDigest } from "../build/read-stage.ts";
import { keyOf, type StageCache } from "../build/stage-cache.ts";
import type { PackageChange } from "./pr-text.ts";
import type { BuildForChange, BuiltService, DocumentVerdict, LedgerFigures } from "./types.ts";

export interface LookOptions {
  readonly provider: Provider;
  readonly services?: readonly string[];
  readonly store: CaptureStore;
  readonly history: DocumentHistory;
  readonly cache: StageCache;
  /** Loaded only where something changed. */
  readonly build: () => Promise<BuildForChange>;
  /** Output folder with the last good result, absolute. */
  readonly out: string;
  /** Digest of the code that decides what a page gives. */
  readonly code: string;
  /** Everything else that the result depends on: descriptions, filters. */
  readonly flavour: string;
  /** What the capture before it saw; none when the store is compared as it is. */
  readonly outcomes: readonly PageOutcome[];
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
  const files = await committedFiles(options);
  const settle = async (): Promise<void> =>
    // Read anew: an update has just written them.
    cache.put("unchanged", lookKey(options, pages, await committedFiles(options)), {});
  if ((await cache.get("unchanged", lookKey(options, pages, files))) !== undefined) {
    return { services: [], skipped: true, diagnostics: [], settle };
  }
  const known = { cache, code: options.code };
  const committed = await Promise.all(files.map((each) => committedDocuments(each, known)));
  const build = await options.build();
  const built = await build.documents(
    provider,
    pages.map((entry) => ({ capture: captureOf(entry), body: () => store.body(entry.sha256) })),
  );
  const last = committed.map(({ value }) => value);
  const found = [...built.value, ...(await missingServices(built.value, last, options))];
  const services = await Promise.all(
    found.map((service) => compareBuilt(service, last, pages, options, build.diff)),
  );
  return {
    services,
    skipped: false,
    diagnostics: [
      ...committed.flatMap(({ diagnostics }) => diagnostics),
      ...built.damaged.map(({ capture: { url } }) => captureDiagnostics.create("body-damaged", { url })),
      ...built.diagnostics,
    ],
    settle,
  };
}

/** Everything that decides what a look finds. */
function lookKey(
  options: LookOptions,
  pages: readonly PageEntry[],
  committed: readonly CommittedFiles[],
): string {
  const inputs = JSON.stringify(
    pages.map(({ url, finalUrl, sha256, mediaType, charset, service }) => [
      ...[url, finalUrl, sha256, mediaType],
      charset ?? null,
      service ?? null,
    ]),
  );
  const outputs = committed.map(({ files, service, packageVersion }) =>
    [service, packageVersion ?? "", ...files.map(({ name, text }) => `${name} ${digestOf(text)}`)].join(" "),
  );
  return keyOf(options.code, options.flavour, providerDigest(options.provider), inputs, outputs);
}

function blind(diagnostics: readonly Diagnostic[]): Look {
  return { services: [], skipped: false, diagnostics, settle: () => Promise.resolve() };
}

async function committedFiles({ out, provider, services }: LookOptions): Promise<CommittedFiles[]> {
  const names = await readdir(path.join(out, folderName(provider.id))).catch(whereAbsent([] as string[]));
  const wanted = names.filter((name) => services === undefined || services.includes(name)).sort();
  return Promise.all(wanted.map((name) => readCommittedFiles(out, provider.id, name)));
}

/**
 * Services of the last good result that this store once gave and whose pages now give nothing: to say nothing of them would be to
 * say that nothing changed.
 */
async function missingServices(
  built: readonly BuiltService[],
  committed: readonly CommittedService[],
  { history, provider }: LookOptions,
): Promise<BuiltService[]> {
  const given = new Set<string>(built.map(({ service }) => folderName(service)));
  const records = await history.records(provider.id);
  const known = new Map<string, string>(records.map(({ service }) => [folderName(service), service]));
  return committed
    .filter(({ documents }) => documents.length > 0)
    .map(({ folder }) => path.basename(folder))
    .flatMap((folder) => (given.has(folder) ? [] : (known.get(folder) ?? [])))
    .map((service) => ({ service, documents: [], figures: NO_FIGURES, diagnostics: [] }));
}

const NO_FIGURES: LedgerFigures = { seen: 0, used: 0, unaccounted: 0, unreadable: 0 };

/** Every address that still leads to a page of the store: its own, and those that redirect to it. */
function servedAddresses(
  pages: readonly PageEntry[],
  { store, provider }: LookOptions,
): ReadonlyMap<string, string> {
  const served = new Map(pages.map(({ finalUrl }) => [finalUrl, finalUrl]));
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  for (const alias of store.index.aliases.values()) {
    const target = byUrl.get(alias.finalUrl);
    if (alias.provider === provider.id && target !== undefined && !served.has(alias.url)) {
      served.set(alias.url, target.finalUrl);
    }
  }
  return served;
}

async function compareBuilt(
  built: BuiltService,
  committed: readonly CommittedService[],
  pages: readonly PageEntry[],
  options: LookOptions,
  diff: BuildForChange["diff"],
): Promise<ServiceLook> {
  const { provider, outcomes } = options;
  const own = committed.find(({ folder }) => path.basename(folder) === folderName(built.service)) ?? {
    folder: path.join(options.out, folderName(provider.id), folderName(built.service)),
    documents: [],
  };
  const before = (await options.history.records(provider.id, built.service)).findLast((record) =>
    own.documents.some(({ digest }) => digest === record.digest),
  );
  const gone = outcomes.filter(
    ({ outcome, service }) => outcome === "gone" && (service === undefined || service === built.service),
  ).length;
  const ownPages = pages.filter(({ service }) => service === undefined || service === built.service);
  const verdicts = await compareService({
    provider: provider.id,
    committed: own.documents,
    built,
    served: servedAddresses(pages, options),
    ...(before === undefined ? {} : { figures: before.figures }),
    gone: { count: gone, all: ownPages.length + gone },
    diff,
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
    const names = { provider: provider.id, service, version };
    await history.add({ ...names, at, digest: document.digest, figures: built.figures, defects }, () =>
      document.load(),
    );
  }
}
