import { defineDiagnostics, message } from "../../../spec/diagnostic.ts";

/** What may be said of an OpenAPI document that stands in a page. */
export const embeddedDiagnostics = defineDiagnostics("platform", {
  "fragment-unreadable": {
    severity: "error",
    message: message`the OpenAPI block of ${"url"} cannot be read (line ${"line"}: ${"reason"})`,
    remedy: "Capture the page again; if it is complete, report the block to the vendor.",
  },
  "fragment-version": {
    severity: "error",
    message: message`the OpenAPI block of ${"url"} is of version ${"version"}; 3.0 and 3.1 are read`,
    remedy: "Capture the page in its HTML or text form instead.",
  },
  "fragment-too-large": {
    severity: "error",
    message: message`the OpenAPI block of ${"url"} describes more than ${"limit"} values; the rest is not read`,
    remedy: "Capture single operations instead of the whole document.",
  },
  "reference-unresolved": {
    severity: "warning",
    message: message`${"reference"} is referred to, and the OpenAPI block of ${"url"} does not hold it`,
    remedy: "Capture the page that holds it, or report the dead reference to the vendor.",
  },
  "type-unknown": {
    severity: "warning",
    message: message`${"type"} is no type of OpenAPI; the schema stays empty`,
    remedy: "Report it to the vendor, or add a correction to the provider file.",
  },
  "keyword-left-out": {
    severity: "warning",
    message: message`the keyword ${"keyword"} of a schema is not carried over`,
    remedy: "Check by hand what it demands.",
  },
  "example-not-json": {
    severity: "warning",
    message: message`an example of ${"operation"} is text that is not JSON`,
    remedy: "Report the example to the vendor.",
  },
});
