import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { fits, trim } from "./fits.ts";
import { isObject, memberOf, objectOf } from "./json-view.ts";
import type { NormalSchema } from "./normal-schema.ts";
import { MAX_VALUES, sampleOf } from "./sample.ts";
import { propertiesOf, requiredOf, type Schemas } from "./schema-members.ts";

/**
 * A value of a page made to fit the schema: what fits stays, what does not is replaced by a sample, what the schema does
 * not know is left out, what it requires is added.
 *
 * @example fitValue({ size: "" }, { type: "object", properties: { size: { type: "integer" } } }, schemas) // { size: 1 }
 */
export function fitValue(
  value: JsonValue,
  schema: NormalSchema,
  schemas: Schemas,
  left = { values: MAX_VALUES },
): JsonValue {
  if (fits(value, schema, schemas)) return trim(value, schema, schemas);
  const members = propertiesOf(schema, schemas);
  if (!isObject(value) || members.size === 0) return sampleOf(schema, schemas, 0, left);
  const required = requiredOf(schema, schemas);
  const repaired = objectOf(
    [...members].flatMap(([name, member]): [string, JsonValue][] => {
      const own = memberOf(value, name);
      if (own === undefined) return required.has(name) ? [[name, sampleOf(member, schemas, 0, left)]] : [];
      return [[name, fitValue(own, member, schemas, left)]];
    }),
  );
  return fits(repaired, schema, schemas) ? repaired : sampleOf(schema, schemas, 0, left);
}

/**
 * A sample that is an object; nothing where the schema allows none.
 *
 * @example objectSampleOf({}, schemas) // { name: "value" }
 */
export function objectSampleOf(schema: NormalSchema, schemas: Schemas): JsonObject | undefined {
  const sample = sampleOf(schema, schemas);
  if (isObject(sample)) return sample;
  const other = { name: "value" };
  return fits(other, schema, schemas) ? other : undefined;
}
