import { defineDiagnostics, message, type Diagnostic } from "../../spec/diagnostic.ts";
import { remedyFor, type SystemError } from "../../spec/system-error.ts";

export const writeDiagnostics = defineDiagnostics("write", {
  "file-not-ours": {
    severity: "error",
    message: message`${"path"} exists and was not generated: nothing was written`,
    remedy: "Move the file away, choose another output folder, or allow overwriting.",
  },
  "file-edited": {
    severity: "error",
    message: message`${"path"} was changed after it was generated: nothing was written`,
    remedy: "Keep the change elsewhere and delete the file, or allow overwriting.",
  },
  "obsolete-file-kept": {
    severity: "warning",
    message: message`${"path"} is no longer generated but was changed by hand: it stays`,
    remedy: "Delete it when it is not needed.",
  },
  "manifest-unreadable": {
    severity: "warning",
    message: message`${"path"} cannot be read (${"reason"}): no file counts as generated before`,
    remedy: "Restore the manifest, or allow overwriting once.",
  },
  "write-failed": {
    severity: "error",
    message: message`Writing ${"path"} failed (${"reason"})`,
    remedy: ({ reason = "" }) => `${remedyFor(reason)} It finishes or cleans up what was begun.`,
  },
});

/** What is said where the machine refuses to write; machine paths stay out of it. */
export function writeFailed({ path, code }: SystemError, outDir: string): Diagnostic {
  const inside = path?.startsWith(outDir) === true ? path.slice(outDir.length + 1) : "";
  return writeDiagnostics.create("write-failed", { path: inside || "the folder", reason: code });
}
