import { describe, expect, it } from "vitest";
import { json } from "./body-json.ts";
import { multipart } from "./body-multipart.ts";
import { binary, text } from "./body-raw.ts";
import { urlencoded, urlencodedAs } from "./body-urlencoded.ts";
import { call } from "./call.ts";
import { createContext } from "./context.ts";
import { ParameterError } from "./errors.ts";
import { inHeader, inPath, inQuery } from "./places.ts";
import { delimited, inCookie, inDeepObject } from "./styles.ts";
import { rejection, reply, serve } from "./testing/loopback.ts";
import type { CallOptions, OperationSpec, ParameterSpec, ServiceSpec } from "./types.ts";

const spec = (parameters: readonly ParameterSpec[], rest: Partial<OperationSpec> = {}): OperationSpec => ({
  id: "op",
  method: "GET",
  path: "/v1/things",
  parameters,
  ...rest,
});

async function send(
  operation: OperationSpec,
  params: object,
  options?: CallOptions,
  service: ServiceSpec = {},
) {
  const server = await serve(reply(200, {}));
  await call(createContext(service, { baseUrl: server.url }), operation, params, options);
  return server.seen[0]!;
}

describe("path", () => {
  const show = spec([["id", inPath, true]], { path: "/v1/things/{id}/of/{id}" });

  const rows: readonly (readonly [string, unknown, string])[] = [
    ["plain", "a-1_2.3~4", "a-1_2.3~4"],
    ["slash", "a/b", "a%2Fb"],
    ["climbing", "../../admin", "..%2F..%2Fadmin"],
    ["already encoded", "%2e%2e", "%252e%252e"],
    ["query and fragment", "a?b=c#d", "a%3Fb%3Dc%23d"],
    ["space, plus, quotes", `a b+c"d`, "a%20b%2Bc%22d"],
    ["beyond ASCII", "서버", "%EC%84%9C%EB%B2%84"],
    ["line break", "a\r\nHost: evil", "a%0D%0AHost%3A%20evil"],
    ["number", 12, "12"],
    ["replacement pattern", "$&$1", "%24%26%241"],
    ["three dots", "...", "..."],
  ];
  it.each(rows)("%s", async (_name, given, want) => {
    expect((await send(show, { id: given })).target).toBe(`/v1/things/${want}/of/${want}`);
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ["empty", ""],
    ["dot", "."],
    ["dots", ".."],
    ["null", null],
    ["undefined", undefined],
    ["array", ["a"]],
    ["object", { a: 1 }],
    ["NaN", Number.NaN],
    ["function", () => 1],
    ["symbol", Symbol("a")],
    ["lone surrogate", "\ud800"],
  ];
  it.each(refused)("refuses %s", async (_name, given) => {
    const context = createContext({}, { baseUrl: "http://127.0.0.1:9" });
    const error = await rejection(call(context, show, { id: given }), ParameterError);
    expect(error.message).toMatch(/^op: id /);
  });
});

describe("query", () => {
  const rows: readonly (readonly [string, ParameterSpec, unknown, string])[] = [
    ["scalar", ["q", inQuery], "a b&c=d", "?q=a%20b%26c%3Dd"],
    ["quote", ["q", inQuery], "it's", "?q=it%27s"],
    ["name is encoded", ["a[b]&c", inQuery], 1, "?a%5Bb%5D%26c=1"],
    ["repeated keys", ["tag", inQuery], ["a", "b"], "?tag=a&tag=b"],
    ["empty array", ["tag", inQuery], [], ""],
    ["empty string", ["q", inQuery], "", "?q="],
    ["null", ["q", inQuery], null, "?q="],
    ["null item", ["q", inQuery], ["a", null], "?q=a&q="],
    ["absent", ["q", inQuery], undefined, ""],
    ["false and 0", ["q", inQuery], [false, 0, 5n], "?q=false&q=0&q=5"],
    ["form without explode", ["t", delimited(",")], ["a,b", "c", null], "?t=a%2Cb,c,"],
    ["space delimited", ["t", delimited("%20")], ["a", "b"], "?t=a%20b"],
    ["pipe delimited", ["t", delimited("%7C")], ["a", "b"], "?t=a%7Cb"],
    ["delimited scalar", ["t", delimited(",")], "a", "?t=a"],
    ["delimited, empty", ["t", delimited(",")], [], ""],
    [
      "deep object",
      ["f", inDeepObject],
      { a: 1, b: ["x", "y"], c: undefined },
      "?f%5Ba%5D=1&f%5Bb%5D=x&f%5Bb%5D=y",
    ],
    ["called like a prototype's member", ["constructor", inQuery], "x", "?constructor=x"],
    ["called like a prototype's member, absent", ["toString", inQuery], undefined, ""],
    ["called __proto__", ["__proto__", inQuery], undefined, ""],
  ];
  it.each(rows)("%s", async (_name, parameter, given, want) => {
    const params = given === undefined ? {} : { [parameter[0]]: given };
    expect((await send(spec([parameter]), params)).target).toBe(`/v1/things${want}`);
  });

  it("keeps the order of the document and adds the call's own", async () => {
    const operation = spec([
      ["a", inQuery],
      ["b", inQuery],
    ]);
    const { target } = await send(
      operation,
      { b: 2, a: 1 },
      { query: { extra: ["x", null], none: undefined } },
    );
    expect(target).toBe("/v1/things?a=1&b=2&extra=x&extra=");
  });

  it.each([
    ["object", { a: 1 }],
    ["date", new Date(0)],
    ["infinity", Infinity],
    ["array in an array", [["a"]]],
  ])("refuses %s", async (_name, given) => {
    const context = createContext({}, { baseUrl: "http://127.0.0.1:9" });
    const error = await rejection(call(context, spec([["q", inQuery]]), { q: given }), ParameterError);
    expect(error.message).toBe("op: q must be text, number or boolean");
  });
});

describe("headers", () => {
  it("sends parameters, the service's, the client's and the call's, the later the stronger", async () => {
    const server = await serve(reply(200, {}));
    const context = createContext(
      { headers: { "X-Version": "thing 1.1", "X-Language": undefined, "X-Gone": "1" } },
      { baseUrl: server.url, headers: { "x-client": "c", "X-Gone": null } },
    );
    const operation = spec([
      ["X-Ids", inHeader],
      ["X-None", inHeader],
    ]);
    await call(context, operation, { "X-Ids": [1, "b"], "X-None": null }, { headers: { "X-Client": "d" } });
    const { headers } = server.seen[0]!;
    expect(headers).toMatchObject({ "x-version": "thing 1.1", "x-client": "d", "x-ids": "1,b" });
    for (const name of ["x-language", "x-none", "x-gone"]) expect(headers).not.toHaveProperty(name);
  });

  it.each([["a\r\nX-Evil: 1"], ["a\nb"], ["a\0b"], ["서버"]])(
    "refuses %j and does not repeat it",
    async (given) => {
      const context = createContext({}, { baseUrl: "http://127.0.0.1:9" });
      for (const attempt of [
        call(context, spec([["X-Secret", inHeader]]), { "X-Secret": given }),
        call(context, spec([]), {}, { headers: { "X-Secret": given } }),
      ]) {
        const error = await rejection(attempt, ParameterError);
        expect(error.message).toBe("op: X-Secret has control characters");
        expect(error.message).not.toContain(given);
      }
    },
  );

  it("sends cookies where the environment lets us", async () => {
    const operation = spec([
      ["a", inCookie],
      ["b", inCookie],
    ]);
    expect((await send(operation, { a: "1;2", b: "x" })).headers.cookie).toBe("a=1%3B2; b=x");
  });
});

describe("body", () => {
  const post = (parameters: readonly ParameterSpec[]) => spec(parameters, { method: "POST" });

  it("JSON tells null and absent apart", async () => {
    const { body, headers, method } = await send(post([["body", json]]), {
      body: { a: null, b: undefined, c: [1, "é"] },
    });
    expect([method, body, headers["content-type"]]).toEqual([
      "POST",
      '{"a":null,"c":[1,"é"]}',
      "application/json",
    ]);
    expect((await send(post([["body", json]]), { body: null })).body).toBe("null");
  });

  it("takes the documented media type", async () => {
    const parameter: ParameterSpec = ["body", json, false, { mediaType: "application/merge-patch+json" }];
    expect((await send(post([parameter]), { body: {} })).headers["content-type"]).toBe(
      "application/merge-patch+json",
    );
  });

  it("sends nothing and no content type when there is none", async () => {
    const { body, headers } = await send(post([["body", json]]), {});
    expect(body).toBe("");
    expect(headers["content-length"]).toBe("0");
    expect(headers).not.toHaveProperty("content-type");
  });

  it("GET has no body, and refuses one", async () => {
    const { body, headers } = await send(spec([]), {});
    expect(body).toBe("");
    expect(headers).not.toHaveProperty("content-length");
    const context = createContext({}, { baseUrl: "http://127.0.0.1:9" });
    const error = await rejection(call(context, spec([]), { body: { a: 1 } }), ParameterError);
    expect(error.message).toBe("op: body is no parameter");
  });

  it("multipart: scalars, null, arrays, objects, files", async () => {
    const { body, headers } = await send(post([["body", multipart]]), {
      body: {
        a: 1,
        n: null,
        u: undefined,
        l: ["x", "y"],
        o: { k: 1 },
        f: new File(["data"], "a.txt", { type: "text/plain" }),
      },
    });
    const boundary = /boundary=(.+)$/.exec(headers["content-type"] ?? "")?.[1] ?? "";
    const parts = body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => part.trim().replaceAll("\r\n", "|"));
    expect(parts).toEqual([
      'Content-Disposition: form-data; name="a"||1',
      'Content-Disposition: form-data; name="n"',
      'Content-Disposition: form-data; name="l"||x',
      'Content-Disposition: form-data; name="l"||y',
      'Content-Disposition: form-data; name="o"||{"k":1}',
      'Content-Disposition: form-data; name="f"; filename="a.txt"|Content-Type: text/plain||data',
    ]);
  });

  it("multipart without a field is an empty form", async () => {
    const { body, headers } = await send(post([["body", multipart]]), { body: {} });
    expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(body.trim()).toMatch(/^--.+--$/);
  });

  it("urlencoded", async () => {
    const { body, headers } = await send(post([["body", urlencoded]]), {
      body: { "a b": "c&d", n: null, u: undefined, l: [1, { a: "=" }], o: { b: 2 } },
    });
    expect([body, headers["content-type"]]).toEqual([
      "a%20b=c%26d&n=&l=1&l=%7B%22a%22%3A%22%3D%22%7D&o=%7B%22b%22%3A2%7D",
      "application/x-www-form-urlencoded",
    ]);
  });

  it("urlencoded, with fields in a style of their own", async () => {
    const place = urlencodedAs({ o: inDeepObject, l: delimited(","), toString: inQuery });
    const { body } = await send(post([["body", place]]), {
      body: { constructor: 1, o: { a: 1 }, l: ["x", "y"] },
    });
    expect(body).toBe("constructor=1&o%5Ba%5D=1&l=x,y");
  });

  it("binary and text", async () => {
    const stream = new Blob(["streamed"]).stream();
    const rows = [
      [["body", binary], new Uint8Array([104, 105]), "hi", "application/octet-stream"],
      [["body", binary], new Blob(["hi"], { type: "image/png" }), "hi", "image/png"],
      [
        ["body", binary, false, { mediaType: "application/zip" }],
        new Blob(["hi"], { type: "a/b" }),
        "hi",
        "application/zip",
      ],
      [["body", binary], stream, "streamed", "application/octet-stream"],
      [["body", text, false, { mediaType: "text/csv" }], "a,b", "a,b", "text/csv"],
    ] as const;
    for (const [parameter, value, want, type] of rows) {
      const { body, headers } = await send(post([parameter]), { body: value });
      expect([body, headers["content-type"]]).toEqual([want, type]);
    }
  });

  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  it.each<[string, ParameterSpec, object, RegExp]>([
    ["required and absent", ["body", json, true], {}, /^op: body is required$/],
    ["NaN in JSON", ["body", json], { body: { a: Number.NaN } }, /^op: body must not hold NaN \(a\)$/],
    ["function as JSON", ["body", json], { body: () => 1 }, /^op: body must be JSON$/],
    ["bigint in JSON", ["body", json], { body: 1n }, /^op: body .*BigInt/],
    ["cycle in JSON", ["body", json], { body: cyclic }, /^op: body .*circular/],
    ["text as form", ["body", multipart], { body: "a" }, /^op: body must be an object of fields$/],
    ["text as urlencoded", ["body", urlencoded], { body: "a" }, /^op: body must be an object of fields$/],
    ["object as binary", ["body", binary], { body: {} }, /^op: body must be a Blob/],
  ])("refuses %s", async (_name, parameter, params, want) => {
    const context = createContext({}, { baseUrl: "http://127.0.0.1:9" });
    const error = await rejection(call(context, post([parameter]), params), ParameterError);
    expect(error.message).toMatch(want);
  });
});

describe("wrong calls from JavaScript", () => {
  const show = spec([["server_id", inPath, true]], { path: "/v1/servers/{server_id}" });
  it.each<[string, unknown, string]>([
    ["misspelled name", { serverId: "a", server_id: "b" }, "op: serverId is no parameter"],
    ["no parameters", undefined, "op: server_id is required"],
    ["null for the parameters", null, "op: server_id is required"],
    ["a text for the parameters", "abc", "op: server_id is required"],
    ["an array for the parameters", ["abc"], "op: server_id is required"],
  ])("%s", async (_name, params, want) => {
    const context = createContext({}, { baseUrl: "http://127.0.0.1:9" });
    const error = await rejection(call(context, show, params as object), ParameterError);
    expect(error).toMatchObject({ message: want, operation: "op" });
  });

  it("two places may share a name", async () => {
    const operation = spec(
      [
        ["id", inPath, true],
        ["id", inQuery, false, { key: "query_id" }],
      ],
      { path: "/v1/{id}" },
    );
    expect((await send(operation, { id: "a", query_id: "b" })).target).toBe("/v1/a?id=b");
  });
});
