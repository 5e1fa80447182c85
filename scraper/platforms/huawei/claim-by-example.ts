import type { JsonValue } from "../../../spec/model/json.ts";
import { MAX_COMPARED, sideOf, type Claims } from "./claim-tables.ts";
import type { FieldRow, FieldTable } from "./field-table.ts";
import type { ShownMember } from "./example-members.ts";
import { objectsOf } from "./reading.ts";

/**
 * Gives a table that no field refers to to the field whose value in an example has the table's names: at least half of
 * them, where the root of the example has none.
 *
 * @param examplesOf values of the examples of a side
 * @param membersOf their members by name
 */
export function claimByExample(
  tables: readonly FieldTable[],
  claims: Claims,
  examplesOf: (side: "request" | "response") => readonly JsonValue[],
  membersOf: (side: "request" | "response") => ReadonlyMap<string, ShownMember>,
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
    const inside = membersOf(side);
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
  inside: ReadonlyMap<string, ShownMember>,
): FieldRow | undefined {
  const rows = own
    .filter((other) => other !== table && other.status === table.status)
    .flatMap((other) => other.rows)
    .filter((row) => row.spelling?.kind !== "scalar" && claims.childrenOf(row).length === 0)
    .filter((row) => {
      const values = inside.get(row.name)?.all ?? [];
      const names = new Set(values.flatMap((value) => objectsOf(value)).flatMap((one) => Object.keys(one)));
      const hits = table.rows.filter((one) => names.has(one.name)).length;
      return hits > 0 && hits * 2 >= table.rows.length;
    });
  return rows.length === 1 ? rows[0] : undefined;
}
