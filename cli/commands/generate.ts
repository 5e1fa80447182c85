import type { Command } from "commander";
import type { GenerateFlags } from "../generate/run-generate.ts";
import type { CliIo } from "../io.ts";
import { addBuildFlags } from "./build-flags.ts";

/**
 * `docs2sdk generate`: an OpenAPI document in, a package out.
 *
 * @param program the command line
 * @param io the world
 */
export function addGenerateCommand(program: Command, io: CliIo): void {
  const command = program
    .command("generate")
    .summary("build a package from OpenAPI documents")
    .description(
      "Builds the same TypeScript SDK from OpenAPI documents (3.0 or 3.1, JSON or YAML) that `build` builds from pages.\n" +
        "Several documents are several versions of one service.",
    )
    .argument("<file...>", "OpenAPI documents")
    .option("--out <dir>", "The package's own folder (default: generated/<provider>/<service>)")
    .option("--name <package>", "Name in package.json; the same as --package-name")
    .option("--provider <id>", "Whose service it is, for names of folders and environment variables")
    .option("--service <id>", "Which service it is; the document's title when left out");
  addBuildFlags(command, [
    "descriptions",
    "tags",
    "paths",
    "operations",
    "emit",
    "layout",
    "packageName",
    "templates",
  ])
    .addHelpText(
      "after",
      "\nExamples:\n" +
        "  docs2sdk generate api.yaml --out packages/api --name @acme/api\n" +
        "  docs2sdk generate api.json --tags servers images --emit client --layout files --out src/api\n" +
        "  docs2sdk generate v1.json v2.json --provider acme --service compute\n" +
        "\nExit codes: 0 clean or warnings only, 1 something of the document is missing in the package, 2 wrong use.",
    )
    .action(async (files: string[], flags: GenerateFlags) => {
      const { runGenerate } = await import("../generate/run-generate.ts");
      await runGenerate(files, flags, io);
    });
}
