import type { Level } from "../change.ts";
import { renderGithub } from "./github.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import type { DiffReport } from "./report.ts";
import { renderSarif } from "./sarif.ts";
import { renderText } from "./text.ts";

export const REPORT_FORMATS = ["text", "markdown", "json", "html", "junit", "github", "sarif"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface RenderOptions {
  readonly color: boolean;
  /** Level of the gate. */
  readonly failOn: Level;
  /** Version of this tool. */
  readonly version: string;
}

/**
 * Writes a report in a format.
 *
 * @returns the text, with a line break at the end
 * @example renderReport("markdown", report, { color: false, failOn: "error", version: "1.0.0" })
 */
export function renderReport(format: ReportFormat, report: DiffReport, options: RenderOptions): string {
  switch (format) {
    case "text":
      return renderText(report, options);
    case "markdown":
      return renderMarkdown(report);
    case "json":
      return renderJson(report);
    case "html":
      return renderHtml(report);
    case "junit":
      return renderJunit(report, options);
    case "github":
      return renderGithub(report);
    case "sarif":
      return renderSarif(report, options);
  }
}
