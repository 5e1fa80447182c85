import { jsonText } from "../../spec/diff/report/escape.ts";
import { renderDiagnostic } from "../report/diagnostics.ts";
import { createPaint } from "../report/paint.ts";
import { reportWrongUse } from "../build/command.ts";
import type { CliIo } from "../io.ts";
import { captureSession, type CaptureFlags } from "./capture-session.ts";
import { summaryText } from "./report-text.ts";
import { openSession, withStore } from "./session.ts";

/**
 * `docs2sdk capture`: fetches the pages into the store and says what is new, changed, gone and failed.
 * Exit 0: everything was looked at; 2: wrong use; 3: something could not be looked at.
 *
 * @param flags as given
 * @param io the world
 */
export async function runCapture(flags: CaptureFlags, io: CliIo): Promise<void> {
  const { session, diagnostics: wrong } = await openSession(flags, io);
  if (session === undefined) return reportWrongUse(wrong, flags.json === true, io);
  const done = await withStore(session, "capture", flags.wait, (store, signal) =>
    captureSession(session, store, flags, io, signal),
  );
  const captures = done.held ? done.value.value : [];
  const diagnostics = done.held ? done.value.diagnostics : [done.diagnostic];
  if (flags.json === true) io.stdout(`${jsonText({ captures, diagnostics })}\n`);
  else {
    const paint = createPaint(io.isTty);
    for (const diagnostic of diagnostics) io.stderr(renderDiagnostic(diagnostic, paint));
    for (const summary of captures) io.stdout(summaryText(summary));
  }
  io.exit(captures.length > 0 && captures.every(({ complete }) => complete) ? 0 : 3);
}
