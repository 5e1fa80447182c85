import type { Diagnostic } from "../../../spec/diagnostic.ts";
import type { Candidate, CandidateKind, LeftOut, LeftOutReason } from "../../../spec/model/api-model.ts";
import type { JsonValue } from "../../../spec/model/json.ts";
import type { Fact } from "../../../spec/provenance.ts";
import type { DocPage } from "../../document/doc-page.ts";
import type { ReadContext } from "../platform.ts";
import { embeddedDiagnostics } from "./diagnostics.ts";
import { isMembers, membersOf, type Fragment, type Members, type Tokens } from "./fragment.ts";

/** Values that one block may describe; more is no documentation. */
const MAX_NODES = 200_000;
/** References that lead to references. */
const MAX_HOPS = 20;

/** `{{$string.uuid}}`, `{{timestamp}}`: stands for a value. */
const TEMPLATE = /^\s*\{\{[^{}]*\}\}\s*$/u;

/** A part of the document and where it stands. */
export interface Place {
  readonly value: Members;
  readonly at: Tokens;
}

/** What reading one block needs and collects. */
export class FragmentState {
  readonly page: DocPage;
  readonly context: ReadContext;
  readonly fragment: Fragment;
  readonly diagnostics: Diagnostic[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #candidates = new Map<string, Candidate>();
  #nodes = 0;

  constructor(page: DocPage, context: ReadContext, fragment: Fragment) {
    this.page = page;
    this.context = context;
    this.fragment = fragment;
  }

  get candidates(): readonly Candidate[] {
    return [...this.#candidates.values()];
  }

  fact(at: Tokens): Fact {
    return { from: [this.fragment.locate(at)], basis: "stated" };
  }

  /** Notes that a part of the block may carry a fact, and gives its place. */
  candidate(kind: CandidateKind, at: Tokens): Fact {
    const fact = this.fact(at);
    for (const locator of fact.from) this.#candidates.set(locator.path, { kind, locator });
    return fact;
  }

  leaveOut(at: Tokens, reason: LeftOutReason, detail?: string): void {
    const locator = this.fragment.locate(at);
    this.leftOut.push(detail === undefined ? { locator, reason } : { locator, reason, detail });
  }

  /** Counts a value; `false` once there are too many. */
  mayRead(): boolean {
    this.#nodes += 1;
    if (this.#nodes === MAX_NODES) {
      const data = { url: this.page.url, limit: MAX_NODES };
      this.diagnostics.push(embeddedDiagnostics.create("fragment-too-large", data, this.fragment.locate([])));
    }
    return this.#nodes < MAX_NODES;
  }

  /**
   * A value, or what it refers to (`$ref`, local to the document).
   *
   * @returns `undefined` where the reference leads nowhere; one diagnostic says so
   */
  resolve(value: unknown, at: Tokens): Place | undefined {
    let place: Place = { value: membersOf(value), at };
    for (let hops = 0; typeof place.value["$ref"] === "string"; hops += 1) {
      const target = hops > MAX_HOPS ? undefined : this.#target(place.value["$ref"]);
      if (target === undefined) {
        this.unresolved(place.value["$ref"], at);
        return undefined;
      }
      place = target;
    }
    return place;
  }

  unresolved(reference: string, at: Tokens): void {
    const data = { reference: reference.slice(0, 200), url: this.page.url };
    this.diagnostics.push(embeddedDiagnostics.create("reference-unresolved", data, this.fragment.locate(at)));
  }

  #target(reference: string): Place | undefined {
    const tokens = pointerTokens(reference);
    if (tokens === undefined) return undefined;
    let value: unknown = this.fragment.root;
    for (const token of tokens) {
      const members: Members = Array.isArray(value) ? { ...(value as unknown[]) } : membersOf(value);
      if (!Object.hasOwn(members, token)) return undefined;
      value = members[token];
    }
    return isMembers(value) ? { value, at: tokens } : undefined;
  }
}

/**
 * The tokens of a local reference (RFC 6901 in a URI fragment).
 *
 * @example pointerTokens("#/components/schemas/A~1B") // ["components", "schemas", "A/B"]
 */
export function pointerTokens(reference: string): readonly string[] | undefined {
  if (!reference.startsWith("#/")) return undefined;
  return reference
    .slice(2)
    .split("/")
    .map((token) => decoded(token).replace(/~1/gu, "/").replace(/~0/gu, "~"));
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

/**
 * Whether a value stands for another one.
 *
 * @example isTemplate("{{timestamp}}") // true
 */
export const isTemplate = (value: unknown): boolean => typeof value === "string" && TEMPLATE.test(value);

/**
 * A value of the document as JSON; dates and other YAML values that JSON has not are none.
 *
 * @example jsonOf({ a: [1] }) // { a: [1] }
 */
export function jsonOf(value: unknown): JsonValue | undefined {
  // An infinite number becomes one that is dropped with a word, too: `null` would be another value.
  const finite = (_key: string, each: unknown): unknown =>
    typeof each === "number" && !Number.isFinite(each) ? Number.MAX_VALUE : each;
  const text = value === undefined ? undefined : JSON.stringify(value, finite);
  return text === undefined ? undefined : (JSON.parse(text) as JsonValue);
}
