import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { At, Located, SpecDocument } from "../document.ts";
import { asList, asObject, asString, asStrings } from "../json.ts";

/** A schema as it is compared: references followed, compositions of one branch unwrapped, null set apart. */
export interface SchemaView {
  /** Where the content stands. */
  readonly at: At;
  /** The keywords that count, `$ref` and unwrapped compositions gone. */
  readonly schema: JsonObject;
  /** Name of the component it was reached by, where it was. */
  readonly ref?: string;
  /** Types without `null`; empty: any. */
  readonly types: readonly string[];
  /** Null is expressly allowed: `nullable` (3.0), a type `null`, or a branch that is null (3.1). */
  readonly nullable: boolean;
  /** Branches of `oneOf` and `anyOf` without the null branch, of `allOf` all. */
  readonly branches: Readonly<Partial<Record<Composition, readonly Located[]>>>;
  /** The document says the only branch itself; the composition around it is put there to compare it with one. */
  readonly isImplied?: true;
  /** A composition of one branch was unwrapped: what it is with the wrapping still on. */
  readonly single?: { readonly keyword: Composition; readonly view: SchemaView };
}

export type Composition = "allOf" | "anyOf" | "oneOf";
export const COMPOSITIONS: readonly Composition[] = ["allOf", "anyOf", "oneOf"];

/** Unwrapping ends here: a composition may refer to itself. */
const UNWRAP_LIMIT = 32;

/** Keywords that may stand beside a single branch without changing what the branch says. */
const LIGHT = new Set([
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "nullable",
  "externalDocs",
  "xml",
  "$comment",
]);

/** Makes views of one document's schemas, each once. */
export class SchemaViews {
  readonly document: SpecDocument;
  private readonly views = new WeakMap<object, SchemaView>();
  private readonly required = new WeakMap<readonly JsonValue[], ReadonlySet<string>>();

  constructor(document: SpecDocument) {
    this.document = document;
  }

  /** The view of a schema; a boolean schema is `{}` or `{ not: {} }`. */
  of(value: JsonValue | undefined, at: At): SchemaView {
    const node = asObject(value);
    if (node === undefined) {
      if (value !== undefined && value !== null && typeof value !== "boolean")
        this.document.misshapen("schema", at);
      return plainView(value === false ? { not: {} } : {}, at);
    }
    const known = this.views.get(node);
    if (known !== undefined) return known;
    const view = this.build(node, at, UNWRAP_LIMIT);
    this.views.set(node, view);
    return view;
  }

  /** Whether the schema requires a property; its list is gone through once, however many properties it has. */
  requires({ schema }: SchemaView, name: string): boolean {
    const list = asList(schema["required"]);
    if (list.length === 0) return false;
    const names = this.required.get(list) ?? new Set(asStrings(list));
    this.required.set(list, names);
    return names.has(name);
  }

  /** The view of what a reference leads to, where it leads somewhere. */
  lookUp(ref: string, at: At): SchemaView | undefined {
    const target = this.document.target(ref, at);
    return target === undefined ? undefined : this.of(target.value, target.at);
  }

  private build(node: JsonObject, at: At, limit: number): SchemaView {
    if (limit === 0) return plainView({}, at);
    const ref = asString(node["$ref"]);
    if (ref !== undefined) return this.referenced(ref, node, at, limit);
    if (COMPOSITIONS.every((keyword) => node[keyword] === undefined)) return plainView(node, at);
    for (const keyword of COMPOSITIONS) {
      const unwrapped = this.unwrap(keyword, node, at, limit);
      if (unwrapped !== undefined)
        return { ...unwrapped, single: { keyword, view: this.branched(node, at) } };
    }
    return this.branched(node, at);
  }

  /** The view with its compositions as branches. */
  private branched(node: JsonObject, at: At): SchemaView {
    const branches: Partial<Record<Composition, readonly Located[]>> = {};
    let hasNullBranch = false;
    for (const keyword of COMPOSITIONS) {
      if (node[keyword] === undefined) continue;
      const all = branchesOf(node, keyword, at);
      const rest = keyword === "allOf" ? all : all.filter((branch) => !this.isNull(branch));
      hasNullBranch ||= rest.length < all.length;
      branches[keyword] = rest;
    }
    const view = plainView(node, at);
    return { ...view, nullable: view.nullable || hasNullBranch, branches };
  }

