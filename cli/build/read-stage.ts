import type { Capture } from "../../scraper/capture/capture.ts";
import type { Platform } from "../../scraper/platforms/platform.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import { readCapture } from "../../scraper/read-capture.ts";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { digestOf } from "../../spec/digest.ts";
import type { PageFacts } from "../../spec/model/api-model.ts";
import type { StageCache } from "./stage-cache.ts";

/** A page on its way through the stages: its bytes are read only where no earlier run has read them. */
export interface SourcePage {
  readonly capture: Capture;
  /** Undefined where the bytes are missing or damaged. */
  body(): Promise<Uint8Array | undefined>;
}

/** What decides the result of every stage beside its input. */
export interface StageContext {
  readonly provider: Provider;
  readonly platforms: readonly Platform[];
  readonly cache: StageCache;
  /** Tells two states of the code apart that does the work: this tool's, and the user's own. */
  readonly code: string;
}

/**
 * Tells two versions of a provider file apart, the source text of its functions included.
 *
 * @example providerDigest(samsung)
 */
export function providerDigest(provider: Provider): string {
  return digestOf(
    JSON.stringify(provider, (_key, value: unknown) =>
      typeof value === "function"
        ? String(value)
        : value instanceof RegExp
          ? `${value.source}/${value.flags}`
          : value,
    ),
  );
}

/**
 * The key of a page: equal for pages that give the same facts.
 *
 * @param capture the page
 * @param context code
 * @param provider of {@link providerDigest}
 */
export function pageKey({ capture }: SourcePage, { code }: StageContext, provider: string): string {
  const { sha256, url, finalUrl, mediaType, charset, service } = capture;
  return digestOf(
    JSON.stringify([code, provider, sha256, url, finalUrl, mediaType, charset ?? null, service ?? null]),
  );
}

/** The facts of some pages, and those whose bytes are missing. */
export interface ReadPages extends Staged<readonly PageFacts[]> {
  readonly damaged: readonly SourcePage[];
}

/**
 * Reads pages, each once per content, provider and state of the code.
 *
 * @param pages with their keys
 * @param context provider, platforms, cache
 * @returns facts in page order
 */
export async function readStage(
  pages: readonly { readonly page: SourcePage; readonly key: string }[],
  { provider, platforms, cache }: StageContext,
): Promise<ReadPages> {
  const value: PageFacts[] = [];
  const diagnostics: Diagnostic[] = [];
  const damaged: SourcePage[] = [];
  for (const { page, key } of pages) {
    let read = await cache.get<Staged<PageFacts>>("read", key);
    if (read === undefined) {
      const body = await page.body();
      if (body === undefined) {
        damaged.push(page);
        continue;
      }
      const { capture } = page;
      const { service } = capture;
      const options = { provider, platforms, ...(service === undefined ? {} : { service }) };
      const staged = readCapture({ capture, body }, options);
      read = { value: staged.value.facts, diagnostics: staged.diagnostics };
      // A page that took too long on a busy machine may be read in time the next time.
      if (!staged.diagnostics.some(({ code }) => code.endsWith("-too-slow")))
        await cache.put("read", key, read);
    }
    value.push(read.value);
    diagnostics.push(...read.diagnostics);
  }
  return { value, diagnostics, damaged };
}
