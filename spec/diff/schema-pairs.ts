import type { JsonObject, JsonValue } from "../model/json.ts";
import type { Located } from "./document.ts";
import { asList, asObject, sameJson } from "./json.ts";
import { branchList, matchBranches } from "./match/branches.ts";
import type { BranchMatch } from "./match/branches.ts";
import { Equivalence, sameSet } from "./match/equivalent.ts";
import { Identical } from "./match/identical.ts";
import { Wrapping } from "./match/wrapping.ts";
import { COMPOSITIONS, isLightBeside } from "./match/schema-view.ts";
import type { Composition, SchemaView, SchemaViews } from "./match/schema-view.ts";
import { isOpenSchema, KEYWORDS } from "./schema-keywords.ts";

/** What happened to a map of schemas or a list of them. */
export interface Members {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A step from a pair of schemas to a pair within them. */
export interface SchemaChild {
  readonly kind: "property" | "part";
  /** `name` of a property, else `items`, `oneOf[Cat]` … */
  readonly step: string;
  readonly pair: SchemaPair;
}

/** Two schemas that stand for the same thing, and what differs between them, without what is below. */
export class SchemaPair {
  readonly old: SchemaView;
  readonly new: SchemaView;
  /** Keywords that differ at this level; `type` is without null, `nullable` is null. */
  changed: ReadonlySet<string> = NOTHING_CHANGED;
  members: ReadonlyMap<string, Members> = NO_MEMBERS;
  branches: ReadonlyMap<Composition, BranchMatch> = NO_BRANCHES;
  readonly children: SchemaChild[] = [];
  /** Something differs here or below. */
  reaches = false;
  readonly parents: SchemaPair[] = [];

  constructor(old: SchemaView, fresh: SchemaView) {
    this.old = old;
    this.new = fresh;
  }

  /** Notes that a keyword differs. Nearly all pairs are equal, so the set is made when it is needed. */
  note(keyword: string): void {
    this.changed = new Set([...this.changed, keyword]);
  }

  forget(keyword: string): void {
    this.changed = new Set([...this.changed].filter((other) => other !== keyword));
  }
}

const NOTHING_CHANGED: ReadonlySet<string> = new Set();
const NO_MEMBERS: ReadonlyMap<string, Members> = new Map();
const NO_BRANCHES: ReadonlyMap<Composition, BranchMatch> = new Map();

/** Compares schemas, each pair once, however many operations lead to it. */
export class SchemaPairs {
  readonly oldViews: SchemaViews;
  readonly newViews: SchemaViews;
  readonly equivalence: Equivalence;
  readonly identical: Identical;
  private readonly pairs = new Map<SchemaView, SchemaPair[]>();
  private readonly queue: SchemaPair[] = [];
  private readonly wrapping: Wrapping;

  constructor(oldViews: SchemaViews, newViews: SchemaViews) {
    this.oldViews = oldViews;
    this.newViews = newViews;
    this.equivalence = new Equivalence(oldViews, newViews);
    this.identical = new Identical(oldViews.document, newViews.document);
    this.wrapping = new Wrapping(this.equivalence, oldViews, newViews);
  }

  /** The pair of two views, compared all the way down. */
  compare(old: SchemaView, fresh: SchemaView): SchemaPair {
    const root = this.pair(old, fresh);
    for (let next = this.queue.pop(); next !== undefined; next = this.queue.pop()) this.fill(next);
    return root;
  }

  /** Whether an old schema was met in the walk and found unchanged. */
  isUnchanged(old: SchemaView): boolean {
    return this.pairs.get(old)?.some((pair) => !pair.reaches) === true;
  }

  private pair(left: SchemaView, right: SchemaView): SchemaPair {
    const [old, fresh] = this.wrapping.aligned(left, right);
    // A schema is met beside one other, rarely beside a second one.
    const row = this.pairs.get(old);
    const known = row?.find((pair) => pair.new === fresh);
    if (known !== undefined) return known;
    const pair = new SchemaPair(old, fresh);
    if (row === undefined) this.pairs.set(old, [pair]);
    else row.push(pair);
    this.queue.push(pair);
    return pair;
  }

