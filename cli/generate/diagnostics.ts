import { defineDiagnostics, message } from "../../spec/diagnostic.ts";

/** What `docs2sdk generate` has to say beside the stages. */
export const generateDiagnostics = defineDiagnostics("config", {
  "document-missing": {
    severity: "error",
    message: message`there is no file ${"name"}`,
    remedy: "Give the path of an OpenAPI document, JSON or YAML.",
  },
  "number-not-finite": {
    severity: "warning",
    message: message`${"name"}: "${"at"}" has a number that JSON cannot say: it is left out`,
  },
  "number-rounded": {
    severity: "warning",
    message: message`${"name"}: ${"number"} in openapi.json is not the number that the document states: JavaScript cannot hold that one`,
    remedy: "Write it in decimal digits, and no other number that is so near to it.",
  },
  "same-version": {
    severity: "error",
    message: message`${"first"} and ${"second"} both are version ${"version"}`,
    remedy: "Several documents are several versions of one service: give each `info.version` of its own.",
  },
  "external-ref": {
    severity: "error",
    message: message`${"name"}: ${"at"} refers to ${"ref"} in another file, which is not read: it is left out`,
    remedy: "Bundle the document into one file first, e.g. with `npx @redocly/cli bundle`.",
  },
  "dangling-ref": {
    severity: "error",
    message: message`${"name"}: ${"at"} refers to ${"ref"}, which is not there: it is left out`,
    remedy: "Add the component, or correct the reference.",
  },
});
