import { defineDiagnostics, message } from "../../spec/diagnostic.ts";

/** What can stop `docs2sdk init`; nothing has been written then. */
export const initDiagnostics = defineDiagnostics("config", {
  "init-config-exists": {
    severity: "error",
    message: message`${"file"} is there already; nothing was changed`,
    remedy: "Edit it by hand, or move it away to begin anew.",
  },
  "init-no-package": {
    severity: "error",
    message: message`there is no package.json here (${"folder"})`,
    remedy: "Run `npm init` first, or go to the project's folder.",
  },
  "init-package-unreadable": {
    severity: "error",
    message: message`package.json cannot be read: ${"reason"}`,
    remedy: "Mend the file, then run again.",
  },
  "init-script-taken": {
    severity: "warning",
    message: message`package.json has a script "${"name"}" already; it stays as it is`,
    remedy: "Call docs2sdk from a script of another name.",
  },
  "init-needs-terminal": {
    severity: "error",
    message: message`there is no terminal to ask in`,
    remedy: "Add --yes: flags are taken, and defaults for the rest.",
  },
  "init-cancelled": {
    severity: "error",
    message: message`cancelled; nothing was changed`,
    remedy: "Run again when you are ready.",
  },
});
