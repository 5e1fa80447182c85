import type { Diagnostic, Staged } from "../../../spec/diagnostic.ts";
import type { LeftOut, PageFacts, VersionedType, VersionNode } from "../../../spec/model/api-model.ts";
import { canonicalJson } from "../../../spec/digest.ts";
import { listCandidates, unaccountedCandidates } from "../../document/candidates.ts";
import type { DocPage } from "../../document/doc-page.ts";
import { emptyFacts } from "../empty-facts.ts";
import type { ReadContext } from "../platform.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";
import { isVersion } from "./glue.ts";
import { at, inSection, leaveOut, type PageContext } from "./page-context.ts";
import { readModel } from "./read-model.ts";
import { readOperation, type OperationFacts } from "./read-operation.ts";
import { readServers } from "./read-servers.ts";
import { isVersionTable, readVersions } from "./read-version.ts";
import { namedAncestor, readSections, serviceSection, type Section } from "./sections.ts";
import { fromTrail, serviceId, titleFromAddress } from "./service-identity.ts";

/**
 * Reads a recovered page: overview, operations by version, models; of one service, of several, or of a single operation
 * or model.
 *
 * @param page the page, recovered
 * @param given what is known beyond the page
 * @returns the facts of the page's first service; those of further services in `more`
 * @example readPage(page, { securityHeaders: [] }).value.operations.length // 222
 */
export function readPage(page: DocPage, given: ReadContext): Staged<PageFacts> {
  const sections = readSections(page);
  const models = new Set(
    sections.filter((section) => section.kind === "model").map((section) => section.title),
  );
  const diagnostics: Diagnostic[] = [];
  const leftOut: LeftOut[] = [];
  const isModel = (name: string) => models.has(name);
  const context: PageContext = { page, given, isModel, diagnostics, leftOut, section: page.title };
  const groups = groupByService(sections);
  const services = groups.map((group) => readService(context, group, groups.length === 1));
  const [first = emptyFacts(page), ...more] = services;
  if (services.length === 0)
    diagnostics.push(docsyDiagnostics.create("page-without-content", { url: page.url }));
  const candidates = listCandidates(page);
  const facts = { ...first, leftOut, ...(more.length === 0 ? {} : { more }) };
  sweep(context, facts, candidates);
  return { value: { ...facts, candidates }, diagnostics };
}

/** Sections with content by the section that stands for their service, in page order. */
function groupByService(sections: readonly Section[]): readonly (readonly [Section, readonly Section[]])[] {
  const groups = new Map<Section, Section[]>();
  for (const section of sections) {
    if (section.kind !== "operation" && section.kind !== "model" && section.kind !== "service") continue;
    const service = serviceSection(section);
    groups.set(service, [...(groups.get(service) ?? []), section]);
  }
  return [...groups];
}

function readService(
  context: PageContext,
  [service, sections]: readonly [Section, readonly Section[]],
  only: boolean,
): PageFacts {
  const { page, given } = context;
  const overview = sections.filter((section) => section.kind === "service");
  const parts = overview.flatMap((section) => section.parts);
  const tables = parts.flatMap((part) => part.blocks).filter(isVersionTable);
  const listed = tables.flatMap((table) => readVersions(context, table));
  const servers = readServers(context, parts);
  const operations = sections.flatMap((section) => {
    if (section.kind !== "operation") return [];
    const title = namedAncestor(section)?.title ?? fallbackTitle(page, section);
    const words = isVersion(section.title) ? `${title} ${section.title}` : title;
    const inner = inSection(context, words, section.heading?.anchors[0]);
    const read = readOperation(inner, section, title);
    if (read === undefined) leaveSectionOut(inner, section);
    return read ?? [];
  });
  const id = (only ? given.service : undefined) ?? serviceId(page, operations, servers);
  const title = titleOf(page, service, overview) ?? id;
  return {
    ...emptyFacts(page),
    ...(id === undefined || title === undefined ? {} : { service: { id, title, ...docsUrlOf(page) } }),
    versions: listed.length > 0 ? listed : versionsOf(operations),
    servers,
    operations: operations.map(({ operation }) => operation),
    types: readModels(context, sections),
  };
}

