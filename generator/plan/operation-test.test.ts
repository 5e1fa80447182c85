import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../spec/model/json.ts";
import { planSdk } from "./plan-sdk.ts";
import { allResources, operationsOf } from "./resources.ts";

/** What the test of an operation is answered with, where the document says this of its success. */
function replyBodyOf(content: JsonObject | undefined): unknown {
  const response = { description: "done", ...(content === undefined ? {} : { content }) };
  const document = {
    openapi: "3.1.0",
    info: { title: "Disks", version: "1" },
    servers: [{ url: "https://disks.example" }],
    paths: { "/disks": { get: { operationId: "listDisks", responses: { 200: response } } } },
  };
  const { current } = planSdk([document], { reservedNames: [] }).value;
  return allResources(current.resources).flatMap(operationsOf)[0]?.test.reply.body;
}

describe("the answer that a test of an operation gives", () => {
  it.each([
    ["nothing where nothing is documented", undefined, undefined],
    ["some JSON where only the media type is documented", { "application/json": {} }, "value"],
    ["what the schema says", { "application/json": { schema: { const: 7 } } }, 7],
    ["the page's example", { "application/json": { schema: {}, example: { a: 1 } } }, { a: 1 }],
  ])("is %s", (_name, content, body) => {
    expect(replyBodyOf(content as JsonObject | undefined)).toEqual(body);
  });
});

describe("a parameter whose style is deepObject", () => {
  const STATED: JsonObject = { type: "object", properties: { side: { type: "string" } } };
  it.each([
    ["sends the members of an object", { schema: STATED }, "/disks?shape%5Bside%5D=text"],
    ["sends an object where no schema is stated", {}, "/disks?shape%5Bname%5D=value"],
    [
      "sends an object where a text is allowed, too",
      { schema: { anyOf: [{ type: "string" }, STATED] } },
      "/disks?shape%5Bname%5D=value",
    ],
    ["is written as any other where it is a text", { schema: { type: "string" } }, "/disks?shape=text"],
    [
      "is written as any other where it is a list",
      { schema: { type: "array", items: { type: "string", enum: ["a", "b"] } } },
      "/disks?shape=a",
    ],
  ])("%s", (_name, stated, target) => {
    const shape = { name: "shape", in: "query", style: "deepObject", required: true, ...stated };
    const responses = { 204: { description: "done" } };
    const document = {
      openapi: "3.1.0",
      info: { title: "Disks", version: "1" },
      paths: { "/disks": { get: { operationId: "listDisks", parameters: [shape], responses } } },
    };
    const [operation] = planSdk([document], {}).value.current.operations;
    expect(operation?.test.target).toBe(target);
  });
});
