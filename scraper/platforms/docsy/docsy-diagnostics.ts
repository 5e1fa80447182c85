import { defineDiagnostics, message } from "../../../spec/diagnostic.ts";

/** What reading a page of this platform has to say. */
export const docsyDiagnostics = defineDiagnostics("platform", {
  "operation-without-method": {
    severity: "error",
    message: message`${"section"} has no line with method and path; the operation is left out`,
    remedy: "Look whether the capture is complete.",
  },
  "operation-without-version": {
    severity: "error",
    message: message`${"section"} does not say which version it documents; the operation is left out`,
    remedy: "Capture the page of the version, or the printable page of the service.",
  },
  "row-unreadable": {
    severity: "error",
    message: message`${"section"}, ${"part"}: the row ${"row"} cannot be read and is left out`,
    remedy: "Look at the place; the page may be cut off or torn there.",
  },
  "schema-missing": {
    severity: "error",
    message: message`${"section"}, ${"part"}: ${"name"} has no schema; the page may be cut off there`,
    remedy: "Look whether the capture is complete.",
  },
  "schema-unreadable": {
    severity: "warning",
    message: message`${"section"}, ${"part"}: the schema of ${"name"} is not understood: ${"schema"}; it stays empty`,
    remedy: "Report the spelling, with the address of the page.",
  },
  "default-unfit": {
    severity: "warning",
    message: message`${"section"}, ${"part"}: the default ${"default"} of ${"name"} does not fit its schema ${"schema"}; it is left off`,
    remedy: "Ask the vendor, or correct it in the provider file.",
  },
  "limit-unreadable": {
    severity: "warning",
    message: message`${"section"}, ${"part"}: the limit ${"limit"} of ${"name"} is no number; it is left off`,
    remedy: "Look at the place.",
  },
  "pattern-unreadable": {
    severity: "warning",
    message: message`${"section"}, ${"part"}: the pattern ${"pattern"} of ${"name"} is no regular expression; it is left off`,
    remedy: "Look at the place.",
  },
  "example-unreadable": {
    severity: "warning",
    message: message`${"section"}, ${"part"}: the example of ${"name"} is neither JSON nor a literal that fits; it is kept as text where that is possible`,
    remedy: "Look whether the capture is complete; report the example to the vendor.",
  },
  "example-cut-off": {
    severity: "error",
    message: message`${"section"}, ${"part"}: the example of ${"name"} ends in the middle`,
    remedy: "Look whether the capture is complete.",
  },
  "table-cut-off": {
    severity: "error",
    message: message`${"section"}, ${"part"}: the table is missing`,
    remedy: "Look whether the capture is complete.",
  },
  "dead-reference": {
    severity: "error",
    message: message`${"place"} refers to the model ${"model"}, which no page defines; its schema stays empty`,
    remedy: "Add the model's page to the input, or the printable page of the service.",
  },
  "model-repeated": {
    severity: "warning",
    message: message`the model ${"model"} stands on the page twice and differently; the first one is used`,
    remedy: "Ask the vendor which one holds.",
  },
  "server-unreadable": {
    severity: "warning",
    message: message`${"section"}: the server's address is not understood`,
    remedy: "Look at the place, or give the address in the provider file.",
  },
  "region-unreadable": {
    severity: "warning",
    message: message`${"section"}: the row ${"row"} of the list of environments and regions is not understood`,
    remedy: "Look at the place.",
  },
  "operation-stands-still": {
    severity: "info",
    message: message`${"operation"} stands still since ${"version"}; it is part of ${"later"} as well`,
  },
  "content-unplaced": {
    severity: "warning",
    message: message`${"url"}: ${"count"} rows or examples stand where none are expected and are left out`,
    remedy: "Look at the place; the page may be cut off or torn above it.",
  },
  "page-without-content": {
    severity: "error",
    message: message`${"url"} holds no operation, no model and no overview`,
    remedy: "Look whether it is a page of the API reference.",
  },
});
