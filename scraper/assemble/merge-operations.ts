import type { Diagnostic } from "../../spec/diagnostic.ts";
import type {
  BodyNode,
  BodyVariant,
  ExampleNode,
  MediaNode,
  OperationNode,
  ParameterNode,
  ResponseNode,
} from "../../spec/model/api-model.ts";
import type { SchemaNode } from "../../spec/model/schema-node.ts";
import { assembleDiagnostics } from "./diagnostics.ts";
import { composeBody, distinctSchemas, mergeSchemas, type TypeLookup } from "./merge-schemas.ts";
import { factsText, joinPlaces, withPlacesOf } from "./places.ts";

/** A merged operation, and what is to be said of it. */
export interface MergedOperation {
  readonly operation: OperationNode;
  readonly diagnostics: readonly Diagnostic[];
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Makes one operation of all descriptions of one method and path. Nothing of any page is lost: parameters and responses
 * are joined, bodies that differ become the branches of a composition, each with the title of its page.
 * The result does not depend on the order of the pages.
 *
 * @param pages the operation as each page describes it, at least one; all of the same method and path
 * @param types the types that their schemas refer to
 * @returns the operation; diagnostics `operation-duplicate`, `operation-differs`, `operation-shared`
 * @example mergeOperations([start, stop], types).operation.requestBody?.content[0]?.variants
 */
export function mergeOperations(pages: readonly OperationNode[], types: TypeLookup): MergedOperation {
  const [only] = pages;
  if (pages.length === 1 && only !== undefined) return { operation: only, diagnostics: [] };
  const told = groupBy(sorted(pages), (page) => factsText(page, types.nameOf));
  const diagnostics = told.flatMap(([known, ...equals]) =>
    equals.map((page) => remark("operation-duplicate", known, page)),
  );
  const different = told.map(joined);
  const [first, second] = different as [OperationNode, ...OperationNode[]];
  if (second === undefined) return { operation: first, diagnostics };
  const operation = joinOperations(different, types);
  const isSameTitle = new Set(different.map(({ title }) => title.toLowerCase())).size === 1;
  diagnostics.push(
    isSameTitle
      ? remark("operation-differs", first, second)
      : assembleDiagnostics.create(
          "operation-shared",
          {
            operation: nameOf(first),
            pages: different.length,
            variants: operation.requestBody?.content[0]?.variants?.length ?? 1,
          },
          first.from[0],
        ),
  );
  return { operation, diagnostics };
}

/** By title, then address: an order that does not depend on that of the pages. */
function sorted(pages: readonly OperationNode[]): readonly OperationNode[] {
  return pages
    .map((page) => {
      const key = [page.title, page.docsUrl ?? page.from[0]?.url ?? "", factsText(page)];
      return { page, key: JSON.stringify(key) };
    })
    .sort((a, b) => inOrder(a.key, b.key))
    .map(({ page }) => page);
}

function remark(
  code: "operation-duplicate" | "operation-differs",
  first: OperationNode,
  second: OperationNode,
): Diagnostic {
  const places = { first: whereIs(first), second: whereIs(second) };
  return assembleDiagnostics.create(code, { operation: nameOf(first), ...places }, second.from[0]);
}

const nameOf = ({ method, path }: OperationNode): string => `${method.toUpperCase()} ${path}`;

function whereIs({ from }: OperationNode): string {
  const [at] = from;
  if (at === undefined) return "a page";
  return at.line === undefined ? `${at.url} (${at.path})` : `${at.url}, line ${at.line}`;
}

function joinOperations(pages: readonly OperationNode[], types: TypeLookup): OperationNode {
  const [first] = pages as [OperationNode, ...OperationNode[]];
  const { requestBody: _body, deprecated: _deprecated, ...kept } = first;
  const body = joinBodies(pages, types);
  const permission = pages.find((page) => page.permission !== undefined)?.permission;
  return {
    ...kept,
    title: titleOf(pages, body),
    from: allPlaces(pages),
    tags: [...new Set(pages.flatMap((page) => page.tags))],
    // One page that is no longer valid does not retire what other pages still describe.
    ...(pages.every((page) => page.deprecated === true) ? { deprecated: true } : {}),
    parameters: joinParameters(
      pages.map((page) => page.parameters),
      types,
    ),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: joinResponses(pages, types),
    ...(permission === undefined ? {} : { permission }),
  };
}

/** Titles that begin with the same verb name the same thing, the shortest best; others name variants of a call. */
function titleOf(pages: readonly OperationNode[], body: BodyNode | undefined): string {
  const titles = [...new Set(pages.map((page) => page.title))].sort(
    (a, b) => a.length - b.length || inOrder(a, b),
  );
  const verbs = new Set(titles.map((title) => title.split(" ", 1)[0]?.toLowerCase()));
  const [shortest = ""] = titles;
  const isShared = verbs.size > 1 && body?.content.some(({ variants }) => variants !== undefined);
  if (isShared !== true) return shortest;
  const words = (pages[0]?.path ?? "").split("/").filter((part) => part !== "" && !part.includes("{"));
  return `Run ${words.slice(-2).join(" ")}`;
}

const allPlaces = (nodes: readonly { readonly from: SchemaNode["from"] }[]): SchemaNode["from"] =>
  joinPlaces(nodes.map(({ from }) => from));

type Group<T> = readonly [first: T, ...others: T[]];

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly Group<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

const joined = <T>([first, ...equals]: Group<T>): T => withPlacesOf(first, equals);

function joinParameters(
  lists: readonly (readonly ParameterNode[])[],
  types: TypeLookup,
): readonly ParameterNode[] {
  const keyOf = ({ in: place, name }: ParameterNode): string =>
    `${place} ${place === "header" ? name.toLowerCase() : name}`;
  const times = new Map<string, number>();
  for (const list of lists)
    for (const key of new Set(list.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  return groupBy(lists.flat(), keyOf).map((same) => {
    const [first] = same;
    const isEverywhere = times.get(keyOf(first)) === lists.length;
    const schema = mergeSchemas(
      same.map((one) => one.schema),
      types,
    );
    const examples = joinExamples(same.map((one) => one.examples ?? []));
    return {
      ...first,
      from: allPlaces(same),
      schema: schema ?? first.schema,
      // A parameter that only some variants require cannot be required of all calls.
      required: first.in === "path" || (isEverywhere && same.every((one) => one.required)),
      ...(examples.length === 0 ? {} : { examples }),
    };
  });
}

function joinExamples(lists: readonly (readonly ExampleNode[])[]): readonly ExampleNode[] {
  return groupBy(lists.flat(), (example) => factsText(example)).map(joined);
}

function joinBodies(pages: readonly OperationNode[], types: TypeLookup): BodyNode | undefined {
  const told = pages.flatMap((page) => (page.requestBody?.content ?? []).map((media) => ({ page, media })));
  const bodies = pages.flatMap((page) => page.requestBody ?? []);
  const [first] = bodies;
  if (first === undefined) return undefined;
  const { required: _required, ...kept } = first;
  const content = groupBy(told, ({ media }) => media.mediaType.toLowerCase()).map((same) =>
    joinBodyMedia(same, types),
  );
  const isRequired = bodies.length === pages.length && bodies.every((body) => body.required === true);
  return { ...kept, from: allPlaces(bodies), ...(isRequired ? { required: true } : {}), content };
}

interface PageMedia {
  readonly page: OperationNode;
  readonly media: MediaNode;
}

function joinBodyMedia(same: readonly PageMedia[], types: TypeLookup): MediaNode {
  const [first] = same as [PageMedia, ...PageMedia[]];
  const withSchema = same.flatMap(({ page, media }) =>
    media.schema === undefined ? [] : [{ page, schema: media.schema }],
  );
  const branches = distinctSchemas(
    withSchema.map(({ schema }) => schema),
    types,
  );
  const { schema: _schema, ...kept } = first.media;
  const media: MediaNode = {
    ...kept,
    from: allPlaces(same.map((one) => one.media)),
    examples: joinExamples(same.map((one) => one.media.examples)),
  };
  const [only] = branches;
  if (only === undefined) return media;
  if (branches.length === 1) return { ...media, schema: only.schema };
  const variants = branches.map(({ members }): BodyVariant => {
    const page = withSchema[members[0] ?? 0]?.page;
    return {
      title: page?.title ?? "",
      ...(page?.docsUrl === undefined ? {} : { docsUrl: page.docsUrl }),
    };
  });
  return { ...media, schema: composeBody(branches, types), variants };
}

function joinResponses(pages: readonly OperationNode[], types: TypeLookup): readonly ResponseNode[] {
  return groupBy(
    pages.flatMap((page) => page.responses),
    ({ status }) => status.toUpperCase(),
  ).map((same) => {
    const [first] = same;
    const description = same.find((one) => one.description !== undefined)?.description;
    return {
      ...first,
      from: allPlaces(same),
      ...(description === undefined ? {} : { description }),
      headers: joinParameters(
        same.map((one) => one.headers),
        types,
      ),
      content: groupBy(
        same.flatMap((one) => one.content),
        ({ mediaType }) => mediaType.toLowerCase(),
      ).map((media) => joinResponseMedia(media, types)),
    };
  });
}

function joinResponseMedia(same: readonly MediaNode[], types: TypeLookup): MediaNode {
  const [first] = same as [MediaNode, ...MediaNode[]];
  const { schema: _schema, ...kept } = first;
  const schema = mergeSchemas(
    same.flatMap((one) => one.schema ?? []),
    types,
  );
  return {
    ...kept,
    from: allPlaces(same),
    ...(schema === undefined ? {} : { schema }),
    examples: joinExamples(same.map((one) => one.examples)),
  };
}
