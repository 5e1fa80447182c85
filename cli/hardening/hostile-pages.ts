import { readdirSync, readFileSync } from "node:fs";
import type { CapturedBody } from "../../scraper/capture/capture.ts";
import { renderHtml as apidogHtml } from "../../scraper/platforms/apidog/html-fixture.ts";
import { renderHtml as docsyHtml, renderMarkdown } from "../../scraper/platforms/docsy/testing/render.ts";
import { platforms } from "../../scraper/platforms/registry.ts";
import { huawei } from "../../scraper/providers/huawei.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import { readCapture, type ReadPage } from "../../scraper/read-capture.ts";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { digestOf } from "../../spec/digest.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { createValidator } from "../../spec/openapi/validate.ts";
import { assembleServices, buildDocuments } from "../build/documents.ts";
import { withHarmlessTexts, type MatrixCase } from "./matrix-cases.ts";
import type { Payload } from "./payloads.ts";
import { kindsOf } from "./document-kinds.ts";
import { pagePositions } from "./page-positions.ts";
import { atOnce } from "../../spec/steps.ts";

/** A page in one medium, as text. */
export interface TestPage {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** Where it was captured; default: its name. */
  readonly url?: string;
}

/** A provider that allows every platform: a page must find its own. */
export const anyone: Provider = {
  ...huawei,
  id: "anyone",
  platforms: platforms.map(({ id }) => id),
  services: [],
};

const FOLDER = new URL("../../scraper/platforms/conformance/", import.meta.url);
const MEDIA: Readonly<Record<string, string>> = { html: "text/html", md: "text/markdown", txt: "text/plain" };

/** The conformance page of every platform, and what can be rendered of them in another medium. */
export function conformancePages(): readonly TestPage[] {
  const files = readdirSync(FOLDER).sort();
  const pages = files.map((name) => ({
    name,
    mediaType: MEDIA[name.split(".").at(-1) ?? ""] ?? "text/plain",
    text: readFileSync(new URL(name, FOLDER), "utf8"),
  }));
  const of = (name: string): ReadPage["page"] | undefined => {
    const page = pages.find((each) => each.name === name);
    return page === undefined ? undefined : read(page).value.page;
  };
  const docsy = of("docsy.txt");
  const apidog = of("apidog.txt");
  return [
    ...pages,
    ...(docsy === undefined
      ? []
      : [
          { name: "docsy.html", mediaType: "text/html", text: docsyHtml(docsy.blocks) },
          { name: "docsy.md", mediaType: "text/markdown", text: renderMarkdown(docsy.blocks, "apart") },
        ]),
    ...(apidog === undefined
      ? []
      : [{ name: "apidog.html", mediaType: "text/html", text: apidogHtml(apidog, "blocks") }]),
  ];
}

/** The page as a capture. */
export function captureOf({ name, mediaType, text, url = name }: TestPage): CapturedBody {
  const body = Buffer.from(text);
  return { capture: { sha256: digestOf(body), url, finalUrl: url, mediaType }, body };
}

/** Reads a page with every platform at hand. */
export function read(page: TestPage): Staged<ReadPage> {
  return readCapture(captureOf(page), { provider: anyone, platforms });
}

const validate = createValidator();

/** What a page came to. */
export interface PageDocuments {
  readonly documents: readonly JsonObject[];
  readonly bundles: readonly SpecBundle[];
  readonly diagnostics: readonly Diagnostic[];
  readonly page: ReadPage;
}

/** The documents that come of a page; where it names no service, of a service that the user named. */
export function documentsOf(page: TestPage): PageDocuments {
  const facts = read(page);
  const own = build(facts);
  return own.documents.length > 0 ? own : build(facts, "disk");
}

function build({ value, diagnostics }: Staged<ReadPage>, service?: string): PageDocuments {
  const options = {
    provider: anyone,
    platforms,
    descriptions: true,
    validate,
    ...(service === undefined ? {} : { services: [service] }),
  };
  const assembled = assembleServices([value.facts], options);
  const built = buildDocuments(assembled.value, options);
  const bundles = built.services.flatMap((service) => service.bundles);
  return {
    documents: bundles.map(({ document }) => document),
    bundles,
    diagnostics: [
      ...diagnostics,
      ...assembled.diagnostics,
      ...built.services.flatMap((service) => atOnce(service.findings())),
    ],
    page: value,
  };
}

/** Longest time in which a page must be read, in milliseconds. */
const PAGE_LIMIT_MS = 2_000;

/** What pages with payloads in every word came to. */
export interface PageFigures {
  pages: number;
  /** Different documents that were read. */
  documents: number;
  /** Reading failed, was too slow, or the document is not valid. */
  readonly problems: string[];
}

/** Which pages are read, and which of their documents are given. */
export interface PageChoice {
  /** Gets the running number of a page. */
  readonly page?: (index: number) => boolean;
  /** Of documents that hold nothing new (see `kindsOf`), every n-th is given nevertheless; default: all. */
  readonly nth?: number;
}

/**
 * Makes what reads every page with each payload in each of its places, and gives the documents that differ from each other.
 *
 * @param figures grow while the cases are taken
 */
export function createPageCases(
  pages: readonly TestPage[],
  payloads: readonly Payload[],
  figures: PageFigures,
): (choice?: PageChoice) => Iterable<MatrixCase> {
  const seen = new Set<string>();
  const kinds = new Set<string>();
  const isNew = (document: JsonObject, payload: Payload): boolean => {
    const before = kinds.size;
    for (const kind of kindsOf(document, payload)) kinds.add(kind);
    return kinds.size > before;
  };
  let repeated = 0;
  return function* ({ page: choose = () => true, nth = 1 } = {}) {
    for (const { name, payload, page } of hostilePages(pages, payloads, choose)) {
      const read = readHostile(name, page(), figures);
      for (const hostile of read.documents) {
        const key = digestOf(JSON.stringify(hostile));
        if (seen.has(key)) continue;
        seen.add(key);
        figures.documents++;
        if (!isNew(hostile, payload) && ++repeated % nth !== 0) continue;
        const { bundles, page: whole } = read;
        const harmless = withHarmlessTexts(hostile);
        yield { name, payload, hostile, harmless, page: { facts: whole.facts, bundles } };
      }
    }
  };
}

function* hostilePages(
  pages: readonly TestPage[],
  payloads: readonly Payload[],
  choose: (index: number) => boolean,
): Iterable<{ readonly name: string; readonly payload: Payload; readonly page: () => TestPage }> {
  let index = 0;
  for (const { name: title, position } of pages.flatMap((page) =>
    pagePositions(page).map((position) => ({ name: page.name, position })),
  ))
    for (const payload of payloads)
      for (const [form, page] of position.hostile(payload.text))
        if (choose(index++))
          yield { name: `${title} ${position.at}${form} ← ${payload.name}`, payload, page };
}

function readHostile(name: string, page: TestPage, figures: PageFigures): PageDocuments {
  figures.pages++;
  const started = performance.now();
  const found = documentsOf(page);
  const ms = performance.now() - started;
  if (ms > PAGE_LIMIT_MS) figures.problems.push(`${name}: ${Math.round(ms)} ms`);
  for (const { code, message } of found.diagnostics)
    if (code === "reader-failed" || code === "document-invalid") figures.problems.push(`${name}: ${message}`);
  return found;
}
