import { canonicalJson } from "../digest.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { ApiModel, LeftOut } from "../model/api-model.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import type { Fact } from "../provenance.ts";
import type { NamePlan } from "./name-plan.ts";
import { pointerTo } from "./pointer.ts";
import { SourceRecorder } from "./source-recorder.ts";
import { shortened } from "./words.ts";

/** What a build collects beside the document. One per call of `buildSpec`. */
export interface BuildState {
  readonly model: ApiModel;
  readonly descriptions: boolean;
  readonly plan: NamePlan;
  readonly diagnostics: Diagnostic[];
  readonly leftOut: LeftOut[];
  readonly schemas: Map<string, JsonObject>;
}

/**
 * What each transform gets: where in the document its result will stand, and what the whole build knows.
 * Every transform has the signature `(node, context) => JSON`.
 */
export class BuildContext {
  readonly state: BuildState;
  /** JSON pointer of the object that is being built. */
  readonly at: string;
  /** Name that an object schema built here gets as a component; absent: it stays inline. */
  readonly hint: string | undefined;
  readonly #sources: SourceRecorder;

  constructor(state: BuildState, sources: SourceRecorder, at = "", hint?: string) {
    this.state = state;
    this.at = at;
    this.hint = hint;
    this.#sources = sources;
  }

  /** The context of a member of the object that is being built. */
  under(...tokens: readonly (string | number)[]): BuildContext {
    return new BuildContext(this.state, this.#sources, pointerTo(this.at, ...tokens), this.hint);
  }

  /** The same place with another name for object schemas; `undefined` keeps them inline. */
  named(hint: string | undefined): BuildContext {
    return new BuildContext(this.state, this.#sources, this.at, hint);
  }

  /** Says where the object that is being built, or a member of it, comes from. */
  record(fact: Fact, ...tokens: readonly (string | number)[]): void {
    this.#sources.add(tokens.length === 0 ? this.at : pointerTo(this.at, ...tokens), fact);
  }

  report(diagnostic: Diagnostic): void {
    this.state.diagnostics.push(diagnostic);
  }

  leaveOut(node: Fact, reason: LeftOut["reason"], detail: string): void {
    for (const locator of node.from) this.state.leftOut.push({ locator, reason, detail });
  }

  /**
   * Builds a schema as a component of its own: equal ones of one name become one, different ones get a number.
   *
   * @param name wished name
   * @param build builds the schema in the context it is given
   * @returns a reference to the component
   */
  hoist(name: string, build: (context: BuildContext) => JsonObject): JsonObject {
    const draft = new SourceRecorder();
    const wished = shortened(name);
    const at = pointerTo("/components/schemas", wished);
    const schema = build(new BuildContext(this.state, draft, at, wished));
    const chosen = this.#place(wished, schema);
    this.#sources.adopt(draft, at, pointerTo("/components/schemas", chosen));
    return { $ref: `#${pointerTo("/components/schemas", chosen)}` };
  }

  #place(name: string, schema: JsonObject): string {
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${name}${number}`;
      if (this.state.plan.isTypeName(candidate)) continue;
      const known = this.state.schemas.get(candidate);
      if (known !== undefined && comparable(known) !== comparable(schema)) continue;
      this.state.schemas.set(candidate, known === undefined ? schema : withExamplesOf(known, schema));
      return candidate;
    }
  }
}

/**
 * A JSON object of members whose value is not `undefined`. It has no prototype, so that a member may have any name.
 *
 * @example objectOf([["type", "string"], ["title", undefined]]) // { type: "string" }
 */
export function objectOf(members: Iterable<readonly [string, JsonValue | undefined]>): JsonObject {
  const object = Object.create(null) as Record<string, JsonValue>;
  for (const [name, value] of members) if (value !== undefined) object[name] = value;
  return object;
}

const WORDS = new Set(["description", "examples", "title", "x-enum-descriptions"]);

/** The schema as text, without what does not change which values it accepts. */
function comparable(schema: JsonObject): string {
  const strip = (value: JsonValue, isSchema: boolean): JsonValue => {
    if (Array.isArray(value)) return value.map((item: JsonValue) => strip(item, isSchema));
    if (value === null || typeof value !== "object") return value;
    return objectOf(
      Object.entries(value)
        .filter(([name]) => !isSchema || !WORDS.has(name))
        .map(([name, member]) => [name, strip(member, !(isSchema && name === "properties"))]),
    );
  };
  return canonicalJson(strip(schema, true));
}

/**
 * Of equal schemas the first stands; the examples of its properties are joined.
 *
 * @example withExamplesOf(firstReading, secondReading)
 */
export function withExamplesOf(kept: JsonObject, other: JsonObject): JsonObject {
  const properties = kept["properties"] as JsonObject | undefined;
  const others = other["properties"] as JsonObject | undefined;
  if (properties === undefined || others === undefined) return kept;
  const joined = objectOf(
    Object.entries(properties).map(([name, schema]) => [
      name,
      withOwnExamples(schema as JsonObject, others[name] as JsonObject),
    ]),
  );
  return objectOf(
    [...Object.entries(kept)].map(([name, value]) => [name, name === "properties" ? joined : value]),
  );
}

function withOwnExamples(kept: JsonObject, other: JsonObject | undefined): JsonObject {
  const extra = (other?.["examples"] ?? []) as readonly JsonValue[];
  const known = (kept["examples"] ?? []) as readonly JsonValue[];
  const texts = new Set(known.map((example) => canonicalJson(example)));
  const fresh = extra.filter((example) => !texts.has(canonicalJson(example)));
  return fresh.length === 0 ? kept : objectOf([...Object.entries(kept), ["examples", [...known, ...fresh]]]);
}
