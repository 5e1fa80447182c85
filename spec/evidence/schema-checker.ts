import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { pointerTo, tokensOf, valueAt } from "../openapi/pointer.ts";
import { schemaAt } from "../openapi/schema-walk.ts";
import { compilePattern } from "./page-pattern.ts";
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
  /**
   * @param pointer JSON pointer of a schema in the document
   * @returns one violation per place of the value; `undefined` where the schema cannot be compiled
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
  return {
    check(pointer, value) {
      if (fitsPlainly(document, valueAt(document, pointer), value)) return [];
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
  for (const error of errors) {
    byPlace.set(error.instancePath, [...(byPlace.get(error.instancePath) ?? []), error]);
  }
  const violations: Violation[] = [];
  for (const [at, found] of byPlace) {
    const union = found.find((error) => error.keyword === "anyOf" || error.keyword === "oneOf");
    const own = union === undefined ? found : found.filter((error) => error !== union);
    const deeper = union !== undefined && [...byPlace.keys()].some((place) => place.startsWith(`${at}/`));
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
