import type { Command } from "commander";
import type { CaptureFlags } from "../change/capture-session.ts";
import type { CliIo } from "../io.ts";
import { addCaptureOptions } from "./capture-options.ts";

/**
 * Adds `docs2sdk capture`.
 *
 * @param program the command line
 * @param io the world
 */
export function addCaptureCommand(program: Command, io: CliIo): void {
  const command = program
    .command("capture")
    .summary("fetch a provider's pages into the store")
    .description(
      "Fetches the documentation pages of providers over HTTP into a local store: politely (robots.txt, one pace per\n" +
        "host), conditionally (an unchanged page costs a 304), and resumably (a run that was killed goes on).",
    );
  addCaptureOptions(command).addHelpText(
    "after",
    "\nExamples:\n" +
      "  docs2sdk capture --provider samsung\n" +
      "  docs2sdk capture --provider iwinv --store /var/lib/docs2sdk\n" +
      "\nExit codes: 0 everything was looked at, 2 wrong use, 3 something could not be looked at.",
  );
  command.action(async (flags: CaptureFlags) => {
    const { runCapture } = await import("../change/run-capture.ts");
    await runCapture(flags, io);
  });
}
