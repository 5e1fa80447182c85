import type { CliIo } from "../io.ts";
import { forTerminal } from "../report/for-terminal.ts";
import { compareInputs } from "./compare.ts";
import type { InputPlaces } from "./input.ts";
import { render, reportOf, say } from "./run-diff.ts";
import type { DiffSettings } from "./settings.ts";

/** What git gives for a file that does not exist on one side. */
const NO_FILE = "/dev/null";

/**
 * Answers git, which calls an external diff command with seven arguments: path, old file, old hash, old mode, new file,
 * new hash, new mode (git(1), GIT_EXTERNAL_DIFF). The exit code is always 0: anything else makes git stop.
 */
export async function runGitDriver(
  names: readonly string[],
  settings: DiffSettings,
  places: InputPlaces,
  io: CliIo,
): Promise<void> {
  const [path = "", old = NO_FILE, , , fresh = NO_FILE] = names;
  if (old === NO_FILE || fresh === NO_FILE) {
    io.stdout(`${old === NO_FILE ? "new document" : "document removed"}: ${forTerminal(path)}\n`);
    return io.exit(0);
  }
  const { value, diagnostics } = await compareInputs(old, fresh, settings, places);
  say(diagnostics, io);
  if (value === undefined) {
    io.stdout(`${forTerminal(path)}: not compared, see above\n`);
    return io.exit(0);
  }
  const report = reportOf(value, diagnostics);
  const named = {
    ...report,
    old: { ...report.old, name: `a/${path}` },
    new: { ...report.new, name: `b/${path}` },
  };
  io.stdout(render(named, settings, io.isTty));
  io.exit(0);
}
