import path from "node:path";
import PQueue from "p-queue";
import { noticeWork, startCodeThread, type CodeThread } from "../../generator/render/code-thread.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import { createValidator } from "../../spec/openapi/validate.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { inSlices, type InSteps } from "../../spec/steps.ts";
import { folderName } from "../../spec/openapi/folder-name.ts";
import {
  assembleServices,
  buildDocuments,
  type DocumentOptions,
  type ServiceDocuments,
} from "./documents.ts";
import { foundNothing } from "./found-nothing.ts";
import { keepsLastGood } from "./last-good.ts";
import { nextRelease } from "./next-release.ts";
import { finishPackage } from "./output-lock.ts";
import { readPages, sourcePages, type PageSource } from "./read-pages.ts";
import type { StageContext } from "./read-stage.ts";
import type { BuildRequest } from "./request.ts";
import type { BuildEvent, BuildResult, ProviderLedger, ServiceResult } from "./result.ts";
import { stageServices, type StageOptions } from "./service-stage.ts";

/** What a build does to the world besides writing files. */
export interface BuildEffects {
  readonly onEvent?: (event: BuildEvent) => void;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
  /** `false`: everything but writing. */
  readonly write?: boolean;
  /** Results of earlier builds are used, and this one's kept; the result then has no ledgers. */
  readonly stages?: Pick<StageContext, "cache" | "code">;
}

const NO_FILES = { written: 0, unchanged: 0, removed: 0 } as const;

/**
 * The main job: pages → facts → documents → packages → disk. A page or a service that fails gives diagnostics; the rest goes on.
 *
 * @param request what to build, every path absolute
 * @param effects progress, clock
 * @returns per service the documents, the ledger, the diagnostics and the files
 * @example const { services } = await build(request, { onEvent: console.error });
 */
export async function build(request: BuildRequest, effects: BuildEffects = {}): Promise<BuildResult> {
  const now = effects.now ?? (() => performance.now());
  const onEvent = effects.onEvent ?? (() => undefined);
  const started = now();
  const services: ServiceResult[] = [];
  const ledgers: ProviderLedger[] = [];
  const diagnostics: Diagnostic[] = [];
  const found: string[] = [];
  const validate = createValidator();
  // Started first, to be loaded by the time the first document stands.
  const thread = request.only === "spec" || effects.write === false ? undefined : startCodeThread();
  // While the thread prints one package, the next pages are read; three at a time, since each holds its documents.
  const finishing = new PQueue({ concurrency: 3 });
  let told: Promise<unknown> = Promise.resolve();
  const tell = async (before: Promise<unknown>, service: Promise<ServiceResult>): Promise<void> => {
    await before;
    const result = await service;
    services.push(result);
    onEvent({ kind: "built", result });
  };
  try {
    for (const provider of request.providers) {
      const since = now();
      const options = { ...request, provider, validate };
      const documents =
        effects.stages === undefined
          ? await documentsAtOnce(options, onEvent)
          : await documentsInStages({ ...options, ...effects.stages }, onEvent);
      const readingMs = now() - since;
      // What reading had to say belongs to the service when the provider has but one; else to the build.
      const alone = documents.services.length === 1;
      found.push(...documents.services.flatMap(({ versions }) => versions));
      for (const service of documents.services) {
        const work = thread === undefined ? undefined : noticeWork(thread);
        const own = { ...options, ...(work === undefined ? {} : { thread: work.thread }) };
        const result = finishing.add(() =>
          finishService(service, { provider: documents, alone, readingMs, begun: work?.begun }, own, effects),
        );
        told = tell(told, result);
        // A failure is told where all are awaited, not as an unhandled rejection while the next pages are read.
        told.catch(() => undefined);
        // The thread gets this package's work first, then the next pages are read.
        await Promise.race([result, work?.begun ?? result]);
      }
      const { ledger, missed } = documents.account();
      if (ledger !== undefined) ledgers.push(ledger);
      if (!alone) diagnostics.push(...documents.diagnostics, ...missed);
    }
  } finally {
    // Also when the next pages fail: nothing is left half-way.
    await finishing.onIdle();
  }
  await told;
  diagnostics.push(...foundNothing(request, found, { diagnostics, services }));
  return { services, ledgers, diagnostics, ms: now() - started };
}

/** The documents of a provider's services, and what reading the pages had to say. */
interface FoundDocuments {
  readonly services: readonly ServiceDocuments[];
  readonly diagnostics: readonly Diagnostic[];
  /** What became of the pages' rows, and which of them are accounted for nowhere. */
  account(): { readonly ledger?: ProviderLedger; readonly missed: readonly Diagnostic[] };
}

