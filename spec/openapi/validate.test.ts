import { describe, expect, test } from "vitest";
import {
  json,
  model,
  object,
  operation,
  parameter,
  response,
  schema,
  stated,
  type,
  unknownSchema,
} from "../testing/model-fixture.ts";
import { lintStructure } from "../testing/structural-lint.ts";
import { buildSpec } from "./build.ts";
import { createValidator } from "./validate.ts";

const validate = createValidator();

test.each([
  ["no version", { openapi: "3.1.1", info: { title: "Volumes" }, paths: {} }, "/info"],
  [
    "a parameter without a place",
    {
      openapi: "3.1.1",
      info: { title: "a", version: "1" },
      paths: { "/a": { get: { parameters: [{ name: "a" }] } } },
    },
    "/paths/~1a/get/parameters/0",
  ],
  [
    "both kinds of examples",
    {
      openapi: "3.1.1",
      info: { title: "a", version: "1" },
      paths: {},
      components: { parameters: { a: { name: "a", in: "query", schema: {}, example: 1, examples: {} } } },
    },
    "/components/parameters/a",
  ],
])("%s is told with its place", (_name, document, pointer) => {
  const found = validate(document);
  expect(found.map(({ code }) => code)).toContain("document-invalid");
  expect(found.map(({ data }) => data["pointer"])).toContain(pointer);
});

describe("a document with every kind of object", () => {
  const everything = model({
    servers: [
      {
        ...stated(),
        url: "https://{region}.example",
        variables: [{ name: "region", values: ["a", "b"] }],
        allowed: [],
      },
    ],
    security: [
      {
        name: "key",
        scheme: { type: "apiKey", in: "header", name: "X-Key" },
        group: "key",
        signing: { kind: "token", header: "X-Key", credentials: [] },
      },
    ],
    conventions: { versionHeader: { name: "Api-Version", value: "volumes 1.1" } },
    tags: [{ name: "Volumes" }],
    types: [
      type("Tag", object({ key: schema("string", { pattern: "^[a-z]+$", maxLength: 63 }) })),
      type("Table 4 odd name/with slash", object({ any: unknownSchema() })),
    ],
    operations: [
      operation("post /v1/volumes/{volume_id}/tags", "Creating Tags", {
        tags: ["Volumes", "Tags"],
        permission: { ...stated(), action: "volumes:tags:create" },
        parameters: [
          parameter("volume_id", { in: "path", required: true }),
          parameter("dry_run", { schema: schema(["boolean", "null"]) }),
        ],
        requestBody: {
          ...stated(),
          required: true,
          content: [json(object({ "tags!": schema("array", { items: unknownSchema({ ref: "Tag" }) }) }))],
        },
        responses: [
          {
            ...response("201", json(object({ a: object({ b: schema("integer", { minimum: 1 }) }) }))),
            headers: [parameter("X-Request-Id", { in: "header" })],
          },
          response("default", json(object({ code: schema("string") }))),
        ],
      }),
    ],
  });
  const { document } = buildSpec(everything, { descriptions: true }).value;

  test("is valid to the official schema", () => expect(validate(document)).toEqual([]));
  test("has a clean structure to a linter", async () => expect(await lintStructure(document)).toEqual([]));
});

test("hostile names in every place leave the document valid", () => {
  const hostile = [
    "*/ globalThis.PWNED=1; /*",
    "__proto__",
    "constructor",
    "../../x",
    "a`${1}`",
    "\u2028\u202e",
    "con",
    "'\"\\",
    "</script>",
  ];
  for (const name of hostile) {
    const { document } = buildSpec(
      model({
        service: { id: "s", title: name },
        tags: [{ name }],
        types: [
          type(
            name,
            object({
              [name]: schema("string", {
                title: name,
                default: name,
                examples: [name],
                enum: [{ ...stated(), value: name }],
                pattern: "(a+)+$",
              }),
            }),
          ),
        ],
        operations: [
          operation("get /v1/a", name, {
            tags: [name],
            parameters: [parameter(name)],
            responses: [
              {
                ...response("200", {
                  ...json(object({ [name]: unknownSchema({ ref: name }) })),
                  mediaType: "application/json",
                }),
                headers: [parameter(name)],
              },
            ],
          }),
        ],
      }),
      { descriptions: true },
    ).value;
    const written = JSON.parse(JSON.stringify(document)) as typeof document;
    expect(validate(written), name).toEqual([]);
  }
});
