import type { JsonObject, JsonValue } from "../../../spec/model/json.ts";
import { containerOf, type Container, type RowType } from "./type-line.ts";

/** A row, as far as the tree depends on it. */
export interface FlatRow {
  readonly name: string;
  readonly type: RowType | undefined;
}

/** A row in its place. `children` is empty where the page keeps them collapsed. */
export interface TreeNode<Row> {
  readonly row: Row;
  readonly children: readonly TreeNode<Row>[];
}

/** The tree of a list of rows. */
export interface RowTree<Row> {
  readonly nodes: readonly TreeNode<Row>[];
  /** `certain`: one tree fits best; `ambiguous`: several do; `contradicted`: none has the stated counts. */
  readonly fit: "certain" | "ambiguous" | "contradicted";
}

/** Combinations of rows that are looked at; no page of real documentation comes near. */
const MAX_STEPS = 300_000;
const MAX_ROWS = 1_500;

const PRESENT = 4;
const FITS_TYPE = 1;
const ABSENT = -2;

/** The objects that an example shows at one place; nothing where no example reaches it. */
type Sample = readonly JsonObject[] | undefined;

interface Chain {
  readonly row: number;
  readonly isExpanded: boolean;
  readonly inner: Chain | undefined;
  readonly next: Chain | undefined;
}

/** The best way to read the rows from one place up to an end. */
interface Way {
  readonly end: number;
  readonly score: number;
  /** Decides between ways that the example leaves open: stated counts are kept, uncounted objects stay collapsed. */
  readonly preference: number;
  readonly isShared: boolean;
  readonly chain: Chain | undefined;
}

/**
 * Finds which rows stand inside which. The page lists them depth-first without showing their depth: a counted container
 * is followed by all of its children or, collapsed, by none; an uncounted one by any number. Where several trees fit
 * the counts, the example decides: the tree whose fields it shows in their places is the right one.
 *
 * @param rows in page order
 * @param examples parsed examples of the value that the rows describe
 * @param count number of rows at the root, where the page counts them
 * @returns the tree, and how sure it is
 * @example treeOf([{ name: "ip", type: object3 }, { name: "zone", type }], [{ ip: {}, zone: "a" }]).nodes.length // 2
 */
export function treeOf<Row extends FlatRow>(
  rows: readonly Row[],
  examples: readonly JsonValue[],
  count?: number,
): RowTree<Row> {
  const flat: RowTree<Row> = { nodes: rows.map((row) => ({ row, children: [] })), fit: "ambiguous" };
  if (!rows.some((row) => containerOf(row.type) !== undefined)) return { ...flat, fit: "certain" };
  if (rows.length > MAX_ROWS) return flat;
  for (const isOpen of [true, false]) {
    const search = new TreeSearch(rows, isOpen);
    const way = search.best(objectsIn(examples), count);
    if (search.isExhausted) continue;
    if (way === undefined) return { ...flat, fit: "contradicted" };
    return { nodes: nodesOf(way.chain, rows), fit: way.isShared || !isOpen ? "ambiguous" : "certain" };
  }
  return flat;
}

function nodesOf<Row>(chain: Chain | undefined, rows: readonly Row[]): readonly TreeNode<Row>[] {
  const nodes: TreeNode<Row>[] = [];
  for (let link = chain; link !== undefined; link = link.next) {
    const row = rows[link.row];
    if (row !== undefined) nodes.push({ row, children: nodesOf(link.inner, rows) });
  }
  return nodes;
}

/** Objects at the top of examples, also inside lists and lists of lists. */
function objectsIn(values: readonly JsonValue[]): Sample {
  const flat = values.flat(4) as readonly JsonValue[];
  const objects = flat.filter(
    (value): value is JsonObject => value !== null && typeof value === "object" && !Array.isArray(value),
  );
  return objects.length === 0 ? undefined : objects;
}

class TreeSearch {
  readonly #rows: readonly FlatRow[];
  /** Whether objects without a count may be expanded: what makes the combinations many. */
  readonly #isOpen: boolean;
  readonly #known = new Map<string, readonly Way[]>();
  #steps = 0;

  constructor(rows: readonly FlatRow[], isOpen: boolean) {
    this.#rows = rows;
    this.#isOpen = isOpen;
  }

