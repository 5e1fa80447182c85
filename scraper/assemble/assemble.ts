import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import type { ApiModel, Assembly, LeftOut, PageFacts, VersionNode } from "../../spec/model/api-model.ts";
import { securityHeadersOf, type Platform } from "../platforms/platform.ts";
import { platforms as registeredPlatforms } from "../platforms/registry.ts";
import type { Provider } from "../providers/provider.ts";
import { buildModel } from "./build-model.ts";
import { assembleDiagnostics } from "./diagnostics.ts";
import { locatorsOf } from "./places.ts";
import { sortByService, type ServiceFacts } from "./sort-facts.ts";
import { compareVersions, mergeVersions, sameVersion, withOneSpelling } from "./versions.ts";

/** What the pages are put together for. */
export interface AssembleOptions {
  readonly provider: Pick<
    Provider,
    "id" | "title" | "platforms" | "services" | "servers" | "security" | "conventions"
  >;
  /** Platforms whose pages refer to each other; all that the provider uses unless given. */
  readonly platforms?: readonly Platform[];
  /** Only this service; also the name of the service where the pages state none. */
  readonly service?: string;
  /** Only this version. */
  readonly version?: string;
}

/**
 * Puts the facts of many pages together: one model per service and version. The same pages in another order give the
 * same models; only the sequence of operations follows the pages.
 *
 * @param pages facts in page order
 * @param options provider, and what was asked for
 * @returns the models by service and version, and the pages with what belongs to no model left out
 * @example assemble(pages, { provider: iwinv }).value.models[0]?.operations.length
 */
export function assemble(pages: readonly PageFacts[], options: AssembleOptions): Staged<Assembly> {
  const { provider, service } = options;
  const diagnostics: Diagnostic[] = [];
  const joined = joinPages(pages, options, diagnostics);
  const sorted = sortByService(joined, {
    known: provider.services,
    ...(service === undefined ? {} : { service }),
  });
  diagnostics.push(...sorted.diagnostics);
  const models: ApiModel[] = [];
  /** Operations and types of versions that were not asked for. */
  const others: unknown[] = [];
  for (const facts of sorted.services.map(withOneSpelling)) {
    for (const version of versionsOf(facts, options, diagnostics, others)) {
      models.push(buildModel(facts, version, options, diagnostics));
    }
  }
  return { value: { models, pages: withLeftOut(joined, sorted.leftOut, others), diagnostics }, diagnostics };
}

/** What pages of one platform leave to each other. */
function joinPages(
  pages: readonly PageFacts[],
  { provider, platforms = registeredPlatforms, service }: AssembleOptions,
  diagnostics: Diagnostic[],
): readonly PageFacts[] {
  const context = {
    ...(service === undefined ? {} : { service }),
    securityHeaders: securityHeadersOf(provider.security),
  };
  return platforms
    .filter(({ id }) => provider.platforms.includes(id))
    .reduce((current, platform) => {
      const joined = platform.join?.(current, context);
      diagnostics.push(...(joined?.diagnostics ?? []));
      return joined?.value ?? current;
    }, pages);
}

/** The pages, with every place that belongs to a document which was not asked for. */
function withLeftOut(
  pages: readonly PageFacts[],
  known: ReadonlyMap<PageFacts, readonly LeftOut[]>,
  others: readonly unknown[],
): readonly PageFacts[] {
  const byCapture = new Map<string, LeftOut[]>();
  for (const locator of locatorsOf(others)) {
    const entry: LeftOut = { locator, reason: "other-document" };
    const list = byCapture.get(locator.captureId);
    if (list === undefined) byCapture.set(locator.captureId, [entry]);
    else list.push(entry);
  }
  return pages.map((page) => {
    const more = [...(known.get(page) ?? []), ...(byCapture.get(page.page.captureId) ?? [])];
    return more.length === 0 ? page : { ...page, leftOut: [...page.leftOut, ...more] };
  });
}

/** The versions of a service that get a document, in their order. */
function versionsOf(
  facts: ServiceFacts,
  options: AssembleOptions,
  diagnostics: Diagnostic[],
  others: unknown[],
): readonly VersionNode[] {
  const stated = new Map<string, VersionNode[]>();
  const state = (node: VersionNode): void => {
    const known = stated.get(node.id);
    if (known === undefined) stated.set(node.id, [node]);
    else known.push(node);
  };
  for (const { versions } of facts.pages)
    for (const { id, ...version } of versions) state({ id, ...version });
  const used = new Set<string>();
  for (const { operations, types } of facts.pages) {
    for (const { version } of operations) used.add(version);
    for (const { versions } of types) for (const version of versions ?? []) used.add(version);
  }
  used.delete("");
  // A page of models alone belongs to every version that some page states.
  const ids = used.size > 0 ? [...used] : [...stated.keys()];
  const at = facts.pages[0]?.page.page;
  const place =
    at === undefined ? undefined : { captureId: at.captureId, url: at.url, path: "", quote: at.title };
  if (ids.length === 0) {
    const version = options.version ?? "v1";
    if (options.version === undefined)
      diagnostics.push(assembleDiagnostics.create("version-assumed", { service: facts.id, version }, place));
    return [{ id: version, from: [], basis: "assumed" }];
  }
  const { version: asked } = options;
  const wanted = ids.filter((id) => asked === undefined || sameVersion(id, asked));
  // Versions that a table lists without an operation, or that were not asked for: they have no document to stand in.
  for (const [id, nodes] of stated) if (!wanted.includes(id)) others.push(nodes);
  for (const { operations } of facts.pages)
    others.push(operations.filter(({ version }) => version !== "" && !wanted.includes(version)));
  if (wanted.length === 0 && asked !== undefined) {
    const data = { service: facts.id, asked, stated: [...ids].sort(compareVersions).slice(0, 20).join(", ") };
    diagnostics.push(assembleDiagnostics.create("version-not-found", data, place));
  }
  return wanted.sort(compareVersions).map((id) => {
    const nodes = stated.get(id);
    return nodes === undefined
      ? { id, from: place === undefined ? [] : [place], basis: "stated" }
      : mergeVersions(nodes, diagnostics);
  });
}
