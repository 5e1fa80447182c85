import { Command } from "commander";
import { addCaptureCommand } from "../commands/capture.ts";
import { addCheckCommand } from "../commands/check.ts";
import { addHistoryCommand } from "../commands/history.ts";
import { addUpdateCommand } from "../commands/update.ts";
import { addWatchCommand } from "../commands/watch.ts";
import { processIo } from "../io.ts";

/** The commands of this folder as a process of their own, for tests that run a whole job. */
const program = new Command("docs2sdk").enablePositionalOptions();
for (const add of [
  addCaptureCommand,
  addCheckCommand,
  addUpdateCommand,
  addWatchCommand,
  addHistoryCommand,
]) {
  add(program, processIo());
}
await program.parseAsync();
