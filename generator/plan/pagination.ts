import type { PaginationRule } from "../../spec/model/conventions.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { wordsOf } from "../emit/identifier.ts";
import { entriesOf, isList, isObject, listAt, memberOf, numberAt, objectAt, textAt } from "./json-view.ts";
import type { NormalOperation, NormalParameter } from "./normal-document.ts";
import { singular } from "./naming.ts";
import { schemaNameOf, type NormalSchema } from "./normal-schema.ts";

/** What detection looks at. */
export interface PagedCandidate {
  readonly operation: NormalOperation;
  /** Schema of the JSON body of the first 2xx response. */
  readonly reply: NormalSchema;
  /** Named schemas, to follow references. */
  readonly schemas: ReadonlyMap<string, NormalSchema>;
}

const OFFSET = ["offset", "start", "skip"];
const LIMIT = ["limit", "max_results", "maxResults", "page_size", "pageSize", "size", "count", "per_page"];
const PAGE = [
  "page",
  "page_no",
  "pageNo",
  "page_number",
  "pageNumber",
  "page_num",
  "pageNum",
  "page_index",
  "pageIndex",
];
const SIZE = ["size", "page_size", "pageSize", "per_page", "perPage", "limit", "count", "page_limit"];
const MARKER = [
  "marker",
  "page_token",
  "pageToken",
  "cursor",
  "next_token",
  "nextToken",
  "continuation_token",
  "after",
];
const NEXT_MARKER = [
  "next_marker",
  "nextMarker",
  "next_page_token",
  "nextPageToken",
  "next_cursor",
  "nextCursor",
  "next_token",
  "nextToken",
  "marker",
];
const NEXT_LINK = ["next", "next_link", "nextLink", "next_url", "nextUrl", "@odata.nextLink"];
const TOTAL = [
  "count",
  "total",
  "total_count",
  "totalCount",
  "total_elements",
  "totalElements",
  "total_items",
  "totalItems",
];

/**
 * Detects how an operation is paged, from its query parameters and the shape of its answer.
 *
 * Only GET operations whose answer holds one list are considered: the body itself, its only list, or the list whose name
 * is the path's last segment; one level of wrapping is looked through.
 *
 * @returns undefined where nothing is certain
 * @example detectPagination({ operation: listServers, reply: { type: "object", … }, schemas })
 *   // { kind: "offset", offset: "offset", limit: "limit", items: "servers", total: "count" }
 */
export function detectPagination(candidate: PagedCandidate): PaginationRule | undefined {
  if (candidate.operation.method !== "get") return undefined;
  const items = findItems(candidate);
  if (items === undefined) return undefined;
  const query = new Set(
    candidate.operation.parameters.filter(canPage(candidate.schemas)).map(({ name }) => name),
  );
  const parameter = (names: readonly string[]): string | undefined => names.find((name) => query.has(name));
  const total = findField(candidate, TOTAL, ["integer", "number"]);
  const withTotal = total === undefined ? {} : { total };
  const limit = parameter(LIMIT);
  const page = parameter(PAGE);
  const size = parameter(SIZE);
  if (page !== undefined && size !== undefined)
    return { kind: "page", page, size, items, ...withTotal, first: firstPage(candidate.operation, page) };
  const offset = parameter(OFFSET);
  if (offset !== undefined && limit !== undefined)
    return { kind: "offset", offset, limit, items, ...withTotal };
  const marker = parameter(MARKER);
  const next = findField(candidate, NEXT_MARKER, ["string"]);
  if (marker !== undefined && next !== undefined)
    return { kind: "marker", marker, ...(limit === undefined ? {} : { limit }), items, next };
  // A marker without one in the answer is the id of the last item.
  if (marker === "marker" && limit !== undefined && hasTextId(candidate, items))
    return { kind: "marker", marker, limit, items, next: items === "" ? "-1.id" : `${items}.-1.id` };
  const link = findField(candidate, NEXT_LINK, ["string"]);
  return link === undefined ? undefined : { kind: "link", items, next: link };
}

/** A number or a text in the query; where nothing is said it may be one. */
function canPage(schemas: PagedCandidate["schemas"]): (parameter: NormalParameter) => boolean {
  return ({ in: place, schema, source }) => {
    const words = typeWordsOf(schema, schemas);
    const isOne = words.length === 0 || words.some((word) => ["integer", "number", "string"].includes(word));
    return place === "query" && isOne && textAt(source, "style") !== "deepObject";
  };
}

/** A rule in a few words, for the build's output. */
export function describeRule(rule: PaginationRule): string {
  const items = rule.items === "" ? "the body" : rule.items;
  switch (rule.kind) {
    case "offset":
      return `${rule.offset}/${rule.limit}, items in ${items}`;
    case "page":
      return `${rule.page}/${rule.size} from ${String(rule.first)}, items in ${items}`;
    case "marker":
      return `${rule.marker} from ${rule.next}, items in ${items}`;
    case "link":
      return `link in ${rule.next}, items in ${items}`;
  }
}

/**
 * Members of an object schema after references, null and single compositions are looked through.
 *
 * @example membersOf({ $ref: "#/components/schemas/Server" }, schemas)
 */
export function membersOf(
  schema: NormalSchema | undefined,
  schemas: ReadonlyMap<string, NormalSchema>,
  hops = 10,
  // Where parts refer to parts that refer to the same ones, each is looked at again only where more of it can be seen.
  seen: Map<NormalSchema, number> = new Map(),
): ReadonlyMap<string, NormalSchema> {
  const target = schema === undefined ? undefined : targetOf(schema, schemas, hops);
  if (target === undefined || (seen.get(target) ?? -1) >= hops) return new Map();
  seen.set(target, hops);
  const own = entriesOf(memberOf(target, "properties")).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  );
  const inherited =
    hops === 0
      ? []
      : listAt(target, "allOf")
          .filter(isObject)
          .flatMap((branch) => [...membersOf(branch, schemas, hops - 1, seen)]);
  return new Map([...inherited, ...own]);
}

