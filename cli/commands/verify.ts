import type { Command } from "commander";
import type { CliIo } from "../io.ts";
import type { VerifyFlags } from "../verify/run-verify.ts";

/**
 * `docs2sdk verify`: the tests of a previous package against this one.
 *
 * @param program the command line
 * @param io the world
 */
export function addVerifyCommand(program: Command, io: CliIo): void {
  program
    .command("verify")
    .summary("run a previous package's tests against this one")
    .description(
      "Type-checks and runs the generated tests of a previous package against this one, and reports what no longer\n" +
        "compiles or passes. Neither of the two is changed.",
    )
    .argument("[package]", "Folder of the package (default: the working folder)", ".")
    .requiredOption("--against <package>", "Folder of the previous package, with its tests")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n" +
        "  git worktree add ../before v1.4.0\n" +
        "  docs2sdk verify generated/samsung/virtualserver --against ../before/generated/samsung/virtualserver\n" +
        "\nExit codes: 0 all of it compiles and passes, 1 something no longer does, 2 wrong use.",
    )
    .action(async (folder: string, flags: VerifyFlags) => {
      const { runVerify } = await import("../verify/run-verify.ts");
      await runVerify(folder, flags, io);
    });
}
