import path from "node:path";
import type { Staged } from "../../spec/diagnostic.ts";
import { resolveConfig, type ConfigPlaces } from "./resolve-config.ts";

/**
 * Where built packages lie, for the commands that look at them: what the flag says, else environment and configuration file,
 * else `generated`.
 *
 * @param flag as given, relative to the working folder
 * @param places working folder, environment, configuration file
 * @returns absolute; with error diagnostics the configuration is broken, and the folder is not known
 * @example const { value: out } = await outFolder(flags.out, { cwd: io.cwd, env: io.env });
 */
export async function outFolder(flag: string | undefined, places: ConfigPlaces): Promise<Staged<string>> {
  if (flag !== undefined) return { value: path.resolve(places.cwd, flag), diagnostics: [] };
  const { config, root, diagnostics } = await resolveConfig({}, places);
  return { value: path.resolve(root, config.out ?? "generated"), diagnostics };
}
