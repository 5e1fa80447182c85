import { defineDiagnostics, message } from "../../../spec/diagnostic.ts";

/** What may be said of a page of this platform. */
export const apidogDiagnostics = defineDiagnostics("platform", {
  "page-cut-off": {
    severity: "error",
    message: message`${"url"} ends in the middle of its section ${"section"}`,
    remedy: "Capture the page again, as a whole.",
  },
  "page-end-missing": {
    severity: "warning",
    message: message`${"url"} ends behind the fields of ${"section"}, without an example or the site's footer`,
    remedy: "Look whether the capture is complete.",
  },
  "row-cut-off": {
    severity: "error",
    message: message`${"url"} ends in the middle of the row ${"name"}`,
    remedy: "Capture the page again, as a whole.",
  },
  "example-cut-off": {
    severity: "error",
    message: message`an example of ${"operation"} begins here and is never closed`,
    remedy: "Capture the page again, as a whole; fields that only the example shows are missing.",
  },
  "example-not-json": {
    severity: "warning",
    message: message`an example of ${"operation"} is not JSON, and cannot be repaired with certainty`,
    remedy: "Report the example to the vendor; fields that only the example shows are missing.",
  },
  "tree-ambiguous": {
    severity: "warning",
    message: message`the fields of ${"operation"} fit more than one tree; neither their counts nor an example decides`,
    remedy: "Compare the fields with the page, and report the missing example to the vendor.",
  },
  "tree-contradicted": {
    severity: "warning",
    message: message`the fields of ${"operation"} fit no tree that has the stated counts of children`,
    remedy: "Compare the fields with the page.",
  },
  "enum-glued": {
    severity: "warning",
    message: message`the allowed values of ${"field"} stand without separators (${"values"}) and cannot be told apart with certainty`,
    remedy: "Add the values to the corrections of the provider file.",
  },
  "limit-unreadable": {
    severity: "warning",
    message: message`the limit of ${"field"} is no number that it can have (${"limit"}); it is left out`,
    remedy: "State the limit in the corrections of the provider file.",
  },
  "value-unreadable": {
    severity: "warning",
    message: message`${"value"} of ${"field"} is no value of its type, or a number that JavaScript cannot hold; it is left out`,
    remedy: "Report it to the vendor, or state the value in the corrections of the provider file.",
  },
  "type-unknown": {
    severity: "info",
    message: message`the page says that ${"field"} may be null, and neither its type nor an example shows what else it is`,
  },
  "type-inferred": {
    severity: "info",
    message: message`the page says that ${"field"} is null; its example shows ${"type"}`,
  },
});