/** The schema behind references; of alternatives with null the other one. */
export function targetOf(
  schema: NormalSchema,
  schemas: ReadonlyMap<string, NormalSchema>,
  hops = 10,
): NormalSchema | undefined {
  const ref = textAt(schema, "$ref");
  if (ref !== undefined) {
    const next = schemas.get(schemaNameOf(ref));
    return hops === 0 || next === undefined ? undefined : targetOf(next, schemas, hops - 1);
  }
  for (const key of ["anyOf", "oneOf"]) {
    const branches = listAt(schema, key)
      .filter(isObject)
      .filter((branch) => memberOf(branch, "type") !== "null");
    const [only] = branches;
    if (branches.length === 1 && only !== undefined && hops > 0) return targetOf(only, schemas, hops - 1);
  }
  return schema;
}

/** The types that a value may have, references followed. */
export function typeWordsOf(
  schema: NormalSchema,
  schemas: ReadonlyMap<string, NormalSchema>,
): readonly string[] {
  const target = targetOf(schema, schemas);
  const type = memberOf(target, "type");
  if (type !== undefined) return (isList(type) ? type : [type]).map(String);
  if (listAt(target, "enum").length > 0)
    return listAt(target, "enum").map((value) => (value === null ? "null" : typeof value));
  return ["anyOf", "oneOf"]
    .flatMap((key) => listAt(target, key).filter(isObject))
    .flatMap((branch) => {
      const word = memberOf(branch, "type");
      return word === undefined ? [] : (isList(word) ? word : [word]).map(String);
    });
}

/** Dotted path of the list of items; `""` is the body itself. */
function findItems({ operation, reply, schemas }: PagedCandidate): string | undefined {
  if (typeWordsOf(reply, schemas).includes("array")) return "";
  const noun = singular(
    wordsOf(
      operation.path
        .split("/")
        .filter((segment) => !segment.startsWith("{"))
        .at(-1) ?? "",
    ).at(-1) ?? "",
  );
  const direct = pickList(membersOf(reply, schemas), schemas, noun);
  if (direct !== undefined) return direct;
  const wrapped = [...membersOf(reply, schemas)].flatMap(([name, schema]) => {
    const inner = name.includes(".") ? undefined : pickList(membersOf(schema, schemas), schemas, noun);
    return inner === undefined ? [] : [`${name}.${inner}`];
  });
  return wrapped.length === 1 ? wrapped[0] : undefined;
}

function pickList(
  members: ReadonlyMap<string, NormalSchema>,
  schemas: ReadonlyMap<string, NormalSchema>,
  noun: string,
): string | undefined {
  const lists = [...members]
    .filter(([name, schema]) => !name.includes(".") && typeWordsOf(schema, schemas).includes("array"))
    .map(([name]) => name);
  if (lists.length === 1) return lists[0];
  const named = lists.filter((name) => singular(wordsOf(name).at(-1) ?? "") === noun);
  return named.length === 1 ? named[0] : undefined;
}

/** Dotted path of the first field of these names and types, at the top or one level below. */
function findField(
  { reply, schemas }: PagedCandidate,
  names: readonly string[],
  types: readonly string[],
): string | undefined {
  const top = membersOf(reply, schemas);
  const inside = (members: ReadonlyMap<string, NormalSchema>): string | undefined =>
    names.find((name) => {
      const schema = members.get(name);
      return schema !== undefined && typeWordsOf(schema, schemas).some((type) => types.includes(type));
    });
  const direct = inside(top);
  if (direct !== undefined) return direct;
  for (const [name, schema] of top) {
    if (name.includes(".") || typeWordsOf(schema, schemas).includes("array")) continue;
    const inner = inside(membersOf(schema, schemas));
    if (inner !== undefined) return `${name}.${inner}`;
  }
  return undefined;
}

function hasTextId({ reply, schemas }: PagedCandidate, items: string): boolean {
  const list = schemaAt(reply, items, schemas);
  const id = list === undefined ? undefined : membersOf(itemsOf(list, schemas), schemas).get("id");
  return id !== undefined && typeWordsOf(id, schemas).includes("string");
}

/** Pages count from 1 unless the parameter's default or minimum is 0. */
function firstPage(operation: NormalOperation, name: string): 0 | 1 {
  const schema =
    operation.parameters.find((parameter) => parameter.in === "query" && parameter.name === name)?.schema ??
    {};
  const branches = [schema, ...["anyOf", "oneOf"].flatMap((key) => listAt(schema, key).filter(isObject))];
  return branches.some(
    (branch) =>
      memberOf(branch, "default") === 0 ||
      numberAt(branch, "minimum") === 0 ||
      memberOf(branch, "default") === "0",
  )
    ? 0
    : 1;
}

/** The schema at a dotted path. */
export function schemaAt(
  schema: NormalSchema,
  path: string,
  schemas: ReadonlyMap<string, NormalSchema>,
): NormalSchema | undefined {
  if (path === "") return schema;
  let node: NormalSchema | undefined = schema;
  for (const name of path.split(".")) node = membersOf(node, schemas).get(name);
  return node;
}

/** The schema of a list's items, references followed. */
export function itemsOf(
  schema: NormalSchema,
  schemas: ReadonlyMap<string, NormalSchema>,
): NormalSchema | undefined {
  const target = targetOf(schema, schemas);
  return objectAt(target, "items");
}
