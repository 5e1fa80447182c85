import type { JsonObject, JsonValue } from "../model/json.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { diffDiagnostics } from "./diagnostics.ts";
import { asList, asObject, asString, member, pointerStep, pointerSteps } from "./json.ts";

/** A node of a document and the way to it; the pointer is only written out when a change is reported. */
export class At {
  private readonly parent: At | undefined;
  private readonly step: string | number;

  constructor(parent: At | undefined, step: string | number) {
    this.parent = parent;
    this.step = step;
  }

  /** The root of a document, or an absolute pointer as it stands in a `$ref`. */
  static root(pointer = ""): At {
    return new At(undefined, pointer);
  }

  /** The place a step further, or some. */
  to(step: string | number, ...further: readonly (string | number)[]): At {
    let at: At = new At(this, step);
    for (const each of further) at = new At(at, each);
    return at;
  }

  /** JSON pointer, RFC 6901. */
  pointer(): string {
    return this.parent === undefined
      ? String(this.step)
      : `${this.parent.pointer()}/${pointerStep(this.step)}`;
  }

  /** The nearest named component on the way, e.g. `Server` below `/components/schemas/Server`. */
  component(): string | undefined {
    const steps = pointerSteps(this.pointer());
    return steps[0] === "components" ? steps[2] : undefined;
  }
}

/** A value with its place. */
export interface Located<T = JsonValue> {
  readonly value: T;
  readonly at: At;
}

/** Longest chain of references that is followed. */
const REF_LIMIT = 64;

/** One of the two documents: its root, and what its references lead to. */
export class SpecDocument {
  readonly root: JsonObject;
  readonly name: string;
  /** 3.1 and later: JSON Schema 2020-12, siblings of `$ref` count. */
  readonly modern: boolean;
  private readonly targets = new Map<string, Located<JsonObject> | undefined>();
  private readonly problems = new Map<string, Diagnostic>();

  constructor(root: JsonObject, name: string) {
    this.root = root;
    this.name = name;
    this.modern = !(asString(root["openapi"]) ?? "3.1").startsWith("3.0");
  }

  /** A place of this document. */
  at(...steps: readonly (string | number)[]): At {
    const [first, ...rest] = steps;
    return first === undefined ? At.root() : At.root().to(first, ...rest);
  }

  /** What could not be followed, each reference once. */
  diagnostics(): readonly Diagnostic[] {
    return [...this.problems.values()];
  }

  /** The object at a place; null counts as absent, anything else that is no object is said. */
  object(value: JsonValue | undefined, at: At): JsonObject | undefined {
    const object = asObject(value);
    if (object === undefined && value !== undefined && value !== null) this.misshapen("object", at);
    return object;
  }

  /** The list at a place, likewise. */
  list(value: JsonValue | undefined, at: At): readonly JsonValue[] {
    if (!Array.isArray(value) && value !== undefined && value !== null) this.misshapen("list", at);
    return asList(value);
  }

  /** Says that what stands at a place could not be read. */
  misshapen(want: "object" | "list" | "schema" | "parameter with `name` and `in`", at: At): void {
    const pointer = at.pointer();
    const key = `${want} ${pointer}`;
    if (this.problems.has(key)) return;
    this.problems.set(key, diffDiagnostics.create("wrong-shape", { name: this.name, at: pointer, want }));
  }

  /**
   * The object at a place, its `$ref` followed.
   *
   * @returns nothing where there is no object, or the reference leads nowhere (a diagnostic says so)
   */
  resolve(value: JsonValue | undefined, at: At): Located<JsonObject> | undefined {
    const object = this.object(value, at);
    if (object === undefined) return undefined;
    const ref = asString(object["$ref"]);
    return ref === undefined ? { value: object, at } : this.target(ref, at);
  }

  /** What a reference leads to. */
  target(ref: string, at: At): Located<JsonObject> | undefined {
    if (this.targets.has(ref)) return this.targets.get(ref);
    const seen = new Set<string>();
    let current = ref;
    let found: Located<JsonObject> | undefined;
    while (found === undefined) {
      if (seen.has(current) || seen.size > REF_LIMIT) {
        this.problem("ref-circular", ref, at);
        break;
      }
      seen.add(current);
      const step = this.lookUp(current);
      if (step === undefined) {
        this.problem(current.startsWith("#") ? "ref-dangling" : "ref-external", current, at);
        break;
      }
      const next = asString(step.value["$ref"]);
      const isPlain = next === undefined || Object.keys(step.value).some((key) => this.counts(key));
      if (isPlain) found = step;
      else current = next;
    }
    this.targets.set(ref, found);
    return found;
  }

  /** The object that a reference names, where there is one; says nothing where there is none, and follows it no further. */
  find(ref: string): JsonObject | undefined {
    return this.lookUp(ref)?.value;
  }

  /** Whether a sibling of `$ref` says something: only from 3.1 on, and never mere words. */
  private counts(key: string): boolean {
    return this.modern && key !== "$ref" && key !== "description" && key !== "summary";
  }

  private lookUp(ref: string): Located<JsonObject> | undefined {
    if (ref === "#") return { value: this.root, at: At.root() };
    if (!ref.startsWith("#/")) return undefined;
    const pointer = decode(ref.slice(1));
    let node: JsonValue | undefined = this.root;
    for (const step of pointerSteps(pointer)) {
      node = Array.isArray(node)
        ? (node[Number(step)] as JsonValue | undefined)
        : member(asObject(node), step);
    }
    // A boolean is a schema too (JSON Schema 2020-12, section 4.3.2 of the core).
    const value = node === true ? {} : node === false ? { not: {} } : asObject(node);
    return value === undefined ? undefined : { value, at: At.root(pointer) };
  }

  private problem(code: "ref-circular" | "ref-dangling" | "ref-external", ref: string, at: At): void {
    if (this.problems.has(ref)) return;
    this.problems.set(ref, diffDiagnostics.create(code, { name: this.name, ref, at: at.pointer() }));
  }
}

/** A pointer in a fragment is percent-encoded (RFC 6901, section 6); broken encodings stay as they are. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
