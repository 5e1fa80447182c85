import { asObject, member } from "../json.ts";
import type { Equivalence } from "./equivalent.ts";
import { isLightBeside } from "./schema-view.ts";
import type { Composition, SchemaView, SchemaViews } from "./schema-view.ts";

type Alternatives = "anyOf" | "oneOf";

/** Brings two schemas into the same shape where one of them is wrapped in a composition. */
export class Wrapping {
  private readonly equivalence: Equivalence;
  private readonly oldViews: SchemaViews;
  private readonly newViews: SchemaViews;
  private readonly wrapped = new Map<SchemaView, Map<Composition, SchemaView>>();

  constructor(equivalence: Equivalence, oldViews: SchemaViews, newViews: SchemaViews) {
    this.equivalence = equivalence;
    this.oldViews = oldViews;
    this.newViews = newViews;
  }

  /**
   * The two views as they are compared. A composition of one branch that got further ones, or was left with one, is
   * compared branch by branch; and so is `X` that became `anyOf: [X, Y]`, or the other way round.
   */
  aligned(old: SchemaView, fresh: SchemaView): readonly [SchemaView, SchemaView] {
    const [a, b] = [old.single, fresh.single];
    if (a !== undefined && b?.keyword !== a.keyword && fresh.branches[a.keyword] !== undefined)
      return [a.view, fresh];
    if (b !== undefined && a?.keyword !== b.keyword && old.branches[b.keyword] !== undefined)
      return [old, b.view];
    const [gained, lost] = [alternativesOf(fresh), alternativesOf(old)];
    if (gained !== undefined && isPlain(old) && this.isBranchOfNew(old, fresh, gained))
      return [this.wrap(old, gained), fresh];
    if (lost !== undefined && isPlain(fresh) && this.isBranchOfOld(old, fresh, lost))
      return [old, this.wrap(fresh, lost)];
    return [old, fresh];
  }

  private isBranchOfNew(old: SchemaView, fresh: SchemaView, keyword: Alternatives): boolean {
    // An object that became one of several is a kind of change of its own, told by the rules about `oneOf`.
    if (keyword === "oneOf" && Object.keys(asObject(member(old.schema, "properties")) ?? {}).length > 0)
      return false;
    return (fresh.branches[keyword] ?? []).some(({ value, at }) =>
      this.equivalence.same(old, this.newViews.of(value, at)),
    );
  }

  private isBranchOfOld(old: SchemaView, fresh: SchemaView, keyword: Alternatives): boolean {
    return (old.branches[keyword] ?? []).some(({ value, at }) =>
      this.equivalence.same(this.oldViews.of(value, at), fresh),
    );
  }

  private wrap(view: SchemaView, keyword: Alternatives): SchemaView {
    const known = this.wrapped.get(view)?.get(keyword);
    if (known !== undefined) return known;
    const { at, nullable, schema } = view;
    const branches = { [keyword]: [{ value: schema, at }] };
    const made: SchemaView = { at, schema: {}, types: [], nullable, branches, isImplied: true };
    this.wrapped.set(view, new Map([...(this.wrapped.get(view) ?? []), [keyword, made]]));
    return made;
  }
}

/** The one kind of alternatives that a schema consists of. */
function alternativesOf({ branches, schema }: SchemaView): Alternatives | undefined {
  return (["anyOf", "oneOf"] as const).find(
    (keyword) => branches[keyword] !== undefined && isLightBeside(keyword, schema),
  );
}

/** No composition, and something is said. */
function isPlain({ branches, schema }: SchemaView): boolean {
  return Object.keys(branches).length === 0 && Object.keys(schema).length > 0;
}
