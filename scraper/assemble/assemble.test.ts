import { describe, expect, test } from "vitest";
import type {
  OperationNode,
  PageFacts,
  ParameterNode,
  VersionedOperation,
  VersionedType,
} from "../../spec/model/api-model.ts";
import type { JsonType } from "../../spec/model/json.ts";
import type { PropertyNode, SchemaNode } from "../../spec/model/schema-node.ts";
import type { Fact } from "../../spec/provenance.ts";
import { emptyFacts } from "../platforms/empty-facts.ts";
import { assemble, type AssembleOptions } from "./assemble.ts";
import { compareVersions, sameVersion } from "./versions.ts";

const provider: AssembleOptions["provider"] = {
  id: "cloud",
  title: "Cloud",
  platforms: [],
  services: [],
  security: [],
  conventions: () => ({}),
};

const on = (url: string, path = "b1", line = 1): Fact => ({
  from: [{ captureId: url, url, path, line, quote: url }],
  basis: "stated",
});
const schema = (url: string, type: JsonType, more: Partial<SchemaNode> = {}): SchemaNode => ({
  types: [type],
  ...more,
  ...on(url),
});
const member = (url: string, name: string, type: JsonType, required?: boolean): PropertyNode => ({
  name,
  ...(required === undefined ? {} : { required }),
  schema: schema(url, type),
  ...on(url, `b2/${name}`),
});
const query = (url: string, name: string, type: JsonType, required = false): ParameterNode => ({
  name,
  in: "query",
  required,
  schema: schema(url, type),
  ...on(url, `b3/${name}`),
});
const json = (url: string, value: SchemaNode) => ({
  mediaType: "application/json",
  schema: value,
  examples: [],
  ...on(url),
});

const operation = (url: string, more: Partial<VersionedOperation> = {}): VersionedOperation => ({
  title: "Show Disk",
  method: "get",
  path: "/v1/disks/{id}",
  version: "v1",
  tags: [],
  parameters: [],
  responses: [],
  ...more,
  ...on(url),
});

const page = (url: string, more: Partial<PageFacts> = {}): PageFacts => ({
  ...emptyFacts({ captureId: url, url, title: url }),
  ...more,
});

const run = (pages: readonly PageFacts[], options: Partial<AssembleOptions> = { service: "disk" }) => {
  const { value, diagnostics } = assemble(pages, { provider, platforms: [], ...options });
  return {
    models: value.models,
    pages: value.pages,
    codes: diagnostics.map(({ code }) => code),
    diagnostics,
  };
};

const only = (pages: readonly PageFacts[]): OperationNode =>
  run(pages).models[0]?.operations[0] as OperationNode;

