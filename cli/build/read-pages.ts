import path from "node:path";
import { builtInCaptures, walkCaptures } from "../../scraper/capture/from-files.ts";
import type { CapturedBody } from "../../scraper/capture/capture.ts";
import type { Platform } from "../../scraper/platforms/platform.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import { readCapture } from "../../scraper/read-capture.ts";
import { readSiteMenu } from "../../scraper/read-menu.ts";
import { openStore, readCaptures } from "../../scraper/capture/store.ts";
import { defineDiagnostics, message, type Diagnostic, type Staged } from "../../spec/diagnostic.ts";
import type { PageFacts } from "../../spec/model/api-model.ts";
import type { SourcePage } from "./read-stage.ts";

/** What may be said of pages in a store. */
export const storedDiagnostics = defineDiagnostics("capture", {
  "stored-page-damaged": {
    severity: "error",
    message: message`the stored page of ${"url"} is missing or damaged`,
    remedy: "Run `docs2sdk capture`: it fetches what is not whole.",
  },
  "store-without-pages": {
    severity: "error",
    message: message`the store holds no page of ${"provider"}`,
    remedy: "Run `docs2sdk capture` first.",
  },
});

/** Where the pages of one provider come from. */
export interface PageSource {
  readonly provider: Provider;
  readonly platforms: readonly Platform[];
  /** Services asked for; absent: all. */
  readonly services?: readonly string[];
  /** File or folder, absolute; absent: the built-in captures. */
  readonly input?: string;
  /** Store of live pages, absolute, instead of the built-in captures. */
  readonly store?: string;
}

/** All pages of a site carry the same menu; printable pages carry none. */
const MAX_MENUS = 3;

/**
 * Reads the pages of a provider one after the other; only the facts are kept, so memory does not grow with the pages' size.
 *
 * @param source provider, platforms, and where the pages lie
 * @param onPage called after each page with the number of pages read so far
 * @returns the facts of the pages that could be read, in page order, and what the others had wrong
 */
export async function readPages(
  source: PageSource,
  onPage: (done: number) => void,
): Promise<Staged<readonly PageFacts[]>> {
  const value: PageFacts[] = [];
  const diagnostics: Diagnostic[] = [];
  let done = 0;
  let menus = 0;
  let hasMenu = false;
  for await (const captured of capturesOf(source)) {
    diagnostics.push(...captured.diagnostics);
    if (captured.value === undefined) continue;
    const service = captured.value.capture.service;
    const read = readCapture(captured.value, {
      provider: source.provider,
      platforms: source.platforms,
      ...(service === undefined ? {} : { service }),
    });
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) continue;
    const { facts, page, platform: id } = read.value;
    const platform = source.platforms.find((candidate) => candidate.id === id);
    if (!hasMenu && menus < MAX_MENUS && page.medium === "html" && platform?.readMenu !== undefined) {
      menus += 1;
      const menu = readSiteMenu(captured.value, platform);
      hasMenu = menu.value.length > 0;
      diagnostics.push(...menu.diagnostics);
      value.push({ ...facts, menu: [...facts.menu, ...menu.value] });
    } else value.push(facts);
    onPage(++done);
  }
  return { value, diagnostics };
}

/**
 * The pages of a provider as the stages take them: their bytes are at hand, and parsed only where they are new.
 *
 * @param source provider, and where the pages lie
 * @returns pages in order, and what was wrong with files
 */
export async function sourcePages(source: PageSource): Promise<Staged<readonly SourcePage[]>> {
  const value: SourcePage[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const captured of capturesOf(source)) {
    diagnostics.push(...captured.diagnostics);
    if (captured.value === undefined) continue;
    const { capture, body } = captured.value;
    value.push({ capture, body: () => Promise.resolve(body) });
  }
  return { value, diagnostics };
}

async function* capturesOf(source: PageSource): AsyncGenerator<Staged<CapturedBody | undefined>, void> {
  const [service, ...others] = source.services ?? [];
  if (source.input !== undefined) {
    // With pages of one's own, a single --service names the service; several choose among those that the pages state.
    const options = service !== undefined && others.length === 0 ? { service } : {};
    for await (const { value, diagnostics } of walkCaptures(source.input, options)) {
      yield { value: value && withAddress(value, source.provider), diagnostics };
    }
    return;
  }
  if (source.store !== undefined) {
    yield* storedCaptures(source.store, source);
    return;
  }
  const captures = await builtInCaptures(source.provider);
  yield { value: undefined, diagnostics: captures.diagnostics };
  for (const value of captures.value) {
    if (source.services === undefined || source.services.includes(value.capture.service ?? "")) {
      yield { value, diagnostics: [] };
    }
  }
}

/** A saved page has lost its address; under the name of a built-in capture it is that page, and has that page's address. */
function withAddress({ capture, body }: CapturedBody, provider: Provider): CapturedBody {
  const builtIn = provider.services
    .flatMap((service) => service.captures)
    .find(({ file }) => path.posix.basename(file) === path.posix.basename(capture.url));
  return { capture: builtIn === undefined ? capture : { ...capture, finalUrl: builtIn.url }, body };
}

/** Live pages as the last `docs2sdk capture` left them. */
async function* storedCaptures(
  folder: string,
  { provider, services }: PageSource,
): AsyncGenerator<Staged<CapturedBody | undefined>, void> {
  const { captures, damaged } = await readCaptures(await openStore(folder), provider.id);
  const wanted = (service: string | undefined): boolean => services?.includes(service ?? "") ?? true;
  const lost = damaged.filter(({ service }) => wanted(service));
  const diagnostics = lost.map(({ url }) => storedDiagnostics.create("stored-page-damaged", { url }));
  if (captures.length === 0 && lost.length === 0 && provider.site !== undefined)
    diagnostics.push(storedDiagnostics.create("store-without-pages", { provider: provider.id }));
  yield { value: undefined, diagnostics };
  for (const value of captures) if (wanted(value.capture.service)) yield { value, diagnostics: [] };
}
