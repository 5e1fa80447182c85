import type { Command } from "commander";
import type { CliIo } from "../io.ts";
import type { ServeFlags } from "../serve/run-serve.ts";

/**
 * Adds `docs2sdk serve`.
 *
 * @param program the command line
 * @param io the world
 */
export function addServeCommand(program: Command, io: CliIo): void {
  program
    .command("serve")
    .summary("look at what was built, in a browser")
    .description(
      "Serves a local site of what was built: services, versions, operations, models and examples beside the words of\n" +
        "the pages, coverage, defects of the documentation, changes between versions. Only this machine can open it.",
    )
    .option(
      "--out <dir>",
      "Folder that holds <provider>/<service>/ (default: `out` of the configuration, or generated)",
    )
    .option(
      "--config <file>",
      "Configuration file; docs2sdk.config.{ts,mts,js,mjs,json} of this folder when left out",
    )
    .option("--port <number>", "Port; 0 takes any that is free", "4173")
    .option(
      "--host <address>",
      "Address to listen on; any but a loopback address lets others look",
      "127.0.0.1",
    )
    .action(async (flags: ServeFlags) => {
      const { runServe } = await import("../serve/run-serve.ts");
      await runServe(flags, io);
    });
}
