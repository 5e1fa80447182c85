import { withoutCredentials } from "../../spec/credentials.ts";
import { defineDiagnostics, message, type Diagnostic } from "../../spec/diagnostic.ts";
import { remedyFor } from "../../spec/system-error.ts";

const keep = "What the store held of the page stays; run the capture again.";
const policyFile = "If the address is right, add its host to `hosts` in the provider file.";

/** Why a page could not be taken. Each reason is a diagnostic code with its message. */
const failures = {
  "dns-failure": {
    severity: "error",
    message: message`${"url"}: the host name cannot be resolved (${"detail"})`,
    remedy: "Check the address and the network.",
  },
  "connection-refused": {
    severity: "error",
    message: message`${"url"}: the connection was refused (${"detail"})`,
    remedy: "Check that the site is up.",
  },
  "connection-lost": {
    severity: "error",
    message: message`${"url"}: the connection broke (${"detail"})`,
    remedy: keep,
  },
  "tls-error": {
    severity: "error",
    message: message`${"url"}: no trusted connection could be made (${"detail"})`,
    remedy: "Check the site's certificate; docs2sdk never goes on without one.",
  },
  "timed-out": {
    severity: "error",
    message: message`${"url"}: no complete answer in time (${"detail"})`,
    remedy: keep,
  },
  "scheme-refused": {
    severity: "error",
    message: message`${"url"}: only https is fetched (${"detail"})`,
    remedy: "Use the https address; --allow-loopback permits http for a site on this machine.",
  },
  "host-refused": {
    severity: "error",
    message: message`${"url"}: the host is not on the provider's list (${"detail"})`,
    remedy: policyFile,
  },
  "address-refused": {
    severity: "error",
    message: message`${"url"}: leads to an address that is not public (${"detail"})`,
    remedy: "--allow-loopback permits this machine; private, link-local and metadata addresses never.",
  },
  "credentials-refused": {
    severity: "error",
    message: message`${"url"}: the address carried a user name or a password (${"detail"})`,
    remedy: "Remove them: credentials never belong into an address.",
  },
  "robots-refused": {
    severity: "warning",
    message: message`${"url"}: robots.txt of the site asks not to fetch it (${"detail"})`,
    remedy: "Ask the site's owner, or take the page out of the provider file.",
  },
  "robots-closed": {
    severity: "error",
    message: message`${"url"}: robots.txt of the site no longer lets the page be fetched (${"detail"})`,
    remedy: "What was stored of it stands. Ask the site's owner, or take the page out of the provider file.",
  },
  "robots-unreachable": {
    severity: "error",
    message: message`${"url"}: robots.txt of the site cannot be read, so nothing may be fetched (${"detail"})`,
    remedy: keep,
  },
  "redirect-loop": {
    severity: "error",
    message: message`${"url"}: the redirects go in a circle (${"detail"})`,
    remedy: "Find the page's new address and put it into the provider file.",
  },
  "too-many-redirects": {
    severity: "error",
    message: message`${"url"}: more redirects than allowed (${"detail"})`,
    remedy: "Find the page's new address and put it into the provider file.",
  },
  "redirect-without-target": {
    severity: "error",
    message: message`${"url"}: a redirect without a usable address (${"detail"})`,
    remedy: keep,
  },
  "too-large": {
    severity: "error",
    message: message`${"url"}: larger than allowed when unpacked (${"detail"})`,
    remedy: "If the page is genuine, raise the limit `maxBytes`.",
  },
  truncated: {
    severity: "error",
    message: message`${"url"}: the body ended before its end (${"detail"})`,
    remedy: keep,
  },
  "length-mismatch": {
    severity: "error",
    message: message`${"url"}: the body is not as long as Content-Length says (${"detail"})`,
    remedy: keep,
  },
  "bad-encoding": {
    severity: "error",
    message: message`${"url"}: the body cannot be unpacked (${"detail"})`,
    remedy: keep,
  },
  "bad-response": {
    severity: "error",
    message: message`${"url"}: the answer is not HTTP (${"detail"})`,
    remedy: keep,
  },
  "access-denied": {
    severity: "error",
    message: message`${"url"}: access denied (${"detail"})`,
    remedy: "The site wants a login or blocks the request; capture the page by hand if you may.",
  },
  "not-found": {
    severity: "warning",
    message: message`${"url"}: the page is not there (${"detail"})`,
    remedy: "If it moved, put its new address into the provider file.",
  },
  "start-missing": {
    severity: "error",
    message: message`${"url"}: an address to start from, or a list of pages, is not there (${"detail"})`,
    remedy: "Without it new pages are not found. Put its new address into the provider file, or mend --seed.",
  },
  "rate-limited": {
    severity: "error",
    message: message`${"url"}: the site asks for fewer requests (${"detail"})`,
    remedy: "Run the capture again later, or lower `pace` in the provider file.",
  },
  "server-error": {
    severity: "error",
    message: message`${"url"}: the site answered with an error (${"detail"})`,
    remedy: keep,
  },
  "unexpected-status": {
    severity: "error",
    message: message`${"url"}: an answer that no page has (${"detail"})`,
    remedy: keep,
  },
  "login-page": {
    severity: "error",
    message: message`${"url"}: a login page came instead of the page (${"detail"})`,
    remedy: keep,
  },
  "captcha-page": {
    severity: "error",
    message: message`${"url"}: a page that asks for a human came instead of the page (${"detail"})`,
    remedy: "Lower `pace` in the provider file and try again later.",
  },
  "empty-page": {
    severity: "error",
    message: message`${"url"}: the page is empty (${"detail"})`,
    remedy: keep,
  },
  "binary-page": {
    severity: "error",
    message: message`${"url"}: the body is not text (${"detail"})`,
    remedy: "Leave the address out by `exclude` in the provider file.",
  },
  "host-given-up": {
    severity: "error",
    message: message`${"url"}: not asked, because its host could not be reached before (${"detail"})`,
    remedy: keep,
  },
  "browser-missing": {
    severity: "error",
    message: message`${"url"}: the page needs a browser, which cannot be started (${"detail"})`,
    remedy:
      "Install it: npm install playwright-core, then npx playwright-core install chromium-headless-shell.",
  },
  "invalid-address": {
    severity: "error",
    message: message`${"url"}: not an address of the web (${"detail"})`,
    remedy: "Write the address as https://host/path.",
  },
} as const;

