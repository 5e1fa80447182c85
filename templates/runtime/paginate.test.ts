import { describe, expect, it } from "vitest";
import { call } from "./call.ts";
import { createContext } from "./context.ts";
import { ClientError, ResponseError } from "./errors.ts";
import { pageable, paginate } from "./paginate.ts";
import { inPath, inQuery } from "./places.ts";
import { readJson } from "./replies.ts";
import { asJson, delimited, inCookie, inKeptHeader, inPathAs } from "./styles.ts";
import { rejection, reply, serve, type Seen } from "./testing/loopback.ts";
import type { OperationSpec, Pages, PaginationRule } from "./types.ts";

const names = ["offset", "limit", "page", "size", "marker", "filter"];
const list: OperationSpec = {
  id: "list",
  method: "GET",
  path: "/p/{project}/things",
  parameters: [["project", inPath, true], ...names.map((name) => [name, inQuery] as const)],
  replies: { 200: readJson },
};
const all = ["a", "b", "c", "d", "e"];

type Body = Record<string, unknown>;

/** A server whose answers follow from the query. */
async function setUp(answer: (query: URLSearchParams, request: Seen) => Body) {
  const server = await serve((request, response, count) =>
    reply(200, answer(new URL(request.target, "http://x").searchParams, request))(request, response, count),
  );
  return { ...server, context: createContext({}, { baseUrl: server.url }) };
}

async function collect(context: Parameters<typeof paginate>[0], rule: PaginationRule, params: object = {}) {
  const items: unknown[] = [];
  for await (const item of paginate(context, list, rule, { project: "p", ...params })) items.push(item);
  return items;
}

const offset: PaginationRule = {
  kind: "offset",
  offset: "offset",
  limit: "limit",
  items: "things",
  total: "count",
};
const byOffset = (query: URLSearchParams, total: boolean): Body => {
  const start = Number(query.get("offset") ?? 0);
  const things = all.slice(start, start + Number(query.get("limit") ?? 2));
  return total ? { things, count: all.length } : { things };
};

describe("offset", () => {
  it("ends at the total", async () => {
    const { context, seen } = await setUp((query) => byOffset(query, true));
    expect(await collect(context, offset, { filter: "x" })).toEqual(all);
    expect(seen.map(({ target }) => target)).toEqual([
      "/p/p/things?filter=x",
      "/p/p/things?offset=2&filter=x",
      "/p/p/things?offset=4&filter=x",
    ]);
  });

  it("ends at an empty page where there is no total, and not at a short one", async () => {
    const { context, seen } = await setUp((query) => byOffset(query, false));
    expect(await collect(context, offset)).toEqual(all);
    expect(seen).toHaveLength(4);
  });

  it("starts where the caller says", async () => {
    const { context, seen } = await setUp((query) => byOffset(query, true));
    expect(await collect(context, offset, { offset: 3, limit: 1 })).toEqual(["d", "e"]);
    expect(seen).toHaveLength(2);
  });

  it("a server that ignores the offset is an error, not an endless list", async () => {
    const { context, seen } = await setUp(() => ({ things: ["a"] }));
    const error = await rejection(collect(context, offset), ResponseError);
    expect([error.problem, error.operation, seen.length]).toEqual(["paging", "list", 2]);
  });

  it.each([
    [{ things: [] }, []],
    [{ things: null }, []],
    [{}, []],
  ])("%j is an empty list", async (body, want) => {
    const { context } = await setUp(() => body);
    expect(await collect(context, offset)).toEqual(want);
  });

  it("something else in place of the list is an error", async () => {
    const { context } = await setUp(() => ({ things: { a: 1 } }));
    const error = await rejection(collect(context, offset), ResponseError);
    expect(error.message).toBe('list: the answer has no list at "things"');
  });
});

describe("page", () => {
  it.each<[0 | 1, string[]]>([
    [1, ["/p/p/things?size=2", "/p/p/things?page=2&size=2", "/p/p/things?page=3&size=2"]],
    [0, ["/p/p/things?size=2", "/p/p/things?page=1&size=2", "/p/p/things?page=2&size=2"]],
  ])("first page %i", async (first, targets) => {
    const rule: PaginationRule = {
      kind: "page",
      page: "page",
      size: "size",
      items: "data.list",
      total: "data.total",
      first,
    };
    const { context, seen } = await setUp((query) => {
      const start = (Number(query.get("page") ?? first) - first) * 2;
      return { data: { list: all.slice(start, start + 2), total: all.length } };
    });
    expect(await collect(context, rule, { size: 2 })).toEqual(all);
    expect(seen.map(({ target }) => target)).toEqual(targets);
  });

  it("from a later page the total says nothing: ends at an empty page", async () => {
    const rule: PaginationRule = {
      kind: "page",
      page: "page",
      size: "size",
      items: "list",
      total: "total",
      first: 1,
    };
    const { context } = await setUp((query) => {
      const start = (Number(query.get("page")) - 1) * 2;
      return { list: all.slice(start, start + 2), total: 5 };
    });
    expect(await collect(context, rule, { page: 2 })).toEqual(["c", "d", "e"]);
  });
});

