import type { Command } from "commander";
import type { WatchFlags } from "../change/run-watch.ts";
import type { CliIo } from "../io.ts";
import { addStoreOptions } from "./capture-options.ts";

/**
 * Adds `docs2sdk watch`.
 *
 * @param program the command line
 * @param io the world
 */
export function addWatchCommand(program: Command, io: CliIo): void {
  const command = program
    .command("watch")
    .summary("rebuild while a provider or platform file is written")
    .description(
      "Rebuilds the documents when pages, configuration, provider or template files change, and prints what changed\n" +
        "in them. Writes nothing.",
    );
  addStoreOptions(command)
    .option("--input <path>", "File or folder with captured pages; the store when left out")
    .option(
      "--also <path...>",
      "Further files or folders whose change rebuilds: providers, platforms, templates",
    );
  command.action(async (flags: WatchFlags) => {
    const { runWatch } = await import("../change/run-watch.ts");
    await runWatch(flags, io);
  });
}
