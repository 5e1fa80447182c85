import type { Platform } from "../../scraper/platforms/platform.ts";
import type { LedgerTotals } from "../../spec/openapi/ledger.ts";
import { createValidator } from "../../spec/openapi/validate.ts";
import { stageServices } from "../build/service-stage.ts";
import type { StageCache } from "../build/stage-cache.ts";
import type { Hooks } from "../config/hooks.ts";
import type { SdkChoice } from "../sdk/sdk-choice.ts";
import { diffDocuments, todayOf } from "./diff-documents.ts";
import type { BuildForChange, BuiltService, LedgerFigures } from "./types.ts";

export interface ChangePipelineOptions {
  readonly platforms: readonly Platform[];
  readonly services?: readonly string[];
  readonly descriptions: boolean;
  readonly only?: "spec" | "sdk";
  readonly sdk?: SdkChoice;
  readonly hooks?: Hooks;
  readonly cache: StageCache;
  /** Digest of the code that decides what a page gives: another version of it gives other facts. */
  readonly code: string;
}

/**
 * The pipeline with a cache: what did not change is neither read nor built again.
 *
 * @param options platforms, cache, what to build
 * @example createChangePipeline(options).documents(provider, pages)
 */
export function createChangePipeline(options: ChangePipelineOptions): BuildForChange {
  const { platforms, descriptions, cache, code, services, hooks } = options;
  const built = new Map<string, BuiltService>();
  const validate = createValidator();
  return {
    diff: (before, after) => diffDocuments(before, after, todayOf(Date.now())),
    async documents(provider, pages) {
      const staged = await stageServices(pages, {
        provider,
        platforms,
        descriptions,
        cache,
        code,
        validate,
        ...(services === undefined ? {} : { services }),
        ...(hooks === undefined ? {} : { hooks }),
      });
      const value = staged.value.map((service): BuiltService => {
        const { service: id, documents, totals, diagnostics } = service;
        const one = { service: id, documents, figures: figuresOf(totals), diagnostics };
        built.set(`${provider.id}/${id}`, one);
        return one;
      });
      return { value, diagnostics: staged.diagnostics, damaged: staged.damaged };
    },
    async write(provider, service, folder, release) {
      const one = built.get(`${provider.id}/${service}`);
      if (one === undefined) throw new Error(`${provider.id}/${service} was not built`);
      if (options.only === "spec") {
        const [{ documentTexts }, { putFiles }] = await Promise.all([
          import("./document-texts.ts"),
          import("../build/write-package.ts"),
        ]);
        return putFiles(await documentTexts(one.documents, folder, cache), folder, true);
      }
      const [{ writePackage }, ...bundles] = await Promise.all([
        import("../build/write-package.ts"),
        ...one.documents.map((document) => document.load()),
      ]);
      return writePackage({
        bundles,
        folder,
        release: () => release,
        ...(options.only === undefined ? {} : { only: options.only }),
        ...(options.sdk === undefined ? {} : { sdk: options.sdk }),
      });
    },
  };
}

function figuresOf({ seen, used, unaccounted, leftOut }: LedgerTotals): LedgerFigures {
  return {
    seen,
    used: used.stated + used.inferred + used.assumed,
    unaccounted,
    unreadable: leftOut.unreadable ?? 0,
  };
}
