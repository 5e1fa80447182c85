import type { Command } from "commander";
import type { BuildFlags } from "../build/command.ts";
import type { ExplainFlags } from "../inspect/explain.ts";
import type { CliIo } from "../io.ts";
import { addBuildFlags } from "./build-flags.ts";

const PAGES = ["provider", "service", "version", "input", "store", "descriptions"] as const;

/**
 * `docs2sdk coverage`, `explain` and `defects`: what became of the pages, and what is wrong with them. They write no package.
 *
 * @param program the command line
 * @param io the world
 */
export function addInspectCommands(program: Command, io: CliIo): void {
  const coverage = program
    .command("coverage")
    .summary("tell what became of every row of every page")
    .description(
      "Accounts for every table row, value, status code and example of the pages: used (stated or inferred),\n" +
        "or left out with the reason. A row without either is an error.",
    )
    .option("--html <file>", "Write the report as one HTML file to look at");
  addBuildFlags(coverage, PAGES).action(async (flags: BuildFlags & { readonly html?: string }) => {
    const { runCoverage } = await import("../inspect/coverage.ts");
    await runCoverage(flags, io);
  });

  const defects = program
    .command("defects")
    .summary("list what is wrong in the vendor's documentation")
    .description(
      "Contradictions, dead references, values cut off, placeholders without a row: ready to be sent to the vendor.",
    )
    .option("--format <format>", "markdown or json", "markdown");
  addBuildFlags(defects, PAGES).action(async (flags: BuildFlags & { readonly format: string }) => {
    const { runDefects } = await import("../inspect/defects.ts");
    await runDefects(flags, io);
  });

  program
    .command("explain")
    .summary("tell which page and which words made a fact")
    .description(
      "Tells page, row and words behind a fact of a built document, and whether it was stated, inferred or assumed.",
    )
    .argument("<document>", "built document, as provider/service@version: samsung/virtualserver@1.1")
    .argument("<selector>", "listVirtualServers.query.limit, VolumeCreateRequest.size, or a JSON pointer")
    .option(
      "--out <dir>",
      "Folder that holds <provider>/<service>/ (default: `out` of the configuration, or generated)",
    )
    .option(
      "--config <file>",
      "Configuration file; docs2sdk.config.{ts,mts,js,mjs,json} of this folder when left out",
    )
    .option("--json", "Print one JSON document instead of lines for people")
    .action(async (document: string, selector: string, flags: ExplainFlags) => {
      const { runExplain } = await import("../inspect/explain.ts");
      await runExplain(document, selector, flags, io);
    });
}