describe("service and version", () => {
  test("a model per service and version, versions in their order", () => {
    const { models } = run(
      [
        page("a", {
          operations: [
            operation("a", { version: "v10", service: "x" }),
            operation("a", { version: "v2", service: "x" }),
          ],
        }),
        page("b", { service: { id: "y", title: "The Y" }, operations: [operation("b")] }),
      ],
      {},
    );
    expect(
      models.map(({ service, version }) => `${service.id} ${service.title} ${version.id}`),
    ).toStrictEqual(["x x v2", "x x v10", "y The Y v1"]);
  });

  test("a version that a table lists and no operation has is left out with a reason", () => {
    const listed = page("a", {
      operations: [operation("a")],
      versions: [
        { id: "v1", ...on("a", "b8/r1") },
        { id: "v2", state: "PLANNED", ...on("a", "b8/r2") },
      ],
    });
    const { models, pages } = run([listed]);
    expect(models.map(({ version }) => version.id)).toStrictEqual(["v1"]);
    expect(pages[0]?.leftOut.map(({ locator, reason }) => [locator.path, reason])).toStrictEqual([
      ["b8/r2", "other-document"],
    ]);
  });

  test("v1 and v1.0 are one version, spelt as most paths spell it", () => {
    const { models } = run([
      page("a", {
        operations: [operation("a"), operation("a", { path: "/v1/disks" })],
        types: [
          { key: "a#t", name: "T", versions: ["v1.0"], schema: schema("a", "string"), ...on("a", "b9") },
        ],
      }),
      page("b", { operations: [operation("b", { path: "/v1.0/disks/{id}/action", version: "v1.0" })] }),
      page("c", { operations: [operation("c", { path: "/v10/disks", version: "v10" })] }),
    ]);
    expect(
      models.map(({ version, operations, types }) => [version.id, operations.length, types.length]),
    ).toStrictEqual([
      ["v1", 3, 1],
      ["v10", 1, 0],
    ]);
  });

  test("the page's service, else the user's, else the only one of the provider, else a diagnostic", () => {
    const bare = [page("a", { operations: [operation("a")] })];
    const known = { ...provider, services: [{ id: "only", title: "Only One", captures: [] }] };
    expect(run(bare).models[0]?.service.id).toBe("disk");
    expect(run(bare, { provider: known }).models[0]?.service).toStrictEqual({
      id: "only",
      title: "Only One",
    });
    const { models, diagnostics, pages } = run(bare, {});
    expect(models).toStrictEqual([]);
    expect(diagnostics).toMatchObject([
      { code: "service-unknown", severity: "error", locator: { url: "a" } },
    ]);
    expect(pages[0]?.leftOut).toMatchObject([{ reason: "other-document" }]);
  });

  test("a page that states no service is of the one that it was captured for", () => {
    const pages = [
      { ...page("a", { operations: [operation("a")] }), givenService: "net" },
      { ...page("b", { operations: [operation("b")] }), givenService: "disk" },
      {
        ...page("c", { service: { id: "mail", title: "Mail" }, operations: [operation("c")] }),
        givenService: "x",
      },
    ];
    const known = { ...provider, services: [{ id: "only", title: "Only One", captures: [] }] };
    const { models, codes } = run(pages, { provider: known });
    expect(codes).toStrictEqual([]);
    expect(models.map(({ service }) => service.id)).toStrictEqual(["net", "disk", "mail"]);
  });

  test("only the service asked for; what belongs to others is left out with its reason", () => {
    const pages = [
      page("a", { service: { id: "disk", title: "Disk" }, operations: [operation("a")] }),
      page("b", { service: { id: "net", title: "Net" }, operations: [operation("b")] }),
    ];
    const result = run(pages, { service: "Disk" });
    expect(result.models.map(({ service }) => service.id)).toStrictEqual(["disk"]);
    expect(result.pages[1]?.leftOut).toMatchObject([{ reason: "other-document" }]);
    expect(run(pages, { service: "mail" }).codes).toStrictEqual(["service-not-found"]);
    expect(run(pages.slice(1), { service: "mail" })).toMatchObject({
      codes: ["service-renamed"],
      models: [{ service: { id: "mail" } }],
    });
  });

  test("only the version asked for, however it is spelled", () => {
    const pages = [
      page("a", {
        operations: [operation("a", { version: "1.1" }), operation("a", { version: "1.0", path: "/old" })],
      }),
    ];
    expect(
      run(pages, { service: "s", version: "v1.1" }).models.map(({ version }) => version.id),
    ).toStrictEqual(["1.1"]);
    expect(run(pages, { service: "s", version: "3" }).codes).toStrictEqual(["version-not-found"]);
  });

  test("models on pages of their own serve every version; no version at all is assumed", () => {
    const type: VersionedType = { key: "Disk", name: "Disk", schema: schema("m", "object"), ...on("m") };
    const both = run([
      page("m", { types: [type] }),
      page("a", { operations: [operation("a"), operation("a", { version: "v2" })] }),
    ]);
    expect(both.models.map(({ types }) => types.length)).toStrictEqual([1, 1]);
    const alone = run([page("m", { types: [type] })]);
    expect(alone).toMatchObject({
      codes: ["version-assumed"],
      models: [{ version: { id: "v1", basis: "assumed" } }],
    });
  });

  test("what pages say of a version is joined; a contradiction is reported", () => {
    const version = (url: string, state: "CURRENT" | "DEPRECATED") => ({ id: "v1", state, ...on(url) });
    const pages = [
      page("a", { operations: [operation("a")], versions: [version("a", "DEPRECATED")] }),
      page("b", { versions: [version("b", "CURRENT")] }),
    ];
    expect(run(pages)).toMatchObject({
      codes: ["version-contradicted"],
      models: [{ version: { state: "CURRENT" } }],
    });
  });

  test("compareVersions and sameVersion", () => {
    expect(["v10", "v2.1", "v2", "1.0"].sort(compareVersions)).toStrictEqual(["1.0", "v2", "v2.1", "v10"]);
    expect([sameVersion("V1.1", "1.1"), sameVersion("v1", "v11")]).toStrictEqual([true, false]);
  });
});

