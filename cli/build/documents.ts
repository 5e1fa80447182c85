import { assemble } from "../../scraper/assemble/assemble.ts";
import type { Platform } from "../../scraper/platforms/platform.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import {
  checkExamplesInSteps,
  type CheckerCache,
  type CheckMemo,
} from "../../spec/evidence/check-examples.ts";
import type { ApiModel, PageFacts } from "../../spec/model/api-model.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import { buildSpec } from "../../spec/openapi/build.ts";
import { buildLedger, type Ledger } from "../../spec/openapi/ledger.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { createValidator } from "../../spec/openapi/validate.ts";
import { lazily } from "../../spec/lazily.ts";
import type { InSteps } from "../../spec/steps.ts";
import { runHook, type Hooks } from "../config/hooks.ts";

/** The documents of one service, before anything is rendered. */
export interface ServiceDocuments {
  readonly service: string;
  /** All that the pages give, asked for or not. */
  readonly versions: readonly string[];
  /** One per version that is asked for, in the order of the pages. */
  readonly bundles: readonly SpecBundle[];
  /** What building had to say, and what looking through the finished documents finds: nothing that is written waits for it. */
  findings(): InSteps<readonly Diagnostic[]>;
}

/** The documents of all services of a provider's pages. */
export interface ProviderDocuments {
  readonly services: readonly ServiceDocuments[];
  readonly pages: readonly PageFacts[];
  /** The ledger, and what it misses; made when it is first asked for, since no document waits for it. */
  readonly ledger: () => Staged<Ledger>;
}

/** How pages become documents. */
export interface DocumentOptions {
  readonly provider: Provider;
  readonly platforms: readonly Platform[];
  readonly services?: readonly string[];
  readonly versions?: readonly string[];
  readonly descriptions: boolean;
  /** One validator for many providers: compiling the schema of OpenAPI costs more than a small document. */
  readonly validate?: ReturnType<typeof createValidator>;
  readonly hooks?: Hooks;
}

/** Facts of a provider's pages, split by service and version. */
export interface AssembledService {
  readonly service: string;
  readonly models: readonly ApiModel[];
  readonly pages: readonly PageFacts[];
}

/**
 * Assembles the pages of a provider into services.
 *
 * @param pages facts of all pages, in page order
 * @param options provider, the services and versions asked for
 * @returns one entry per service, in the order in which the pages name them
 */
export function assembleServices(
  pages: readonly PageFacts[],
  options: DocumentOptions,
): Staged<readonly AssembledService[]> {
  const [service, ...others] = options.services ?? [];
  const failed: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void failed.push(diagnostic);
  const { facts, model } = options.hooks ?? {};
  const read = facts === undefined ? pages : pages.map((page) => runHook("facts", facts, page, report));
  const { value: assembly, diagnostics } = assemble(read, {
    provider: options.provider,
    platforms: options.platforms,
    ...(service !== undefined && others.length === 0 ? { service } : {}),
  });
  const models =
    model === undefined
      ? assembly.models
      : assembly.models.map((each) => runHook("model", model, each, report));
  const value = [...byService(models)]
    .filter(([id]) => options.services === undefined || options.services.includes(id))
    .map(([id, own]) => ({ service: id, models: own, pages: assembly.pages }));
  return { value, diagnostics: [...diagnostics, ...failed] };
}

/**
 * Builds the documents of all services of a provider's pages. The ledger accounts for whole pages, and a
 * page may hold several services, so it is one for all of them.
 *
 * @param assembled the services' facts by version
 * @param options descriptions, versions asked for
 * @returns the documents of each service, and what is found in them and in the ledger when it is asked for
 */
export function buildDocuments(
  assembled: readonly AssembledService[],
  options: DocumentOptions,
): ProviderDocuments {
  const { build, check } = createDocumentBuilder(options);
  const built = assembled.map(({ service, models }) => {
    const documents = models.map((model) => build(model));
    return {
      service,
      bundles: documents.map(({ value }) => value),
      *findings(): InSteps<readonly Diagnostic[]> {
        const found: Diagnostic[] = [];
        for (const { value, diagnostics } of documents) found.push(...diagnostics, ...(yield* check(value)));
        return found;
      },
    };
  });
  const pages = assembled[0]?.pages ?? [];
  const documents = built.flatMap(({ bundles }) => bundles);
  // The choice of versions comes last: rows of the others are used, not lost.
  const wanted = ({ identity }: SpecBundle): boolean =>
    options.versions?.includes(identity.version.id) ?? true;
  return {
    services: built.map((service) => ({
      ...service,
      versions: service.bundles.map(({ identity }) => identity.version.id),
      bundles: service.bundles.filter(wanted),
    })),
    pages,
    ledger: lazily(() => buildLedger(pages, documents)),
  };
}

/** Makes a document, and looks through it when it is finished. */
export interface DocumentBuilder {
  readonly build: (model: ApiModel) => Staged<SpecBundle>;
  /** Holds the document against the official schema, and its examples against its own. */
  readonly check: (bundle: SpecBundle, memo?: CheckMemo) => InSteps<readonly Diagnostic[]>;
}

/**
 * Makes what builds the document of one version. One for all documents of a run: they share what is compiled.
 *
 * @param options descriptions, corrections, hooks
 * @example const { build, check } = createDocumentBuilder(options); models.map(build);
 */
export function createDocumentBuilder(options: DocumentOptions): DocumentBuilder {
  const validate = options.validate ?? createValidator();
  // Versions share most of their models, and so their compiled validators.
  const known: CheckerCache = new Map();
  const { descriptions, hooks, provider } = options;
  return {
    build(model) {
      const staged = buildSpec(model, { descriptions, corrections: provider.corrections ?? [] });
      const hooked: Diagnostic[] = [];
      const value = withHook(staged.value, hooks, hooked);
      return { value, diagnostics: [...hooked, ...staged.diagnostics] };
    },
    *check(bundle, memo) {
      const invalid = validate(bundle.document);
      const examples = yield* checkExamplesInSteps(bundle, known, memo);
      return [...invalid, ...examples.diagnostics];
    },
  };
}

/** The document as the user's hook gives it back; where its facts stand remains as it was read. */
function withHook(bundle: SpecBundle, hooks: Hooks | undefined, diagnostics: Diagnostic[]): SpecBundle {
  const edit = hooks?.document;
  if (edit === undefined) return bundle;
  const document = runHook(
    "document",
    (given: JsonObject) => edit(given, bundle.identity),
    bundle.document,
    (diagnostic) => void diagnostics.push(diagnostic),
  );
  return document === bundle.document
    ? bundle
    : { ...bundle, document, digest: digestOf(canonicalJson(document)) };
}

function byService(models: readonly ApiModel[]): Map<string, ApiModel[]> {
  const services = new Map<string, ApiModel[]>();
  for (const model of models) {
    const known = services.get(model.service.id);
    if (known === undefined) services.set(model.service.id, [model]);
    else known.push(model);
  }
  return services;
}
