import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { planDiagnostics } from "./diagnostics.ts";
import { listAt, objectOf, textAt } from "./json-view.ts";
import { schemaNameOf, type NormalSchema } from "./normal-schema.ts";

/** References that lead to references, one after the other: more is no interface that someone wants to use. */
const MAX_CHAIN = 100;

/**
 * Named schemas that are themselves by reference or composition alone have no meaning, and as types they do not
 * compile; the reference that closes such a circle becomes an empty schema. Containing itself in a property is fine.
 *
 * @param schemas normalised schemas by name
 * @param report gets a diagnostic for each circle
 */
export function breakCircles(
  schemas: ReadonlyMap<string, NormalSchema>,
  report: (diagnostic: Diagnostic) => void,
): ReadonlyMap<string, NormalSchema> {
  const done = new Map<string, NormalSchema>();
  const open = new Set<string>();

  const visit = (name: string): void => {
    const schema = schemas.get(name);
    if (schema === undefined || done.has(name)) return;
    open.add(name);
    done.set(name, withoutCircles(schema, name));
    open.delete(name);
  };

  const withoutCircles = (schema: NormalSchema, owner: string): NormalSchema => {
    const ref = textAt(schema, "$ref");
    if (ref !== undefined) {
      const target = schemaNameOf(ref);
      if (open.has(target)) {
        report(planDiagnostics.create("circular-schema", { place: owner, ref: target }));
        return {};
      }
      if (open.size > MAX_CHAIN && !done.has(target)) {
        report(planDiagnostics.create("schema-too-deep", { place: owner, limit: MAX_CHAIN }));
        return {};
      }
      visit(target);
      return schema;
    }
    const composed = (["allOf", "anyOf", "oneOf"] as const).find((key) => listAt(schema, key).length > 0);
    if (composed === undefined) return schema;
    const before = listAt(schema, composed) as readonly JsonObject[];
    const after = before.map((branch) => withoutCircles(branch, owner));
    if (after.every((branch, index) => branch === before[index])) return schema;
    return objectOf(
      Object.entries(schema).map(([key, value]): [string, JsonValue] => [
        key,
        key === composed ? after : value,
      ]),
    );
  };

  for (const name of schemas.keys()) visit(name);
  // In the order of the document.
  return new Map([...schemas.keys()].map((name) => [name, done.get(name) ?? {}]));
}
