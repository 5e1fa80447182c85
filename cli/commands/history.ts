import type { Command } from "commander";
import type { HistoryFlags } from "../change/run-history.ts";
import type { CliIo } from "../io.ts";

/**
 * Adds `docs2sdk history`.
 *
 * @param program the command line
 * @param io the world
 */
export function addHistoryCommand(program: Command, io: CliIo): void {
  program
    .command("history")
    .summary("show what changed in a service so far")
    .description(
      "Lists the states of a service's documents that the store has seen, and what changed between them.",
    )
    .argument("<service>", "provider/service, or provider/service@version")
    .option("--store <dir>", "Folder of the captured pages (default: .docs2sdk)")
    .option("--json", "Print one JSON document instead of lines for people")
    .addHelpText("after", "\nExample:\n  docs2sdk history samsung/virtualserver@1.1")
    .action(async (name: string, flags: HistoryFlags) => {
      const { runHistory } = await import("../change/run-history.ts");
      await runHistory(name, flags, io);
    });
}
