import { Option, type Command } from "commander";
import { buildOptions, type ConfigKey, type OptionDefinition } from "../config/options.ts";

/**
 * Gives a command the flags of the build options, from the one table of options.
 *
 * @param command any command that reads pages
 * @param keys the options that make sense for it; all when left out
 * @returns the same command
 */
export function addBuildFlags(command: Command, keys?: readonly ConfigKey[]): Command {
  command
    .option(
      "--config <file>",
      "Configuration file; docs2sdk.config.{ts,mts,js,mjs,json} of this folder when left out",
    )
    .option("--json", "Print one JSON document instead of lines for people");
  const options: readonly (OptionDefinition & { readonly key: ConfigKey })[] = buildOptions;
  for (const option of options) {
    if (option.flag === undefined || !(keys?.includes(option.key) ?? true)) continue;
    command.addOption(flagOf(option, option.flag));
    // commander sets `--no-x` options to true by itself, which would look like a given flag.
    if (option.flag.startsWith("--no-")) command.setOptionValueWithSource(option.key, undefined, "default");
  }
  return command;
}

/** The flag of an option; the default is told, not set: a flag that was not given must not override the configuration. */
function flagOf(definition: OptionDefinition, flag: string): Option {
  const told = typeof definition.default === "string" ? ` (default: ${definition.default})` : "";
  const option = new Option(flag, definition.description + told);
  if (definition.choices !== undefined) option.choices([...definition.choices]);
  return option;
}