  private referenced(ref: string, node: JsonObject, at: At, limit: number): SchemaView {
    const target = this.document.target(ref, at);
    const name = ref.slice(ref.lastIndexOf("/") + 1);
    // What cannot be followed has been said by a diagnostic; it compares as "anything".
    if (target === undefined) return { ...plainView({}, at), ref: name };
    const known = this.views.get(target.value);
    const base = known ?? this.build(target.value, target.at, limit - 1);
    const named: SchemaView = base.ref === undefined ? { ...base, ref: name } : base;
    if (known === undefined || base.ref === undefined) this.views.set(target.value, named);
    // Siblings of `$ref` count from 3.1 on (JSON Schema 2020-12 core, section 8.2.3.1).
    return this.document.modern ? overlay(named, node, "$ref") : named;
  }

  /** `allOf: [X]` is X; so are `oneOf: [X]` and `oneOf: [X, null]`, the latter with null allowed. */
  private unwrap(keyword: Composition, node: JsonObject, at: At, limit: number): SchemaView | undefined {
    const list = node[keyword];
    if (!Array.isArray(list) || list.length === 0 || list.length > 2) return undefined;
    if (!isLightBeside(keyword, node)) return undefined;
    const all = branchesOf(node, keyword, at);
    const rest = keyword === "allOf" ? all : all.filter((branch) => !this.isNull(branch));
    const [only] = rest;
    if (rest.length !== 1 || only === undefined) return undefined;
    const content = asObject(only.value);
    const base = content === undefined ? this.of(only.value, only.at) : this.cached(content, only.at, limit);
    const merged = overlay(base, node, keyword);
    return rest.length < all.length ? { ...merged, nullable: true } : merged;
  }

  private cached(node: JsonObject, at: At, limit: number): SchemaView {
    const known = this.views.get(node);
    if (known !== undefined) return known;
    const view = this.build(node, at, limit - 1);
    this.views.set(node, view);
    return view;
  }

  private isNull(branch: Located): boolean {
    const schema = this.document.resolve(branch.value, branch.at)?.value;
    if (schema === undefined) return false;
    const onlyNull = (list: readonly JsonValue[]) => list.length === 1 && list[0] === null;
    const says =
      schema["type"] === "null" ||
      (asStrings(schema["type"]).length === 1 && asStrings(schema["type"])[0] === "null") ||
      (schema["type"] === undefined && (schema["const"] === null || onlyNull(asList(schema["enum"]))));
    return (
      says &&
      Object.keys(schema).every(
        (key) => LIGHT.has(key) || key === "type" || key === "enum" || key === "const",
      )
    );
  }
}

function branchesOf(node: JsonObject, keyword: Composition, at: At): Located[] {
  return asList(node[keyword]).map((value, index) => ({ value, at: at.to(keyword, index) }));
}

const NO_TYPES: readonly string[] = [];
const NO_BRANCHES: SchemaView["branches"] = {};

function plainView(schema: JsonObject, at: At): SchemaView {
  const type = schema["type"];
  const isNullable = schema["nullable"] === true;
  // Most schemas have one type or none; there are a hundred thousand of them in a large document.
  if (type === undefined) return { at, schema, types: NO_TYPES, nullable: isNullable, branches: NO_BRANCHES };
  const types = typeof type === "string" ? [type] : asStrings(type);
  const hasNull = types.includes("null");
  return {
    at,
    schema,
    types: hasNull ? types.filter((name) => name !== "null") : types,
    nullable: isNullable || hasNull,
    branches: NO_BRANCHES,
  };
}

/** The view with the keywords that stand beside the unwrapped one laid over it. */
function overlay(base: SchemaView, node: JsonObject, without: string): SchemaView {
  const beside = Object.entries(node).filter(([key]) => key !== without && key !== "description");
  if (beside.length === 0) return base;
  const schema: JsonObject = { ...base.schema, ...Object.fromEntries(beside) };
  const view = plainView(schema, base.at);
  return {
    ...view,
    ...(base.ref === undefined ? {} : { ref: base.ref }),
    types: node["type"] === undefined ? base.types : view.types,
    nullable: view.nullable || (base.nullable && node["type"] === undefined),
    branches: base.branches,
  };
}

/** Whether nothing that binds stands beside a keyword. */
export function isLightBeside(keyword: string, node: JsonObject): boolean {
  return Object.keys(node).every((key) => key === keyword || LIGHT.has(key) || key.startsWith("x-"));
}
