import type { JsonObject, JsonValue } from "../../../spec/model/json.ts";

/** An edit of the probe operation, and the one rule that must see it, there and back. */
export interface KnownEdit {
  readonly name: string;
  readonly there: string;
  readonly back: string;
  readonly apply: (probe: JsonObject) => JsonObject;
}

const QUERY: JsonObject = {
  name: "limit",
  in: "query",
  required: false,
  schema: { type: "integer", minimum: 1, maximum: 100 },
};
const KIND: JsonObject = { name: "kind", in: "query", schema: { type: "string", enum: ["a", "b"] } };

/** An operation whose every part is known; it stands in both documents beside whatever else they hold. */
export const PROBE: JsonObject = {
  operationId: "probe",
  parameters: [QUERY, KIND],
  requestBody: { required: true, content: json({ size: { type: "integer" }, note: { type: "string" } }) },
  responses: { "200": { description: "done", content: json({ id: { type: "string" } }) } },
};
export const PROBE_PATH = "/probe/of/the/fuzzer";

function json(properties: JsonObject, required: readonly string[] = ["size", "id"]): JsonObject {
  const held = required.filter((name) => Object.hasOwn(properties, name));
  return { "application/json": { schema: { type: "object", properties, required: held } } };
}

const parameters = (...list: readonly JsonObject[]) => ({ ...PROBE, parameters: list });
const body = (properties: JsonObject, required?: readonly string[]): JsonObject => ({
  ...PROBE,
  requestBody: { required: true, content: json(properties, required) },
});
const answer = (properties: JsonObject): JsonObject => ({
  ...PROBE,
  responses: { "200": { description: "done", content: json(properties) } },
});
const SIZE: JsonValue = { type: "integer" };
const NOTE: JsonValue = { type: "string" };

/** Each changes one thing. */
export const KNOWN_EDITS: readonly KnownEdit[] = [
  edit("an optional parameter more", "new-optional-request-parameter", "request-parameter-removed", () =>
    parameters(QUERY, KIND, { name: "extra", in: "query", schema: { type: "string" } }),
  ),
  edit("a required parameter more", "new-required-request-parameter", "request-parameter-removed", () =>
    parameters(QUERY, KIND, { name: "extra", in: "query", required: true, schema: { type: "string" } }),
  ),
  edit(
    "a parameter becomes required",
    "request-parameter-became-required",
    "request-parameter-became-optional",
    () => parameters({ ...QUERY, required: true }, KIND),
  ),
  edit("a lower maximum", "request-parameter-max-decreased", "request-parameter-max-increased", () =>
    parameters({ ...QUERY, schema: { type: "integer", minimum: 1, maximum: 50 } }, KIND),
  ),
  edit("one value more", "request-parameter-enum-value-added", "request-parameter-enum-value-removed", () =>
    parameters(QUERY, { ...KIND, schema: { type: "string", enum: ["a", "b", "c"] } }),
  ),
  edit("an optional property more", "new-optional-request-property", "request-property-removed", () =>
    body({ size: SIZE, note: NOTE, extra: { type: "string" } }),
  ),
  edit("a required property more", "new-required-request-property", "request-property-removed", () =>
    body({ size: SIZE, note: NOTE, extra: { type: "string" } }, ["size", "extra"]),
  ),
  edit(
    "a property becomes required",
    "request-property-became-required",
    "request-property-became-optional",
    () => body({ size: SIZE, note: NOTE }, ["size", "note"]),
  ),
  edit("an answer tells more", "response-optional-property-added", "response-optional-property-removed", () =>
    answer({ id: { type: "string" }, more: { type: "string" } }),
  ),
  edit("an answer of another type", "response-property-type-changed", "response-property-type-changed", () =>
    answer({ id: { type: "integer" } }),
  ),
  edit("deprecated", "endpoint-deprecated", "endpoint-reactivated", () => ({ ...PROBE, deprecated: true })),
  edit("another id", "api-operation-id-removed", "api-operation-id-removed", () => ({
    ...PROBE,
    operationId: "probed",
  })),
];

function edit(name: string, there: string, back: string, apply: () => JsonObject): KnownEdit {
  return { name, there, back, apply };
}
