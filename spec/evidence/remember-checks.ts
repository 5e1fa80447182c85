import { canonicalJson, digestOf } from "../digest.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { pointerOfRef, valueAt } from "../openapi/pointer.ts";
import type { CheckMemo } from "./check-examples.ts";
import type { SchemaChecker } from "./schema-checker.ts";

/**
 * A checker that asks another one only what no earlier check has answered. What a schema says of a value follows from the schema,
 * from what it refers to, and from where it stands.
 *
 * @param checker compiles validators
 * @param document what `$ref` refers into
 * @param memo earlier answers; takes up those of this document
 * @example rememberChecks(createSchemaChecker(document), document, { before: new Map(), now: new Map() })
 */
export function rememberChecks(checker: SchemaChecker, document: JsonObject, memo: CheckMemo): SchemaChecker {
  const digests = new Map<string, string>();
  const digestAt = (pointer: string): string => {
    const known = digests.get(pointer) ?? digestOf(closureOf(document, pointer));
    digests.set(pointer, known);
    return known;
  };
  return {
    fitsPlainly: (pointer, value) => checker.fitsPlainly(pointer, value),
    check(pointer, value) {
      if (checker.fitsPlainly(pointer, value)) return [];
      const key = digestOf(`${digestAt(pointer)} ${canonicalJson(value)}`);
      const known = memo.now.get(key) ?? memo.before.get(key);
      const found = known === undefined ? (checker.check(pointer, value) ?? null) : known;
      memo.now.set(key, found);
      return found ?? undefined;
    },
  };
}

/** The text of a schema and of every schema that it leads to, with their pointers. */
function closureOf(document: JsonObject, pointer: string): string {
  const reached = new Map<string, string>();
  const pending = [pointer];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (reached.has(at)) continue;
    const schema = valueAt(document, at);
    reached.set(at, canonicalJson(schema ?? null));
    if (schema !== undefined) for (const next of refsOf(schema)) pending.push(next);
  }
  return [...reached].map(([at, text]) => `${at} ${text}`).join("\n");
}

function* refsOf(schema: JsonValue): Generator<string> {
  if (schema === null || typeof schema !== "object") return;
  for (const [name, member] of Object.entries(schema)) {
    if (name === "$ref" && typeof member === "string") {
      const target = pointerOfRef(member);
      if (target !== undefined) yield target;
    } else yield* refsOf(member);
  }
}
