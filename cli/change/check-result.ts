import type { CaptureSummary } from "../../scraper/capture/summary.ts";
import type { Diagnostic, Stage } from "../../spec/diagnostic.ts";
import type { ExitCode } from "../io.ts";
import type { ServiceLook } from "./look.ts";

/** What a check or an update found. */
export interface CheckResult {
  readonly verdict: "unchanged" | "changed" | "lossy" | "blind";
  readonly captures: readonly CaptureSummary[];
  readonly services: readonly ServiceLook[];
  /** Names of the packages that were written. */
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether facts would be lost that the last good result has. */
export function isLossy({ verdicts }: ServiceLook): boolean {
  return verdicts.some(({ verdict }) => verdict === "lossy");
}

const isChanged = ({ verdicts }: ServiceLook): boolean =>
  verdicts.some(({ verdict }) => verdict !== "unchanged");

/**
 * What a run comes to.
 *
 * @param services what was found of each
 * @param captures what was asked of each site
 * @param diagnostics of the whole run
 */
export function verdictOf(
  services: readonly ServiceLook[],
  captures: readonly CaptureSummary[],
  diagnostics: readonly Diagnostic[],
): CheckResult["verdict"] {
  if (services.some(isLossy)) return "lossy";
  if (services.some(isChanged)) return "changed";
  const unseen =
    captures.some(({ complete }) => !complete) || diagnostics.some(({ code }) => BLIND.has(code));
  return unseen ? "blind" : "unchanged";
}

const STORE_FAILED = "store-not-writable";

/** Diagnostics after which "nothing changed" cannot be said. */
const BLIND = new Set([
  "nothing-captured",
  "body-damaged",
  "committed-unreadable",
  "out-busy",
  "out-not-writable",
  "write-failed",
  STORE_FAILED,
]);

/** Stages whose errors are those of a package that was written, or was to be. */
const OF_PACKAGES: ReadonlySet<Stage> = new Set(["config", "plan", "render", "write"]);

/**
 * The exit code of a run; what each says stands at `runCheck`.
 *
 * @param result what was found
 * @param write whether it was an update
 */
export function exitCode(
  { verdict, diagnostics, captures, services, written }: CheckResult,
  write: boolean,
): ExitCode {
  switch (verdict) {
    case "unchanged":
      return 0;
    case "blind":
      return 3;
    case "lossy":
      return 1;
    case "changed":
      if (!write) return 1;
      if (
        services.some((service) => isChanged(service) && !written.includes(service.name)) ||
        diagnostics.some(({ severity, stage }) => severity === "error" && OF_PACKAGES.has(stage))
      )
        return 1;
      return captures.every(({ complete }) => complete) &&
        !diagnostics.some(({ code }) => code === STORE_FAILED)
        ? 0
        : 3;
  }
}
