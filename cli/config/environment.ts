import type { Config } from "./config.ts";
import { buildOptions, type OptionDefinition } from "./options.ts";

/**
 * The options that the environment overrides (`DOCS2SDK_OUT=sdk`). Booleans take `true`, `1`, `false` and `0`.
 *
 * @param env the environment
 * @returns options by key, in the types that the configuration file has
 * @example configFromEnvironment({ DOCS2SDK_OUT: "sdk" }) // { out: "sdk" }
 */
export function configFromEnvironment(env: Readonly<Record<string, string | undefined>>): Config {
  const options: readonly OptionDefinition[] = buildOptions;
  return Object.fromEntries(
    options.flatMap((option) => {
      const value = option.env === undefined ? undefined : env[option.env];
      if (value === undefined || value === "") return [];
      return [[option.key, option.type === "boolean" ? value === "true" || value === "1" : value]];
    }),
  );
}
