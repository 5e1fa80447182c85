import type { JsonObject, JsonValue } from "../../model/json.ts";
import { document, withOperation, withSchema } from "./documents.ts";
import type { RuleRow } from "./rows.ts";

/** Short words for the rows of the rules' tests. */

export const string = { type: "string" };
export const NONE = { description: "done" };
export const op = withOperation;

export function row(
  old: JsonObject,
  fresh: JsonObject,
  want: RuleRow["want"],
  back: RuleRow["back"],
  options?: NonNullable<RuleRow["given"]["options"]>,
): RuleRow {
  return { given: { old, new: fresh, ...(options === undefined ? {} : { options }) }, want, back };
}

export const parameter = (more: JsonObject = {}, schema: JsonValue = string): JsonObject =>
  op({ parameters: [{ in: "query", name: "q", schema, ...more }] });
export const header = (schema: JsonValue): JsonObject =>
  op({ parameters: [{ in: "header", name: "H", schema }] });
export const object = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: "object",
  properties,
  ...(required.length === 0 ? {} : { required }),
});
export const request = (schema: JsonValue) => withSchema("request-body", schema);
export const response = (schema: JsonValue) => withSchema("response-body", schema);
export const deprecatedPath = (more: JsonObject): JsonObject => ({
  ...document(),
  paths: {
    "/things": {
      post: { responses: { "200": NONE } },
      get: { deprecated: true, responses: { "200": NONE }, ...more },
    },
  },
});
export const withoutGet: JsonObject = op({});
export const responses = (value: JsonObject): JsonObject => op({ responses: value });
export const content = (...names: readonly string[]): JsonObject => ({
  description: "done",
  content: Object.fromEntries(names.map((name) => [name, { schema: string }])),
});
export const scheme = (more: JsonObject): JsonObject =>
  document({ components: { securitySchemes: { s: more } } });
export const oauth = (flow: JsonObject): JsonObject =>
  scheme({
    type: "oauth2",
    flows: {
      authorizationCode: {
        authorizationUrl: "https://a",
        tokenUrl: "https://t",
        scopes: { r: "read" },
        ...flow,
      },
    },
  });
export const versioned = (version: string, more: JsonObject): JsonObject =>
  op(more, { info: { title: "T", version } });
export const breaking = (from: string, to: string): readonly [JsonObject, JsonObject] => [
  versioned(from, {}),
  versioned(to, { parameters: [{ in: "query", name: "q", required: true, schema: string }] }),
];
export const notBreaking = { none: "the other direction breaks nothing, so no version is demanded" };
export const POLICY = { deprecationDays: 30 };

export function property(
  side: "request" | "response",
  old: JsonObject,
  fresh: JsonObject,
  required = false,
): readonly [JsonObject, JsonObject] {
  const body = (schema: JsonObject) => object({ p: schema }, required ? ["p"] : []);
  const place = side === "request" ? request : response;
  return [place(body({ ...string, ...old })), place(body({ ...string, ...fresh }))];
}
