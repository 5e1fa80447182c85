import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { digestOf } from "../../spec/digest.ts";
import type { CheckResult } from "../../spec/evidence/check-examples.ts";
import type { ApiModel, MenuEntry, PageFacts } from "../../spec/model/api-model.ts";
import type { DocumentIdentity } from "../../spec/openapi/extensions.ts";
import { buildLedger, menuDiagnostics, type LedgerTotals } from "../../spec/openapi/ledger.ts";
import { missingFromMenu } from "../../spec/openapi/missing-from-menu.ts";
import type { SourceEntry, SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { atOnce } from "../../spec/steps.ts";
import {
  assembleServices,
  createDocumentBuilder,
  type DocumentBuilder,
  type DocumentOptions,
} from "./documents.ts";
import { pageKey, providerDigest, readStage, type SourcePage, type StageContext } from "./read-stage.ts";
import { keyOf } from "./stage-cache.ts";
import { lazily } from "../../spec/lazily.ts";

/** A document that is read from the cache only when somebody looks into it. */
export interface StagedDocument {
  readonly identity: DocumentIdentity;
  /** SHA-256 of the canonical document. */
  readonly digest: string;
  /** Equal for documents that are equal with all that stands beside them. */
  readonly key: string;
  load(): Promise<SpecBundle>;
}

/** One service of a provider's pages. */
export interface StagedService {
  readonly service: string;
  /** One per version, in the order of the pages. */
  readonly documents: readonly StagedDocument[];
  /** Of the service's own pages; of all pages where they do not say which service they belong to. */
  readonly totals: LedgerTotals;
  readonly diagnostics: readonly Diagnostic[];
}

export interface StagedServices extends Staged<readonly StagedService[]> {
  /** Pages whose bytes are missing: what they state is in no document. */
  readonly damaged: readonly SourcePage[];
}

export type StageOptions = StageContext & DocumentOptions;

/**
 * From pages to documents in stages that are keyed by the digest of their input: a page is read once per content, a document built
 * once per model, and of a service none of whose pages changed not even the facts are looked at. The pages of each service are put
 * together by themselves.
 *
 * @param pages of one provider, in page order
 * @param options provider, cache, what to build
 * @returns the services in page order
 * @example const { value } = await stageServices(pages, options); await value[0]?.documents[0]?.load();
 */
export async function stageServices(
  pages: readonly SourcePage[],
  options: StageOptions,
): Promise<StagedServices> {
  const provider = providerDigest(options.provider);
  const keyed = pages.map((page) => ({ page, key: pageKey(page, options, provider) }));
  const builder = createDocumentBuilder(options);
  const stage = (group: readonly KeyedPage[]): Promise<Group> =>
    stageGroup(group, { ...options, builder, digest: provider });
  const groups = await inTurn([...groupsOf(keyed).values()], stage);
  // Pages of two groups state one service: then no group is a service by itself.
  const parted = hasTwice(groups.flatMap(({ value }) => value.services.map(({ service }) => service)));
  return joined(parted ? [await stage(keyed)] : groups);
}

interface KeyedPage {
  readonly page: SourcePage;
  readonly key: string;
}

interface GroupOptions extends StageOptions {
  readonly builder: DocumentBuilder;
  /** Of the provider file. */
  readonly digest: string;
}

/** What the pages of one group gave; plain JSON, as it lies in the cache. */
interface GroupValue {
  readonly services: readonly GroupService[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the menus list and the group's own pages do not give. */
  readonly missing: readonly MenuEntry[];
  /** What the menus of other groups may list. */
  readonly operations: readonly Pick<PageFacts["operations"][number], "title" | "method">[];
}

interface GroupService extends Omit<StagedService, "documents"> {
  readonly documents: readonly DocumentEntry[];
}

interface DocumentEntry {
  readonly identity: DocumentIdentity;
  readonly digest: string;
  readonly key: string;
}

interface Group {
  readonly value: GroupValue;
  readonly damaged: readonly SourcePage[];
  load(entry: DocumentEntry): Promise<SpecBundle>;
}

async function stageGroup(pages: readonly KeyedPage[], options: GroupOptions): Promise<Group> {
  const { cache, code, digest, descriptions, services } = options;
  const key = keyOf(
    code,
    digest,
    descriptions,
    services ?? null,
    pages.map((page) => page.key),
  );
  const value = await cache.get<GroupValue>("service", key);
  if (value === undefined) {
    const made = await makeGroup(pages, options);
    if (made.damaged.length === 0 && !made.value.diagnostics.some(isPassing))
      await cache.put("service", key, made.value);
    return made;
  }
  const remade = lazily(() => makeGroup(pages, options));
  return {
    value,
    damaged: [],
    // The cache may have lost the document that it still knows of.
    load: async (entry) => (await knownDocument(entry.key, options))?.value ?? (await remade()).load(entry),
  };
}

/** A page that took too long on a busy machine may be read in time the next time. */
const isPassing = ({ code }: Diagnostic): boolean => code.endsWith("-too-slow");

async function makeGroup(pages: readonly KeyedPage[], options: GroupOptions): Promise<Group> {
  const read = await readStage(pages, options);
  const assembled = assembleServices(read.value, options);
  const bundles = new Map<string, SpecBundle>();
  const built = await inTurn(assembled.value, async ({ service, models }) => {
    const documents = await inTurn(models, (model) => documentStage(model, options));
    for (const { key, value } of documents) bundles.set(key, value);
    return {
      service,
      documents: documents.map(({ key, value: { identity, digest } }) => ({ identity, digest, key })),
      diagnostics: documents.flatMap(({ diagnostics }) => diagnostics),
    };
  });
  const { value: ledger, diagnostics } = buildLedger(assembled.value[0]?.pages ?? [], [...bundles.values()]);
  const found = [...read.diagnostics, ...assembled.diagnostics, ...diagnostics];
  return {
    damaged: read.damaged,
    value: {
      services: built.map((each) => ({
        ...each,
        totals: ledger.services.get(each.service) ?? ledger.totals,
      })),
      // Whether an entry of a menu is missing is known when all groups are.
      diagnostics: found.filter(({ code }) => code !== "menu-not-captured"),
      missing: ledger.notCaptured,
      operations: read.value.flatMap((page) =>
        page.operations.map(({ title, method }) => ({ title, method })),
      ),
    },
    load: ({ key }) => {
      const bundle = bundles.get(key);
      return bundle === undefined ? Promise.reject(new Error(`no document ${key}`)) : Promise.resolve(bundle);
    },
  };
}

/** A document in the cache. */
interface DocumentValue {
  readonly bundle: Omit<SpecBundle, "sources">;
  readonly sources: readonly (readonly [pointer: string, entry: SourceEntry])[];
  readonly diagnostics: readonly Diagnostic[];
}

async function documentStage(
  model: ApiModel,
  options: GroupOptions,
): Promise<Staged<SpecBundle> & { readonly key: string }> {
  const { cache, code, digest, descriptions, builder } = options;
  const key = keyOf(code, digest, descriptions, digestOf(JSON.stringify(model)));
  const made = await knownDocument(key, options);
  if (made !== undefined) return { ...made, key };
  // Under the name of the document, not of its content: the examples of the rest of it were checked in its last state.
  const checks = keyOf(code, digest, model.service.id, model.version.id);
  const before = new Map(await cache.get<[string, CheckResult][]>("checks", checks));
  const memo = { before, now: new Map<string, CheckResult>() };
  const { value: bundle, diagnostics: said } = builder.build(model);
  const diagnostics = [...said, ...atOnce(builder.check(bundle, memo))];
  await cache.put("checks", checks, [...memo.now]);
  const { sources, ...rest } = bundle;
  const value: DocumentValue = { bundle: rest, sources: [...sources], diagnostics };
  await cache.put("document", key, value);
  return { value: bundle, diagnostics, key };
}

async function knownDocument(key: string, { cache }: GroupOptions): Promise<Staged<SpecBundle> | undefined> {
  const known = await cache.get<DocumentValue>("document", key);
  if (known === undefined) return undefined;
  const { bundle, sources, diagnostics } = known;
  return { value: { ...bundle, sources: new Map(sources) }, diagnostics };
}

function groupsOf(pages: readonly KeyedPage[]): Map<string, KeyedPage[]> {
  const groups = new Map<string, KeyedPage[]>();
  for (const page of pages) {
    const service = page.page.capture.service ?? "";
    const group = groups.get(service);
    if (group === undefined) groups.set(service, [page]);
    else group.push(page);
  }
  return groups;
}

function joined(groups: readonly Group[]): StagedServices {
  const operations = groups.flatMap(({ value }) => value.operations);
  const missing = missingFromMenu([{ operations, menu: groups.flatMap(({ value }) => value.missing) }]);
  return {
    value: groups.flatMap(({ value, ...group }) =>
      value.services.map((service) => ({
        ...service,
        documents: service.documents.map((entry) => ({ ...entry, load: () => group.load(entry) })),
      })),
    ),
    diagnostics: [...groups.flatMap(({ value }) => value.diagnostics), ...menuDiagnostics(missing)],
    damaged: groups.flatMap(({ damaged }) => damaged),
  };
}

function hasTwice(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

/** One after the other: the work is the processor's, and the results of one are known to the next. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
