import { existsSync, readFileSync } from "node:fs";
import { digestOf } from "../../../../spec/digest.ts";
import type { Diagnostic } from "../../../../spec/diagnostic.ts";
import type { PageFacts } from "../../../../spec/model/api-model.ts";
import type { DocPage } from "../../../document/doc-page.ts";
import { readHtml } from "../../../document/read-html.ts";
import { readMarkdown } from "../../../document/read-markdown.ts";
import { readText } from "../../../document/read-text.ts";
import { securityHeadersOf } from "../../platform.ts";
import { samsung } from "../../../providers/samsung.ts";
import { docsy } from "../docsy.ts";

/** The captures and pages that lie beside the project; CI has them. */
export const shared = new URL("../../../../../shared/", import.meta.url);
export const sharedIsThere = existsSync(shared);
if (!sharedIsThere) console.warn("skipped: the folder with the full captures and pages is not there");

export const builtInCapture = new URL("../../../captures/samsung/virtual-server.txt", import.meta.url);
export const fullCapture = new URL("captures/samsung/virtual-server.txt", shared);
export const printablePage = new URL("pages/samsung/virtual-server-print.html", shared);
export const sitePages = new URL("pages/samsung/site/", shared);

export const context = { securityHeaders: securityHeadersOf(samsung.security) };

/** Text of a file. */
export function textOf(url: URL): string {
  return readFileSync(url, "utf8");
}

const readers = { text: readText, markdown: readMarkdown, html: readHtml };

/** A page from its text, recovered. */
export function recovered(text: string, medium: keyof typeof readers, url = `page.${medium}`): DocPage {
  const page = readers[medium](text, { captureId: digestOf(text), url }).value;
  return docsy.recover?.(page).value ?? page;
}

/** What the pages state together, and everything that was said on the way. */
export function factsOf(pages: readonly DocPage[]): {
  readonly facts: readonly PageFacts[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const read = pages.map((page) => docsy.readPage(page, context));
  const joined = docsy.join?.(
    read.map(({ value }) => value),
    context,
  );
  const diagnostics = [...read.flatMap((each) => each.diagnostics), ...(joined?.diagnostics ?? [])];
  return { facts: joined?.value ?? [], diagnostics };
}

/** A value without what depends on where it stands. */
export function withoutPlaces(value: unknown, ...others: readonly string[]): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      key === "from" || key === "docsUrl" || others.includes(key) ? undefined : member,
    ),
  );
}

/** Operations, types, versions and servers of a service, from whatever pages they came. */
export function serviceFacts(
  facts: readonly PageFacts[],
  service: string,
  ...without: readonly string[]
): unknown {
  const pages = facts.filter((page) => page.service?.id === service);
  const key = (operation: PageFacts["operations"][number]) =>
    `${operation.version} ${operation.method} ${operation.path}`;
  return withoutPlaces(
    {
      title: pages[0]?.service?.title,
      versions: pages.flatMap((page) => page.versions),
      servers: pages.flatMap((page) => page.servers),
      operations: pages.flatMap((page) => page.operations).sort((a, b) => (key(a) < key(b) ? -1 : 1)),
      types: pages.flatMap((page) => page.types).sort((a, b) => (a.key < b.key ? -1 : 1)),
    },
    ...without,
  );
}
