import { describe, expect, test } from "vitest";
import type { ApiModel } from "../model/api-model.ts";
import {
  example,
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
import { buildSpec } from "./build.ts";
import { valueAt } from "./pointer.ts";
import { createValidator } from "./validate.ts";

const check = createValidator();
const facts = stated();
const nullable = unknownSchema({ anyOf: [unknownSchema({ ref: "Tag" }), schema("null")] });
const errorBody = object({
  "code!": schema("string"),
  message: schema("string", { description: "One sentence." }),
});

/** Each row: what the pages say, and what stands at places of the document. */
const rows: readonly [string, { given: Partial<ApiModel>; want: Readonly<Record<string, unknown>> }][] = [
  [
    "a nullable enum is one schema whose list holds null",
    {
      given: {
        types: [
          type(
            "Tag",
            object({
              mode: unknownSchema({
                default: "SOFT",
                anyOf: [schema("string", { enum: [{ ...facts, value: "SOFT" }] }), schema("null")],
              }),
            }),
          ),
        ],
      },
      want: {
        "/components/schemas/Tag/properties/mode": {
          type: ["string", "null"],
          enum: ["SOFT", null],
          default: "SOFT",
        },
      },
    },
  ],
  [
    "a nullable reference keeps its branches, however the page is read",
    {
      given: {
        types: [
          type("Tag", object({ key: schema("string") })),
          type("Volume", object({ a: nullable, b: unknownSchema({ ref: "Tag", types: ["null"] }) })),
        ],
      },
      want: {
        "/components/schemas/Volume/properties/a": {
          anyOf: [{ $ref: "#/components/schemas/Tag" }, { type: "null" }],
        },
        "/components/schemas/Volume/properties/b": {
          anyOf: [{ $ref: "#/components/schemas/Tag" }, { type: "null" }],
        },
      },
    },
  ],
  [
    "alternatives beyond null stay alternatives",
    {
      given: {
        types: [
          type(
            "Filter",
            unknownSchema({
              anyOf: [schema("array", { items: schema("string") }), schema("string"), schema("null")],
            }),
          ),
        ],
      },
      want: {
        "/components/schemas/Filter": {
          anyOf: [{ type: "array", items: { type: "string" } }, { type: "string" }, { type: "null" }],
        },
      },
    },
  ],
  [
    "limits, patterns, defaults and examples stand as the page has them",
    {
      given: {
        types: [
          type(
            "Name",
            schema("string", {
              pattern: "^[a-z]+$",
              minLength: 1,
              maxLength: 63,
              default: "a",
              examples: ["b", "c"],
              format: "date-time",
              title: "Name of a volume",
              deprecated: true,
            }),
          ),
        ],
      },
      want: {
        "/components/schemas/Name": {
          type: "string",
          title: "Name of a volume",
          format: "date-time",
          pattern: "^[a-z]+$",
          minLength: 1,
          maxLength: 63,
          default: "a",
          examples: ["b", "c"],
          deprecated: true,
        },
      },
    },
  ],
  [
    "bodies become components; lists name their members in the singular; equal error bodies are one",
    {
      given: {
        operations: [
          operation("get /v1/volumes", "List Volumes", {
            responses: [
              response(
                "200",
                json(object({ volumes: schema("array", { items: object({ id: schema("string") }) }) })),
              ),
              response("400", json(errorBody)),
              response("404", json(errorBody)),
            ],
          }),
        ],
      },
      want: {
        "/paths/~1v1~1volumes/get/responses/200/content/application~1json/schema": {
          $ref: "#/components/schemas/ListVolumesResponse",
        },
        "/paths/~1v1~1volumes/get/responses/404/content/application~1json/schema": {
          $ref: "#/components/schemas/ErrorResponse",
        },
        "/components/schemas": {
          ErrorResponse: {
            type: "object",
            properties: { code: { type: "string" }, message: { type: "string" } },
            required: ["code"],
          },
          ListVolumesResponse: {
            type: "object",
            properties: {
              volumes: { type: "array", items: { $ref: "#/components/schemas/ListVolumesResponseVolume" } },
            },
          },
          ListVolumesResponseVolume: { type: "object", properties: { id: { type: "string" } } },
        },
      },
    },
  ],
  [
    "the version header is a shared parameter, and its row adds nothing",
    {
      given: {
        conventions: { versionHeader: { name: "Api-Version", value: "volumes 1.1" } },
        operations: [
          operation("get /v1/volumes", "List Volumes", {
            parameters: [parameter("API-Version", { in: "header" })],
          }),
        ],
      },
      want: {
        "/components/parameters": {
          "Api-Version": {
            name: "Api-Version",
            in: "header",
            required: true,
            schema: { type: "string", const: "volumes 1.1" },
          },
        },
        "/paths/~1v1~1volumes/get/parameters": [{ $ref: "#/components/parameters/Api-Version" }],
      },
    },
  ],
  [
    "a deprecated operation says until when",
    {
      given: {
        operations: [
          operation("get /v1/volumes", "List Volumes", {
            state: "DEPRECATED",
            supportedUntil: "2025-12-31",
            docsUrl: "https://docs.example/list",
          }),
        ],
      },
      want: {
        "/paths/~1v1~1volumes/get": {
          operationId: "listVolumes",
          summary: "List Volumes",
          externalDocs: { url: "https://docs.example/list" },
          deprecated: true,
          responses: { "200": { description: "OK" } },
          "x-state": "DEPRECATED",
          "x-sunset": "2025-12-31",
        },
      },
    },
  ],
  [
    "servers carry their variables and the pairs that exist",
    {
      given: {
        servers: [
          {
            ...facts,
            url: "https://{region}.example",
            variables: [{ name: "region", values: ["west", "east"] }],
            allowed: [{ region: "west" }],
          },
        ],
      },
      want: {
        "/servers": [
          {
            url: "https://{region}.example",
            variables: { region: { enum: ["west", "east"], default: "west" } },
            "x-allowed-variables": [{ region: "west" }],
          },
        ],
      },
    },
  ],
  [
    "schemes of a group are required together, groups are alternatives",
    {
      given: {
        security: [
          { name: "key", scheme: { type: "apiKey", in: "header", name: "X-Key" }, group: "signed" },
          { name: "sign", scheme: { type: "apiKey", in: "header", name: "X-Sign" }, group: "signed" },
          { name: "token", scheme: { type: "apiKey", in: "header", name: "X-Token" }, group: "token" },
        ],
      },
      want: { "/security": [{ key: [], sign: [] }, { token: [] }] },
    },
  ],
  [
    "one example stands alone, several have names",
    {
      given: {
        operations: [
          operation("post /v1/volumes", "Create a volume", {
            requestBody: { ...facts, required: true, content: [json(undefined, example({ size: 1 }))] },
            responses: [
              response("201", json(undefined, example(1, { title: "Small disk" }), example(2), example(3))),
            ],
          }),
        ],
      },
      want: {
        "/paths/~1v1~1volumes/post/requestBody": {
          content: { "application/json": { example: { size: 1 } } },
          required: true,
        },
        "/paths/~1v1~1volumes/post/responses/201/content/application~1json": {
          examples: {
            smallDisk: { summary: "Small disk", value: 1 },
            example: { value: 2 },
            example2: { value: 3 },
          },
        },
      },
    },
  ],
  [
    "a body that several pages describe names its branches after them",
    {
      given: {
        operations: [
          operation("post /v1/servers/{id}/action", "Managing Servers", {
            requestBody: {
              ...facts,
              content: [
                {
                  ...json(
                    unknownSchema({
                      oneOf: [object({ start: schema("object") }), object({ stop: schema("object") })],
                    }),
                  ),
                  variants: [
                    { title: "Starting a Server", docsUrl: "https://docs.example/start" },
                    { title: "Stopping a Server" },
                  ],
                },
              ],
            },
          }),
        ],
      },
      want: {
        "/paths/~1v1~1servers~1{id}~1action/post/requestBody/content/application~1json": {
          schema: {
            oneOf: [
              { $ref: "#/components/schemas/ManageServersRequestStartingServer" },
              { $ref: "#/components/schemas/ManageServersRequestStoppingServer" },
            ],
          },
          "x-variants": [
            { title: "Starting a Server", docsUrl: "https://docs.example/start" },
            { title: "Stopping a Server" },
          ],
        },
      },
    },
  ],
  [
    "types of one name that say the same are one; the others are named after who uses them",
    {
      given: {
        types: [
          type("Image", object({ id: schema("string") }), "a#1"),
          type("Image", object({ id: schema("string") }), "b#1"),
          type("Image", object({ name: schema("string") }), "c#1"),
        ],
        operations: [
          operation("get /v1/a", "List As", {
            responses: [response("200", json(unknownSchema({ ref: "a#1" })))],
          }),
          operation("get /v1/c", "List Cs", {
            responses: [response("200", json(unknownSchema({ ref: "c#1" })))],
          }),
        ],
      },
      want: {
        "/components/schemas": {
          Image: { type: "object", properties: { id: { type: "string" } } },
          ListCsImage: { type: "object", properties: { name: { type: "string" } } },
        },
        "/paths/~1v1~1c/get/responses/200/content/application~1json/schema": {
          $ref: "#/components/schemas/ListCsImage",
        },
      },
    },
  ],
  [
    "paths that differ in the names of their placeholders are one path",
    {
      given: {
        operations: [
          operation("get /v1/ports/{port_id}", "Show Port"),
          operation("put /v1/ports/{port_id}", "Update Port"),
          operation("delete /v1/ports/{id}", "Delete Port"),
        ],
      },
      want: {
        "/paths/~1v1~1ports~1{port_id}/delete/parameters/0/name": "port_id",
        "/paths/~1v1~1ports~1{id}": undefined,
      },
    },
  ],
  [
    "a member may have any name",
    {
      given: {
        types: [type("Odd", object({ ["__proto__"]: schema("string"), "constructor!": schema("integer") }))],
      },
      want: { "/components/schemas/Odd/required": ["constructor"] },
    },
  ],
];

describe("buildSpec", () => {
  test.each(rows)("%s", (_name, { given, want }) => {
    const { document } = buildSpec(model(given), { descriptions: false }).value;
    // Through text, as it is written: members without a prototype compare by what they hold.
    const written = JSON.parse(JSON.stringify(document)) as typeof document;
    for (const [pointer, value] of Object.entries(want)) {
      expect.soft(valueAt(written, pointer), pointer).toEqual(value);
    }
    expect(check(written)).toEqual([]);
  });

  test("descriptions are the only difference that the option makes", () => {
    const given = model({ types: [type("ErrorBody", errorBody)] });
    const withWords = buildSpec(given, { descriptions: true }).value.document;
    expect(valueAt(withWords, "/components/schemas/ErrorBody/properties/message/description")).toBe(
      "One sentence.",
    );
    expect(JSON.stringify(withWords).replace(',"description":"One sentence."', "")).toBe(
      JSON.stringify(buildSpec(given, { descriptions: false }).value.document),
    );
  });

  test("the order of operations and types does not change a byte", () => {
    const body = (name: string) => [
      response(
        "200",
        json(object({ items: schema("array", { items: object({ [name]: schema("string") }) }) })),
      ),
    ];
    const operations = [
      operation("get /v1/volumes", "List Volumes", { responses: body("id") }),
      operation("get /v2/volumes", "List Volumes", { responses: body("name") }),
      operation("get /v1/types", "List types", { responses: body("id") }),
    ];
    const types = [
      type("Tag", object({ a: schema("string") }), "p#1"),
      type("Tag", object({ b: schema("string") }), "q#1"),
    ];
    const one = buildSpec(model({ operations, types }), { descriptions: false }).value;
    const other = buildSpec(model({ operations: operations.toReversed(), types: types.toReversed() }), {
      descriptions: false,
    }).value;
    expect(JSON.stringify(other.document)).toBe(JSON.stringify(one.document));
    expect(other.digest).toBe(one.digest);
  });
});
