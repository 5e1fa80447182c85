import { defineDiagnostics, message } from "../diagnostic.ts";

/** What holding the examples of a page against its schemas may have to say. The schema wins. */
export const evidenceDiagnostics = defineDiagnostics("evidence", {
  "example-contradicts": {
    severity: "warning",
    message: message`the example of ${"operation"} has ${"actual"} at ${"at"} (${"value"}), and the page's schema says ${"expected"}`,
    remedy:
      "The schema stands. If the example is right, correct the schema in the provider file with a dated reason.",
  },
  "parameter-example-contradicts": {
    severity: "warning",
    message: message`the example of a parameter of ${"operation"} is ${"actual"} (${"value"}), and the page's schema says ${"expected"}`,
    remedy:
      "The schema stands. If the example is right, correct the schema in the provider file with a dated reason.",
  },
  "property-example-contradicts": {
    severity: "warning",
    message: message`the example of the property ${"at"} of ${"operation"} is ${"actual"} (${"value"}), and the page's schema says ${"expected"}`,
    remedy:
      "The schema stands. If the example is right, correct the schema in the provider file with a dated reason.",
  },
  "default-contradicts": {
    severity: "warning",
    message: message`the default at ${"pointer"} is ${"actual"} (${"value"}), and the page's schema says ${"expected"}`,
    remedy: "Both stand. A client must not send this default by itself.",
  },
  "schema-not-checkable": {
    severity: "info",
    message: message`examples cannot be held against ${"pointer"}: ${"problem"}`,
  },
});