  /** The best way to read all rows; where the root has not the stated number of children, with any number. */
  best(root: Sample, count: number | undefined): Way | undefined {
    const whole = (remaining: number | undefined): Way | undefined =>
      this.waysFrom(0, root, "", remaining).find(({ end }) => end === this.#rows.length);
    return whole(count) ?? (count === undefined ? undefined : whole(undefined));
  }

  get isExhausted(): boolean {
    return this.#steps > MAX_STEPS;
  }

  /**
   * All ends that `remaining` children (any number where undefined) may have, from a row on, each with its best way.
   *
   * @param path names that lead to the parent; places that no example reaches share one
   */
  waysFrom(at: number, parent: Sample, path: string, remaining: number | undefined): readonly Way[] {
    const key = `${at} ${remaining ?? "*"} ${path}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#steps += 1;
    if (this.isExhausted) return [];
    const ways = this.#search(at, parent, path, remaining);
    this.#known.set(key, ways);
    return ways;
  }

  #search(at: number, parent: Sample, path: string, remaining: number | undefined): readonly Way[] {
    const nothing: Way = { end: at, score: 0, preference: 0, isShared: false, chain: undefined };
    if (remaining === 0) return [nothing];
    const row = this.#rows[at];
    if (row === undefined) return remaining === undefined ? [nothing] : [];
    const best = new Map<number, Way>();
    if (remaining === undefined) keep(best, nothing);
    const left = remaining === undefined ? undefined : remaining - 1;
    const values = valuesOf(parent, row.name);
    const score = scoreOf(parent, values, row.type);
    for (const rest of this.waysFrom(at + 1, parent, path, left)) {
      this.#steps += 1;
      keep(best, joined(at, score, undefined, rest));
    }
    const container = containerOf(row.type);
    const inner = objectsIn(values ?? []);
    if (container === undefined || !this.#mayExpand(container, at, parent, inner)) return [...best.values()];
    const innerPath = inner === undefined ? "?" : `${path}\u0000${row.name}`;
    for (const children of this.waysFrom(at + 1, inner, innerPath, container.children)) {
      if (children.end === at + 1) continue;
      const preference = children.preference + (container.children === undefined ? -1 : 1);
      if (this.isExhausted) break;
      for (const rest of this.waysFrom(children.end, parent, path, left)) {
        this.#steps += 1;
        keep(best, joined(at, score, { ...children, preference }, rest));
      }
    }
    return [...best.values()];
  }

  /** An example that shows the next row beside an uncounted object, and not in it, leaves no doubt. */
  #mayExpand(container: Container, at: number, parent: Sample, inner: Sample): boolean {
    if (container.children !== undefined) return container.children > 0;
    const next = this.#rows[at + 1]?.name;
    if (!this.#isOpen || next === undefined) return false;
    const isBeside = valuesOf(parent, next) !== undefined;
    return !(isBeside && inner !== undefined && valuesOf(inner, next) === undefined);
  }
}

function joined(row: number, score: number, inner: Way | undefined, rest: Way): Way {
  return {
    end: rest.end,
    score: score + (inner?.score ?? 0) + rest.score,
    preference: (inner?.preference ?? 0) + rest.preference,
    isShared: rest.isShared || inner?.isShared === true,
    chain: { row, isExpanded: inner !== undefined, inner: inner?.chain, next: rest.chain },
  };
}

function keep(best: Map<number, Way>, way: Way): void {
  const known = best.get(way.end);
  if (known === undefined || way.score > known.score) best.set(way.end, way);
  else if (way.score === known.score) {
    const chosen = way.preference > known.preference ? way : known;
    best.set(way.end, { ...chosen, isShared: true });
  }
}

function valuesOf(parent: Sample, name: string): readonly JsonValue[] | undefined {
  if (parent === undefined) return undefined;
  const values = parent.flatMap((object) => (Object.hasOwn(object, name) ? [object[name] as JsonValue] : []));
  return values.length === 0 ? undefined : values;
}

/** An example need not show every field; it speaks against a place only if it shows the field's neighbours there. */
function scoreOf(
  parent: Sample,
  values: readonly JsonValue[] | undefined,
  type: RowType | undefined,
): number {
  if (parent === undefined) return 0;
  if (values === undefined) return ABSENT;
  return PRESENT + (values.some((value) => fitsType(value, type)) ? FITS_TYPE : 0);
}

function fitsType(value: JsonValue, type: RowType | undefined): boolean {
  switch (type?.kind) {
    case "object":
    case "map":
      return value !== null && typeof value === "object" && !Array.isArray(value);
    case "array":
      return Array.isArray(value);
    case "scalar":
      return type.type === "integer" || type.type === "number"
        ? typeof value === "number"
        : typeof value === type.type;
    case "enum":
      return typeof value !== "object";
    default:
      return false;
  }
}
