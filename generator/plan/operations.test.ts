import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { planSdk } from "./plan-sdk.ts";

/** The plan of one operation, with the diagnostics of these codes. */
function planned(operation: JsonObject, item: JsonObject = {}, rest: JsonObject = {}) {
  const get = { operationId: "listDisks", responses: { 204: { description: "done" } }, ...operation };
  const document = {
    openapi: "3.1.0",
    info: { title: "Disks", version: "1" },
    paths: { "/disks": { ...item, get } },
  };
  const { value, diagnostics } = planSdk([{ ...document, ...rest }], {});
  return { plan: value.current.operations[0], service: value.current.service, diagnostics };
}

describe("two parameters of one name", () => {
  const trace = (name: string, where: string, more: JsonObject = {}): JsonObject => ({
    ...{ name, in: where, schema: { type: "string" } },
    ...more,
  });
  it.each<[string, readonly JsonObject[], readonly JsonObject[], readonly string[], readonly string[]]>([
    [
      "a header is the same in any case: the last is taken, and it is said",
      [],
      [
        trace("X-Trace", "header"),
        trace("x-other", "header"),
        trace("x-trace", "header", { required: true }),
      ],
      ["x-trace!", "x-other"],
      ["x-trace X-Trace"],
    ],
    [
      "of the same case, too",
      [],
      [trace("a", "query"), trace("a", "query", { required: true })],
      ["a!"],
      ["a a"],
    ],
    [
      "a header of the operation takes the place of the path's",
      [trace("X-Trace", "header", { required: true })],
      [trace("x-trace", "header")],
      ["x-trace"],
      [],
    ],
    ["in a query they are two", [], [trace("A", "query"), trace("a", "query")], ["A", "a"], []],
    ["in two places they are two", [], [trace("a", "query"), trace("a", "header")], ["a", "header_a"], []],
  ])("%s", (_name, ofPath, ofOperation, keys, said) => {
    const { plan, diagnostics } = planned({ parameters: ofOperation }, { parameters: ofPath });
    expect(plan?.parameters.map(({ key, required }) => key + (required ? "!" : ""))).toEqual(keys);
    const twice = diagnostics.filter(({ code }) => code === "parameter-twice");
    expect(twice.map(({ data }) => `${String(data["name"])} ${String(data["before"])}`)).toEqual(said);
  });
});

describe("schemes, preferred first", () => {
  const key = (name: string): JsonObject => ({ type: "apiKey", in: "header", name: `X-${name}` });
  const components = { securitySchemes: { Key: key("Key"), 1: key("One") } };
  const security = [{ Key: [] }, { 1: [] }];
  it.each<[string, JsonObject, JsonObject, readonly string[], readonly string[] | undefined]>([
    // The members of an object, as a client holds them, begin with `1`.
    ["as the document lists them", { security }, {}, ["Key", "1"], ["Key", "1"]],
    [
      "as the operation lists them",
      { security: [{ 1: [] }, { Key: [] }] },
      { security },
      ["1", "Key"],
      ["Key", "1"],
    ],
    ["as a client holds them", { security: [{ 1: [] }, { Key: [] }] }, {}, ["1", "Key"], undefined],
    // Members of an object have no order (RFC 8259, section 4): there is none to be lost.
    ["in any order, where none is stated", {}, {}, ["1", "Key"], undefined],
    ["none, where the operation takes none", { security }, { security: [] }, ["Key", "1"], []],
  ])("%s", (_name, ofDocument, ofOperation, ofService, ofPlan) => {
    const { plan, service } = planned(ofOperation, {}, { components, ...ofDocument });
    expect(service.schemes.map(({ name }) => name)).toEqual(ofService);
    expect(plan?.security).toEqual(ofPlan);
  });
});

describe("the example of a parameter", () => {
  const schema = { type: "number" };
  const rounded = 9007199254740993;
  it.each<[string, JsonObject, JsonValue]>([
    ["its own", { schema, example: 2 }, 2],
    ["the first of its named ones", { schema, examples: { a: { summary: "A" }, b: { value: 3 } } }, 3],
    ["none of a number that was rounded", { schema, example: rounded, examples: { a: { value: 4 } } }, 4],
    ["that of its media type", { content: { "application/json": { schema, example: 5 } } }, 5],
    ["its schema's", { schema: { ...schema, example: 6 } }, 6],
  ])("is %s", (_name, stated, want) => {
    const { plan } = planned({ parameters: [{ name: "size", in: "query", ...stated }] });
    expect(plan?.test.params).toEqual({ size: want });
  });
});
