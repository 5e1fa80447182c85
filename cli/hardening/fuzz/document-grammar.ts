import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../../spec/model/json.ts";
import { PAYLOADS } from "../payloads.ts";

const NAMES = [
  "id",
  "name",
  "Record",
  "Promise",
  "default",
  "class",
  "constructor",
  "then",
  "toString",
  "__proto__",
];
const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constantFrom("Ünï", "서버", "🚀", "prototype", "a-b", "A", "a", "1st"),
  fc.constantFrom(...PAYLOADS.map(({ text }) => text)),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(...PAYLOADS.map(({ text }) => text)),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(9_007_199_254_740_993, 1e300, -0, 0.1),
);
const scalar: fc.Arbitrary<JsonValue> = fc.oneof(words, number, fc.boolean(), fc.constant(null));

/** Members without the pitfalls of object literals: `__proto__` is a name like any other. */
const members = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(entries);

const SCHEMA_NAMES = ["Record", "Disk", "default", "서버", "a-b"];

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...SCHEMA_NAMES.map((each) => ({ $ref: `#/components/schemas/${each}` }))),
    fc.record(
      {
        type: fc.constantFrom("string", "integer", "number", "boolean"),
        description: words,
        enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }),
        default: scalar,
        minimum: number,
        maxLength: fc.nat(),
        pattern: fc.constantFrom("(a+)+$", "^[a-z]+$", "[", "\\d{2}"),
        format: fc.constantFrom("uuid", "date-time", "int64", "zzz"),
      },
      { requiredKeys: ["type"] },
    ),
    fc
      .tuple(fc.array(fc.tuple(name, tie("schema")), { maxLength: 3 }), fc.array(name, { maxLength: 2 }))
      .map(([properties, required]): JsonObject => ({
        type: "object",
        properties: members(properties),
        required: [...new Set(required)],
      })),
    tie("schema").map((items): JsonObject => ({ type: "array", items })),
    fc
      .tuple(
        fc.constantFrom("oneOf", "anyOf", "allOf"),
        fc.array(tie("schema"), { minLength: 1, maxLength: 3 }),
      )
      .map(([word, list]): JsonObject => ({ [word]: list })),
  ),
}));

const content = schema.map((value): JsonObject => ({ "application/json": { schema: value } }));
const operation: fc.Arbitrary<JsonObject> = fc
  .record({
    operationId: name,
    summary: words,
    query: fc.array(fc.tuple(name, schema), { maxLength: 3 }),
    body: fc.option(content, { nil: undefined }),
    answer: fc.option(content, { nil: undefined }),
    tag: name,
  })
  .map(({ operationId, summary, query, body, answer, tag }) => ({
    operationId,
    summary,
    tags: [tag],
    parameters: [...new Map(query)].map(([key, value]) => ({ name: key, in: "query", schema: value })),
    ...(body === undefined ? {} : { requestBody: { content: body } }),
    responses: { "200": { description: summary, ...(answer === undefined ? {} : { content: answer }) } },
  }));

/** Random OpenAPI documents: hostile names, every kind of schema, recursion, references. */
export const randomDocument: fc.Arbitrary<JsonObject> = fc
  .record({
    title: words,
    paths: fc.array(
      fc.tuple(fc.constantFrom("a", "b", "서버", "x-y"), fc.constantFrom("get", "post", "delete"), operation),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    schemas: fc.tuple(...SCHEMA_NAMES.map(() => schema)),
  })
  .map(({ title, paths, schemas }) => ({
    openapi: "3.1.1",
    info: { title, version: "1.0" },
    servers: [{ url: "https://api.example.com" }],
    paths: members(paths.map(([path, method, value]) => [`/${path}`, { [method]: value }] as const)),
    components: {
      schemas: members(SCHEMA_NAMES.map((each, index) => [each, schemas[index] ?? {}] as const)),
    },
  }));
