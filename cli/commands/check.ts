import type { Command } from "commander";
import type { CheckFlags } from "../change/run-check.ts";
import type { CliIo } from "../io.ts";
import { addCaptureOptions } from "./capture-options.ts";

/**
 * The options that `check` and `update` share.
 *
 * @param command receives them
 * @returns the same command
 */
export function addCheckOptions(command: Command): Command {
  return addCaptureOptions(command)
    .option("--out <dir>", "Folder with the last good result, <provider>/<service>/ (default: generated)")
    .option("--no-capture", "Compare the store as it is, without a request")
    .option("--pr-text <file>", "Write the text of a pull request (Markdown) into this file")
    .option("--accept-loss", "Take a loss of facts for a change of the API");
}

/**
 * Adds `docs2sdk check`.
 *
 * @param program the command line
 * @param io the world
 */
export function addCheckCommand(program: Command, io: CliIo): void {
  const command = program
    .command("check")
    .summary("tell whether the live documentation changed")
    .description(
      "Captures the pages, builds the documents in memory and holds them against those in the output folder.\n" +
        "Writes nothing but the store. A page that is still served but can no longer be read is told apart from a\n" +
        "change of the API.",
    );
  addCheckOptions(command).addHelpText(
    "after",
    "\nExit codes: 0 nothing changed, 1 changed or facts would be lost, 2 wrong use, 3 could not look.",
  );
  command.action(async (flags: CheckFlags) => {
    const { runCheck } = await import("../change/run-check.ts");
    await runCheck(flags, false, io);
  });
}
