import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { fitsPlainly } from "./plain-fit.ts";

test.each([
  [true, { type: ["string", "null"] }, null],
  [true, { type: "object", properties: { a: { type: "integer" } }, required: ["a"] }, { a: 1 }],
  [false, { type: "object", required: ["a"] }, {}],
  [false, { type: "array", items: { type: "string" } }, "['a']"],
  [true, { $ref: "#/components/schemas/Tree" }, { children: [{ children: [] }] }],
  [false, { $ref: "#/components/schemas/Gone" }, 1],
  [true, { type: "string", format: "date-time" }, "2024-05-17T00:23:17Z"],
  [false, { type: "string", format: "uuid" }, "not decided here"],
  [false, { type: "string", not: {} }, "not decided here"],
] as [boolean, JsonObject, JsonValue][])("%s: %j for %j", (want, schema, value) => {
  const tree = { type: "object", properties: { children: { items: { $ref: "#/components/schemas/Tree" } } } };
  expect(fitsPlainly({ components: { schemas: { Tree: tree } } }, schema, value)).toBe(want);
});

/** Schemas of one to three keywords, of those that are decided here and some that are not; nested three deep. */
function schemasOf(inner: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const type = fc.constantFrom("string", "integer", "number", "boolean", "object", "array", "null");
  const keyword = fc.oneof(
    fc.record({ type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })) }),
    fc.record({ enum: fc.array(fc.constantFrom("a", "é", 1, null, true), { minLength: 1, maxLength: 3 }) }),
    fc.record({ const: fc.constantFrom("a", 1, null) }),
    fc.record({ minLength: fc.nat(3) }),
    fc.record({ maxLength: fc.nat(3) }),
    fc.record({ pattern: fc.constantFrom("^a", "b+$", "^.b") }),
    fc.record({ minimum: fc.integer({ min: -2, max: 2 }) }),
    fc.record({ maximum: fc.integer({ min: -2, max: 2 }) }),
    fc.record({ minItems: fc.nat(2) }),
    fc.record({ maxItems: fc.nat(2) }),
    fc.record({ uniqueItems: fc.boolean() }),
    fc.record({ format: fc.constantFrom("date-time", "uuid", "int32") }),
    fc.record({ required: fc.uniqueArray(fc.constantFrom("a", "b"), { maxLength: 2 }) }),
    fc.record({ properties: fc.dictionary(fc.constantFrom("a", "b"), inner, { maxKeys: 2 }) }),
    fc.record({ additionalProperties: fc.boolean() }),
    fc.record({ items: inner }),
    fc.record({ anyOf: fc.array(inner, { minLength: 1, maxLength: 2 }) }),
    fc.record({ oneOf: fc.array(inner, { minLength: 1, maxLength: 2 }) }),
  ) as fc.Arbitrary<JsonObject>;
  return fc
    .array(keyword, { minLength: 1, maxLength: 3 })
    .map((parts) => Object.assign({}, ...parts) as JsonObject);
}
const anySchema = schemasOf(schemasOf(schemasOf(fc.constant({}))));
const anyValue = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<JsonValue>(null, true, "", "a", "ab", "é", "😀", 0, 1, -1, 1.5),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3 }) as fc.Arbitrary<JsonValue>,
  ),
})).value;

test("whatever fits plainly is valid to the validator", () => {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, addUsedSchema: false });
  addFormats.default(ajv);
  let fitting = 0;
  fc.assert(
    fc.property(anySchema, anyValue, (schema, value) => {
      if (!fitsPlainly({}, schema, value)) return;
      fitting++;
      expect(ajv.validate(schema, value), JSON.stringify([schema, value])).toBe(true);
    }),
    { numRuns: 600, seed: 7 },
  );
  // A rule that always says no would pass as well.
  expect(fitting).toBeGreaterThan(100);
});
