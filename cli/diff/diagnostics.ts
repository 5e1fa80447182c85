import { defineDiagnostics, message } from "../../spec/diagnostic.ts";

/** What the commands `diff`, `changelog` and `rules` have to say of their own. */
export const diffCommandDiagnostics = defineDiagnostics("diff", {
  "no-input": {
    severity: "error",
    message: message`${"name"}: ${"reason"}`,
    remedy: "Give a file, a git revision as REVISION:path, or a built version as provider/service@version.",
  },
  "not-built": {
    severity: "error",
    message: message`${"name"}: this version is not built`,
    remedy: "Run `docs2sdk build`, or name the output folder with --built.",
  },
  "no-revision": {
    severity: "error",
    message: message`${"name"}: git cannot show it: ${"reason"}`,
    remedy: "REVISION:path, the path from the root of the repository, or REVISION:./path from here.",
  },
  "wrong-use": {
    severity: "error",
    message: message`${"reason"}`,
    remedy: "Run `docs2sdk diff --help` to see what there is.",
  },
  "pairs-unreadable": {
    severity: "error",
    message: message`${"name"}: ${"reason"}`,
    remedy: 'A list of { "name", "old", "new" }, the files relative to this one or to the working folder.',
  },
  "too-much": {
    severity: "error",
    message: message`${"name"}: comparing ran out of room (${"reason"})`,
    remedy: "Please report it with the document.",
  },
});
