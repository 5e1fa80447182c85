import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../../spec/model/json.ts";

const scalar = fc.constantFrom<JsonObject>(
  ...["string", "integer", "number", "boolean", "null"].map((type) => ({ type })),
  ...["x y;z=1,2", "..", ""].map((example) => ({ type: "string", example })),
  { type: ["string", "null"] },
  { type: "string", enum: ["a", "b/c", "서버", "", ".."] },
  { type: "string", format: "date-time" },
  { type: "integer", enum: [10, 20] },
  { enum: [1, "a", null, true] },
  { const: "k" },
  {},
  { $ref: "#/components/schemas/Text" },
);
const member = fc.constantFrom("a", "b c", "서버", "__proto__", "constructor", "x&y=1", "", "color", "it's");

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    scalar,
    tie("schema").map((items): JsonObject => ({ type: "array", items })),
    scalar.map((items): JsonObject => ({ type: "array", items, minItems: 2 })),
    fc
      .array(fc.tuple(member, tie("schema")), { maxLength: 3 })
      .map((properties): JsonObject => ({ type: "object", properties: Object.fromEntries(properties) })),
    tie("schema").map((values): JsonObject => ({ type: "object", additionalProperties: values })),
    fc.array(tie("schema"), { minLength: 2, maxLength: 2 }).map((anyOf): JsonObject => ({ anyOf })),
    fc.constantFrom<JsonObject>(
      { type: "object" },
      { type: "array" },
      { type: ["array", "object", "string"] },
      { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }] },
      { $ref: "#/components/schemas/List" },
      { $ref: "#/components/schemas/Record" },
    ),
  ),
}));

const STYLES = ["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "none"];
const NAMES = [
  "color",
  "Color",
  "ids[]",
  "서버",
  "body",
  "it's",
  "a.b",
  "limit",
  "marker",
  "offset",
  "page",
  "size",
];

const parameter = fc
  .record({
    name: fc.constantFrom(...NAMES),
    in: fc.constantFrom("path", "query", "header", "cookie"),
    required: fc.boolean(),
    schema,
    media: fc.constantFrom(undefined, undefined, undefined, "application/json", "text/plain"),
    style: fc.option(fc.constantFrom(...STYLES), { nil: undefined }),
    explode: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ media, schema: value, style, explode, required, ...rest }) => ({
    ...rest,
    required: required || rest.in === "path",
    ...(media === undefined
      ? {
          schema: value,
          ...(style === undefined ? {} : { style }),
          ...(explode === undefined ? {} : { explode }),
        }
      : { content: { [media]: { schema: value } } }),
  }));

/** Fields of an answer that tell how it is paged; the parameters beside them come by chance. */
const paging = fc.constantFrom<JsonObject>(
  {},
  { next: { type: "string" } },
  { next_marker: { type: "string" } },
  { total: { type: "integer" } },
);

function operation(id: string, parameters: readonly JsonValue[], fields: JsonObject): JsonObject {
  const things = { type: "array", items: { type: "object", properties: { id: { type: "string" } } } };
  const answer = { type: "object", properties: { things, ...fields } };
  const content = { "application/json": { schema: answer } };
  return { operationId: id, parameters, responses: { "200": { description: "Things", content } } };
}

/** Random operations whose parameters stand in every place, in every style, with values of every shape. */
export const randomParameters = (operations: number): fc.Arbitrary<JsonObject> =>
  fc
    .array(
      fc.tuple(
        fc.uniqueArray(parameter, { maxLength: 5, selector: (each) => `${each.in} ${each.name}` }),
        paging,
      ),
      { minLength: operations, maxLength: operations },
    )
    .map((list) => ({
      openapi: "3.1.1",
      info: { title: "Parameters", version: "1" },
      servers: [{ url: "https://api.example.com" }],
      components: {
        schemas: {
          Text: { type: "string" },
          List: { type: "array", items: { type: "integer" } },
          Record: { type: "object", properties: { a: { type: "integer" }, b: { type: "string" } } },
        },
      },
      paths: Object.fromEntries(
        list.map(([parameters, fields], index) => {
          const id = `list${String(index)}`;
          const inPath = parameters.filter((each) => each.in === "path").map((each) => `/{${each.name}}`);
          return [`/${id}${inPath.join("")}`, { get: operation(id, parameters, fields) }];
        }),
      ),
    }));