  private child(
    parent: SchemaPair,
    kind: SchemaChild["kind"],
    step: string,
    old: SchemaView,
    fresh: SchemaView,
  ): void {
    const pair = this.pair(old, fresh);
    parent.children.push({ kind, step, pair });
    pair.parents.push(parent);
    if (pair.reaches) mark(parent);
  }

  private fill(pair: SchemaPair): void {
    const { old, new: fresh } = pair;
    if (this.wrappedInAllOf(pair)) return;
    if (!sameSet(old.types, fresh.types)) pair.note("type");
    if (old.nullable !== fresh.nullable) pair.note("nullable");
    for (const keyword of Object.keys(old.schema)) this.keyword(pair, keyword);
    for (const keyword of Object.keys(fresh.schema)) {
      if (!Object.hasOwn(old.schema, keyword)) this.keyword(pair, keyword);
    }
    this.compositions(pair);
    if (isOneValue(pair)) for (const keyword of ["enum", "const"]) pair.forget(keyword);
    if (pair.changed.size > 0) mark(pair);
  }

  /**
   * `X` that became `allOf: [X, Y]`, or the other way round: X is still there, only Y came or went. Everything else would
   * say that all of X was removed.
   */
  private wrappedInAllOf(pair: SchemaPair): boolean {
    const { old, new: fresh } = pair;
    const isWrapped = old.branches.allOf === undefined && isOnlyAllOf(fresh);
    const isUnwrapped = fresh.branches.allOf === undefined && isOnlyAllOf(old);
    if (isWrapped === isUnwrapped || Object.keys((isWrapped ? old : fresh).schema).length === 0) return false;
    const views = isWrapped ? this.newViews : this.oldViews;
    const branches = branchList((isWrapped ? fresh : old).branches.allOf, views);
    const kept =
      branches.find(({ view }) => view.ref !== undefined && view.ref === (isWrapped ? old : fresh).ref) ??
      branches.find(({ view }) => this.equivalence.same(isWrapped ? old : view, isWrapped ? view : fresh));
    if (kept === undefined) return false;
    const rest = branches.filter((branch) => branch !== kept);
    pair.branches = new Map([
      ["allOf", { pairs: [], added: isWrapped ? rest : [], removed: isWrapped ? [] : rest }],
    ]);
    pair.note("allOf");
    this.child(
      pair,
      "part",
      `allOf[${kept.name}]`,
      isWrapped ? old : kept.view,
      isWrapped ? kept.view : fresh,
    );
    if (old.nullable !== fresh.nullable && (isWrapped ? fresh : old).schema["nullable"] !== undefined)
      pair.note("nullable");
    mark(pair);
    return true;
  }

  private keyword(pair: SchemaPair, keyword: string): void {
    const kind = KEYWORDS.get(keyword);
    if (kind === undefined || keyword === "type" || keyword === "nullable") return;
    const left = pair.old.schema[keyword];
    const right = pair.new.schema[keyword];
    if (kind === "value") {
      if (left !== right && !sameJson(left, right)) pair.note(keyword);
    } else if (kind === "schema" || kind === "guard") {
      this.single(pair, keyword, guard(left, kind), guard(right, kind));
    } else {
      this.many(pair, keyword, left, right);
    }
  }

  private single(
    pair: SchemaPair,
    keyword: string,
    left: JsonValue | undefined,
    right: JsonValue | undefined,
  ): void {
    if (left === undefined && right === undefined) return;
    const isWhole = left === undefined || right === undefined || (left === false) !== (right === false);
    if (isWhole) pair.note(keyword);
    else if (!this.identical.one("schema", left, right)) {
      const a = this.oldViews.of(left, pair.old.at.to(keyword));
      const b = this.newViews.of(right, pair.new.at.to(keyword));
      this.child(pair, "part", keyword, a, b);
    }
  }

