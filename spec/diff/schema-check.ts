import type { At } from "./document.ts";
import { asObject, member } from "./json.ts";
import type { JsonValue } from "../model/json.ts";
import type { ChangeArg } from "./change.ts";
import type { Policy } from "./policy.ts";
import type { SchemaView, SchemaViews } from "./match/schema-view.ts";
import type { ParameterSide } from "./pairs.ts";
import type { AnyRule, PlaceRules, Rule, SchemaPlace } from "./rule.ts";
import type { SchemaPair, SchemaPairs } from "./schema-pairs.ts";

/** Where a pair of schemas is met, seen from the operation. */
export interface SchemaContext {
  readonly place: SchemaPlace;
  /** Names of the place: `in` and `parameter`, `status`, `mediaType`, `header`. */
  readonly names: Readonly<Record<string, ChangeArg>>;
  /** Steps from the root of the body or parameter. */
  readonly path: readonly string[];
  /** The component that was entered last, and the steps since. */
  readonly component?: string;
  readonly local: readonly string[];
  /** Numbers and strings are told apart on the wire. */
  readonly isStronglyTyped: boolean;
  /** readOnly in a request, writeOnly in a response: the property does not travel. */
  readonly isMute: boolean;
  /** The name in the parent's `required`; old and new side. */
  readonly isRequired: { readonly old: boolean; readonly new: boolean };
  /** The parameter or header whose schema this is the root of. */
  readonly parameter?: ParameterSide;
  /** Stability of the operation. */
  readonly stability: string;
}

/** Reports a change of a schema. */
export type SchemaEmit = (
  context: SchemaContext,
  rule: AnyRule,
  args: Readonly<Record<string, ChangeArg>>,
  at: { readonly old?: At; readonly new?: At },
) => void;

/** A pair of schemas as it is handed to the rules. */
export class SchemaCheck {
  readonly pair: SchemaPair;
  readonly context: SchemaContext;
  readonly policy: Policy;
  readonly pairs: SchemaPairs;
  private readonly report: SchemaEmit;

  constructor(
    pair: SchemaPair,
    context: SchemaContext,
    shared: { readonly policy: Policy; readonly pairs: SchemaPairs; readonly report: SchemaEmit },
  ) {
    this.pair = pair;
    this.context = context;
    this.policy = shared.policy;
    this.pairs = shared.pairs;
    this.report = shared.report;
  }

  get old(): SchemaView {
    return this.pair.old;
  }
  get new(): SchemaView {
    return this.pair.new;
  }
  get place(): SchemaPlace {
    return this.context.place;
  }
  get isRequest(): boolean {
    return this.context.place.startsWith("request");
  }
  /** Not the root of a body, parameter or header. */
  get isProperty(): boolean {
    return this.context.place.endsWith("-property");
  }

  /** Both values of a keyword. */
  values(keyword: string): readonly [JsonValue | undefined, JsonValue | undefined] {
    return [member(this.old.schema, keyword), member(this.new.schema, keyword)];
  }

  /** Whether the new list's items are what the old schema was. */
  itemsEqualOld(items: JsonValue): boolean {
    return this.pairs.equivalence.same(this.old, this.pairs.newViews.of(items, this.new.at.to("items")));
  }

  /** Whether two references (or names of component schemas) stand for the same content. */
  isSameComponent(old: string, fresh: string): boolean {
    const find = (views: SchemaViews, ref: string, at: At) =>
      views.lookUp(ref.includes("/") ? ref : `#/components/schemas/${ref}`, at);
    const left = find(this.pairs.oldViews, old, this.old.at);
    const right = find(this.pairs.newViews, fresh, this.new.at);
    return left !== undefined && right !== undefined && this.pairs.equivalence.same(left, right);
  }

  /** Whether a schema binds nothing: it holds words and examples only. */
  isEmpty(view: SchemaView, side: "old" | "new"): boolean {
    const { oldViews, newViews, equivalence } = this.pairs;
    return side === "old"
      ? equivalence.same(view, newViews.of(true, this.new.at))
      : equivalence.same(oldViews.of(true, this.old.at), view);
  }

  /** Reports with the rule of this place. */
  emit<Key extends string>(
    rules: PlaceRules<Key>,
    args: Readonly<Record<Key, ChangeArg>>,
    keyword?: string,
  ): void {
    this.emitRule(rules[this.place], args, keyword);
  }

  /** Reports with one rule, at a keyword where there is one. */
  emitRule<Key extends string>(
    rule: Rule<Key>,
    args: Readonly<Record<Key, ChangeArg>>,
    keyword?: string,
  ): void {
    const at = (view: SchemaView) =>
      keyword !== undefined && member(view.schema, keyword) !== undefined ? view.at.to(keyword) : view.at;
    this.report(this.context, rule, args, { old: at(this.old), new: at(this.new) });
  }

  /** Reports about a property of this schema that exists on one side only, or on both. */
  emitProperty<Key extends string>(
    name: string,
    rule: Rule<Key>,
    args: Readonly<Record<Key, ChangeArg>>,
    sides: { readonly old: boolean; readonly new: boolean },
  ): void {
    // A name may be required here and described in another branch, or nowhere.
    const place = (view: SchemaView) =>
      member(asObject(view.schema["properties"]), name) !== undefined
        ? view.at.to("properties", name)
        : view.schema["required"] === undefined
          ? view.at
          : view.at.to("required");
    const at = {
      ...(sides.old ? { old: place(this.old) } : {}),
      ...(sides.new ? { new: place(this.new) } : {}),
    };
    this.report(this.propertyContext(name), rule, args, at);
  }

  /** The context of a property of this schema. */
  propertyContext(name: string): SchemaContext {
    return {
      ...this.context,
      place: propertyPlace(this.context.place),
      path: [...this.context.path, name],
      local: [...this.context.local, name],
      isRequired: {
        old: this.pairs.oldViews.requires(this.old, name),
        new: this.pairs.newViews.requires(this.new, name),
      },
    };
  }
}

/** The place of what is below a place. */
export function propertyPlace(place: SchemaPlace): SchemaPlace {
  switch (place) {
    case "request-body":
    case "request-property":
      return "request-property";
    case "request-parameter":
    case "request-parameter-property":
      return "request-parameter-property";
    case "response-body":
    case "response-property":
      return "response-property";
    case "response-header":
    case "response-header-property":
      return "response-header-property";
  }
}

/** The rules about one keyword, or about keywords that only make sense together. */
export interface SchemaFamily {
  /** The pair is handed over when one of these differs. */
  readonly keywords: readonly string[];
  readonly rules: readonly AnyRule[];
  /** Also for properties that do not travel in this direction. */
  readonly alsoMute?: true;
  check(check: SchemaCheck): void;
}

/** The rules of a `perPlace` family as a list. */
export function rulesOf(...families: readonly Readonly<Record<SchemaPlace, AnyRule>>[]): AnyRule[] {
  return families.flatMap((family) => Object.values(family));
}
