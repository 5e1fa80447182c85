import { defineDiagnostics, message } from "../../spec/diagnostic.ts";

/** What `docs2sdk verify` cannot work with. */
export const verifyDiagnostics = defineDiagnostics("config", {
  "package-missing": {
    severity: "error",
    message: message`${"folder"} is no generated package: it has no package.json and runtime/`,
    remedy: "Give the folder of a package that `docs2sdk build` or `generate` wrote.",
  },
  "tests-missing": {
    severity: "error",
    message: message`${"folder"} has no generated tests`,
    remedy:
      "Give the folder that was generated, not an installed package: npm's archive leaves tests out. `git worktree add ../before <commit>` gives the one of a commit.",
  },
  "runner-missing": {
    severity: "error",
    message: message`${"name"} is not installed in or above ${"folder"}`,
    remedy: "Run `npm install` in the package: its development dependencies are what its tests need.",
  },
});