  private many(
    pair: SchemaPair,
    keyword: string,
    left: JsonValue | undefined,
    right: JsonValue | undefined,
  ): void {
    const lefts = membersOf(left);
    const rights = membersOf(right);
    const isProperty = keyword === "properties";
    const removed: string[] = [];
    for (const name of Object.keys(lefts)) {
      if (!Object.hasOwn(rights, name)) {
        removed.push(name);
        continue;
      }
      if (this.identical.one("schema", lefts[name], rights[name])) continue;
      const step = isProperty ? name : `${keyword}[${name}]`;
      const a = this.oldViews.of(lefts[name], pair.old.at.to(keyword, name));
      const b = this.newViews.of(rights[name], pair.new.at.to(keyword, name));
      this.child(pair, isProperty ? "property" : "part", step, a, b);
    }
    const added = Object.keys(rights).filter((name) => !Object.hasOwn(lefts, name));
    if (added.length + removed.length === 0) return;
    pair.members = new Map([...pair.members, [keyword, { added, removed }]]);
    pair.note(keyword);
  }

  private compositions(pair: SchemaPair): void {
    const { old, new: fresh } = pair;
    for (const keyword of COMPOSITIONS) {
      const counterpart = crossed(pair, keyword);
      if (old.branches[keyword] === undefined && fresh.branches[counterpart] === undefined) continue;
      if (counterpart === keyword && isCrossedTarget(pair, keyword)) continue;
      if (counterpart !== keyword) pair.note("composition");
      else if (this.areIdentical(old.branches[keyword], fresh.branches[keyword])) continue;
      const left = branchList(old.branches[keyword], this.oldViews);
      const right = branchList(fresh.branches[counterpart], this.newViews);
      const match = matchBranches(left, right, this.equivalence);
      for (const [a, b] of match.pairs) this.child(pair, "part", `${counterpart}[${b.name}]`, a.view, b.view);
      if (match.added.length + match.removed.length === 0) continue;
      pair.branches = new Map([...pair.branches, [counterpart, match]]);
      pair.note(counterpart);
    }
  }

  /** Branch by branch; where they are, each would be paired with itself. */
  private areIdentical(old: readonly Located[] = [], fresh: readonly Located[] = []): boolean {
    return (
      old.length === fresh.length &&
      old.every(({ value }, index) => this.identical.one("schema", value, fresh[index]?.value))
    );
  }
}

/** Nothing but branches, and words beside them. */
function isOnlyAllOf(view: SchemaView): boolean {
  return view.branches.allOf !== undefined && isLightBeside("allOf", view.schema);
}

/** `enum` of one value and `const` say the same. */
function isOneValue({ old, new: fresh }: SchemaPair): boolean {
  const only = ({ schema }: SchemaView): readonly JsonValue[] => {
    const { const: single } = schema;
    return single === undefined ? asList(schema["enum"]) : schema["enum"] === undefined ? [single] : [];
  };
  const [left, right] = [only(old), only(fresh)];
  return left.length === 1 && right.length === 1 && sameJson(left[0], right[0]);
}

/** `oneOf` that became `anyOf`, or the other way round, with nothing else in between: the branches still match. */
function crossed(pair: SchemaPair, keyword: Composition): Composition {
  const other = keyword === "oneOf" ? "anyOf" : keyword === "anyOf" ? "oneOf" : keyword;
  const isMoved =
    pair.old.branches[keyword] !== undefined &&
    pair.new.branches[keyword] === undefined &&
    pair.old.branches[other] === undefined &&
    pair.new.branches[other] !== undefined;
  return isMoved ? other : keyword;
}

function isCrossedTarget(pair: SchemaPair, keyword: Composition): boolean {
  if (keyword === "allOf") return false;
  const other = keyword === "oneOf" ? "anyOf" : "oneOf";
  return crossed(pair, other) === keyword;
}

function guard(value: JsonValue | undefined, kind: "schema" | "guard"): JsonValue | undefined {
  return kind === "guard" && isOpenSchema(value) ? undefined : value;
}

/** The entries of a map of schemas; a list is a map by position. */
function membersOf(value: JsonValue | undefined): JsonObject {
  return Array.isArray(value) ? Object.fromEntries(value.entries()) : (asObject(value) ?? {});
}

/** Marks a pair and everything that leads to it. */
function mark(pair: SchemaPair): void {
  const open = [pair];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.reaches) continue;
    next.reaches = true;
    open.push(...next.parents);
  }
}
