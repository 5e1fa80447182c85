import { defineDiagnostics, message, type Diagnostic, type Staged } from "../spec/diagnostic.ts";
import type { PageFacts } from "../spec/model/api-model.ts";
import type { CapturedBody } from "./capture/capture.ts";
import { decodeCapture, pageLocator, type DecodeOptions } from "./document/decode.ts";
import type { DocPage, Medium } from "./document/doc-page.ts";
import { documentDiagnostics } from "./document/document-diagnostics.ts";
import { mediumOf } from "./document/medium.ts";
import { readHtml } from "./document/read-html.ts";
import { readJson } from "./document/read-json.ts";
import { readMarkdown } from "./document/read-markdown.ts";
import { readText, type PageSource } from "./document/read-text.ts";
import { emptyFacts } from "./platforms/empty-facts.ts";
import { securityHeadersOf, type Platform, type ReadContext } from "./platforms/platform.ts";
import type { Provider } from "./providers/provider.ts";
import { holdsMore, mostFacts } from "./stated-amount.ts";
import { timeFor, withinTime } from "./within-time.ts";

/** What may be said of a page on its way to a platform. */
export const readDiagnostics = defineDiagnostics("platform", {
  "platform-unknown": {
    severity: "error",
    message: message`${"url"} is a page of no platform that ${"provider"} uses (${"platforms"})`,
    remedy: "Check that the file is an API page of this provider, or add its platform to the provider file.",
  },
  "page-without-facts": {
    severity: "warning",
    message: message`${"url"} was read as ${"platform"}, and states no operation, model or version`,
    remedy: "Look whether the capture is complete; take pages that describe no API out of the input.",
  },
  "page-states-too-much": {
    severity: "error",
    message: message`${"url"} states more than ${"limit"} facts, those counted that hold for several operations: it is left out`,
    remedy: "Capture a page for each operation.",
  },
  "reader-failed": {
    severity: "error",
    message: message`${"url"} could not be read: ${"stage"} failed (${"reason"})`,
    remedy: "This is a fault of docs2sdk: report it with the page.",
  },
});

/** What is known of a capture before it is read. */
export interface ReadOptions extends DecodeOptions {
  readonly provider: Pick<Provider, "id" | "platforms" | "security">;
  /** The platforms to choose from; only those that the provider uses count. */
  readonly platforms: readonly Platform[];
  /** Service that the user gives to the pages; the capture's own otherwise. */
  readonly service?: string;
  /** Milliseconds of the processor that the page may take; by its size unless given. */
  readonly maxMs?: number;
}

/** A page and what it states. A page that could not be read has no blocks and no facts. */
export interface ReadPage {
  readonly page: DocPage;
  readonly facts: PageFacts;
  /** Id of the platform that read it; absent where none did. */
  readonly platform?: string;
}

type Reader = (text: string, source: PageSource) => Staged<DocPage>;

const readers: Readonly<Record<Medium, Reader>> = {
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
  json: readJson,
};

/**
 * Reads one capture: bytes → text → blocks → facts. Never throws on a page: what cannot be read gives one diagnostic
 * that names the file, and empty facts. So does a page that is not read when its time is over, in whatever stage it is
 * (2 s of the processor, or 2 s for each megabyte): half of its facts would pass for all of them.
 *
 * @param captured the capture with its bytes
 * @param options provider, platforms, service, limits
 * @returns the page as its platform sees it, and the facts
 * @example readCapture(captured, { provider: iwinv, platforms }).value.facts.operations
 */
export function readCapture(captured: CapturedBody, options: ReadOptions): Staged<ReadPage> {
  const { capture, body } = captured;
  const url = capture.finalUrl;
  const limit = options.maxMs ?? timeFor(body.length);
  const read = withinTime(limit, () => readInStages({ capture: { ...capture, url }, body }, options));
  if (read !== undefined) return read.value;
  const late = documentDiagnostics.create("page-too-slow", { url, limit }, pageLocator({ ...capture, url }));
  return { value: unread({ captureId: capture.sha256, url }), diagnostics: [late] };
}

