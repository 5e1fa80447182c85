import { ResponseError } from "./errors.ts";
import { at } from "./json-path.ts";
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
 * @returns throws, while iterating, what a call throws, and a `ResponseError` with problem `paging`. What they are the operation
 * function says, as with `call`
 * @example
 * const servers: Pages<Server, ServerList> = paginate(context, listServersSpec, rule, { limit: 100 });
 * for await (const server of servers) console.log(server.id);
 */
export function paginate(
  context: Context,
  spec: OperationSpec,
  rule: PaginationRule,
  params: object = {},
  options: CallOptions = {},
): Pages<never, never> {
  const pages = () => eachPage(context, spec, rule, params, options);
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* page.items;
    },
  };
}

async function* eachPage(
  context: Context,
  spec: OperationSpec,
  rule: PaginationRule,
  params: object,
  options: CallOptions,
): AsyncGenerator<Page<never, never>> {
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
    if (items.length || !seen.size) yield { items: items as never[], body: data as never };
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
        return isGiven(next) ? linkStep(spec, rule.query, params, String(next)) : undefined;
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

/**
 * Of a link only the query counts: its host may be one behind a proxy, and credentials must not go there. It is sent as it
 * stands, in the place of what the caller gave; what is required goes through the parameters.
 */
function linkStep(
  spec: OperationSpec,
  query: readonly string[],
  params: object,
  link: string,
): Step {
  const { searchParams } = new URL(link, "http://relative.invalid");
  const required = new Map<string, string>();
  for (const [name, , isRequired, shape] of spec.parameters ?? []) {
    const key = shape?.key ?? name;
    if (isRequired && query.includes(key)) required.set(name, key);
  }
  const keys = [...required.values()];
  const kept = Object.entries(params).filter(([key]) => !query.includes(key) || keys.includes(key));
  const linked: [string, string[]][] = [];
  searchParams.forEach((_, name) => linked.push([name, searchParams.getAll(name)]));
  const stated = linked.filter(([name]) => required.has(name));
  return {
    params: Object.fromEntries([
      ...kept,
      ...stated.map(([name, values]) => [required.get(name), values]),
    ]) as object,
    query: Object.fromEntries(linked.filter(([name]) => !required.has(name))),
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
 * @param one calls the operation once; gets the two
 * @param all gives all items
 * @example list: pageable((params) => listServers(context, params), (params) => listAllServers(context, params))
 */
export function pageable<One extends object, Args extends unknown[], Item, Body>(
  one: One,
  all: (...args: Args) => Pages<Item, Body>,
): Pageable<One, Args, Item, Body> {
  return Object.assign(one, { all, pages: (...args: Args) => all(...args).pages() });
}

/** A list method: one call, all items, or page by page. */
export type Pageable<One, Args extends unknown[], Item, Body> = One & {
  all(this: void, ...args: Args): Pages<Item, Body>;
  pages(this: void, ...args: Args): AsyncIterable<Page<Item, Body>>;
};
