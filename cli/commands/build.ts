import { Option, type Command } from "commander";
import type { Config } from "../config/config.ts";
import { buildOptions, type OptionDefinition } from "../config/options.ts";
import type { CliIo } from "../io.ts";

/** Flags that only the command line has. */
interface BuildFlags extends Config {
  readonly config?: string;
  readonly json?: boolean;
}

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
    )
    .option(
      "--config <file>",
      "Configuration file; docs2sdk.config.{ts,mts,js,mjs,json} of this folder when left out",
    )
    .option("--json", "Print one JSON document instead of lines for people");
  for (const option of buildOptions) if (hasFlag(option)) command.addOption(flagOf(option));
  command.addHelpText(
    "after",
    "\nExamples:\n" +
      "  docs2sdk build --provider samsung --version 1.1\n" +
      "  docs2sdk build --provider samsung --input page.html --out sdk     a service that is not built in\n" +
      "  docs2sdk build --provider otc --service ecs --input pages/ --only spec\n" +
      "\nExit codes: 0 clean or warnings only, 1 facts lost, 2 wrong use.",
  );
  command.action(async (flags: BuildFlags) => {
    const { runBuildCommand } = await import("../build/command.ts");
    await runBuildCommand(flags, io);
  });
}

const hasFlag = (option: OptionDefinition): option is OptionDefinition & { flag: string } =>
  option.flag !== undefined;

/** The flag of an option; the default is told, not set: a flag that was not given must not override the configuration. */
function flagOf(definition: OptionDefinition & { flag: string }): Option {
  const told = typeof definition.default === "string" ? ` (default: ${definition.default})` : "";
  const option = new Option(definition.flag, definition.description + told);
  if (definition.choices !== undefined) option.choices([...definition.choices]);
  // commander sets `--no-x` options to true by itself, which would look like a given flag.
  if (option.negate) option.default(undefined);
  return option;
}
