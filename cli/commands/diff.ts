import type { Command } from "commander";
import type { DiffFlags } from "../diff/settings.ts";
import type { CliIo } from "../io.ts";

/**
 * Adds `docs2sdk diff`.
 *
 * @param program the command line
 * @param io the world
 */
export function addDiffCommand(program: Command, io: CliIo): void {
  program
    .command("diff")
    .summary("tell what changed between two OpenAPI documents, and what of it breaks clients")
    .description(
      "Compares two OpenAPI 3.0 or 3.1 documents. OLD and NEW are files (JSON or YAML), git revisions\n" +
        "(HEAD~1:path/openapi.json) or built versions (samsung/virtualserver@1.0).",
    )
    .argument("[documents...]", "OLD and NEW")
    .option("-f, --format <format>", "text, markdown, json, html, junit, github or sarif", "text")
    .option("--fail-on <level>", "exit 1 from this level on: error, warn, info or none", "error")
    .option("--ignore <file>", "accepted changes, each with a last day and a reason (JSON or YAML)")
    .option("--level <rule=level>", "give a rule another level, or off; may be repeated", collect, [])
    .option("--deprecation-days <days>", "days of notice that a deprecation owes", "0")
    .option(
      "--stability <level>",
      "hold operations from this x-stability-level on: draft, alpha, beta, stable",
      "beta",
    )
    .option("--expand", "one change per operation instead of one with all operations that it reaches")
    .option("--batch <file>", 'compare many pairs: [{ "name", "old", "new" }]; JSON on standard output')
    .option("--out <file>", "write the report into this file")
    .option("--built <dir>", "folder of built packages (default: `out` of the configuration, or generated)")
    .option("--git-driver", "answer git as its external diff command (docs/guides/git-diff-driver.md)")
    .addHelpText(
      "after",
      "\nExamples:\n" +
        "  docs2sdk diff old.json new.yaml\n" +
        "  docs2sdk diff HEAD~1:openapi.json openapi.json --fail-on warn --format markdown\n" +
        "  docs2sdk diff samsung/virtualserver@1.0 samsung/virtualserver@1.1\n" +
        "\nExit codes: 0 below --fail-on, 1 at or above, 2 wrong use or something could not be compared.",
    )
    .action(async (names: string[], flags: DiffFlags) => {
      const { runDiff } = await import("../diff/run-diff.ts");
      await runDiff(names, flags, io);
    });
}

function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}
