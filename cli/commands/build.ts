import type { Command } from "commander";
import type { BuildFlags } from "../build/command.ts";
import type { CliIo } from "../io.ts";
import { addBuildFlags } from "./build-flags.ts";

/**
 * `docs2sdk build`: pages in, documents and packages out.
 *
 * @param program the command line
 * @param io the world
 */
export function addBuildCommand(program: Command, io: CliIo): void {
  const command = program
    .command("build")
    .summary("build documents and packages from captured pages")
    .description(
      "Builds an OpenAPI 3.1 document and a TypeScript SDK for each provider, service and API version.\n" +
        "Without options it builds all built-in captures into generated/.",
    );
  addBuildFlags(command)
    .option("--force", "Build although nothing changed since the last build")
    .addHelpText(
      "after",
      "\nExamples:\n" +
        "  docs2sdk build --provider samsung --version 1.1\n" +
        "  docs2sdk build --provider samsung --input page.html --out sdk     a service that is not built in\n" +
        "  docs2sdk build --provider otc --service ecs --input pages/ --only spec\n" +
        "\nExit codes: 0 clean or warnings only, 1 facts lost, 2 wrong use.",
    )
    .action(async (flags: BuildFlags & { readonly force?: boolean }) => {
      const { runBuildCommand } = await import("../build/command.ts");
      await runBuildCommand(flags, io);
    });
}
