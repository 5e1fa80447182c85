import { isModelName, type Claims } from "./claim-tables.ts";
import type { FieldTable } from "./field-table.ts";
import { typeKey } from "./reading.ts";

/** Fields are written out in place this deep; below that a table becomes a type. */
const MAX_INLINE = 12;

/**
 * Which tables become types of their own: named structures, tables that several fields refer to (a structure that holds
 * itself among them), and what is nested very deep. All others are written out where their field stands.
 *
 * @param tables all tables of the page
 * @param roots tables that no field refers to
 * @returns key by table
 */
export function chooseTypes(
  tables: readonly FieldTable[],
  roots: readonly FieldTable[],
  claims: Claims,
  url: string,
): ReadonlyMap<FieldTable, string> {
  const depths = depthsOf(roots, claims);
  const keys = new Map<FieldTable, string>();
  for (const table of tables) {
    const claimants = claims.claimants(table).length;
    if (claimants === 0 || table.rows.length === 0) continue;
    const depth = depths.get(table);
    const isNamed = isModelName(table.subject);
    if (isNamed || claimants > 1 || depth === undefined || (depth > 0 && depth % MAX_INLINE === 0))
      keys.set(table, typeKey(url, table.block.anchors[0] ?? table.block.path));
  }
  return keys;
}

/** How many fields lead from a root to each table; breadth first, each table once. */
function depthsOf(roots: readonly FieldTable[], claims: Claims): ReadonlyMap<FieldTable, number> {
  const depths = new Map<FieldTable, number>(roots.map((root) => [root, 0]));
  const queue = [...roots];
  for (let at = 0; at < queue.length; at += 1) {
    const table = queue[at] as FieldTable;
    for (const row of table.rows) {
      for (const child of claims.childrenOf(row)) {
        if (child.kind !== "table" || depths.has(child.table)) continue;
        depths.set(child.table, (depths.get(table) ?? 0) + 1);
        queue.push(child.table);
      }
    }
  }
  return depths;
}
