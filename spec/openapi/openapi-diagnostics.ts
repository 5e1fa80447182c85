import { defineDiagnostics, message } from "../diagnostic.ts";

/** What building, checking and correcting a document may have to say. */
export const openapiDiagnostics = defineDiagnostics("openapi", {
  "schema-unknown": {
    severity: "info",
    message: message`the page does not say what ${"pointer"} is; its schema stays empty`,
    remedy: "Nothing, unless the page says it in words that are not read yet.",
  },
  "reference-missing": {
    severity: "error",
    message: message`${"pointer"} refers to ${"name"}, which no page describes; its schema stays empty`,
    remedy: "Capture the page of the model, or correct the reference in the provider file.",
  },
  "property-twice": {
    severity: "warning",
    message: message`${"pointer"} lists the property ${"name"} twice; the first one stands`,
  },
  "parameter-twice": {
    severity: "warning",
    message: message`${"operation"} lists the ${"place"} parameter ${"name"} twice; the first one stands`,
  },
  "response-twice": {
    severity: "warning",
    message: message`${"operation"} lists the status ${"status"} twice; the first one stands`,
  },
  "operation-twice": {
    severity: "error",
    message: message`${"operation"} is defined twice and differently; the first definition stands`,
    remedy: "Leave one of the pages out, or give them different versions.",
  },
  "placeholder-without-row": {
    severity: "warning",
    message: message`${"operation"} has the placeholder {${"name"}} in its path and no row for it; a text parameter is assumed`,
  },
  "path-parameter-unused": {
    severity: "warning",
    message: message`${"operation"} has a row for the path parameter ${"name"}, and its path has no such placeholder`,
  },
  "path-parameter-optional": {
    severity: "info",
    message: message`${"operation"} calls the path parameter ${"name"} optional; a path has no optional parts`,
  },
  "path-renamed": {
    severity: "info",
    message: message`${"path"} and ${"other"} are one path with other placeholder names; ${"other"} stands`,
  },
  "path-unusable": {
    severity: "error",
    message: message`${"path"} does not start with a slash, or has a placeholder without a name; the operation is left out`,
    remedy: "Capture the page again; its path was not recovered.",
  },
  "pattern-invalid": {
    severity: "warning",
    message: message`${"pointer"} has a pattern that ECMA-262 does not know: ${"pattern"}`,
  },
  "keyword-invalid": {
    severity: "warning",
    message: message`${"pointer"} cannot have ${"keyword"} ${"value"}; it is left out`,
  },
  "limits-contradict": {
    severity: "warning",
    message: message`${"pointer"} has a ${"least"} above its ${"most"}: no value fits`,
    remedy: "Report it to the vendor.",
  },
  "example-unreadable": {
    severity: "warning",
    message: message`the example of ${"pointer"} is not JSON; it is left out`,
    remedy: "Report the example to the vendor; `docs2sdk defects` lists it.",
  },
  "server-credentials": {
    severity: "warning",
    message: message`the address of the server ${"url"} carries a user name or password: they are left out`,
    remedy: "Credentials are options of the client.",
  },
  "server-variable-open": {
    severity: "info",
    message: message`no page lists the values of the server variable ${"name"}`,
  },
  "status-invalid": {
    severity: "warning",
    message: message`${"operation"} has a status that is none: ${"status"}`,
  },
  "document-invalid": {
    severity: "error",
    message: message`the document is not valid OpenAPI 3.1 at ${"pointer"}: ${"problem"}`,
    remedy: "Report it: a document that we build is valid whatever the pages say.",
  },
  "correction-stale": {
    severity: "warning",
    message: message`the correction of ${"at"} (${"since"}) changes nothing any more`,
    remedy: "Remove it from the provider file.",
  },
  "correction-lost": {
    severity: "warning",
    message: message`the correction of ${"at"} (${"since"}) leads nowhere in the document`,
    remedy: "Look where the fact stands now and change or remove the correction.",
  },
  "row-unaccounted": {
    severity: "error",
    message: message`${"kind"} ${"path"} of ${"url"} is neither in a document nor left out for a reason: ${"quote"}`,
    remedy: "Teach the platform to read it, or to say why it is left out.",
  },
  "menu-not-captured": {
    severity: "info",
    message: message`the menu of ${"url"} lists ${"title"}, and no page gave it`,
    remedy: "Capture its page.",
  },
});
