import { defineDiagnostics, message } from "../../spec/diagnostic.ts";

/** What may be said when the pages of one run are put together. */
export const assembleDiagnostics = defineDiagnostics("assemble", {
  "service-unknown": {
    severity: "error",
    message: message`${"url"} does not say which service it belongs to`,
    remedy: "Name the service with --service.",
  },
  "service-renamed": {
    severity: "warning",
    message: message`the pages state the service ${"stated"}; it is built as ${"asked"}, as asked`,
    remedy: "Leave --service out to build it under the name that the pages state.",
  },
  "conventions-failed": {
    severity: "error",
    message: message`the conventions of ${"provider"} for ${"service"} ${"version"} failed: ${"reason"}`,
    remedy: "Mend `conventions` in the provider file; the document was built without any.",
  },
  "service-not-found": {
    severity: "error",
    message: message`no page belongs to the service ${"asked"}; the pages state ${"stated"}`,
    remedy: "Ask for one of the services that the pages state.",
  },
  "version-not-found": {
    severity: "error",
    message: message`no page of ${"service"} states the version ${"asked"}; the pages state ${"stated"}`,
    remedy: "Ask for one of the versions that the pages state.",
  },
  "version-assumed": {
    severity: "warning",
    message: message`no page of ${"service"} states a version; ${"version"} is assumed`,
    remedy: "Name the version with --version.",
  },
  "version-contradicted": {
    severity: "warning",
    message: message`the pages state ${"field"} of version ${"version"} as ${"first"} and as ${"second"}; the first is taken`,
    remedy: "Capture the pages again: some of them may be outdated.",
  },
  "operation-duplicate": {
    severity: "info",
    message: message`${"operation"} is described in the same way on ${"first"} and ${"second"}`,
  },
  "operation-differs": {
    severity: "warning",
    message: message`${"operation"} is described differently on ${"first"} and ${"second"}; both descriptions are kept`,
    remedy: "Take the outdated page out of the input.",
  },
  "operation-shared": {
    severity: "info",
    message: message`${"operation"} is described by ${"pages"} pages; it is one operation with ${"variants"} variants`,
  },
  "placeholder-renamed": {
    severity: "info",
    message: message`the placeholder ${"from"} of ${"operation"} is called ${"to"}, as in the other operations of the path`,
  },
  "type-differs": {
    severity: "warning",
    message: message`the model ${"name"} is described differently on ${"first"} and ${"second"}; both are kept, one under another name`,
    remedy: "Take the outdated page out of the input.",
  },
});