export type FailureReason = keyof typeof failures;

/** What the capture has to say. */
export const captureDiagnostics = defineDiagnostics("capture", {
  ...failures,
  "charset-doubtful": {
    severity: "warning",
    message: message`${"url"}: declared as ${"charset"}, but the bytes say otherwise (${"detail"})`,
    remedy: "The bytes are kept as they came; the reader goes by what they say.",
  },
  "links-not-followed": {
    severity: "info",
    message: message`${"url"}: the page asks robots not to follow its links; ${"count"} were left alone`,
    remedy: "Put the addresses that you want into `seeds`, a sitemap or llms.txt of the provider file.",
  },
  "too-many-links": {
    severity: "error",
    message: message`${"url"}: ${"count"} links beyond the ${"limit"} of one page were not followed`,
    remedy: "Put the addresses that you want into `seeds`, or take the page out of the provider file.",
  },
  "limit-reached": {
    severity: "error",
    message: message`the capture stopped at its limit of ${"limit"} ${"what"}; ${"count"} addresses were not fetched`,
    remedy: "Narrow the link rules of the provider file, or raise the limit.",
  },
  "pages-unlisted": {
    severity: "info",
    message: message`${"count"} pages are on no list of the site any more, but are still served: they are kept`,
    remedy: "Look at the site's contents page; leave such pages out by `exclude` in the provider file.",
  },
  "lists-shrank": {
    severity: "error",
    message: message`the lists of the site name ${"listed"} of ${"all"} pages that were captured and are still served`,
    remedy:
      "The contents page may have changed its layout, and new pages are not found: look at it, and mend the link rules of the provider file.",
  },
  "no-seeds": {
    severity: "error",
    message: message`provider ${"provider"} gives no address to start from${"detail"}`,
    remedy: "Give one with --seed, or add `site` to the provider file.",
  },
  "store-locked": {
    severity: "error",
    message: message`another run holds the store: ${"holder"}`,
    remedy: "Wait for it, or use --wait SECONDS.",
  },
  "store-not-writable": {
    severity: "error",
    message: message`the store ${"store"} cannot be written: ${"detail"}`,
    remedy: ({ detail = "" }) =>
      `${remedyFor(detail)} What was stored before is whole, and the next run goes on.`,
  },
  "system-refused": {
    severity: "error",
    message: message`the system refused ${"path"} (${"detail"})`,
    remedy: ({ detail = "" }) => `${remedyFor(detail)} What was there before is whole.`,
  },
  "body-damaged": {
    severity: "error",
    message: message`${"url"}: the stored body is missing or damaged`,
    remedy: "Run docs2sdk capture: it is fetched again.",
  },
  "run-aborted": {
    severity: "error",
    message: message`the capture was stopped: ${"detail"}`,
    remedy: "Run it again: it goes on where it stopped.",
  },
});

/**
 * The diagnostic of a failure.
 *
 * @param failure reason and detail
 * @param url the address that was asked for
 * @example failureDiagnostic({ reason: "not-found", detail: "status 404" }, "https://docs.example/a")
 */
export function failureDiagnostic(
  failure: { readonly reason: FailureReason; readonly detail: string },
  url: string,
): Diagnostic {
  return captureDiagnostics.create(failure.reason, { url: redactUrl(url), detail: failure.detail });
}

/**
 * An address without user name, password and tokens, fit for messages and the store.
 *
 * @example redactUrl("https://me:secret@docs.example/a") // "https://docs.example/a"
 */
export function redactUrl(address: string): string {
  if (!URL.canParse(address)) return address.replace(/\/\/[^/@\s]*@/u, "//");
  const url = new URL(address);
  url.username = "";
  url.password = "";
  return withoutCredentials(url.href);
}
