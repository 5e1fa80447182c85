import type { Diagnostic, Staged } from "../../../spec/diagnostic.ts";
import type { PageFacts } from "../../../spec/model/api-model.ts";
import type { SchemaNode } from "../../../spec/model/schema-node.ts";
import type { ReadContext } from "../platform.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";
import { withStandingOperations } from "./stand-still.ts";

/**
 * Joins the pages of a run: several services on one page become a page each, pages that do not name their service get the
 * only one that there is, versions are the overview's where there is one, operations that stand
 * still are carried on, and references to models that no page defines are
 * reported; their schemas become empty.
 *
 * @param pages the pages of one provider, in the order given
 * @param given what is known beyond the pages
 * @returns the pages, and one diagnostic `dead-reference` per place
 * @example joinPages([overview, operation, model], { securityHeaders: [] })
 */
export function joinPages(pages: readonly PageFacts[], given: ReadContext): Staged<readonly PageFacts[]> {
  const apart = pages.flatMap((page) => [withoutMore(page), ...(page.more ?? [])]);
  const named = nameServices(apart, given);
  const diagnostics: Diagnostic[] = [];
  const value = [...byService(named).values()].flatMap((group) => {
    const models = new Set(group.flatMap((page) => page.types.map((type) => type.key)));
    const listed = group.some((page) => page.versions.some((version) => version.basis === "stated"));
    return withStandingOperations(group, diagnostics).map((page) =>
      resolve(listed ? withoutInferredVersions(page) : page, models, diagnostics),
    );
  });
  // The order given is kept: groups only matter for what belongs together.
  const order = new Map(named.map((page, index) => [keyOf(page), index]));
  return {
    value: value.toSorted((a, b) => (order.get(keyOf(a)) ?? 0) - (order.get(keyOf(b)) ?? 0)),
    diagnostics,
  };
}

function keyOf(page: PageFacts): string {
  return `${page.page.captureId}\n${page.page.url}\n${page.service?.id ?? ""}`;
}

function withoutMore(page: PageFacts): PageFacts {
  const { more: _more, ...rest } = page;
  return rest;
}

/** Gives pages without a service the only one there is, and every page of a service the same title. */
function nameServices(pages: readonly PageFacts[], given: ReadContext): readonly PageFacts[] {
  const titles = new Map<string, string>();
  for (const { service } of pages) {
    if (service === undefined) continue;
    // A page that does not tell the title repeats the id.
    const known = titles.get(service.id);
    if (known === undefined || known === service.id) titles.set(service.id, service.title);
  }
  const only = given.service ?? (titles.size === 1 ? [...titles.keys()][0] : undefined);
  return pages.map((page) => {
    const id = page.service?.id ?? only;
    if (id === undefined) return page;
    return { ...page, service: { ...page.service, id, title: titles.get(id) ?? page.service?.title ?? id } };
  });
}

function byService(pages: readonly PageFacts[]): ReadonlyMap<string, readonly PageFacts[]> {
  const groups = new Map<string, PageFacts[]>();
  for (const page of pages) {
    const id = page.service?.id ?? "";
    groups.set(id, [...(groups.get(id) ?? []), page]);
  }
  return groups;
}

function withoutInferredVersions(page: PageFacts): PageFacts {
  return { ...page, versions: page.versions.filter((version) => version.basis === "stated") };
}

/** Empties the schemas whose model is not there. */
function resolve(page: PageFacts, models: ReadonlySet<string>, diagnostics: Diagnostic[]): PageFacts {
  const reported = new Set<string>();
  const clean = (schema: SchemaNode, place: string): SchemaNode => {
    if (schema.ref !== undefined && !models.has(schema.ref)) {
      const { ref, ...rest } = schema;
      const data = { place, model: ref };
      if (!reported.has(`${place}\n${ref}`)) {
        diagnostics.push(docsyDiagnostics.create("dead-reference", data, schema.from[0]));
      }
      reported.add(`${place}\n${ref}`);
      return rest;
    }
    return cleanInside(schema, (inner) => clean(inner, place));
  };
  const operations = page.operations.map((operation) => {
    const place = `${operation.title} ${operation.version}`;
    const media = <M extends { readonly schema?: SchemaNode }>(
      content: readonly M[],
      where: string,
    ): readonly M[] =>
      content.map((each) =>
        each.schema === undefined ? each : { ...each, schema: clean(each.schema, `${place}, ${where}`) },
      );
    const body = operation.requestBody;
    return {
      ...operation,
      parameters: operation.parameters.map((each) => ({
        ...each,
        schema: clean(each.schema, `${place}, ${each.name}`),
      })),
      ...(body === undefined
        ? {}
        : { requestBody: { ...body, content: media(body.content, "request body") } }),
      responses: operation.responses.map((each) => ({
        ...each,
        content: media(each.content, `response ${each.status}`),
      })),
    };
  });
  const types = page.types.map((type) => ({
    ...type,
    schema: cleanInside(type.schema, (inner, name) =>
      clean(inner, `model ${type.name}${name === "" ? "" : `, ${name}`}`),
    ),
  }));
  return { ...page, operations, types };
}

/** The schema with the nodes directly inside it replaced; the same object where nothing changes. */
function cleanInside(schema: SchemaNode, clean: (inner: SchemaNode, name: string) => SchemaNode): SchemaNode {
  const list = (nodes: readonly SchemaNode[]) => nodes.map((node) => clean(node, ""));
  const { items, properties, additionalProperties, anyOf, oneOf, allOf } = schema;
  return {
    ...schema,
    ...(items === undefined ? {} : { items: clean(items, "") }),
    ...(properties === undefined
      ? {}
      : { properties: properties.map((each) => ({ ...each, schema: clean(each.schema, each.name) })) }),
    ...(typeof additionalProperties === "object"
      ? { additionalProperties: clean(additionalProperties, "") }
      : {}),
    ...(anyOf === undefined ? {} : { anyOf: list(anyOf) }),
    ...(oneOf === undefined ? {} : { oneOf: list(oneOf) }),
    ...(allOf === undefined ? {} : { allOf: list(allOf) }),
  };
}
