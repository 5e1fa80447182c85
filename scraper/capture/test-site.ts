import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { digestOf } from "../../spec/digest.ts";

/** What the test site answers under one path. */
export type TestAnswer =
  | { readonly html: string; readonly type?: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly redirect: string; readonly status?: number }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | ((request: IncomingMessage, response: ServerResponse, count: number) => void);

export interface SiteRequest {
  readonly path: string;
  readonly status: number;
  readonly conditional: boolean;
  readonly userAgent: string;
}

/** A documentation site on loopback. */
export interface TestSite {
  readonly origin: string;
  /** Path with query → answer; anything else is 404. */
  readonly pages: Map<string, TestAnswer>;
  /** Everything that was asked for, in order. */
  readonly log: SiteRequest[];
  /** Milliseconds before each answer. */
  delayMs: number;
  close(): Promise<void>;
}

/**
 * Starts a site with ETags and conditional answers. No robots.txt unless `pages` holds one.
 *
 * @param pages path → answer
 * @example const site = await startTestSite([["/a.html", { html: "<h1>A</h1>" }]]);
 */
export async function startTestSite(pages: Iterable<readonly [string, TestAnswer]> = []): Promise<TestSite> {
  const log: SiteRequest[] = [];
  const counts = new Map<string, number>();
  const state = { delayMs: 0 };
  const map = new Map<string, TestAnswer>(pages);
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    const reply = (): void => {
      const answer = map.get(path) ?? { status: 404 };
      const conditional = request.headers["if-none-match"] !== undefined;
      response.on("close", () => {
        const userAgent = request.headers["user-agent"] ?? "";
        log.push({ path, status: response.statusCode, conditional, userAgent });
      });
      if (typeof answer === "function") answer(request, response, count);
      else send(answer, request, response);
    };
    if (state.delayMs > 0) setTimeout(reply, state.delayMs);
    else reply();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    pages: map,
    log,
    get delayMs() {
      return state.delayMs;
    },
    set delayMs(ms: number) {
      state.delayMs = ms;
    },
    close: () => closeServer(server),
  };
}

function send(
  answer: Exclude<TestAnswer, (...args: never[]) => void>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if ("redirect" in answer) {
    response.writeHead(answer.status ?? 301, { location: answer.redirect }).end();
  } else if ("html" in answer) {
    const etag = `"${digestOf(answer.html).slice(0, 16)}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
    response
      .writeHead(200, { "content-type": answer.type ?? "text/html; charset=utf-8", etag, ...answer.headers })
      .end(answer.html);
  } else {
    response.writeHead(answer.status, answer.headers).end();
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

const OTC = new URL("../../../shared/pages/otc/", import.meta.url);

/** Whether the real pages lie beside the repository; where not, the tests write pages of their own. */
export const hasRealPages = existsSync(OTC);

/**
 * The pages of a documentation site: the real ones where they are at hand, 40 of the same build otherwise.
 *
 * @returns path → HTML, without an index
 */
export function documentationPages(): Map<string, string> {
  const pages = new Map<string, string>();
  if (hasRealPages) {
    for (const service of ["elb", "ecs"]) {
      const folder = new URL(`${service}/`, OTC);
      for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
        pages.set(`/${service}/${name}`, readFileSync(new URL(name, folder), "utf8"));
      }
    }
    return pages;
  }
  for (let number = 0; number < 40; number++) {
    pages.set(`/elb/page${number}.html`, ownPage(number));
  }
  return pages;
}

/**
 * A page of a machine-generated reference, in our own words.
 *
 * @param number tells the pages apart
 */
export function ownPage(number: number): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Querying Thing ${number}</title></head><body>
<h1>Querying Thing ${number}</h1><h4>Function</h4><p>Gives thing number ${number}.</p>
<h4>URI</h4><p>GET /v3/{project_id}/things${number}</p>
<table><caption><b>Table 1 </b>Path parameters</caption><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr>
<tr><td>project_id</td><td>Yes</td><td>String</td><td>The project.</td></tr></table>
<h4>Status Codes</h4><table><tr><th>Status Code</th><th>Description</th></tr><tr><td>200</td><td>Fine.</td></tr></table></body></html>`;
}

/**
 * The contents pages and all pages of the documentation as a site.
 *
 * @param pages path → HTML
 * @returns path → answer: an index per service, robots.txt, the pages
 */
export function siteOf(pages: ReadonlyMap<string, string>): Map<string, TestAnswer> {
  const site = new Map<string, TestAnswer>([
    ["/robots.txt", { html: "User-agent: *\nAllow: /\n", type: "text/plain" }],
  ]);
  for (const service of new Set([...pages.keys()].map((path) => path.split("/")[1] ?? ""))) {
    site.set(`/${service}/index.html`, { html: indexOf(pages, service) });
  }
  for (const [path, html] of pages) site.set(path, { html });
  return site;
}

/** The contents page of one service. */
export function indexOf(pages: ReadonlyMap<string, string>, service: string): string {
  const links = [...pages.keys()]
    .filter((path) => path.startsWith(`/${service}/`))
    .map((path) => `<li><a href="${path}">${path}</a></li>`);
  return `<!DOCTYPE html><title>Contents of ${service}</title><h1>Contents of ${service}</h1><ul>${links.join("\n")}</ul>`;
}
