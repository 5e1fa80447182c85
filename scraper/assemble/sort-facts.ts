import type { Diagnostic } from "../../spec/diagnostic.ts";
import type {
  LeftOut,
  OfService,
  PageFacts,
  ServerNode,
  TagNode,
  VersionedOperation,
  VersionNode,
} from "../../spec/model/api-model.ts";
import { assembleDiagnostics } from "./diagnostics.ts";
import { locatorsOf } from "./places.ts";

/** What one page gives to one service. */
export interface ServicePage {
  readonly page: PageFacts;
  readonly operations: readonly VersionedOperation[];
  readonly types: PageFacts["types"];
  readonly versions: readonly VersionNode[];
  readonly servers: readonly ServerNode[];
  readonly tags: readonly TagNode[];
}

/** A service with all pages that say something of it. */
export interface ServiceFacts {
  readonly id: string;
  readonly title?: string;
  readonly docsUrl?: string;
  readonly pages: readonly ServicePage[];
}

/** The pages sorted by service, and what belongs to none that was asked for. */
export interface SortedFacts {
  readonly services: readonly ServiceFacts[];
  readonly leftOut: ReadonlyMap<PageFacts, readonly LeftOut[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What decides the service where the pages leave it open. */
export interface ServiceChoice {
  readonly service?: string;
  readonly known: readonly { readonly id: string; readonly title?: string }[];
}

const plain = (id: string): string => id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Sorts what the pages state by service. The service comes from the page, else from the user, else from what the
 * page was captured for, else from the provider file if that knows exactly one.
 *
 * @param pages facts in page order
 * @param choice the service asked for, and those that the provider file knows
 * @returns services in page order; facts of other services are left out with the reason `other-document`
 * @example sortByService(pages, { known: [{ id: "iaas" }] }).services[0]?.id // "iaas"
 */
export function sortByService(pages: readonly PageFacts[], choice: ServiceChoice): SortedFacts {
  const diagnostics: Diagnostic[] = [];
  const naming = planNaming(pages, choice, diagnostics);
  const services = new Map<string, { title?: string; docsUrl?: string; pages: ServicePage[] }>();
  const leftOut = new Map<PageFacts, readonly LeftOut[]>();
  for (const page of pages) {
    const dropped: unknown[] = [];
    for (const [id, part] of partsOf(page, naming)) {
      if (id === undefined || !naming.isWanted(id)) {
        dropped.push(part.operations, part.types);
        if (id === undefined) diagnostics.push(unknownService(page));
        continue;
      }
      const service = services.get(id) ?? { pages: [] };
      services.set(id, service);
      service.pages.push(part);
      describe(service, id, page, choice);
    }
    const locators = locatorsOf(dropped);
    leftOut.set(
      page,
      locators.map((locator) => ({ locator, reason: "other-document" })),
    );
  }
  return {
    services: [...services].map(([id, service]) => ({ id, ...service })),
    leftOut,
    diagnostics,
  };
}

function describe(
  service: { title?: string; docsUrl?: string },
  id: string,
  page: PageFacts,
  choice: ServiceChoice,
): void {
  const known = choice.known.find((candidate) => candidate.id === id);
  const stated =
    page.service !== undefined && plain(page.service.id) === plain(id) ? page.service : undefined;
  // What the page calls itself outweighs what we call it; an id is no title.
  const own =
    stated === undefined || stated.title === "" || stated.title === stated.id ? undefined : stated.title;
  const title = own ?? service.title ?? known?.title;
  if (title !== undefined && (service.title === undefined || service.title === known?.title))
    service.title = title;
  if (service.docsUrl === undefined && stated?.docsUrl !== undefined) service.docsUrl = stated.docsUrl;
}

interface Naming {
  /** Id under which facts are built, from what they state and from what their page was captured for. */
  readonly idOf: (stated: string | undefined, given?: string) => string | undefined;
  readonly isWanted: (id: string) => boolean;
}

function planNaming(pages: readonly PageFacts[], choice: ServiceChoice, diagnostics: Diagnostic[]): Naming {
  const { service: asked, known } = choice;
  const only = known.length === 1 ? known[0]?.id : undefined;
  const stated = [...new Set(pages.flatMap(statedServices))];
  if (asked === undefined) return { idOf: (id, given) => id ?? given ?? only, isWanted: () => true };
  const same = stated.find((id) => plain(id) === plain(asked));
  if (same !== undefined || stated.length === 0) {
    const name = same ?? asked;
    return { idOf: (id) => id ?? name, isWanted: (id) => id === name };
  }
  const [single] = stated;
  if (stated.length === 1 && single !== undefined) {
    diagnostics.push(assembleDiagnostics.create("service-renamed", { stated: single, asked }));
    return { idOf: () => asked, isWanted: () => true };
  }
  const list = stated.slice(0, 20).join(", ");
  diagnostics.push(assembleDiagnostics.create("service-not-found", { asked, stated: list }));
  return { idOf: (id) => id ?? asked, isWanted: (id) => id === asked };
}

function statedServices(page: PageFacts): readonly string[] {
  const parts: readonly OfService<object>[] = [...page.operations, ...page.types, ...page.versions];
  const own = parts.flatMap((part) => part.service ?? []);
  return page.service === undefined ? own : [page.service.id, ...own];
}

type Parts = {
  -readonly [K in keyof ServicePage]: ServicePage[K] extends readonly (infer T)[] ? T[] : ServicePage[K];
};

function partsOf(page: PageFacts, naming: Naming): ReadonlyMap<string | undefined, ServicePage> {
  const parts = new Map<string | undefined, Parts>();
  const partFor = ({ service }: { readonly service?: string }): Parts => {
    const id = naming.idOf(service ?? page.service?.id, page.givenService);
    const part = parts.get(id) ?? { page, operations: [], types: [], versions: [], servers: [], tags: [] };
    parts.set(id, part);
    return part;
  };
  for (const operation of page.operations) partFor(operation).operations.push(operation);
  for (const type of page.types) partFor(type).types.push(type);
  for (const version of page.versions) partFor(version).versions.push(version);
  for (const server of page.servers) partFor(server).servers.push(server);
  for (const tag of page.tags) partFor(tag).tags.push(tag);
  return parts;
}

function unknownService(page: PageFacts): Diagnostic {
  const { captureId, url } = page.page;
  return assembleDiagnostics.create("service-unknown", { url }, { captureId, url, path: "", quote: "" });
}
