import { isIP } from "node:net";
import { partsOf } from "./address.ts";
import type { BuiltStore, BuiltVersion } from "./built.ts";
import { html } from "../../spec/html-text.ts";
import { serializeSources } from "../../spec/openapi/sources.ts";
import { renderPage } from "./layout.ts";
import type { VersionContext } from "./page-context.ts";
import { REFERENCE_SCRIPT, SITE_SCRIPT, SITE_STYLE } from "./site-assets.ts";

/** A request, as far as the site looks at it. */
export interface SiteRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  /** The `Host` header. */
  readonly host: string | undefined;
}

/** What is sent back. */
export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the site is made from. */
export interface Site {
  readonly built: BuiltStore;
  /** Output folder as the user named it. */
  readonly out: string;
  /** The name that the server was told to listen on. */
  readonly hostName: string;
  /** The component that draws the API reference, when it is installed. */
  readonly referenceScript: () => Promise<string | undefined>;
  /** ISO date. */
  readonly today: () => string;
}

const OWN =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** The component styles itself and searches in a worker; it may talk to nobody but us. */
const REFERENCE =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The report of a comparison carries its own, stricter policy in its head; both hold. */
const REPORT =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Answers one request. Files are never looked up by what a request says: names are compared with what was built.
 *
 * @param request method, target, host
 * @param site what the site is made from
 * @example (await answer({ method: "GET", target: "/", host: "localhost:4000" }, site)).status // 200
 */
export async function answer(request: SiteRequest, site: Site): Promise<SiteAnswer> {
  // A page of another site can have its name resolve to this machine, but cannot change the Host header that it then sends.
  if (!isOurName(request.host, site.hostName)) return plain(403, "This host name is not served here.");
  if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "GET only.");
  const [pathname = "/", search = ""] = request.target.split("?", 2);
  const parts = partsOf(pathname);
  if (parts === undefined) return notFound();
  if (parts[0] === "-") return asset(parts[1] ?? "", site);
  const versions = await site.built.list();
  if (parts.length === 0) {
    const { startPage } = await import("./pages/start.ts");
    return page(startPage(versions, site.out));
  }
  const [provider = "", service = "", ...rest] = parts;
  const siblings = versions.filter((one) => one.provider === provider && one.service === service);
  if (rest[0] === "changes" && rest.length === 3) return diffAnswer(siblings, rest, site);
  const version = siblings.find(({ folder }) => folder === rest[0]);
  if (version === undefined) return notFound();
  return versionAnswer({ version, siblings, query: new URLSearchParams(search) }, rest.slice(1), site);
}

/**
 * Whether a `Host` header names this machine: an address, `localhost`, or the name that the server was told to listen on.
 *
 * @example isOurName("evil.example:4000", "127.0.0.1") // false
 */
export function isOurName(host: string | undefined, own: string): boolean {
  const name = (host ?? "").replace(/:\d{1,5}$/u, "").toLowerCase();
  const bare = name.startsWith("[") && name.endsWith("]") ? name.slice(1, -1) : name;
  return bare === "localhost" || bare === own.toLowerCase() || isIP(bare) !== 0;
}

async function versionAnswer(
  context: VersionContext,
  rest: readonly string[],
  site: Site,
): Promise<SiteAnswer> {
  const { document, sources } = context.version.bundle;
  const [kind = "", name = ""] = rest;
  if (rest.length > (kind === "operations" || kind === "models" ? 2 : 1)) return notFound();
  switch (kind) {
    case "":
      return page((await import("./pages/overview.ts")).overviewPage(context));
    case "operations":
      return page((await import("./pages/operation.ts")).operationPage(context, name));
    case "models":
      return page((await import("./pages/model.ts")).modelPage(context, name));
    case "coverage":
      return page((await import("./pages/coverage.ts")).coveragePage(context));
    case "defects":
      return page((await import("./pages/defects.ts")).defectsPage(context));
    case "changes":
      return page((await import("./pages/changes.ts")).changesPage(context));
    case "reference": {
      const isInstalled = (await site.referenceScript()) !== undefined;
      return page((await import("./pages/reference.ts")).referencePage(context, isInstalled), REFERENCE);
    }
    case "openapi.json":
      return found(`${JSON.stringify(document, undefined, 2)}\n`, "application/json");
    case "openapi.sources.json":
      return found(serializeSources(sources), "application/json");
    default:
      return notFound();
  }
}

async function diffAnswer(
  siblings: readonly BuiltVersion[],
  [, from, to]: readonly string[],
  site: Site,
): Promise<SiteAnswer> {
  const old = siblings.find(({ folder }) => folder === from);
  const fresh = siblings.find(({ folder }) => folder === to);
  if (old === undefined || fresh === undefined) return notFound();
  const { diffPage } = await import("./pages/changes.ts");
  return page(diffPage(old, fresh, site.today()), REPORT);
}

async function asset(name: string, site: Site): Promise<SiteAnswer> {
  if (name === "site.css") return found(SITE_STYLE, "text/css");
  if (name === "site.js") return found(SITE_SCRIPT, "text/javascript");
  if (name === "reference.js") return found(REFERENCE_SCRIPT, "text/javascript");
  const component = name === "redoc.js" ? await site.referenceScript() : undefined;
  return component === undefined ? notFound() : found(component, "text/javascript");
}

function page(text: string | undefined, policy = OWN): SiteAnswer {
  return text === undefined
    ? notFound()
    : { status: 200, headers: headersOf("text/html", policy), body: text };
}

function found(body: string, type: string): SiteAnswer {
  return { status: 200, headers: headersOf(type, OWN), body };
}

function notFound(): SiteAnswer {
  const body = html`<h1>Not here</h1>
    <p>Nothing that was built has this address. <a href="/">See what was built</a>.</p>`;
  return { status: 404, headers: headersOf("text/html", OWN), body: renderPage({ title: "Not here", body }) };
}

function plain(status: number, text: string): SiteAnswer {
  return { status, headers: headersOf("text/plain", OWN), body: `${text}\n` };
}

function headersOf(type: string, policy: string): Readonly<Record<string, string>> {
  return {
    "content-type": `${type}; charset=utf-8`,
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  };
}
