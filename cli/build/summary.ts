import type { Diagnostic } from "../../spec/diagnostic.ts";
import { figuresOf, type DocumentFigures } from "../report/figures.ts";
import type { BuildResult, ServiceResult } from "./result.ts";

/** What a build gave, in figures: small enough to be kept, printed as JSON and handed to other programs. */
export interface BuildSummary {
  /** Nothing had changed since the last build, so nothing was read or written; the rest is what that build gave. */
  readonly upToDate: boolean;
  readonly ms: number;
  /** One per document, in the order of the pages. */
  readonly documents: readonly DocumentFigures[];
  readonly services: readonly ServiceSummary[];
  /** Diagnostics that belong to no service. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a build gave for one service. */
export interface ServiceSummary extends Pick<ServiceResult, "provider" | "service" | "folder" | "files"> {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reduces the result of a build to figures and diagnostics.
 *
 * @param result what {@link build} gave
 * @example const { documents } = summarize(await build(request));
 */
export function summarize(result: BuildResult): BuildSummary {
  return {
    upToDate: false,
    ms: Math.round(result.ms),
    documents: result.services.flatMap((service) =>
      service.bundles.map((bundle) => figuresOf(service, bundle)),
    ),
    services: result.services.map(({ provider, service, folder, files, diagnostics }) => ({
      provider,
      service,
      ...(folder === undefined ? {} : { folder }),
      files,
      diagnostics,
    })),
    diagnostics: result.diagnostics,
  };
}

/**
 * Every diagnostic of a build.
 *
 * @example allDiagnostics(summary).filter(({ severity }) => severity === "error")
 */
export function allDiagnostics(
  summary: Pick<BuildSummary, "diagnostics" | "services">,
): readonly Diagnostic[] {
  return [...summary.diagnostics, ...summary.services.flatMap((service) => service.diagnostics)];
}

/** Whether facts were lost, or nothing was built: the build failed, whatever else it wrote. */
export function losesFacts(summary: Pick<BuildSummary, "diagnostics" | "services">): boolean {
  return (
    summary.services.length === 0 || allDiagnostics(summary).some(({ severity }) => severity === "error")
  );
}