type OnEvent = NonNullable<BuildEffects["onEvent"]>;

async function documentsAtOnce(
  options: PageSource & DocumentOptions,
  onEvent: OnEvent,
): Promise<FoundDocuments> {
  const provider = options.provider.id;
  const read = await readPages(options, (done) => onEvent({ kind: "reading", provider, done }));
  const assembled = assembleServices(read.value, options);
  onEvent({ kind: "building", provider });
  const { services, pages, ledger } = buildDocuments(assembled.value, options);
  return {
    services,
    diagnostics: [...read.diagnostics, ...assembled.diagnostics],
    account() {
      const { value, diagnostics } = ledger();
      return { ledger: { provider, pages, ledger: value }, missed: diagnostics };
    },
  };
}

async function documentsInStages(
  options: PageSource & StageOptions,
  onEvent: OnEvent,
): Promise<FoundDocuments> {
  const provider = options.provider.id;
  const pages = await sourcePages(options);
  onEvent({ kind: "reading", provider, done: pages.value.length });
  const staged = await stageServices(pages.value, options);
  onEvent({ kind: "building", provider });
  const services: ServiceDocuments[] = [];
  for (const { service, documents, diagnostics } of staged.value) {
    // Of the cache, like the documents.
    const findings = function* (): InSteps<readonly Diagnostic[]> {
      return diagnostics;
    };
    const bundles: SpecBundle[] = [];
    for (const document of documents) {
      const wanted = options.versions?.includes(document.identity.version.id) ?? true;
      if (wanted) bundles.push(await document.load());
    }
    services.push({
      service,
      versions: documents.map(({ identity }) => identity.version.id),
      bundles,
      findings,
    });
  }
  return {
    services,
    diagnostics: [...pages.diagnostics, ...staged.diagnostics],
    account: () => ({ missed: [] }),
  };
}

/** What is known of a service when its package is begun. */
interface Begun {
  /** All that its provider's pages gave, and whether that is this service alone. */
  readonly provider: FoundDocuments;
  readonly alone: boolean;
  readonly readingMs: number;
  /** The thread has work of its package. */
  readonly begun: Promise<void> | undefined;
}

/** Writes the package of one service, and looks through its documents while the thread works on it. */
async function finishService(
  documents: ServiceDocuments,
  { provider, alone, readingMs, begun }: Begun,
  request: FinishRequest,
  effects: BuildEffects,
): Promise<ServiceResult> {
  const writing = writeService(documents, provider.diagnostics, request, effects, readingMs);
  await Promise.race([writing, begun]);
  const [written, findings] = await Promise.all([writing, inSlices(documents.findings())]);
  const shared = alone ? [...provider.diagnostics, ...provider.account().missed] : [];
  return { ...written, diagnostics: [...shared, ...findings, ...written.diagnostics] };
}

type FinishRequest = BuildRequest & { readonly provider: Provider; readonly thread?: CodeThread };

/** Writes the package of one service, unless it would lose what the last one had. */
async function writeService(
  { service, bundles }: ServiceDocuments,
  reading: readonly Diagnostic[],
  request: FinishRequest,
  effects: BuildEffects,
  readingMs: number,
): Promise<ServiceResult> {
  const names = { provider: request.provider.id, service };
  const now = effects.now ?? (() => performance.now());
  const since = now() - readingMs;
  const folder = path.join(request.out, folderName(names.provider), folderName(names.service));
  const result = { ...names, bundles, diagnostics: [], files: NO_FILES, ms: now() - since };
  if (bundles.length === 0 || effects.write === false) return result;
  const unfinished = await finishPackage(folder);
  const kept = [...unfinished, ...(await keepsLastGood(folder, bundles, reading))];
  if (kept.length > 0) return { ...result, diagnostics: kept };
  effects.onEvent?.({ kind: "rendering", ...names });
  const { writePackage } = await import("./write-package.ts");
  const { value: files, diagnostics } = await writePackage({
    bundles,
    folder,
    release: () => nextRelease(request.out, names, bundles),
    ...(request.only === undefined ? {} : { only: request.only }),
    ...(request.sdk === undefined ? {} : { sdk: request.sdk }),
    ...(request.thread === undefined ? {} : { thread: request.thread }),
  });
  // Refused or failed: there is no package to point at.
  const failed = diagnostics.some(
    ({ stage, severity }) => severity === "error" && (stage === "write" || stage === "render"),
  );
  return { ...result, diagnostics, ...(failed ? {} : { folder }), files, ms: now() - since };
}
