import { format } from "oxfmt";
import { buildOptions } from "../config/options.ts";
import type { CliIo } from "../io.ts";
import { createProgram } from "../program.ts";
import { commandsPage } from "./commands-page.ts";
import { configPage } from "./config-page.ts";
import { configSchema } from "./config-schema.ts";

/** As .oxfmtrc.json has it for this repository. */
const STYLE = { printWidth: 110 } as const;

/**
 * The reference that is made from the tables of the code: file name → text, as it must stand under `docs/reference/`.
 *
 * @example (await referenceFiles()).get("config.md")
 */
export async function referenceFiles(): Promise<ReadonlyMap<string, string>> {
  const texts: readonly [string, string][] = [
    ["config.schema.json", JSON.stringify(configSchema(buildOptions))],
    ["config.md", configPage(buildOptions)],
    ["commands.md", commandsPage(createProgram(NOWHERE))],
  ];
  const formatted = texts.map(
    async ([name, text]) => [name, (await format(name, text, STYLE)).code] as const,
  );
  return new Map(await Promise.all(formatted));
}

/** The commands are looked at, not run. */
const NOWHERE: CliIo = {
  stdout: () => undefined,
  stderr: () => undefined,
  isTty: false,
  cwd: "/",
  env: {},
  exit: () => undefined,
};