describe("one operation on several pages", () => {
  test("described in the same way: a duplicate, and both pages are its sources", () => {
    const twice = ["a", "b"].map((url) =>
      page(url, { operations: [operation(url, { parameters: [query(url, "q", "string")] })] }),
    );
    const { models, diagnostics } = run(twice);
    expect(diagnostics).toMatchObject([{ code: "operation-duplicate", severity: "info" }]);
    expect(models[0]?.operations).toHaveLength(1);
    expect(models[0]?.operations[0]?.parameters[0]?.from.map(({ url }) => url)).toStrictEqual(["a", "b"]);
  });

  test("described differently: one diagnostic with both places, and nothing is lost", () => {
    const pages = [
      page("a", {
        operations: [
          operation("a", { parameters: [query("a", "q", "string"), query("a", "only-a", "string", true)] }),
        ],
      }),
      page("b", { operations: [operation("b", { parameters: [query("b", "q", "integer")] })] }),
    ];
    const { diagnostics } = run(pages);
    expect(diagnostics).toMatchObject([
      {
        code: "operation-differs",
        severity: "warning",
        data: { operation: "GET /v1/disks/{id}", first: "a, line 1", second: "b, line 1" },
      },
    ]);
    const [q, a] = only(pages).parameters;
    expect(q?.schema.anyOf?.map(({ types }) => types)).toStrictEqual([["string"], ["integer"]]);
    expect(a).toMatchObject({ name: "only-a", required: false });
  });

  const action = (url: string, title: string, root: string, more: Partial<VersionedOperation> = {}) =>
    page(url, {
      operations: [
        operation(url, {
          title,
          method: "post",
          path: "/v1/servers/{id}/action",
          docsUrl: `https://docs.example.com/${url}`,
          requestBody: {
            content: [json(url, schema(url, "object", { properties: [member(url, root, "object")] }))],
            ...on(url),
          },
          responses: [{ status: "202", headers: [], content: [], ...on(url) }],
          ...more,
        }),
      ],
    });

  test("bodies told apart by their root key: one operation with named variants", () => {
    const pages = [
      action("a", "Starting a Server", "os-start"),
      action("b", "Stopping a Server", "os-stop", { deprecated: true }),
    ];
    const { codes } = run(pages);
    expect(codes).toStrictEqual(["operation-shared"]);
    const merged = only(pages);
    expect(merged.title).toBe("Run servers action");
    expect(merged).not.toHaveProperty("deprecated");
    expect(merged.requestBody?.content[0]).toMatchObject({
      variants: [
        { title: "Starting a Server", docsUrl: "https://docs.example.com/a" },
        { title: "Stopping a Server", docsUrl: "https://docs.example.com/b" },
      ],
      schema: {
        oneOf: [
          { properties: [{ name: "os-start", required: true }] },
          { properties: [{ name: "os-stop", required: true }] },
        ],
      },
    });
  });

  test("bodies that nothing tells apart are alternatives that may both fit", () => {
    const body = (url: string, ...names: string[]) => ({
      content: [
        json(url, schema(url, "object", { properties: names.map((name) => member(url, name, "string")) })),
      ],
      ...on(url),
    });
    const pages = [
      action("a", "Creating a Disk", "", { requestBody: body("a", "name", "size") }),
      action("b", "Creating a Disk from a Snapshot", "", { requestBody: body("b", "name", "snapshot") }),
    ];
    const merged = only(pages);
    expect(merged.title).toBe("Creating a Disk");
    expect(merged.requestBody?.content[0]?.schema?.anyOf).toHaveLength(2);
  });

  test("responses are joined by status", () => {
    const answer = (url: string, status: string, type: JsonType) => ({
      status,
      headers: [],
      content: [json(url, schema(url, type))],
      ...on(url),
    });
    const pages = [
      action("a", "Starting a Server", "x", {
        responses: [answer("a", "200", "string"), answer("a", "404", "object")],
      }),
      action("b", "Stopping a Server", "y", {
        responses: [answer("b", "200", "integer"), answer("b", "404", "object")],
      }),
    ];
    const { responses } = only(pages);
    expect(responses.map(({ status }) => status)).toStrictEqual(["200", "404"]);
    expect(responses[0]?.content[0]?.schema?.anyOf).toHaveLength(2);
    expect(responses[1]?.content[0]?.schema?.types).toStrictEqual(["object"]);
  });

  test("placeholders of one path have one name", () => {
    const { models, codes } = run([
      page("a", { operations: [operation("a"), operation("a", { method: "put" })] }),
      page("b", {
        operations: [
          operation("b", {
            method: "delete",
            path: "/v1/disks/{disk}",
            parameters: [{ ...query("b", "disk", "string"), in: "path" }],
          }),
        ],
      }),
    ]);
    expect(codes).toStrictEqual(["placeholder-renamed"]);
    expect(new Set(models[0]?.operations.map(({ path }) => path))).toStrictEqual(new Set(["/v1/disks/{id}"]));
    expect(models[0]?.operations[2]?.parameters[0]?.name).toBe("id");
  });
});

