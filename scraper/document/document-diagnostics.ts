import { defineDiagnostics, message } from "../../spec/diagnostic.ts";

/** What the readers of text and Markdown have to say of a page. */
export const documentDiagnostics = defineDiagnostics("document", {
  "page-empty": {
    severity: "error",
    message: message`${"url"} holds no text`,
    remedy: "Capture the page again, or take the file out of the input.",
  },
  "page-too-long": {
    severity: "error",
    message: message`${"url"} has more than ${"limit"} lines; the rest is not read`,
    remedy: "Capture fewer services on one page.",
  },
  "page-too-slow": {
    severity: "error",
    message: message`${"url"} took more than ${"limit"} ms to read, and was left out as a whole`,
    remedy:
      "Look whether the page is documentation at all; capture single pages instead of the printable page.",
  },
});
