import path from "node:path";
import type { Platform } from "../../scraper/platforms/platform.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { Config } from "../config/config.ts";
import { configDiagnostics } from "../config/diagnostics.ts";
import type { Hooks } from "../config/hooks.ts";
import { nearest } from "../config/nearest.ts";
import { sdkChoice, type SdkChoice } from "../sdk/sdk-choice.ts";

/** What one build is to do: every choice made, every path absolute. */
export interface BuildRequest {
  readonly providers: readonly Provider[];
  readonly platforms: readonly Platform[];
  /** Service ids; absent: all that the captures give. */
  readonly services?: readonly string[];
  /** Versions; absent: all that the pages give. */
  readonly versions?: readonly string[];
  /** File or folder with captured pages, absolute; absent: the built-in captures. */
  readonly input?: string;
  /** Folder of captured live pages, absolute; it takes the place of the built-in captures. */
  readonly store?: string;
  /** Folder that receives `<provider>/<service>/`, absolute. */
  readonly out: string;
  readonly only?: "spec" | "sdk";
  readonly descriptions: boolean;
  /** What of the documents becomes code, and in which form; absent: all, as a package. */
  readonly sdk?: SdkChoice;
  readonly hooks?: Hooks;
}

/** What the tool knows from the start; the configuration's own providers and platforms come before it. */
export interface BuiltIns {
  readonly providers: readonly Provider[];
  readonly platforms: readonly Platform[];
}

/**
 * Turns configuration (flags already merged in) into a build request.
 *
 * @param config options by key
 * @param builtIns providers and platforms of the tool
 * @param root absolute folder that relative paths start from
 * @returns the request, or the diagnostics that say what cannot be
 */
export function planBuild(
  config: Config,
  builtIns: BuiltIns,
  root: string,
): { readonly request?: BuildRequest; readonly diagnostics: readonly Diagnostic[] } {
  const all = mergeById(config.providers ?? [], builtIns.providers);
  const wanted = listOf(config.provider);
  const diagnostics: Diagnostic[] = [];
  const providers =
    wanted === undefined
      ? [...all.values()]
      : wanted.flatMap((id) => {
          const provider = all.get(id);
          if (provider === undefined)
            diagnostics.push(unknown("unknown-provider", { id }, id, [...all.keys()]));
          return provider ?? [];
        });
  const services = listOf(config.service);
  const versions = listOf(config.version);
  if (config.input !== undefined) {
    if (providers.length !== 1 && diagnostics.length === 0) {
      diagnostics.push(configDiagnostics.create("input-needs-provider", { count: providers.length }));
    }
  } else if (config.store === undefined) diagnostics.push(...unknownServices(providers, services ?? []));
  if (diagnostics.length === 0) diagnostics.push(...sameFolder(providers));
  if (diagnostics.length > 0) return { diagnostics };
  return {
    request: {
      providers,
      platforms: mergePlatforms(config.platforms, builtIns.platforms),
      ...(services === undefined ? {} : { services }),
      ...(versions === undefined ? {} : { versions }),
      ...(config.input === undefined ? {} : { input: path.resolve(root, config.input) }),
      ...(config.store === undefined ? {} : { store: path.resolve(root, config.store) }),
      out: path.resolve(root, config.out ?? "generated"),
      ...(config.only === undefined ? {} : { only: config.only }),
      descriptions: config.descriptions ?? true,
      sdk: sdkChoice(config),
      ...(config.hooks === undefined ? {} : { hooks: config.hooks }),
    },
    diagnostics,
  };
}

/**
 * As {@link planBuild}, for who reads pages at once: of a provider that is asked for by name some must be there.
 *
 * @example planReading({ provider: "otc" }, { providers, platforms }, cwd).diagnostics[0]?.code // "nothing-built-in"
 */
export function planReading(...asked: Parameters<typeof planBuild>): ReturnType<typeof planBuild> {
  const planned = planBuild(...asked);
  const lacking = planned.request === undefined ? [] : withoutPages(asked[0], planned.request);
  return lacking.length === 0 ? planned : { diagnostics: lacking };
}

/** Without a name all providers are meant that have built-in pages. */
function withoutPages({ provider }: Config, { providers, input, store }: BuildRequest): Diagnostic[] {
  if (provider === undefined || input !== undefined || store !== undefined) return [];
  return providers
    .filter(({ services }) => services.every(({ captures }) => captures.length === 0))
    .map(({ id }) => configDiagnostics.create("nothing-built-in", { id }));
}

/**
 * The user's own platforms, then those of the tool.
 *
 * @example mergePlatforms(config.platforms, platforms)
 */
export function mergePlatforms(
  own: readonly Platform[] | undefined,
  builtIn: readonly Platform[],
): readonly Platform[] {
  return [...mergeById(own ?? [], builtIn).values()];
}

/** The user's own come first, and win over a built-in one of the same id. */
function mergeById<T extends { readonly id: string }>(
  own: readonly T[],
  builtIn: readonly T[],
): Map<string, T> {
  const merged = new Map(own.map((item) => [item.id, item]));
  for (const item of builtIn) if (!merged.has(item.id)) merged.set(item.id, item);
  return merged;
}

/** Many file systems take `Acme` and `acme` for one folder; one package would overwrite the other. */
function sameFolder(providers: readonly Provider[]): Diagnostic[] {
  const seen = new Map<string, string>();
  return providers.flatMap(({ id }) => {
    const other = seen.get(id.toLowerCase());
    seen.set(id.toLowerCase(), id);
    return other === undefined || other === id
      ? []
      : [configDiagnostics.create("providers-share-folder", { first: other, second: id })];
  });
}

/** A service must be known to one of the selected providers where its captures are built in. */
function unknownServices(providers: readonly Provider[], services: readonly string[]): Diagnostic[] {
  const known = new Set(providers.flatMap((provider) => provider.services.map((service) => service.id)));
  const provider = providers.map(({ id }) => id).join(", ");
  return services
    .filter((service) => !known.has(service))
    .map((service) => unknown("unknown-service", { provider, service }, service, [...known]));
}

function unknown<Code extends "unknown-provider" | "unknown-service">(
  code: Code,
  params: Omit<Parameters<typeof configDiagnostics.create<Code>>[1], "known" | "suggestion">,
  given: string,
  known: readonly string[],
): Diagnostic {
  const near = nearest(given, known);
  const rest = {
    known: known.join(", ") || "none",
    suggestion: near === undefined ? "" : `; did you mean "${near}"?`,
  };
  return configDiagnostics.create(code, { ...params, ...rest } as Parameters<
    typeof configDiagnostics.create<Code>
  >[1]);
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] | undefined =>
  value === undefined
    ? undefined
    : typeof value === "string"
      ? value.split(",").map((item) => item.trim())
      : value;
