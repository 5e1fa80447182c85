import { ResponseError } from "./errors.ts";
import { at } from "./json-path.ts";
import { inHeader, inPath } from "./places.ts";
import { send } from "./send.ts";
import type {
  CallOptions,
  Context,
  Named,
  OperationSpec,
  Page,
  Pages,
  PaginationRule,
  QueryValue,
} from "./types.ts";

/** What the next request has that the first one had not. */
interface Step {
  readonly params: object;
  readonly query?: Readonly<Record<string, QueryValue>>;
}

/**
 * All items of a paged operation. The end is what the server says: its total, a missing marker or link, an empty
 * page. A short page is no end: a server may give less than was asked for. The same marker or page again is an
 * error, not an end, so that a list is never incomplete unnoticed.
 *
 * @param spec operation
 * @param rule how it is paged
 * @param params of the first page
 * @param options of each request
 * @returns throws, while iterating, what a call throws, and a `ResponseError` with problem `paging`
 * @example
 * for await (const server of paginate<Server, ServerList>(context, listServersSpec, rule, { limit: 100 })) console.log(server.id);
 */
export function paginate<Item, Body>(
  context: Context,
  spec: OperationSpec,
  rule: PaginationRule,
  params: object = {},
  options: CallOptions = {},
): Pages<Item, Body> {
  const pages = () => eachPage<Item, Body>(context, spec, rule, params, options);
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* page.items;
    },
  };
}

async function* eachPage<Item, Body>(
  context: Context,
  spec: OperationSpec,
  rule: PaginationRule,
  params: object,
  options: CallOptions,
): AsyncGenerator<Page<Item, Body>> {
  const seen = new Set<string>();
  const advance = stepper(spec, rule, params);
  for (let step: Step | undefined = { params }; step;) {
    const query = { ...options.query, ...step.query };
    const { data, status, headers, requestId } = await send(context, spec, step.params, {
      ...options,
      query,
    });
    const fail = (message: string): never => {
      const { id: operation, method } = spec;
      throw new ResponseError(message, {
        operation,
        method,
        status,
        headers,
        requestId,
        problem: "paging",
      });
    };
    const items = follow(data, rule.items) ?? [];
    if (!Array.isArray(items)) return fail(`the answer has no list at "${rule.items}"`);

    step = advance(data, items.length);
    // Where we count, a server that ignores the position gives itself away by the same items.
    const counted = rule.kind === "offset" || rule.kind === "page";
    const trace = JSON.stringify(counted ? items : follow(data, rule.next));
    if (step && seen.has(trace)) fail("the answer leads to the same page again");
    if (items.length || !seen.size) yield { items: items as Item[], body: data as Body };
    if (counted) seen.clear();
    seen.add(trace);
  }
}

/** From a page's body and number of items to the next step; `undefined` at the end. */
function stepper(spec: OperationSpec, rule: PaginationRule, params: object) {
  switch (rule.kind) {
    case "marker":
      return (data: unknown): Step | undefined => {
        const next = follow(data, rule.next);
        return isGiven(next) ? { params: { ...params, [rule.marker]: next } } : undefined;
      };
    case "link":
      return (data: unknown): Step | undefined => {
        const next = follow(data, rule.next);
        return isGiven(next) ? linkStep(spec, params, String(next)) : undefined;
      };
    case "offset":
    case "page":
      return counter(rule, params);
  }
}

/** As the path says: `-1` is the last item of a list, an empty path the body itself. */
function follow(body: unknown, path: string): unknown {
  const keys = path.split(".").filter(Boolean);
  return keys.reduce((v, key) => (key === "-1" && Array.isArray(v) ? v.at(-1) : at(v, key)), body);
}

function isGiven(next: unknown): boolean {
  return next !== undefined && next !== null && next !== "";
}

/** Of a link only the query counts: its host may be one behind a proxy, and credentials must not go there. */
function linkStep(spec: OperationSpec, params: object, link: string): Step {
  const { searchParams } = new URL(link, "http://relative.invalid");
  const inQuery = (spec.parameters ?? []).filter(
    ([, place]) => place !== inPath && place !== inHeader,
  );
  const keys = new Map(inQuery.map(([name, , , shape]) => [name, shape?.key ?? name]));
  const optional = inQuery.filter(([, , required]) => !required).map(([name]) => keys.get(name));
  const kept = Object.entries(params).filter(([key]) => !optional.includes(key));
  const linked: [string, string[]][] = [];
  searchParams.forEach((_, name) => linked.push([name, searchParams.getAll(name)]));
  const stated = linked
    .filter(([name]) => keys.has(name))
    .map(([name, values]) => [keys.get(name), values]);
  return {
    params: Object.fromEntries([...kept, ...stated]) as object,
    query: Object.fromEntries(linked.filter(([name]) => !keys.has(name))),
  };
}

/** Offsets count items, pages count pages; both end at the total or at an empty page. */
function counter(rule: Extract<PaginationRule, { kind: "offset" | "page" }>, params: object) {
  const [name, first] = rule.kind === "offset" ? [rule.offset, 0] : [rule.page, rule.first];
  const start = Number((params as Named)[name] ?? first);
  let position = start;
  let count = 0;
  return (data: unknown, length: number): Step | undefined => {
    position += rule.kind === "offset" ? length : 1;
    count += length;
    // How many items stand before a later page is not known: the total says nothing then.
    const before = rule.kind === "offset" ? start : start === first ? 0 : Number.NaN;
    const total = rule.total === undefined ? undefined : follow(data, rule.total);
    const over = length === 0 || (typeof total === "number" && before + count >= total);
    return over ? undefined : { params: { ...params, [name]: position } };
  };
}

/**
 * Adds `.all()` and `.pages()` to a list method of a client.
 *
 * @param one calls the operation once
 * @param all gives all items
 * @example list: pageable((params) => listServers(context, params), (params) => listAllServers(context, params))
 */
export function pageable<OneArgs extends unknown[], AllArgs extends unknown[], Result, Item, Body>(
  one: (...args: OneArgs) => Result,
  all: (...args: AllArgs) => Pages<Item, Body>,
): Pageable<OneArgs, AllArgs, Result, Item, Body> {
  return Object.assign((...args: OneArgs) => one(...args), {
    all,
    pages: (...args: AllArgs) => all(...args).pages(),
  });
}

/** A list method: one call, all items, or page by page. */
export interface Pageable<
  OneArgs extends unknown[],
  AllArgs extends unknown[],
  Result,
  Item,
  Body,
> {
  (...args: OneArgs): Result;
  all(this: void, ...args: AllArgs): Pages<Item, Body>;
  pages(this: void, ...args: AllArgs): AsyncIterable<Page<Item, Body>>;
}
