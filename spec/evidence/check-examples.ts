import type { Diagnostic, Staged } from "../diagnostic.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { pointerTo, valueAt } from "../openapi/pointer.ts";
import { sourceOf } from "../openapi/sources.ts";
import type { SpecBundle } from "../openapi/spec-bundle.ts";
import { quoteOf, type Locator } from "../provenance.ts";
import { atOnce, type InSteps } from "../steps.ts";
import { evidenceDiagnostics } from "./evidence-diagnostics.ts";
import { examplesOf, type ExampleKind, type PlacedExample } from "./placed-examples.ts";
import { rememberChecks } from "./remember-checks.ts";
import { createSchemaChecker, type SchemaChecker, type Violation } from "./schema-checker.ts";

/** How the examples of one document fared. */
export interface ExampleReport {
  /** Examples that a schema could be held against, by kind. */
  readonly checked: Readonly<Record<ExampleKind, number>>;
  readonly failed: Readonly<Record<ExampleKind, number>>;
  readonly contradictions: readonly Contradiction[];
}

/** What checks found, by digest of the schema with all that it refers to and of the value. */
export interface CheckMemo {
  /** Of the document's last state. */
  readonly before: ReadonlyMap<string, CheckResult>;
  /** Of this one: everything that was asked. */
  readonly now: Map<string, CheckResult>;
}

/** `null`: the schema cannot be compiled, or takes too many steps. */
export type CheckResult = readonly Violation[] | null;

/** Text of `components.schemas` → its validators. */
export type CheckerCache = Map<string, SchemaChecker>;

const COMPONENTS = "/components/schemas";

/** An example and a schema of one page that cannot both be right. */
export interface Contradiction extends Violation {
  readonly kind: ExampleKind;
  /** Pointer of the example in the document. */
  readonly example: string;
  /** Class of the contradiction, e.g. `string for array`. */
  readonly class: string;
  readonly value: JsonValue | undefined;
}

/**
 * Holds every example of a document against the schema of its own page. The schema wins; nothing is changed.
 *
 * @param bundle a built document with its sources
 * @param known validators of documents that were checked before: versions of a service often share all their models,
 *   and compiling validators is most of the work
 * @param memo results of the last state of the document; takes up those of this one
 * @returns a step per example; then the figures, and one warning per contradiction with both sides quoted and located
 * @see https://spec.openapis.org/oas/v3.1.1.html#media-type-object "example SHOULD match the schema"
 */
export function* checkExamplesInSteps(
  bundle: SpecBundle,
  known: CheckerCache = new Map(),
  memo?: CheckMemo,
): InSteps<Staged<ExampleReport>> {
  const shared = checkerOf(bundle.document, known);
  const checker = memo === undefined ? shared : rememberChecks(shared, bundle.document, memo);
  const diagnostics: Diagnostic[] = [];
  const contradictions: Contradiction[] = [];
  const checked = noneOfEach();
  const failed = noneOfEach();
  const unusable = new Set<string>();
  for (const example of examplesOf(bundle.document)) {
    yield;
    const violations = checker.check(example.schema, example.value);
    if (violations === undefined) {
      unusable.add(example.schema);
      continue;
    }
    checked[example.kind] += example.count;
    const found = violations.filter((violation) => isTold(violation, example));
    failed[example.kind] += example.members === undefined ? Math.min(found.length, 1) : found.length;
    for (const violation of found) {
      const contradiction = contradictionOf(violation, example);
      contradictions.push(contradiction);
      diagnostics.push(diagnosticOf(contradiction, example, bundle));
    }
  }
  for (const pointer of unusable) {
    diagnostics.push(
      evidenceDiagnostics.create("schema-not-checkable", {
        pointer,
        problem: "it does not compile, or to hold them against it takes too many steps",
      }),
    );
  }
  return { value: { checked, failed, contradictions }, diagnostics };
}

/**
 * The same without a pause.
 *
 * @example checkExamples(bundle).value.failed.request
 */
