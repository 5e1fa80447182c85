import type { Emit, Layout } from "../../generator/render/choice.ts";
import type { Platform } from "../../scraper/platforms/platform.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import type { Hooks } from "./hooks.ts";

/** What `docs2sdk.config.ts` may say. Every key is optional; a flag or an environment variable overrides it. */
export interface Config {
  /** Providers to build; all when left out. */
  readonly provider?: string | readonly string[];
  /** Services to build; with `input` the service that the pages belong to. */
  readonly service?: string | readonly string[];
  /** API versions to build, as the docs write them: `1.1`, `v2.1`. */
  readonly version?: string | readonly string[];
  /** File or folder with captured pages, relative to the configuration file; the built-in captures when left out. */
  readonly input?: string;
  /**
   * Folder with live pages, filled by `docs2sdk capture`, relative to the configuration file: they take the place of the
   * built-in captures. Usually `.docs2sdk`.
   */
  readonly store?: string;
  /** Folder that receives `<provider>/<service>/`, relative to the configuration file. Default `generated`. */
  readonly out?: string;
  /** Write only the documents or only the packages; both when left out. */
  readonly only?: "spec" | "sdk";
  /** Whether the pages' sentences go into documents and packages. Default `true`. */
  readonly descriptions?: boolean;
  /** Only operations with one of these tags; `*` stands for anything, `!` in front leaves out. Documents stay whole. */
  readonly tags?: string | readonly string[];
  /** Only operations whose path fits one of these: `/v1/servers/**`, `!/v1/servers/{id}`. */
  readonly paths?: string | readonly string[];
  /** Only operations of these ids: `listServers`, `show*`, `!deleteServer`. */
  readonly operations?: string | readonly string[];
  /** Types only, types and client, or all with tests. Default `all`. */
  readonly emit?: Emit;
  /** A package with `package.json`, or modules alone for a source tree that is there. Default `package`. */
  readonly layout?: Layout;
  /** Name in `package.json`, with `{provider}` and `{service}` filled in. Default `@docs2sdk/{provider}-{service}`. */
  readonly packageName?: string;
  /** Folder with templates (`readme.md.hbs` …) that take the place of the built-in ones, relative to the configuration file. */
  readonly templates?: string;
  /** Functions that change what a stage gave. */
  readonly hooks?: Hooks;
  /** Providers of your own; one with the id of a built-in provider replaces it. */
  readonly providers?: readonly Provider[];
  /** Documentation platforms of your own, tried before the built-in ones. */
  readonly platforms?: readonly Platform[];
}

/**
 * Types the default export of `docs2sdk.config.ts`.
 *
 * @param config the configuration
 * @returns the same configuration
 * @example export default defineConfig({ provider: "samsung", out: "sdk" });
 */
export function defineConfig(config: Config): Config {
  return config;
}
