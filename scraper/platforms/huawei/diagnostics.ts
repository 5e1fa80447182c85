import { defineDiagnostics, message } from "../../../spec/diagnostic.ts";

/** What the Huawei platform has to say of a page. */
export const huaweiDiagnostics = defineDiagnostics("platform", {
  "uri-unreadable": {
    severity: "error",
    message: message`${"url"} has a URI section in which no method and path can be read`,
    remedy: "Look whether the capture is complete; the page gives no operation.",
  },
  "placeholder-without-row": {
    severity: "warning",
    message: message`${"name"} stands in the path of ${"operation"} and in no table; it is taken for a string`,
    remedy: "Report it to the vendor, or state its type in the provider file.",
  },
  "placeholder-twice": {
    severity: "warning",
    message: message`${"name"} stands twice in the path of ${"operation"}; the second is called ${"other"}`,
    remedy: "Look which two values the path wants.",
  },
  "type-unreadable": {
    severity: "warning",
    message: message`${"name"} is of type ${"type"}, which names neither a type nor a table of the page`,
    remedy: "State the type in the provider file.",
  },
  "limit-unreadable": {
    severity: "warning",
    message: message`${"limit"} of ${"name"} is no number that it can have; it is left out`,
    remedy: "State the limit in the corrections of the provider file.",
  },
  "default-unreadable": {
    severity: "warning",
    message: message`the default of ${"name"} is no number that it can have (${"default"}); it is left out`,
    remedy: "State the default in the corrections of the provider file.",
  },
  "table-unclaimed": {
    severity: "warning",
    message: message`no field refers to the table ${"caption"}; its rows are read as fields of the body itself`,
    remedy: "Look where the table belongs.",
  },
  "table-missing": {
    severity: "warning",
    message: message`${"name"} refers to a table that is not among the pages: ${"href"}`,
    remedy: "Capture the page that holds the table as well.",
  },
  "example-not-json": {
    severity: "warning",
    message: message`an example of ${"title"} is not JSON, and no repair of it is certain`,
    remedy: "Report it to the vendor.",
  },
  "example-repaired": {
    severity: "info",
    message: message`an example of ${"title"} is not JSON; put right: ${"repairs"}`,
    remedy: "Report it to the vendor.",
  },
  "row-twice": {
    severity: "warning",
    message: message`${"name"} stands twice in one table with different words; the first row counts`,
    remedy: "Report it to the vendor.",
  },
});
