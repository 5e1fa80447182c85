import { defineDiagnostics, message } from "../../spec/diagnostic.ts";

export const planDiagnostics = defineDiagnostics("plan", {
  "paged-operation": {
    severity: "info",
    message: message`${"operation"} (${"version"}) is paged: ${"rule"}`,
    remedy: "Correct it under `pagination` of the provider's conventions where that is wrong.",
  },
  "waitable-operation": {
    severity: "info",
    message: message`${"operation"} (${"version"}) can be waited for by ${"field"}`,
  },
  "external-ref": {
    severity: "error",
    message: message`${"place"} refers to another document (${"ref"}): it is taken as unknown`,
    remedy: "Put the schema into the document.",
  },
  "unresolved-ref": {
    severity: "error",
    message: message`${"place"} refers to ${"ref"}, which is not there: it is taken as unknown`,
    remedy: "Add the schema, or correct the reference.",
  },
  "circular-schema": {
    severity: "warning",
    message: message`${"place"} is defined by itself through ${"ref"}: that part is taken as unknown`,
    remedy: "Break the circle: a schema may contain itself in a property, but not be itself.",
  },
  "schema-too-deep": {
    severity: "warning",
    message: message`${"place"} is nested deeper than ${"limit"} levels: the rest is taken as unknown`,
  },
  "schema-unreadable": {
    severity: "warning",
    message: message`${"place"} is no schema (${"reason"}): it is taken as unknown`,
    remedy: "Correct the document.",
  },
  "value-inexact": {
    severity: "warning",
    message: message`${"place"} allows a number that JavaScript cannot hold: its values are not told`,
  },
  "number-inexact": {
    severity: "info",
    message: message`${"place"} states a number that JavaScript cannot hold (${"keywords"}): comments and samples leave it out`,
  },
  "duplicate-operation-id": {
    severity: "warning",
    message: message`The operation id ${"operation"} stands twice: ${"place"} is called ${"name"}`,
    remedy: "Give each operation an id of its own.",
  },
  "unsupported-security": {
    severity: "warning",
    message: message`The security scheme ${"scheme"} (${"kind"}) has no signing rule: the caller sets its header`,
    remedy: "Add `x-signing` to the scheme, or pass the header in the client's options.",
  },
  "header-name": {
    severity: "warning",
    message: message`${"place"} names the header ${"name"}, which none can be called: it cannot be sent`,
    remedy: "Correct the name: letters, digits and !#$%&'*+-.^_`|~ make one (RFC 9110, section 5.6.2).",
  },
  "header-of-connection": {
    severity: "warning",
    message: message`${"place"} names the header ${"name"}, which HTTP writes by itself: the client does not set it`,
    remedy:
      "Nothing is to be done: a length or a host is right without it (RFC 9112; Fetch standard, section 2.2.2).",
  },
  "header-of-browsers": {
    severity: "info",
    message: message`${"place"} names the header ${"name"}, which browsers keep to themselves: the client refuses it there, and sends it elsewhere`,
  },
  "parameter-twice": {
    severity: "warning",
    message: message`${"place"} names the ${"where"} parameter ${"name"} twice (before: ${"before"}): the last is taken`,
    remedy: "Leave one of them out: names of headers are the same in any case (RFC 9110, section 5.1).",
  },
  "parameter-form": {
    severity: "warning",
    message: message`${"place"}: the parameter ${"name"} holds lists or objects in each other, which OpenAPI gives no form there: the client refuses them`,
    remedy: "Give it the media type application/json under `content`, or a flat list or object.",
  },
  "media-type": {
    severity: "warning",
    message: message`The body of ${"operation"} is ${"mediaType"}, which no header can say: it cannot be sent`,
    remedy: "Correct the media type: visible ASCII characters (RFC 9110, section 8.3).",
  },
  "no-operations": {
    severity: "error",
    message: message`The document of ${"service"} ${"version"} has no operation`,
    remedy: "Look at the diagnostics of the stages before.",
  },
  renamed: {
    severity: "info",
    message: message`The ${"kind"} ${"wire"} is called ${"name"} in the package`,
  },
});
