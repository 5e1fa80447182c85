import { Command, CommanderError, type OutputConfiguration } from "commander";
import { addBuildCommand } from "./commands/build.ts";
import { addCaptureCommand } from "./commands/capture.ts";
import { addChangelogCommand } from "./commands/changelog.ts";
import { addCheckCommand } from "./commands/check.ts";
import { addDiffCommand } from "./commands/diff.ts";
import { addGenerateCommand } from "./commands/generate.ts";
import { addHistoryCommand } from "./commands/history.ts";
import { addInitCommand } from "./commands/init.ts";
import { addInspectCommands } from "./commands/inspect.ts";
import { addRulesCommand } from "./commands/rules.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addUpdateCommand } from "./commands/update.ts";
import { addVerifyCommand } from "./commands/verify.ts";
import { addWatchCommand } from "./commands/watch.ts";
import { isAddress, isEmpty } from "./config/unfit-value.ts";
import type { CliIo } from "./io.ts";
import { withoutCredentials } from "../spec/credentials.ts";
import { detailOf, isSystemError, remedyFor, type SystemError } from "../spec/system-error.ts";
import { forTerminal } from "./report/for-terminal.ts";
import { toolVersion } from "./tool-version.ts";

/**
 * The command line. Commands register here and load what they need only when they run.
 *
 * @param io the world
 * @returns the program, ready to parse
 */
export function createProgram(io: CliIo): Command {
  const output: OutputConfiguration = {
    writeOut: io.stdout,
    writeErr: io.stderr,
    // It repeats what it was given.
    outputError: (text, write) => write(text.split("\n").map(forTerminal).join("\n")),
  };
  const program = new Command("docs2sdk")
    .description(
      "Reads a cloud vendor's API documentation pages and gives, per service and version,\n" +
        "an OpenAPI 3.1 document, a typed TypeScript SDK and an exact account of what changed.",
    )
    .version(toolVersion(), "-V, --version", "Print the version of docs2sdk")
    .helpOption("-h, --help", "Show this help; `docs2sdk help COMMAND` shows a command's")
    .enablePositionalOptions()
    .showHelpAfterError("Run `docs2sdk --help` to see what there is.")
    .configureOutput(output)
    .exitOverride()
    .addHelpText(
      "after",
      "\nExit codes: 0 clean or warnings only, 1 facts lost, a gate not passed or a fault of docs2sdk, 2 wrong use,\n3 could not look.\n" +
        "\nStart here:\n  docs2sdk init                        set up a project\n" +
        "  docs2sdk build                       build all built-in providers into generated/\n" +
        "  docs2sdk build --provider samsung    build one of them",
    );
  addInitCommand(program, io);
  addBuildCommand(program, io);
  addGenerateCommand(program, io);
  addInspectCommands(program, io);
  addDiffCommand(program, io);
  addChangelogCommand(program, io);
  addRulesCommand(program, io);
  addVerifyCommand(program, io);
  addServeCommand(program, io);
  addCaptureCommand(program, io);
  addCheckCommand(program, io);
  addUpdateCommand(program, io);
  addWatchCommand(program, io);
  addHistoryCommand(program, io);
  program.hook("preAction", (_program, command) => refuseUnfit(command));
  for (const command of program.commands) command.exitOverride().configureOutput(output);
  return program;
}

/** Of every command: most take paths, and not all go through the configuration. */
function refuseUnfit(command: Command): void {
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (isEmpty(value))
      command.error(
        `error: option '${option.flags}' is given and empty: leave it out, or check the variable that its value comes from`,
      );
    if (isAddress(value) && option.long !== "--heading")
      command.error(`error: option '${option.flags}' wants no address (${String(value)})`);
  }
}

/**
 * Runs the command line once.
 *
 * An error that nobody foresaw is one message and exit code 1, too.
 *
 * @param argv arguments after the program's name
 * @param world as it is
 */
export async function runCommandLine(argv: readonly string[], world: CliIo): Promise<void> {
  // Commands, and the library that reads the flags, repeat what they were given.
  const io: CliIo = { ...world, stderr: (text) => world.stderr(withoutCredentials(text)) };
  try {
    await createProgram(io).parseAsync(argv, { from: "user" });
  } catch (error) {
    // Commander has printed its message already; its own exit code 1 means wrong use, which is our 2.
    if (error instanceof CommanderError) io.exit(error.exitCode === 0 ? 0 : 2);
    else {
      const lines = isSystemError(error) ? refused(error) : unexpected(error, io);
      io.stderr(lines.map((line) => `${forTerminal(line)}\n`).join(""));
      io.exit(1);
    }
  }
}

function refused(error: SystemError): readonly string[] {
  const where = error.path === undefined ? "" : `, ${error.path}`;
  return [
    `error: the system refused (${error.code}${where}); what was there before is whole`,
    `  ${remedyFor(detailOf(error))}`,
  ];
}

/** What nobody foresaw: one message; where in the program is told to who asks as one asks the modules of Node.js. */
function unexpected(error: unknown, { env }: CliIo): readonly string[] {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const isAsked = env["NODE_DEBUG"]?.includes("docs2sdk") === true;
  const where = isAsked ? stack.split("\n") : ["Run again with NODE_DEBUG=docs2sdk to see where."];
  return [
    `error: ${message}`,
    "  This is a fault of docs2sdk: report it with the command and what it read.",
    ...where.map((line) => `  ${line}`),
  ];
}
