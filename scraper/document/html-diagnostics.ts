import { defineDiagnostics, message } from "../../spec/diagnostic.ts";

/** What the reader of HTML has to say of a page. */
export const htmlDiagnostics = defineDiagnostics("document", {
  "html-empty": {
    severity: "error",
    message: message`${"url"} holds no content: no heading, text, table or example`,
    remedy: "Capture the page again; a page that is drawn by a script must be captured after it ran.",
  },
  "html-too-large": {
    severity: "error",
    message: message`${"url"} has ${"length"} characters; only the first ${"limit"} are read`,
    remedy: "Capture single pages instead of the printable page, or raise the limit.",
  },
  "html-too-many-elements": {
    severity: "error",
    message: message`${"url"} has more than ${"limit"} elements; the rest is not read`,
    remedy: "Capture single pages instead of the printable page, or raise the limit.",
  },
  "html-too-deep": {
    severity: "warning",
    message: message`${"url"} nests elements more than ${"limit"} deep; what stands deeper is read as plain text`,
    remedy: "Look whether the page is complete and is documentation at all.",
  },
  "html-cut-off": {
    severity: "warning",
    message: message`${"url"} ends inside ${"element"}`,
    remedy: "Look whether the capture is complete.",
  },
});
