import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { SpecDocument } from "../document.ts";
import { asObject, sameJson } from "../json.ts";
import { KEYWORDS } from "../schema-keywords.ts";
import { COMPOSITIONS } from "./schema-view.ts";

/** An object of OpenAPI that is asked for. */
export type Kind = "schema" | "mediaType" | "header" | "parameter" | "requestBody" | "response";

/** How the value of a member is read. Of words only the presence counts. */
type Reading =
  | { readonly as: "words" | "value" | "reference" }
  | { readonly as: "one" | "list" | "map"; readonly of: Kind };

/** What a reference leads to, in both documents. */
interface Target {
  /** Something differs in it, or in what it refers to. */
  differs: boolean;
  /** The targets that refer to it. */
  readonly users: Target[];
}

/** What is nested deeper is compared, never called identical: this asks with a stack. */
const DEPTH_LIMIT = 500;

const words: Reading = { as: "words" };
const described = { description: words, example: words, examples: words, $ref: { as: "reference" } } as const;
const media: Reading = { as: "map", of: "mediaType" };
const schema: Reading = { as: "one", of: "schema" };

/** OpenAPI 3.1, sections 4.8.12 to 4.8.24. A member that is not named here is words in a schema, and a value elsewhere. */
const MEMBERS: Readonly<Record<Kind, ReadonlyMap<string, Reading>>> = {
  schema: new Map<string, Reading>([
    ...[...KEYWORDS].map(([name, kind]) => [name, readingOf(kind)] as const),
    ...COMPOSITIONS.map((name) => [name, { as: "list", of: "schema" }] as const),
    ["title", { as: "value" }],
    ["$ref", { as: "reference" }],
  ]),
  mediaType: table({ ...described, schema }),
  header: table({ ...described, schema, content: media }),
  parameter: table({ ...described, schema, content: media }),
  requestBody: table({ ...described, content: media }),
  response: table({ ...described, headers: { as: "map", of: "header" }, content: media }),
};

function table(members: Readonly<Record<string, Reading>>): ReadonlyMap<string, Reading> {
  return new Map(Object.entries(members));
}

function readingOf(kind: "value" | "schema" | "guard" | "schemas" | "tuple"): Reading {
  if (kind === "value") return { as: "value" };
  return { as: kind === "schemas" ? "map" : kind === "tuple" ? "list" : "one", of: "schema" };
}

/**
 * Finds what need not be compared: objects that are written alike in both documents, with everything that they refer to.
 * Nearly all of two versions of a document is, and to see it costs a fraction of comparing it. What has not the shape that
 * OpenAPI wants, or leads nowhere, is never called identical: comparing it says what is wrong with it.
 */
export class Identical {
  private readonly old: SpecDocument;
  private readonly fresh: SpecDocument;
  private readonly targets = new Map<string, Target>();
  private readonly open: { target: Target; kind: Kind; old: JsonObject; fresh: JsonObject }[] = [];
  /** What was found to differ, by the old side: asked again when what is around it is compared. */
  private readonly different = new Map<JsonObject, JsonObject>();
  /** Whose references are being read. */
  private user: Target | undefined;
  private depth = 0;

  constructor(old: SpecDocument, fresh: SpecDocument) {
    this.old = old;
    this.fresh = fresh;
  }

  /**
   * Whether two objects say the same in the same words, all the way down. Nothing on either side is the same as well.
   *
   * @param kind what is expected where the values stand
   * @param old value of the old document
   * @param fresh value of the new one
   */
  one(kind: Kind, old: JsonValue | undefined, fresh: JsonValue | undefined): boolean {
    if (old === undefined || fresh === undefined) return old === fresh;
    // What stands beside a `$ref` counts from 3.1 on.
    if (this.old.modern !== this.fresh.modern) return false;
    const [a, b] = [asObject(old), asObject(fresh)];
    return a !== undefined && b !== undefined && this.objects(kind, a, b);
  }

