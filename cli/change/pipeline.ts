import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CapturedBody } from "../../scraper/capture/capture.ts";
import type { Platform } from "../../scraper/platforms/platform.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import { readCapture } from "../../scraper/read-capture.ts";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { digestOf } from "../../spec/digest.ts";
import type { Ledger } from "../../spec/openapi/ledger.ts";
import type { PageFacts } from "../../spec/model/api-model.ts";
import {
  assembleServices,
  buildDocuments,
  type DocumentOptions,
  type ServiceDocuments,
} from "../build/documents.ts";
import type { Hooks } from "../config/hooks.ts";
import type { SdkChoice } from "../sdk/sdk-choice.ts";
import { diffDocuments, todayOf } from "./diff-documents.ts";
import { keyOf, type StageCache } from "./stage-cache.ts";
import type { BuildForChange, BuiltService, LedgerFigures } from "./types.ts";

export interface ChangePipelineOptions {
  readonly platforms: readonly Platform[];
  readonly services?: readonly string[];
  readonly descriptions: boolean;
  readonly only?: "spec" | "sdk";
  readonly sdk?: SdkChoice;
  readonly hooks?: Hooks;
  readonly cache: StageCache;
  /** {@link toolDigest}: another version of our own code gives other facts. */
  readonly tool: string;
}

/**
 * The pipeline with a cache: a page is read once per content, provider and version of this tool.
 *
 * @param options platforms, cache, what to build
 * @example createChangePipeline(options).documents(provider, captures)
 */
export function createChangePipeline(options: ChangePipelineOptions): BuildForChange {
  const built = new Map<string, ServiceDocuments>();
  return {
    diff: (before, after) => diffDocuments(before, after, todayOf(Date.now())),
    async documents(provider, captures) {
      const read = await readCached(provider, captures, options);
      const documentOptions: DocumentOptions = {
        provider,
        platforms: options.platforms,
        descriptions: options.descriptions,
        ...(options.services === undefined ? {} : { services: options.services }),
        ...(options.hooks === undefined ? {} : { hooks: options.hooks }),
      };
      const assembled = assembleServices(read.value, documentOptions);
      const documents = buildDocuments(assembled.value, documentOptions);
      const value = documents.services.map((service): BuiltService => {
        built.set(`${provider.id}/${service.service}`, service);
        return {
          service: service.service,
          documents: service.bundles,
          figures: figuresOf(documents.ledger, service.service),
          diagnostics: service.diagnostics,
        };
      });
      return {
        value,
        diagnostics: [...read.diagnostics, ...assembled.diagnostics, ...documents.diagnostics],
      };
    },
    async write(provider, service, folder, release) {
      const documents = built.get(`${provider.id}/${service}`);
      if (documents === undefined) throw new Error(`${provider.id}/${service} was not built`);
      const { writePackage } = await import("../build/write-package.ts");
      return writePackage({
        bundles: documents.bundles,
        folder,
        release,
        ...(options.only === undefined ? {} : { only: options.only }),
        ...(options.sdk === undefined ? {} : { sdk: options.sdk }),
      });
    },
  };
}

async function readCached(
  provider: Provider,
  captures: readonly CapturedBody[],
  { platforms, cache, tool }: ChangePipelineOptions,
): Promise<Staged<PageFacts[]>> {
  const digest = providerDigest(provider);
  const value: PageFacts[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const captured of captures) {
    const { sha256, finalUrl, mediaType, charset, service } = captured.capture;
    const key = keyOf(tool, digest, sha256, finalUrl, mediaType, charset ?? null, service ?? null);
    let read = await cache.get<Staged<PageFacts>>("read", key);
    if (read === undefined) {
      const staged = readCapture(captured, {
        provider,
        platforms,
        ...(service === undefined ? {} : { service }),
      });
      read = { value: staged.value.facts, diagnostics: staged.diagnostics };
      await cache.put("read", key, read);
    }
    value.push(read.value);
    diagnostics.push(...read.diagnostics);
  }
  return { value, diagnostics };
}

/** Of the service's own pages; of all pages where they do not say which service they belong to. */
function figuresOf(ledger: Ledger, service: string): LedgerFigures {
  const { seen, used, leftOut, unaccounted } = ledger.services.get(service) ?? ledger.totals;
  return {
    seen,
    used: used.stated + used.inferred + used.assumed,
    unaccounted,
    unreadable: leftOut.unreadable ?? 0,
  };
}

/**
 * Tells two versions of a provider file apart, the source text of its functions included.
 *
 * @example providerDigest(samsung)
 */
export function providerDigest(provider: Provider): string {
  return digestOf(
    JSON.stringify(provider, (_key, value: unknown) =>
      typeof value === "function" ? String(value) : value instanceof RegExp ? value.source : value,
    ),
  );
}

/** Folders whose code decides what a page gives. */
const CODE = ["scraper", "spec", "generator", "templates"];

/**
 * Tells two versions of the code apart that decides what a page gives, so that nothing stale is taken from a cache:
 * this tool's own files, and those beside a configuration that brings its own providers or platforms.
 *
 * @param own folder of the user's code, absolute; absent where the built-in code does it all
 * @param out output folder, absolute: what was generated decides nothing
 * @example await toolDigest()
 */
export async function toolDigest(own?: string, out?: string): Promise<string> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const folders = [...CODE.map((folder) => path.join(root, folder)), ...(own === undefined ? [] : [own])];
  const digests = await Promise.all(folders.map((folder) => folderDigest(folder, out, 0)));
  return digestOf(digests.join("\n"));
}

/** Deeper folders hold no code that a configuration would import. */
const CODE_DEPTH = 6;

async function folderDigest(folder: string, out: string | undefined, depth: number): Promise<string> {
  if (folder === out || depth > CODE_DEPTH) return "";
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const lines: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !/^(?:\.|node_modules$|generated$|captures$)/u.test(entry.name)) {
      const inside = await folderDigest(file, out, depth + 1);
      if (inside !== "") lines.push(`${entry.name}/ ${inside}`);
    } else if (/\.(?:[cm]?[jt]s|hbs)$/u.test(entry.name) && !entry.name.includes(".test.")) {
      lines.push(`${entry.name} ${digestOf(await readFile(file))}`);
    }
  }
  return lines.length === 0 ? "" : digestOf(lines.join("\n"));
}