describe("models", () => {
  const typed = (url: string, size: JsonType): PageFacts => {
    const ref = { ...on(url), ref: "Disk" };
    const type: VersionedType = {
      key: "Disk",
      name: "Disk",
      schema: schema(url, "object", { properties: [member(url, "size", size)] }),
      ...on(url),
    };
    const outer: VersionedType = {
      key: "List",
      name: "List",
      schema: schema(url, "array", { items: ref }),
      ...on(url),
    };
    return page(url, {
      types: [type, outer],
      operations: [
        operation(url, {
          path: `/v1/${url}`,
          responses: [
            { status: "200", headers: [], content: [json(url, { ...on(url), ref: "List" })], ...on(url) },
          ],
        }),
      ],
    });
  };

  test("equal ones are one", () => {
    const { models, codes } = run([typed("a", "string"), typed("b", "string")]);
    expect(codes).toStrictEqual([]);
    expect(models[0]?.types.map(({ key }) => key)).toStrictEqual(["Disk", "List"]);
    expect(models[0]?.types[0]?.from.map(({ url }) => url)).toStrictEqual(["a", "b"]);
  });

  test("different ones are kept apart, with all that refers to them, and every page means its own", () => {
    const { models, diagnostics } = run([typed("a", "string"), typed("b", "integer")]);
    expect(diagnostics.map(({ code, data }) => [code, data["name"]])).toStrictEqual([
      ["type-differs", "Disk"],
      ["type-differs", "List"],
    ]);
    const types = new Map(models[0]?.types.map((type) => [type.key, type.schema]));
    const sizes = models[0]?.operations.map(({ path, responses }) => {
      const list = types.get(responses[0]?.content[0]?.schema?.ref ?? "");
      return [path, types.get(list?.items?.ref ?? "")?.properties?.[0]?.schema.types];
    });
    expect(sizes).toStrictEqual([
      ["/v1/a", ["string"]],
      ["/v1/b", ["integer"]],
    ]);
  });
});

test("the order of the pages changes the sequence of operations and nothing else", () => {
  const pages = [
    page("a", {
      operations: [operation("a", { title: "One", parameters: [query("a", "q", "string")] })],
      tags: [{ name: "x" }],
    }),
    page("b", { operations: [operation("b", { title: "Two", parameters: [query("b", "q", "integer")] })] }),
    page("c", { operations: [operation("c", { path: "/v1/other", tags: ["x"] })] }),
  ];
  const sorted = (list: readonly PageFacts[]) =>
    run(list).models.map((model) => ({
      ...model,
      version: { ...model.version, from: [] },
      operations: [...model.operations].sort((a, b) => (a.path < b.path ? -1 : 1)),
    }));
  expect(sorted(pages.toReversed())).toStrictEqual(sorted(pages));
});

test("a server that is stated often is one, with the values and places of all", () => {
  const server = (url: string, ...values: string[]) => ({
    url: "https://{region}.example.com",
    variables: [{ name: "region", values }],
    allowed: values.map((region) => ({ region })),
    ...on(url),
  });
  const stated = [server("a", "eu", "us"), server("b", "us", "kr")];
  const [only, ...others] = run([page("a", { servers: stated, operations: [operation("a")] })]).models[0]!
    .servers;
  expect(others).toStrictEqual([]);
  expect(only?.variables).toStrictEqual([{ name: "region", values: ["eu", "us", "kr"] }]);
  expect(only?.allowed).toStrictEqual([{ region: "eu" }, { region: "us" }, { region: "kr" }]);
  expect(only?.from.map(({ captureId }) => captureId)).toStrictEqual(["a", "b"]);
});

test("thousands of pages of one path are joined in little time", () => {
  const pages = Array.from({ length: 2_000 }, (_, index) =>
    page(`p${index}`, {
      operations: [
        operation(`p${index}`, {
          title: `Call ${index}`,
          parameters: [query(`p${index}`, `q${index}`, "string")],
        }),
      ],
    }),
  );
  const started = performance.now();
  expect(only(pages).parameters).toHaveLength(2_000);
  expect(performance.now() - started).toBeLessThan(10_000);
});
