import type { JsonValue } from "../../model/json.ts";
import type { Located } from "../document.ts";
import { asList, asObject, asStrings, isIn, sameJson } from "../json.ts";
import { ANNOTATIONS, isOpenSchema, KEYWORDS } from "../schema-keywords.ts";
import { COMPOSITIONS } from "./schema-view.ts";
import type { SchemaView, SchemaViews } from "./schema-view.ts";

/**
 * Whether two schemas accept the same values, wherever they stand and whatever they are called.
 * Recursion is taken for equal until something differs (coinduction), so it ends.
 */
export class Equivalence {
  private readonly old: SchemaViews;
  private readonly fresh: SchemaViews;
  private readonly known = new Map<SchemaView, Map<SchemaView, boolean>>();

  constructor(old: SchemaViews, fresh: SchemaViews) {
    this.old = old;
    this.fresh = fresh;
  }

  /** @returns false as soon as one keyword that counts differs; words and examples do not count */
  same(a: SchemaView, b: SchemaView): boolean {
    const assumed: [SchemaView, SchemaView][] = [];
    const result = this.compare(a, b, assumed);
    // What was assumed on the way is proved only if the whole is equal.
    for (const [x, y] of assumed) this.remember(x, y, result);
    this.remember(a, b, result);
    return result;
  }

  private remember(a: SchemaView, b: SchemaView, value: boolean | undefined): void {
    let row = this.known.get(a);
    if (row === undefined) this.known.set(a, (row = new Map<SchemaView, boolean>()));
    if (value === undefined) row.delete(b);
    else row.set(b, value);
  }

  private compare(a: SchemaView, b: SchemaView, assumed: [SchemaView, SchemaView][]): boolean {
    const known = this.known.get(a)?.get(b);
    if (known !== undefined) return known;
    this.remember(a, b, true);
    const start = assumed.length;
    assumed.push([a, b]);
    const equal = this.sameKeywords(a, b, assumed) && this.sameBranches(a, b, assumed);
    if (!equal) {
      // Pairs that leaned on this one are open again; this one is settled.
      for (const [x, y] of assumed.splice(start)) this.remember(x, y, undefined);
      this.remember(a, b, false);
    }
    return equal;
  }

  private sameKeywords(a: SchemaView, b: SchemaView, assumed: [SchemaView, SchemaView][]): boolean {
    if (a.nullable !== b.nullable || !sameSet(a.types, b.types)) return false;
    for (const [keyword, kind] of KEYWORDS) {
      if (keyword === "type" || keyword === "nullable" || ANNOTATIONS.has(keyword)) continue;
      const left = a.schema[keyword];
      const right = b.schema[keyword];
      if (left === right) continue;
      const isSame =
        kind === "value"
          ? sameValue(keyword, left, right)
          : this.sameNested(keyword, kind, [a, left], [b, right], assumed);
      if (!isSame) return false;
    }
    return true;
  }

  private sameNested(
    keyword: string,
    kind: "schema" | "guard" | "schemas" | "tuple",
    [a, left]: readonly [SchemaView, JsonValue | undefined],
    [b, right]: readonly [SchemaView, JsonValue | undefined],
    assumed: [SchemaView, SchemaView][],
  ): boolean {
    if (kind === "schema" || kind === "guard") {
      const open = (value: JsonValue | undefined) =>
        kind === "guard" ? isOpenSchema(value) : value === undefined;
      if (open(left) || open(right)) return open(left) && open(right);
      if (left === false || right === false) return left === right;
      return this.compare(
        this.old.of(left, a.at.to(keyword)),
        this.fresh.of(right, b.at.to(keyword)),
        assumed,
      );
    }
    const members = (value: JsonValue | undefined) =>
      kind === "tuple"
        ? new Map(asList(value).map((item, index) => [String(index), item]))
        : new Map(Object.entries(asObject(value) ?? {}));
    const lefts = members(left);
    const rights = members(right);
    if (lefts.size !== rights.size) return false;
    for (const [name, item] of lefts) {
      if (!rights.has(name)) return false;
      const x = this.old.of(item, a.at.to(keyword, name));
      const y = this.fresh.of(rights.get(name), b.at.to(keyword, name));
      if (!this.compare(x, y, assumed)) return false;
    }
    return true;
  }

  private sameBranches(a: SchemaView, b: SchemaView, assumed: [SchemaView, SchemaView][]): boolean {
    return COMPOSITIONS.every((keyword) => {
      const left = a.branches[keyword] ?? [];
      const rest: Located[] = [...(b.branches[keyword] ?? [])];
      if (left.length !== rest.length) return false;
      return left.every((branch) => {
        const index = rest.findIndex((other) =>
          this.compare(this.old.of(branch.value, branch.at), this.fresh.of(other.value, other.at), assumed),
        );
        if (index >= 0) rest.splice(index, 1);
        return index >= 0;
      });
    });
  }
}

function sameValue(keyword: string, a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (keyword === "required") return sameSet(asStrings(a), asStrings(b));
  if (keyword === "enum" && Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && (a as readonly JsonValue[]).every(isIn(b as readonly JsonValue[]));
  return sameJson(a, b);
}

/** Order and repetition do not matter. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (isWithin(a, b) && isWithin(b, a));
}

function isWithin(list: readonly string[], other: readonly string[]): boolean {
  // Almost all lists are short, and a set of each would cost more than looking through it.
  if (other.length < 20) return list.every((item) => other.includes(item));
  const known = new Set(other);
  return list.every((item) => known.has(item));
}
