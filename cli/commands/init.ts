import { Option, type Command } from "commander";
import type { InitFlags } from "../init/run-init.ts";
import type { CliIo } from "../io.ts";

/** Bundlers that there is a plugin for. */
export const BUNDLERS = [
  "vite",
  "rollup",
  "rolldown",
  "webpack",
  "rspack",
  "esbuild",
  "farm",
  "none",
] as const;

/**
 * `docs2sdk init`: sets a project up and builds it for the first time.
 *
 * @param program the command line
 * @param io the world
 */
export function addInitCommand(program: Command, io: CliIo): void {
  program
    .command("init")
    .summary("set docs2sdk up in a project")
    .description(
      "Asks what to build, writes docs2sdk.config.ts, a package script and the ignore entries, and builds.\n" +
        "What is there already is never overwritten. For scripts: give flags and --yes.",
    )
    .option("--provider <id...>", "Providers to build")
    .option("--service <id...>", "Services to build; all of the providers when left out")
    .option("--out <dir>", "Folder that receives the packages (default: generated)")
    .addOption(new Option("--bundler <name>", "Bundler to show the plugin for").choices(BUNDLERS))
    .addOption(
      new Option("--captured", "Build from the pages that docs2sdk brings along (default)").conflicts("live"),
    )
    .option("--live", "Build from the live pages, fetched by `docs2sdk capture`")
    .option("--ignore-output", "Keep the packages out of git: everybody builds them")
    .option("-y, --yes", "Ask nothing: flags, and defaults for the rest")
    .addHelpText(
      "after",
      "\nExamples:\n" +
        "  docs2sdk init\n" +
        "  docs2sdk init --provider samsung --service virtualserver --out sdk --bundler vite --yes",
    )
    .action(async (flags: InitFlags) => {
      const { runInit } = await import("../init/run-init.ts");
      await runInit(flags, io);
    });
}
