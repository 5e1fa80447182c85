import { jsonText } from "../../spec/diff/report/escape.ts";
import { renderChangelog, semverBump } from "../../spec/diff/changelog.ts";
import { asObject, asString } from "../../spec/diff/json.ts";
import { jsonChange } from "../../spec/diff/report/json.ts";
import { outFolder } from "../config/out-folder.ts";
import type { CliIo } from "../io.ts";
import { compareInputs } from "./compare.ts";
import { say } from "./run-diff.ts";
import { readSettings } from "./settings.ts";

/** The options of `docs2sdk changelog`. */
export interface ChangelogFlags {
  readonly json?: boolean;
  readonly built?: string;
  readonly heading?: string;
}

/**
 * `docs2sdk changelog`: a section of a CHANGELOG.md and the version step. Exit 2 when something could not be compared.
 *
 * @param old what the user named
 * @param fresh what the user named
 * @param flags the options
 * @param io the world
 */
export async function runChangelog(
  old: string,
  fresh: string,
  flags: ChangelogFlags,
  io: CliIo,
): Promise<void> {
  const settings = await readSettings({}, io.cwd);
  if (settings.value === undefined) return io.exit(2);
  const places = { cwd: io.cwd, built: () => outFolder(flags.built, io) };
  const { value, diagnostics } = await compareInputs(old, fresh, settings.value, places);
  say(diagnostics, io);
  if (value === undefined) return io.exit(2);
  const bump = semverBump(value.changes);
  if (flags.json === true) io.stdout(`${jsonText({ bump, changes: value.changes.map(jsonChange) })}\n`);
  else {
    const version = asString(asObject(value.inputs[1].document["info"])?.["version"]);
    io.stdout(renderChangelog(value.changes, flags.heading ?? version ?? fresh));
    io.stdout(`\nVersion step: ${bump}\n`);
  }
  io.exit(diagnostics.some(({ severity }) => severity === "error") ? 2 : 0);
}
