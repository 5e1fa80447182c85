import { jsonText } from "../../spec/diff/report/escape.ts";
import { collectDefects, renderDefects } from "../../spec/evidence/defects.ts";
import { build } from "../build/build.ts";
import { reportWrongUse, requestFrom, type BuildFlags } from "../build/command.ts";
import type { CliIo } from "../io.ts";
import { tellErrors } from "./coverage.ts";

/**
 * Runs `docs2sdk defects`: builds in memory and lists what is wrong in the documentation, per service. Exit code 1 when a
 * page could not be read.
 *
 * @param flags as the command line gave them
 * @param io the world
 */
export async function runDefects(flags: BuildFlags & { readonly format: string }, io: CliIo): Promise<void> {
  const { format, ...buildFlags } = flags;
  const json = format === "json" || flags.json === true;
  const { request, diagnostics } = await requestFrom(buildFlags, io);
  if (request === undefined) return reportWrongUse(diagnostics, json, io);
  const result = await build(request, { write: false });
  if (!tellErrors(result, io)) io.exit(1);
  const lists = result.services.map((service) => ({
    service: `${service.provider}/${service.service}`,
    defects: collectDefects(service.diagnostics),
  }));
  // Several services on the same pages: what reading had to say belongs to none of them alone.
  const shared = collectDefects(result.diagnostics);
  if (shared.length > 0) lists.push({ service: "all services of these pages", defects: shared });
  io.stdout(
    json
      ? `${jsonText(lists)}\n`
      : lists.map(({ service, defects }) => renderDefects(defects, service)).join("\n"),
  );
}