  /** The same of two lists, item by item. */
  list(kind: Kind, old: JsonValue | undefined, fresh: JsonValue | undefined): boolean {
    if (!Array.isArray(old) || !Array.isArray(fresh)) return old === undefined && fresh === undefined;
    return (
      old.length === fresh.length &&
      old.every((item: JsonValue, index) => this.one(kind, item, fresh[index] as JsonValue))
    );
  }

  /** The same of two maps, whatever their order. */
  map(kind: Kind, old: JsonValue | undefined, fresh: JsonValue | undefined): boolean {
    const [a, b] = [asObject(old), asObject(fresh)];
    if (a === undefined || b === undefined) return old === undefined && fresh === undefined;
    let surplus = 0;
    for (const _name in b) surplus += 1;
    for (const name in a) {
      if (!Object.hasOwn(b, name) || !this.member(kind, a[name], b[name])) return false;
      surplus -= 1;
    }
    return surplus === 0;
  }

  /** `true` and `false` are schemas, too. */
  private member(kind: Kind, old: JsonValue | undefined, fresh: JsonValue | undefined): boolean {
    return kind === "schema" && typeof old === "boolean" ? old === fresh : this.one(kind, old, fresh);
  }

  private objects(kind: Kind, old: JsonObject, fresh: JsonObject): boolean {
    if (this.different.get(old) === fresh) return false;
    this.depth += 1;
    const isSame = this.depth <= DEPTH_LIMIT && this.members(kind, old, fresh);
    this.depth -= 1;
    if (!isSame) this.different.set(old, fresh);
    return isSame;
  }

  private members(kind: Kind, old: JsonObject, fresh: JsonObject): boolean {
    let surplus = 0;
    for (const _name in fresh) surplus += 1;
    for (const name in old) {
      if (!Object.hasOwn(fresh, name) || !this.read(kind, name, old[name], fresh[name])) return false;
      surplus -= 1;
    }
    return surplus === 0 && (kind !== "parameter" || isNamed(old));
  }

  private read(kind: Kind, name: string, old: JsonValue | undefined, fresh: JsonValue | undefined): boolean {
    const reading = MEMBERS[kind].get(name);
    if (reading === undefined) return kind === "schema" || sameJson(old, fresh);
    switch (reading.as) {
      case "words":
        return true;
      case "value":
        return old === fresh || sameJson(old, fresh);
      case "one":
        return this.member(reading.of, old, fresh);
      case "list":
        return this.list(reading.of, old, fresh);
      case "map":
        return this.map(reading.of, old, fresh);
      case "reference":
        return typeof old === "string" && old === fresh && this.reference(kind, old);
    }
  }

  /** What a target refers to is looked at after it: it is taken for identical until something in it differs. */
  private reference(kind: Kind, ref: string): boolean {
    const target = this.targets.get(`${kind} ${ref}`) ?? this.newTarget(kind, ref);
    if (this.user === undefined) this.settle();
    else target.users.push(this.user);
    return !target.differs;
  }

  private newTarget(kind: Kind, ref: string): Target {
    const target: Target = { differs: false, users: [] };
    this.targets.set(`${kind} ${ref}`, target);
    const [old, fresh] = [this.old.find(ref), this.fresh.find(ref)];
    // A reference to a reference is followed by rules of its own.
    if (old === undefined || fresh === undefined || "$ref" in old || "$ref" in fresh) target.differs = true;
    else this.open.push({ target, kind, old, fresh });
    return target;
  }

  private settle(): void {
    const { depth } = this;
    for (let next = this.open.pop(); next !== undefined; next = this.open.pop()) {
      this.user = next.target;
      this.depth = 0;
      if (!this.objects(next.kind, next.old, next.fresh)) differ(next.target);
    }
    this.user = undefined;
    this.depth = depth;
  }
}

/** A parameter without `in` and `name` is none. */
function isNamed(parameter: JsonObject): boolean {
  if (parameter["$ref"] !== undefined) return true;
  return typeof parameter["in"] === "string" && typeof parameter["name"] === "string";
}

/** Marks a target and all that refer to it. */
function differ(target: Target): void {
  const open = [target];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    next.differs = true;
    for (const user of next.users) if (!user.differs) open.push(user);
  }
}