export function checkExamples(...given: Parameters<typeof checkExamplesInSteps>): Staged<ExampleReport> {
  return atOnce(checkExamplesInSteps(...given));
}

function checkerOf(document: JsonObject, known: CheckerCache): SchemaChecker {
  const own = createSchemaChecker(document);
  const models = JSON.stringify(valueAt(document, COMPONENTS) ?? null);
  const shared = known.get(models) ?? own;
  known.set(models, shared);
  const checkerAt = (pointer: string): SchemaChecker => (pointer.startsWith(`${COMPONENTS}/`) ? shared : own);
  return {
    fitsPlainly: (pointer, value) => checkerAt(pointer).fitsPlainly(pointer, value),
    check: (pointer, value) => checkerAt(pointer).check(pointer, value),
  };
}

function noneOfEach(): Record<ExampleKind, number> {
  return { request: 0, response: 0, parameter: 0, property: 0, default: 0 };
}

/** Examples of single properties are held together against their object: what is not among them is not missing. */
function isTold(violation: Violation, example: PlacedExample): boolean {
  return example.members === undefined || violation.at !== "";
}

function contradictionOf(violation: Violation, example: PlacedExample): Contradiction {
  const member = example.members?.get(violation.at.split("/")[1] ?? "");
  const value = valueAt(example.value, violation.at);
  return {
    ...violation,
    kind: example.kind,
    example: member ?? example.pointer,
    class: classOf(violation, value),
    value,
  };
}

function classOf({ keyword, expected }: Violation, value: JsonValue | undefined): string {
  if (keyword === "required") return "required member missing";
  return `${jsonTypeOf(value)} for ${keyword === "type" ? expected.replace(" or null", "") : keyword}`;
}

function diagnosticOf(contradiction: Contradiction, example: PlacedExample, bundle: SpecBundle): Diagnostic {
  const stated = placeOf(bundle, contradiction.schema);
  // More than the message needs: the list of defects quotes both sides.
  const params = {
    operation: ownerOf(bundle.document, example.pointer),
    pointer: contradiction.example,
    at: contradiction.at === "" ? "its root" : contradiction.at,
    actual: typeNameOf(contradiction.value),
    value: quoteOf((JSON.stringify(contradiction.value) ?? "").slice(0, 1_000)),
    expected: quoteOf(contradiction.expected.slice(0, 1_000)),
    class: contradiction.class,
    schema: contradiction.schema,
    schemaUrl: stated?.url ?? "",
    schemaPath: stated?.path ?? "",
    schemaQuote: stated?.quote ?? "",
  };
  return evidenceDiagnostics.create(
    codeOf(contradiction.kind),
    params,
    placeOf(bundle, contradiction.example),
  );
}

function codeOf(kind: ExampleKind) {
  if (kind === "parameter") return "parameter-example-contradicts";
  if (kind === "property") return "property-example-contradicts";
  return kind === "default" ? "default-contradicts" : "example-contradicts";
}

/** A property stands in a row and its schema in a cell of it: the closer place is quoted. */
function placeOf(bundle: SpecBundle, pointer: string): Locator | undefined {
  const places = sourceOf(bundle.sources, pointer)?.entry.from ?? [];
  return places.find((place) => place.path.startsWith(`${places[0]?.path ?? ""}/`)) ?? places[0];
}

/** `createVolume` for a place below an operation, the schema's name below the components. */
function ownerOf(document: JsonObject, pointer: string): string {
  const [first = "", second = "", third = ""] = pointer.slice(1).split("/");
  if (first !== "paths") return third;
  const id = valueAt(document, `/${first}/${second}/${third}/operationId`);
  return typeof id === "string" ? id : pointerTo("", first);
}

function typeNameOf(value: JsonValue | undefined): string {
  return value === "" ? "empty string" : jsonTypeOf(value);
}

function jsonTypeOf(value: JsonValue | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
