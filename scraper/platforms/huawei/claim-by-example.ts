import type { JsonValue } from "../../../spec/model/json.ts";
import { MAX_COMPARED, sideOf, type Claims } from "./claim-tables.ts";
import type { FieldRow, FieldTable } from "./field-table.ts";
import { memberOf, objectsOf } from "./reading.ts";

/** Objects of an example that are looked at. */
const MAX_OBJECTS = 2_000;

/**
 * Gives a table that no field refers to to the field whose value in an example has the table's names: at least half of
 * them, where the root of the example has none.
 *
 * @param examplesOf values of the examples of a side
 */
export function claimByExample(
  tables: readonly FieldTable[],
  claims: Claims,
  examplesOf: (side: "request" | "response") => readonly JsonValue[],
): void {
  if (tables.length > MAX_COMPARED) return;
  for (const side of ["request", "response"] as const) {
    const own = tables.filter((table) => sideOf(table) === side);
    const unclaimed = own.filter(
      (table) => claims.claimants(table).length === 0 && table.place === undefined,
    );
    if (unclaimed.length < 2) continue;
    const examples = examplesOf(side);
    const atRoot = new Set(
      examples.flatMap((example) => objectsOf(example)).flatMap((object) => Object.keys(object)),
    );
    const inside = membersByName(examples);
    for (const table of unclaimed) {
      if (table.role === "uri" || table.rows.some((row) => atRoot.has(row.name))) continue;
      const row = holderOf(own, table, claims, inside);
      if (row !== undefined) claims.claim(row, table);
    }
  }
}

function holderOf(
  own: readonly FieldTable[],
  table: FieldTable,
  claims: Claims,
  inside: ReadonlyMap<string, ReadonlySet<string>>,
): FieldRow | undefined {
  const rows = own
    .filter((other) => other !== table && other.status === table.status)
    .flatMap((other) => other.rows)
    .filter((row) => row.spelling?.kind !== "scalar" && claims.childrenOf(row).length === 0)
    .filter((row) => {
      const names = inside.get(row.name);
      const hits = table.rows.filter((one) => names?.has(one.name) ?? false).length;
      return hits > 0 && hits * 2 >= table.rows.length;
    });
  return rows.length === 1 ? rows[0] : undefined;
}

/** For each member name of the examples, the names inside its values. */
function membersByName(examples: readonly JsonValue[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const queue = examples.flatMap((example) => objectsOf(example));
  for (let at = 0; at < queue.length && at < MAX_OBJECTS; at += 1) {
    const object = queue[at] ?? {};
    for (const name of Object.keys(object)) {
      const inner = objectsOf(memberOf(object, name));
      const known = names.get(name) ?? new Set<string>();
      for (const one of inner) for (const key of Object.keys(one)) known.add(key);
      names.set(name, known);
      queue.push(...inner);
    }
  }
  return names;
}
