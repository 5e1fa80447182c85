import type { JsonObject, JsonValue } from "../../spec/model/json.ts";

/**
 * A document with everything that is hard about documents: names that clash, compositions, recursion, enumerations of
 * mixed types, odd media types; and a text of the caller's in every position that holds words of a page.
 *
 * @param text goes into titles, descriptions, defaults, examples, enum values, servers, headers
 * @example awkwardDocument("harmless")
 */
export function awkwardDocument(text: string): JsonObject {
  const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
  const json = (schema: JsonValue): JsonObject => ({ "application/json": { schema } });
  const schemas = parsed({
    Record: { type: "object", properties: { Response: ref("Response"), record: ref("Record") } },
    Response: {
      type: "string",
      enum: ["a", text, "b"],
      title: text,
      "x-enum-descriptions": [text, text, text],
    },
    Promise: { type: "array", items: ref("Promise") },
    Parameters: { type: "object", additionalProperties: ref("Blob") },
    Blob: {
      type: "object",
      properties: { id: { type: "integer" } },
      additionalProperties: { type: "integer" },
    },
    default: {
      type: "object",
      properties: { class: { type: "string", description: text } },
      required: ["class"],
    },
    class: {
      allOf: [ref("default"), { type: "object", properties: { constructor: { type: "string" } } }],
      required: ["constructor"],
    },
    서버: {
      type: "object",
      properties: { 이름: { type: "string" }, "🚀": { type: "integer" }, "": { type: "boolean" } },
    },
    "🚀": { type: ["string", "null"] },
    case: { type: "string" },
    Case: { type: "number" },
    ["long".repeat(250)]: { type: "string" },
    Proto: {
      type: "object",
      properties: {
        ["__PROTO__"]: { type: "string" },
        prototype: { type: "string" },
        toString: { type: "string" },
      },
      required: ["__PROTO__"],
    },
    Mixed: { enum: ["a", 1, true, null, "1", -1.5] },
    Numbers: { type: "integer", enum: [0, 1, 9007199254740993] },
    Tree: {
      type: "object",
      properties: {
        children: { type: "array", items: ref("Tree") },
        parent: { anyOf: [ref("Tree"), { type: "null" }] },
      },
    },
    Alias: ref("Alias2"),
    Alias2: ref("Alias"),
    Union: {
      oneOf: [ref("default"), ref("Blob"), { type: "string" }],
      discriminator: { propertyName: "class" },
    },
    AnyWithCore: {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "string" } },
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    },
    Nullable: {
      type: "object",
      nullable: true,
      properties: { a: { type: "string", nullable: true, default: null } },
    },
    Tuple: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }] },
    Nested: {
      type: "array",
      items: { type: "array", items: { anyOf: [{ type: "string" }, { type: "integer" }] } },
    },
    Anything: {},
    Never: false,
    External: {
      type: "object",
      properties: { a: { $ref: "https://evil.test/schema.json" }, b: { $ref: "../x.json" } },
    },
    Limits: {
      type: "object",
      title: text,
      description: text,
      properties: {
        a: {
          type: "string",
          pattern: "(a+)+$",
          minLength: 2,
          maxLength: 3,
          default: text,
          example: text,
          description: text,
        },
      },
    },
    Read: {
      type: "object",
      properties: { id: { type: "string", readOnly: true }, state: { type: "string", enum: ["ON", "OFF"] } },
    },
  });
  const operation = (id: string, more: JsonObject = {}): JsonObject => ({
    operationId: id,
    summary: text,
    description: text,
    externalDocs: { url: text },
    tags: [text],
    responses: {
      200: { description: text, content: json(ref("Read")) },
      404: { description: text, content: json(ref("Limits")) },
      default: { description: text },
    },
    ...more,
  });
  return {
    openapi: "3.0.3",
    info: { title: text, version: "1.0", description: text },
    servers: [
      {
        url: "https://{host}.example.test/v1",
        variables: { host: { default: "a", enum: ["a", "b"], description: text } },
      },
    ],
    tags: [{ name: text, description: text }],
    security: [{ Key: [] }],
    paths: {
      "/things": {
        parameters: [{ name: "X-Trace", in: "header", schema: { type: "string", example: "t" } }],
        get: operation("constructor", {
          parameters: [
            { name: "offset", in: "query", schema: { type: "integer" } },
            { name: "limit", in: "query", schema: { type: "integer", default: 10 } },
            {
              name: "filter",
              in: "query",
              style: "deepObject",
              schema: { type: "object", properties: { state: { type: "string" } } },
            },
            {
              name: "tags",
              in: "query",
              explode: false,
              schema: { type: "array", items: { type: "string", example: text } },
            },
            { name: text, in: "query", description: text, schema: { type: "string", example: text } },
          ],
          responses: {
            200: {
              description: text,
              content: json({
                type: "object",
                properties: { things: { type: "array", items: ref("Read") }, total: { type: "integer" } },
              }),
            },
          },
        }),
        post: operation("then", { requestBody: { required: true, content: json(ref("class")) } }),
      },
      "/things/{id}": {
        get: operation("toString"),
        put: operation("PUT things", {
          requestBody: { content: { "application/x-www-form-urlencoded": { schema: ref("default") } } },
        }),
        delete: operation("delete", { responses: { 204: { description: text } }, deprecated: true }),
      },
      "/things/{id}/import": {
        post: operation("import", {
          requestBody: {
            content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
          },
        }),
      },
      "/things/{id}/{id_2}/파일": {
        post: operation("파일 올리기", {
          requestBody: {
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  required: ["file"],
                  properties: {
                    file: { type: "string", format: "binary" },
                    note: { type: "string", example: text },
                  },
                },
              },
            },
          },
        }),
      },
      "/things/default": {
        get: operation("call", {
          responses: {
            200: { description: text, content: { "text/plain": { schema: { type: "string" } } } },
          },
        }),
      },
      "/blobs": {
        get: operation("params", { responses: { 200: { description: text, content: { "image/png": {} } } } }),
        head: operation("head", { responses: { 200: { description: text } } }),
        put: operation("anything", {
          responses: { 200: { description: text, content: { "application/json": {} } } },
        }),
      },
      "/context": { get: operation("context") },
      "/": {
        get: operation("", { responses: { "2XX": { description: text, content: json(ref("Union")) } } }),
      },
    },
    components: {
      schemas,
      securitySchemes: {
        Key: { type: "apiKey", in: "header", name: "X-Key", description: text },
        [`Pair ${text}`]: {
          type: "apiKey",
          in: "header",
          name: "Authorization",
          "x-signing": {
            kind: "sdk-hmac-sha256",
            dateHeader: "X-Date",
            credentials: [
              { option: "accessKey", env: "ACCESS_KEY", secret: false },
              { option: "secretKey", env: "SECRET_KEY", secret: true },
            ],
          },
        },
      },
    },
    "x-docs2sdk-client": {
      errorFields: { code: ["error.code", "na-me.0.code"], message: [`- ${text.replaceAll(".", "")}`] },
      versionsEndpoint: { method: "get", path: "/" },
    },
  };
}

/** With a member that is really called `__proto__`, as JSON from outside has it. */
function parsed(schemas: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(schemas).replaceAll("__PROTO__", "__proto__")) as JsonObject;
}

/** What pages may hold to break out of where their words are put. */
export const PAYLOADS: readonly string[] = [
  "*/ globalThis.PWNED=1; /*",
  "*//",
  "`",
  "${globalThis.PWNED=1}",
  "'",
  '"',
  "\\",
  "</script>",
  "a\rb\nc\u2028d\u2029e",
  "\u202ea\u200bb\ufeff",
  "__proto__",
  "constructor",
  "../../x",
  "C:\\x",
  "con",
  "(a+)+$",
  "@internal {@link x}",
  "\n\nglobalThis.PWNED=1;\n//",
  "{{globalThis}}",
  "[x](javascript:alert(1))",
];
