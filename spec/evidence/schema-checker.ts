import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { pointerTo, tokensOf, valueAt } from "../openapi/pointer.ts";
import { schemaAt } from "../openapi/schema-walk.ts";
import { compilePattern } from "./page-pattern.ts";
import { isCheckable } from "./check-effort.ts";
import { fitsPlainly } from "./plain-fit.ts";
import { lazily } from "../lazily.ts";

/** A value that a schema does not allow. */
export interface Violation {
  /** JSON pointer into the value. */
  readonly at: string;
  readonly keyword: string;
  /** What the schema says, in its own terms: `array`, `integer or null`, `at most 63 characters`. */
  readonly expected: string;
  /** JSON pointer of the schema in the document. */
  readonly schema: string;
}

/** Holds values against the schemas of one document. */
export interface SchemaChecker {
  /** Whether a value fits beyond doubt; `false` says nothing. */
  fitsPlainly(pointer: string, value: JsonValue): boolean;
  /**
   * @param pointer JSON pointer of a schema in the document
   * @returns one violation per place of the value; `undefined` where the schema cannot be compiled, or the value not be held
   *   against it in a bounded number of steps
   */
  check(pointer: string, value: JsonValue): readonly Violation[] | undefined;
}

const DOCUMENT = "openapi.json";

/**
 * One validator for a whole document: each schema is compiled once, when a value first meets it.
 *
 * @param document OpenAPI 3.1
 * @example createSchemaChecker(document).check("/components/schemas/Volume", { size: "12" })
 */
export function createSchemaChecker(document: JsonObject): SchemaChecker {
  const compiler = lazily(() => createCompiler(document));
  const compiled = new Map<string, ValidateFunction | undefined>();

  const validatorOf = (pointer: string): ValidateFunction | undefined => {
    if (!compiled.has(pointer)) compiled.set(pointer, tryCompile(compiler(), pointer));
    return compiled.get(pointer);
  };
  // Who has written ten examples that take too many steps has written a thousand.
  let refused = 0;
  const steps = (): number | undefined => (refused < 10 ? undefined : 1_000);
  const isPlain: SchemaChecker["fitsPlainly"] = (pointer, value) =>
    fitsPlainly(document, valueAt(document, pointer), value, steps());
  return {
    fitsPlainly: isPlain,
    check(pointer, value) {
      if (isPlain(pointer, value)) return [];
      if (!isCheckable(document, valueAt(document, pointer), value, steps())) {
        refused += 1;
        return undefined;
      }
      const validate = validatorOf(pointer);
      if (validate === undefined) return undefined;
      if (validate(value)) return [];
      return violationsOf(validate.errors ?? [], (at) => schemaAt(document, pointer, at));
    },
  };
}

function createCompiler(document: JsonObject): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    logger: false,
    validateSchema: false,
    meta: false,
    inlineRefs: false,
    addUsedSchema: false,
    // Optimised code is made for being run often; here it runs once or twice.
    code: { optimize: false, regExp: Object.assign(compilePattern, { code: "compilePattern" }) },
  });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: DOCUMENT });
  return ajv;
}

function tryCompile(ajv: Ajv2020, pointer: string): ValidateFunction | undefined {
  const fragment = tokensOf(pointer).reduce(
    (path, token) => `${path}${pointerTo("", encodeURIComponent(token))}`,
    "",
  );
  try {
    // A getter that finds nothing returns undefined; a broken schema throws.
    return ajv.getSchema(`${DOCUMENT}#${fragment}`);
  } catch {
    return undefined;
  }
}

/** One violation per place: what a union says of a value is said once, not once per branch. */
function violationsOf(
  errors: readonly ErrorObject[],
  schemaOf: (at: string) => string,
): readonly Violation[] {
  const byPlace = new Map<string, ErrorObject[]>();
  const above = new Set<string>();
  for (const error of errors) {
    const at = error.instancePath;
    const known = byPlace.get(at);
    if (known === undefined) byPlace.set(at, [error]);
    else known.push(error);
    for (let place = parentOf(at); place !== undefined && !above.has(place); place = parentOf(place))
      above.add(place);
  }
  const violations: Violation[] = [];
  for (const [at, found] of byPlace) {
    const union = found.find((error) => error.keyword === "anyOf" || error.keyword === "oneOf");
    const own = union === undefined ? found : found.filter((error) => error !== union);
    const deeper = union !== undefined && above.has(at);
    const types = own.filter((error) => error.keyword === "type");
    // A branch whose type fits says more, further down or by another keyword; the other branches then say nothing.
    const telling =
      union !== undefined && (deeper || own.length > types.length)
        ? own.filter((error) => error.keyword !== "type")
        : own;
    if (union !== undefined && telling.length === own.length && types.length > 0) {
      const expected = [...new Set(types.flatMap((error) => typesOf(error)))].join(" or ");
      violations.push({ at, keyword: "type", expected, schema: schemaOf(at) });
      continue;
    }
    for (const error of telling) {
      violations.push({
        at,
        keyword: error.keyword,
        expected: expectationOf(error),
        schema: schemaOf(at),
      });
    }
  }
  return violations;
}

/** The place around a place; `undefined` for the root. */
const parentOf = (at: string): string | undefined =>
  at === "" ? undefined : at.slice(0, at.lastIndexOf("/"));

function typesOf(error: ErrorObject): readonly string[] {
  const type: unknown = (error.params as { readonly type?: unknown }).type;
  return Array.isArray(type) ? type.map(String) : String(type).split(",");
}

function valuesOf(error: ErrorObject): unknown {
  return (error.params as { readonly allowedValues?: unknown }).allowedValues;
}

function expectationOf(error: ErrorObject): string {
  if (error.keyword === "type") return typesOf(error).join(" or ");
  if (error.keyword === "enum") return `one of ${JSON.stringify(valuesOf(error))}`;
  const text = error.message ?? error.keyword;
  return text.replace(/^must (?:be |NOT have |match |have )?/u, (lead) =>
    lead.includes("NOT") ? "no " : "",
  );
}