/** The capture's url is the one that messages and locators name. */
function readInStages(captured: CapturedBody, options: ReadOptions): Staged<ReadPage> {
  const diagnostics: Diagnostic[] = [];
  const { capture } = captured;
  const { url } = capture;
  const source: PageSource = { captureId: capture.sha256, url };
  const guarded = <T>(stage: string, work: () => Staged<T>, otherwise: T): T => {
    try {
      const staged = work();
      diagnostics.push(...staged.diagnostics);
      return staged.value;
    } catch (error) {
      // A fault of one reader must not take the other pages with it; it is reported as what it is.
      const reason = error instanceof Error ? error.message.slice(0, 200) : "unknown";
      diagnostics.push(readDiagnostics.create("reader-failed", { url, stage, reason }, pageLocator(capture)));
      return otherwise;
    }
  };

  const nothing = unread(source);
  const decoded = guarded("decoding", () => decodeCapture(captured, options), undefined);
  if (decoded === undefined) return { value: nothing, diagnostics };

  const medium = mediumOf(capture.mediaType, decoded.text);
  const page = guarded(`the ${medium} reader`, () => readers[medium](decoded.text, source), nothing.page);
  if (page.blocks.length === 0) return { value: nothing, diagnostics };

  const platform = guarded(
    "recognition",
    () => ({ value: choose(page, options), diagnostics: [] }),
    undefined,
  );
  if (platform === undefined) {
    if (!diagnostics.some(({ severity }) => severity === "error")) diagnostics.push(unknown(page, options));
    return { value: { page, facts: emptyFacts(page) }, diagnostics };
  }
  const name = `platform ${platform.id}`;
  const recovered = guarded(name, () => platform.recover?.(page) ?? { value: page, diagnostics: [] }, page);
  const context = contextOf(captured, options);
  const facts = guarded(name, () => platform.readPage(recovered, context), emptyFacts(recovered));
  const limit = mostFacts(captured.body.length);
  if (holdsMore(facts, limit)) {
    diagnostics.push(readDiagnostics.create("page-states-too-much", { url, limit }, pageLocator(capture)));
    return { value: nothing, diagnostics };
  }
  if (isBare(facts) && !diagnostics.some(({ severity }) => severity === "error")) {
    const data = { url, platform: platform.title };
    diagnostics.push(readDiagnostics.create("page-without-facts", data, pageLocator(capture)));
  }
  const given = context.service === undefined ? {} : { givenService: context.service };
  return { value: { page: recovered, facts: { ...facts, ...given }, platform: platform.id }, diagnostics };
}

/** The platform that is surest of the page; of equally sure ones the one that the provider prefers. */
function choose(page: DocPage, options: ReadOptions): Platform | undefined {
  let best: { readonly platform: Platform; readonly sure: number } | undefined;
  for (const id of options.provider.platforms) {
    const platform = options.platforms.find((candidate) => candidate.id === id);
    const sure = platform?.recognise(page) ?? 0;
    if (platform !== undefined && sure > (best?.sure ?? 0)) best = { platform, sure };
  }
  return best?.platform;
}

function contextOf(captured: CapturedBody, options: ReadOptions): ReadContext {
  const service = options.service ?? captured.capture.service;
  return {
    ...(service === undefined ? {} : { service }),
    securityHeaders: securityHeadersOf(options.provider.security),
  };
}

function unknown(page: DocPage, { provider }: ReadOptions): Diagnostic {
  const data = { url: page.url, provider: provider.id, platforms: provider.platforms.join(", ") };
  return readDiagnostics.create(
    "platform-unknown",
    data,
    pageLocator({ sha256: page.captureId, url: page.url }),
  );
}

/** A table of contents states tags or menu entries and no operation: that is no page without facts. */
function isBare({ operations, types, versions, tags, menu }: PageFacts): boolean {
  return [operations, types, versions, tags, menu].every((list) => list.length === 0);
}

function unread(source: PageSource): ReadPage {
  const page: DocPage = { ...source, title: "", medium: "text", blocks: [], links: [] };
  return { page, facts: emptyFacts(page) };
}