describe("marker", () => {
  const rule: PaginationRule = {
    kind: "marker",
    marker: "marker",
    limit: "limit",
    items: "things",
    next: "next",
  };
  const from = (query: URLSearchParams) => all.indexOf(query.get("marker") ?? "a");

  it.each([
    ["absent", undefined],
    ["null", null],
    ["empty", ""],
  ])("ends when the marker is %s", async (_name, end) => {
    const { context, seen } = await setUp((query) => ({
      things: all.slice(from(query), from(query) + 2),
      next: all[from(query) + 2] ?? end,
    }));
    expect(await collect(context, rule)).toEqual(all);
    expect(seen.map(({ target }) => target)).toEqual(
      ["", "?marker=c", "?marker=e"].map((q) => `/p/p/things${q}`),
    );
  });

  it("the last item may be the marker", async () => {
    const { context } = await setUp((query) => {
      const start = query.has("marker") ? from(query) + 1 : 0;
      return { things: all.slice(start, start + 2).map((id) => ({ id })) };
    });
    const found = await collect(context, { ...rule, next: "things.-1.id" });
    expect(found).toEqual(all.map((id) => ({ id })));
  });

  it("a marker that repeats is an error, also in a circle", async () => {
    for (const circle of [["x"], ["x", "y"]]) {
      let count = 0;
      const { context, seen } = await setUp(() => ({
        things: [count],
        next: circle[count++ % circle.length],
      }));
      expect((await rejection(collect(context, rule), ResponseError)).problem).toBe("paging");
      expect(seen).toHaveLength(circle.length + 1);
    }
  });
});

describe("link", () => {
  const rule: PaginationRule = {
    kind: "link",
    items: "",
    next: "next",
    query: ["limit", "marker", "filter"],
  };

  it("follows the query of absolute and relative links, and never their host", async () => {
    const links = ["https://evil.test/other?marker=m1&limit=2&new=1&new=2", "/p/p/things?marker=m2", null];
    let count = 0;
    const { context, seen } = await setUp(() => ({ things: [count], next: links[count++] }));
    expect(await collect(context, { ...rule, items: "things" }, { filter: "x", limit: 1 })).toEqual([
      0, 1, 2,
    ]);
    expect(seen.map(({ target }) => target)).toEqual([
      "/p/p/things?limit=1&filter=x",
      "/p/p/things?marker=m1&limit=2&new=1&new=2",
      "/p/p/things?marker=m2",
    ]);
  });

  it("keeps what stands elsewhere, and takes what is required from the link", async () => {
    const parameters: OperationSpec["parameters"] = [
      ["id", inPathAs(""), true],
      ["id", inQuery, true, { key: "query_id" }],
      ["tags", delimited(",")],
      ["filter", asJson(inQuery)],
      ["session", inCookie],
      ["Date", inKeptHeader],
    ];
    const links = ["?id=2&tags=a,b&filter=%7B%7D&session=s", null];
    let count = 0;
    const { context, seen } = await setUp(() => ({ things: [count], next: links[count++] }));
    const query = ["query_id", "tags", "filter"];
    const params = {
      id: ["x", "y"],
      query_id: 1,
      tags: ["a"],
      filter: { a: 1 },
      session: "own",
      Date: "now",
    };
    const spec = { ...list, path: "/{id}", parameters };
    const items: unknown[] = [];
    for await (const item of paginate(context, spec, { ...rule, items: "things", query }, params))
      items.push(item);
    expect(seen.map(({ target, headers }) => [target, headers["cookie"], headers["date"]])).toEqual([
      ["/x,y?id=1&tags=a&filter=%7B%22a%22%3A1%7D", "session=own", "now"],
      ["/x,y?id=2&tags=a%2Cb&filter=%7B%7D&session=s", "session=own", "now"],
    ]);
    expect(items).toEqual([0, 1]);
  });

  it("an array at the root has no next link", async () => {
    const { context } = await setUp(() => ["a", "b"] as unknown as Body);
    expect(await collect(context, rule)).toEqual(["a", "b"]);
  });
});

describe("pages", () => {
  it("gives items with their body, page by page, and requests none before it is asked", async () => {
    const { context, seen } = await setUp((query) => byOffset(query, true));
    const items: Pages<string, { count: number }> = paginate(context, list, offset, { project: "p" });
    const pages = items.pages();
    const iterator = pages[Symbol.asyncIterator]();
    expect(seen).toHaveLength(0);
    expect(await iterator.next()).toMatchObject({ value: { items: ["a", "b"], body: { count: 5 } } });
    expect(seen).toHaveLength(1);
    await iterator.return?.();
    expect(seen).toHaveLength(1);
  });

  it("an error on a later page comes out of the loop", async () => {
    const server = await serve((request, response, count) =>
      reply(count === 1 ? 200 : 403, { things: ["a"] })(request, response, count),
    );
    const context = createContext({}, { baseUrl: server.url });
    await rejection(collect(context, offset), ClientError);
  });

  it("stands beside the method of a client", async () => {
    const { context } = await setUp((query) => byOffset(query, true));
    const method = pageable(
      (params: { limit?: number } = {}) => call(context, list, { project: "p", ...params }),
      (params: { limit?: number } = {}): Pages<string, Body> =>
        paginate(context, list, offset, { project: "p", ...params }),
    );
    expect(await method({ limit: 1 })).toEqual({ things: ["a"], count: 5 });
    const found: string[] = [];
    for await (const item of method.all({ limit: 3 })) found.push(item);
    for await (const { items } of method.pages({ limit: 5 })) found.push(items.join(""));
    expect(found).toEqual([...all, "abcde"]);
  });
});
