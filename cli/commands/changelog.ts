import type { Command } from "commander";
import type { ChangelogFlags } from "../diff/run-changelog.ts";
import type { CliIo } from "../io.ts";

/**
 * Adds `docs2sdk changelog`.
 *
 * @param program the command line
 * @param io the world
 */
export function addChangelogCommand(program: Command, io: CliIo): void {
  program
    .command("changelog")
    .summary("what changed between two documents, for people, and the version step that it implies")
    .argument("<old>", "file, git revision or built version")
    .argument("<new>", "file, git revision or built version")
    .option("--json", "the changes and the step as JSON")
    .option("--built <dir>", "folder of built packages (default: `out` of the configuration, or generated)")
    .option("--heading <text>", "heading of the section")
    .action(async (old: string, fresh: string, flags: ChangelogFlags) => {
      const { runChangelog } = await import("../diff/run-changelog.ts");
      await runChangelog(old, fresh, flags, io);
    });
}