/** The section was reported; its places are not reported again one by one. */
function leaveSectionOut(context: PageContext, section: Section): void {
  const blocks = section.parts.flatMap((part) => [...(part.heading ? [part.heading] : []), ...part.blocks]);
  for (const { locator } of listCandidates({ ...context.page, blocks }))
    leaveOut(context, locator, "unreadable");
}

function docsUrlOf(page: DocPage): { docsUrl?: string } {
  return /^https?:/u.test(page.url) ? { docsUrl: page.url } : {};
}

/** The service's title stands above its overview; a page of an operation or a model does not tell it. */
function titleOf(page: DocPage, service: Section, overview: readonly Section[]): string | undefined {
  if (service.title !== "" && service.kind === "service") return service.title;
  if (overview.length === 0 && service.depth > 0) return service.title;
  const [first] = overview;
  if (first === undefined) return fromTrail(page)?.title;
  // The page itself has no heading of its own number: its title is the first heading before the overview.
  const heading = first.parts[0]?.blocks.find((block) => block.kind === "heading");
  return [first.title, heading?.text ?? "", page.title].find((text) => text !== "");
}

function fallbackTitle(page: DocPage, section: Section): string {
  const trail = (page.trail ?? []).map((link) => link.text).filter((text) => text !== "" && !isVersion(text));
  const title = isVersion(page.title) ? undefined : page.title;
  const path = section.method === undefined ? page.title : `${section.method.method} ${section.method.path}`;
  return title ?? trail.at(-1) ?? titleFromAddress(page.url) ?? path;
}

/** Versions that only the operations' sections name. */
function versionsOf(operations: readonly OperationFacts[]): readonly VersionNode[] {
  const versions = new Map<string, VersionNode>();
  for (const { version } of operations) if (!versions.has(version.id)) versions.set(version.id, version);
  return [...versions.values()];
}

function readModels(context: PageContext, sections: readonly Section[]): readonly VersionedType[] {
  const types = new Map<string, VersionedType>();
  for (const section of sections) {
    if (section.kind !== "model") continue;
    const inner = inSection(context, `model ${section.title}`, section.heading?.anchors[0]);
    const model = readModel(inner, section);
    const known = types.get(model.key);
    if (known === undefined) types.set(model.key, model);
    else leaveModelOut(inner, section, known, model);
  }
  return [...types.values()];
}

/** A second section of the same name: a repetition, or a contradiction that is reported. */
function leaveModelOut(
  context: PageContext,
  section: Section,
  known: VersionedType,
  model: VersionedType,
): void {
  const same = canonicalJson(withoutPlaces(known)) === canonicalJson(withoutPlaces(model));
  const locators = [...model.from, ...(model.schema.properties ?? []).flatMap((property) => property.from)];
  for (const locator of locators)
    leaveOut(context, locator, same ? "duplicate" : "contradicted", `the model ${known.name}`);
  if (same || section.heading === undefined) return;
  const locator = at(context, section.heading, section.heading.text);
  context.diagnostics.push(docsyDiagnostics.create("model-repeated", { model: known.name }, locator));
}

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, member: unknown) => (key === "from" ? undefined : member)));
}

/** What no reader took: the contents list and other links are navigation, the rest is named. */
function sweep(
  context: PageContext,
  facts: Omit<PageFacts, "candidates">,
  candidates: PageFacts["candidates"],
): void {
  const missed = unaccountedCandidates(facts, candidates);
  const [first, ...others] = missed.filter(({ kind }) => kind === "row" || kind === "example");
  for (const { kind, locator } of missed) {
    if (kind === "item" || kind === "link") leaveOut(context, locator, "navigation");
    else leaveOut(context, locator, kind === "status" ? "prose" : "unreadable");
  }
  if (first === undefined) return;
  const data = { url: context.page.url, count: others.length + 1 };
  context.diagnostics.push(docsyDiagnostics.create("content-unplaced", data, first.locator));
}
