import type { JsonValue } from "../../../spec/model/json.ts";
import type { Claims } from "./claim-tables.ts";
import type { FieldRow, FieldTable } from "./field-table.ts";
import { memberOf, objectsOf } from "./reading.ts";

/** A field with the fields that stand below it in the same table. */
export interface FieldNode {
  readonly table: FieldTable;
  readonly row: FieldRow;
  /** Name of the member: the last part of a dotted name. */
  readonly name: string;
  readonly children: FieldNode[];
  /** Its place below another field is what an example proves. */
  moved: boolean;
}

/**
 * The rows of a table as a tree: `server.name`, `listeners[].id` and indented names belong to the field above them.
 *
 * @example nestRows(table).map((node) => node.name)
 */
export function nestRows(table: FieldTable): readonly FieldNode[] {
  const roots: FieldNode[] = [];
  const byName = new Map<string, FieldNode>();
  const open: FieldNode[] = [];
  for (const row of table.rows) {
    const parts = /[.[]/u.test(row.name) ? splitName(row.name) : undefined;
    const above = parts === undefined ? undefined : byName.get(parts.above);
    const name = above === undefined || parts === undefined ? row.name : parts.last;
    const node: FieldNode = { table, row, name, children: [], moved: false };
    open.length = Math.min(open.length, row.depth);
    const parent = above ?? (row.depth > 0 ? open.at(-1) : undefined);
    (parent?.children ?? roots).push(node);
    open.push(node);
    const key = row.name.replace(/\[[\d*]{0,9}\]/gu, "");
    if (!byName.has(key)) byName.set(key, node);
  }
  return roots;
}

function splitName(name: string): { above: string; last: string } | undefined {
  const bare = name.replace(/\[[\d*]{0,9}\]/gu, "");
  const dot = bare.lastIndexOf(".");
  return dot <= 0 || dot === bare.length - 1
    ? undefined
    : { above: bare.slice(0, dot), last: bare.slice(dot + 1) };
}

/**
 * Moves rows below the field whose value holds them in every example, where the page lists all fields in one table:
 * the row is not a member of the example's root, and is one of exactly one structured field without a table. Fields that
 * were moved may hold others in turn.
 *
 * @param roots the nodes of root tables
 * @param examples values of the body
 */
export function nestByExample(
  roots: readonly FieldNode[],
  examples: readonly JsonValue[],
  claims: Claims,
): readonly FieldNode[] {
  const atRoot = namesOf(examples.flatMap((example) => objectsOf(example)));
  if (!roots.some((node) => atRoot.has(node.name))) return roots;
  const moved = new Set<FieldNode>();
  let level: readonly Holder[] = [{ nodes: roots, objects: examples.flatMap((one) => objectsOf(one)) }];
  for (let depth = 0; depth < MAX_MOVES && level.length > 0; depth += 1) {
    const holders = level.flatMap((holder) => holdersIn(holder, claims));
    for (const node of roots) {
      if (atRoot.has(node.name) || moved.has(node)) continue;
      const [holder, ...others] = holders.filter(({ names }) => names.has(node.name));
      if (holder === undefined || others.length > 0 || holder.node === node) continue;
      node.moved = true;
      moved.add(node);
      holder.node.children.push(node);
    }
    level = holders.map(({ node, objects }) => ({ nodes: node.children, objects }));
  }
  return moved.size === 0 ? roots : roots.filter((node) => !moved.has(node));
}

/** Rows are moved this far down; no page lists deeper structures in one table. */
const MAX_MOVES = 8;

interface Holder {
  readonly nodes: readonly FieldNode[];
  readonly objects: readonly Readonly<Record<string, JsonValue>>[];
}

const namesOf = (objects: Holder["objects"]): ReadonlySet<string> =>
  new Set(objects.flatMap((object) => Object.keys(object)));

/** Structured fields whose own fields only the examples show, with the names that their values have there. */
function holdersIn({ nodes, objects }: Holder, claims: Claims) {
  return nodes.flatMap((node) => {
    const { spelling } = node.row;
    if (claims.childrenOf(node.row).length > 0 || node.children.length > 0) return [];
    if (spelling !== undefined && (spelling.kind === "scalar" || spelling.kind === "named")) return [];
    const inside = objects.flatMap((object) => objectsOf(memberOf(object, node.name)));
    return inside.length === 0 ? [] : [{ node, objects: inside, names: namesOf(inside) }];
  });
}

/** How an example wraps the fields that the page lists: in a member, in an array, or in both. */
export interface Wrapper {
  readonly member?: string;
  readonly isArray: boolean;
}

/**
 * The wrapper that only the examples show: the listed fields are not members of the root but of its single member, or
 * of the objects in the array that the root is.
 *
 * @returns `undefined` where the fields are those of the root, or where the examples do not tell
 */
export function findWrapper(
  roots: readonly FieldNode[],
  examples: readonly JsonValue[],
): Wrapper | undefined {
  const names = new Set(roots.map((node) => node.name));
  const share = (objects: readonly Readonly<Record<string, JsonValue>>[]): number => {
    const seen = new Set(objects.flatMap((object) => Object.keys(object)));
    return [...names].filter((name) => seen.has(name)).length / Math.max(1, names.size);
  };
  for (const example of examples) {
    const objects = objectsOf(example);
    if (share(objects) > 0) {
      if (Array.isArray(example) && share(objects) >= 0.5) return { isArray: true };
      continue;
    }
    const [object] = Array.isArray(example) ? [] : objects;
    const [member, ...others] = object === undefined ? [] : Object.keys(object);
    if (object === undefined || member === undefined || others.length > 0) continue;
    const value = memberOf(object, member);
    if (share(objectsOf(value)) >= 0.5) return { member, isArray: Array.isArray(value) };
  }
  return undefined;
}
