import { defineDiagnostics, message } from "../../spec/diagnostic.ts";

const look =
  "The last good result stands. Look at the page: mend the platform if its layout changed, or run with --accept-loss if the facts are really gone.";

/** What may be said when a new build is held against the last good one. */
export const changeDiagnostics = defineDiagnostics("diff", {
  "page-lost-operations": {
    severity: "error",
    message: message`${"document"}: ${"url"} is still served, but gives none of its ${"count"} operations any more`,
    remedy: look,
  },
  "page-moved-without-facts": {
    severity: "error",
    message: message`${"document"}: ${"url"} now leads to ${"target"}, which gives none of its ${"count"} operations`,
    remedy: look,
  },
  "service-missing": {
    severity: "error",
    message: message`${"service"}: no page gives anything of this service any more`,
    remedy:
      "The last good result stands. Look at the pages; if the service is really gone, remove its folder from the output.",
  },
  "page-lost-facts": {
    severity: "error",
    message: message`${"document"}: ${"url"} gave ${"before"} facts and now gives ${"after"}`,
    remedy: look,
  },
  "ledger-fell": {
    severity: "error",
    message: message`${"service"}: the ledger fell: ${"before"} of the places that may carry a fact were accounted for, now ${"after"}`,
    remedy: look,
  },
  "pages-gone-together": {
    severity: "error",
    message: message`${"service"}: ${"count"} of ${"all"} pages are gone at once`,
    remedy: "The site may have moved. The last good result stands; --accept-loss takes the change.",
  },
  "document-missing": {
    severity: "error",
    message: message`${"document"}: no page gives this version any more`,
    remedy: look,
  },
  "build-lost-facts": {
    severity: "error",
    message: message`${"service"}: the build lost facts (${"code"}: ${"detail"})`,
    remedy: look,
  },
  "committed-unreadable": {
    severity: "error",
    message: message`${"file"} is not a document (${"detail"})`,
    remedy: "Restore the file from version control, or remove it to build it anew.",
  },
  "nothing-captured": {
    severity: "error",
    message: message`the store ${"store"} holds no page of ${"provider"}`,
    remedy: "Run docs2sdk capture first; nothing was compared.",
  },
});
