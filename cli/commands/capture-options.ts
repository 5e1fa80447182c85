import type { Command } from "commander";

/**
 * The options that every command on live pages has.
 *
 * @param command receives them
 * @returns the same command
 */
export function addCaptureOptions(command: Command): Command {
  return addStoreOptions(command)
    .option("--seed <url...>", "Capture these addresses, too, beside those that the provider file gives")
    .option(
      "--allow-loopback",
      "Permit pages of this machine (http://127.0.0.1, localhost); never private networks",
    )
    .option("--wait <seconds>", "Wait so long for another run that holds the store (default: not at all)");
}

/**
 * The options that every command on the store has.
 *
 * @param command receives them
 * @returns the same command
 */
export function addStoreOptions(command: Command): Command {
  return command
    .option(
      "--config <file>",
      "Configuration file; docs2sdk.config.{ts,mts,js,mjs,json} of this folder when left out",
    )
    .option("--provider <id...>", "Providers; all that have a site when left out")
    .option("--service <id...>", "Services; all of the provider when left out")
    .option("--store <dir>", "Folder of the captured pages (default: .docs2sdk)")
    .option("--json", "Print one JSON document instead of lines for people");
}
