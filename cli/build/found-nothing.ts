import type { Diagnostic } from "../../spec/diagnostic.ts";
import { configDiagnostics } from "../config/diagnostics.ts";
import type { BuildRequest } from "./request.ts";
import type { BuildResult } from "./result.ts";

/**
 * What was asked for and is not there: a version that no service has, or any service at all. Known only when all pages are read.
 *
 * @param request what to build
 * @param found versions that the pages gave, asked for or not
 * @param said what the build has to say already: an error tells why there is nothing
 * @returns errors
 * @example foundNothing({ ...request, versions: ["9"] }, ["v1"], result)
 */
export function foundNothing(
  { providers, services, versions = [] }: Pick<BuildRequest, "providers" | "services" | "versions">,
  found: readonly string[],
  { diagnostics, services: built }: Pick<BuildResult, "diagnostics" | "services">,
): readonly Diagnostic[] {
  const known = [...new Set(found)];
  if (known.length > 0)
    return versions
      .filter((version) => !known.includes(version))
      .map((version) => configDiagnostics.create("unknown-version", { version, known: known.join(", ") }));
  const said = [...diagnostics, ...built.flatMap((each) => each.diagnostics)];
  if (said.some(({ severity }) => severity === "error")) return [];
  const provider = providers.map(({ id }) => id).join(", ");
  const asked = services === undefined ? "" : ` ${services.join(", ")}`;
  return [configDiagnostics.create("no-service", { provider, asked })];
}
