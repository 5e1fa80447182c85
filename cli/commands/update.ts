import { Option, type Command } from "commander";
import type { CheckFlags } from "../change/run-check.ts";
import type { CliIo } from "../io.ts";
import { addCheckOptions } from "./check.ts";

/**
 * Adds `docs2sdk update`.
 *
 * @param program the command line
 * @param io the world
 */
export function addUpdateCommand(program: Command, io: CliIo): void {
  const command = program
    .command("update")
    .summary("rebuild the packages whose documentation changed")
    .description(
      "As check, and writes: only packages whose document changed are rendered; version and CHANGELOG.md follow from\n" +
        "the changes. A package that would lose facts is left as it is.",
    );
  addCheckOptions(command)
    .addOption(
      new Option("--only <part>", "Write only the documents (spec) or only the packages (sdk)").choices([
        "spec",
        "sdk",
      ]),
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing changed or everything written, 1 facts would be lost (not written) or a package\n" +
        "is not as it should be, 2 wrong use, 3 could not look at everything.",
    );
  command.action(async (flags: CheckFlags) => {
    const { runCheck } = await import("../change/run-check.ts");
    await runCheck(flags, true, io);
  });
}
