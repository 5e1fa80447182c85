import { defineDiagnostics, message } from "../diagnostic.ts";

/** What comparing two documents has to say beside the changes. */
export const diffDiagnostics = defineDiagnostics("diff", {
  "not-json-or-yaml": {
    severity: "error",
    message: message`${"name"}:${"line"}: neither JSON nor YAML: ${"reason"}`,
    remedy: "Give an OpenAPI 3.0 or 3.1 document in JSON or YAML.",
  },
  "duplicate-key": {
    severity: "error",
    message: message`${"name"}:${"line"}: the key ${"key"} stands twice in the same object`,
    remedy: "Keep one of the two: which one counts is left open by JSON and YAML.",
  },
  "too-many-aliases": {
    severity: "error",
    message: message`${"name"}: the aliases of this YAML file expand to more than is read`,
    remedy: "Write the repeated parts as components with $ref.",
  },
  "swagger-2": {
    severity: "error",
    message: message`${"name"}:${"line"}: this is Swagger ${"version"}, not OpenAPI 3`,
    remedy:
      "Convert it first, e.g. with `npx swagger2openapi FILE -o FILE.openapi.json`, both versions alike.",
  },
  "not-openapi": {
    severity: "error",
    message: message`${"name"}:${"line"}: no OpenAPI document: ${"reason"}`,
    remedy: "The root is an object with `openapi: 3.0.x` or `3.1.x`.",
  },
  "too-deep": {
    severity: "error",
    message: message`${"name"}: nested deeper than ${"limit"} levels`,
    remedy: "Check that this is an OpenAPI document.",
  },
  "ref-dangling": {
    severity: "error",
    message: message`${"name"}: ${"at"} refers to ${"ref"}, which does not exist; what it stands for was not compared`,
    remedy: "Add the missing component, or correct the reference.",
  },
  "ref-external": {
    severity: "error",
    message: message`${"name"}: ${"at"} refers to ${"ref"} in another file, which is not read; what it stands for was not compared`,
    remedy: "Bundle the document into one file first, e.g. with `npx @redocly/cli bundle`.",
  },
  "ref-circular": {
    severity: "error",
    message: message`${"name"}: ${"at"} refers to ${"ref"}, which leads back to itself or through more than 64 others; what it stands for was not compared`,
    remedy: "A reference has to end at an object.",
  },
  "wrong-shape": {
    severity: "error",
    message: message`${"name"}: ${"at"} is no ${"want"}; it was not compared`,
    remedy: "Correct the document at this place.",
  },
  "ignore-unreadable": {
    severity: "error",
    message: message`${"name"}: ${"at"}: ${"reason"}`,
    remedy:
      "An entry is { rule, until: YYYY-MM-DD, because } with method, path, pointer or message where it is narrower.",
  },
  "ignore-stale": {
    severity: "warning",
    message: message`${"name"}: entry ${"index"} (${"rule"}) ignores nothing any more`,
    remedy: "Remove the entry.",
  },
  "ignore-expired": {
    severity: "warning",
    message: message`${"name"}: entry ${"index"} (${"rule"}) ended on ${"until"}; its changes count again`,
    remedy: "Resolve the change, or give the entry a later date.",
  },
  "unknown-rule": {
    severity: "error",
    message: message`${"at"}: there is no rule ${"rule"}`,
    remedy: "`docs2sdk rules` lists them.",
  },
});
