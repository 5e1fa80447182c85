import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Diagnostic } from "../diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import { openapiDiagnostics } from "./openapi-diagnostics.ts";

/** Problems that are worth telling; the rest of a broken document says the same again. */
const REPORTED = 20;

/**
 * Holds documents against the official schema of OpenAPI 3.1. Compiled once, on the first document.
 *
 * @returns a function from a document to its problems; none for a valid document
 * @see https://spec.openapis.org/oas/3.1/schema/2025-09-15
 * @example const check = createValidator(); check(bundle.document) // []
 */
export function createValidator(): (document: JsonObject) => readonly Diagnostic[] {
  let compiled: ValidateFunction | undefined;
  return (document) => {
    compiled ??= compile();
    return compiled(document) ? [] : problemsOf(compiled.errors ?? []);
  };
}

function compile(): ValidateFunction {
  // The package carries the schema as a file and exports only its own, slower validator.
  const entry = createRequire(import.meta.url).resolve("@seriousme/openapi-schema-validator");
  const text = readFileSync(new URL("schemas/v3.1/schema.json", `file://${entry}`), "utf8");
  // The official schema needs no check of its own, which would cost more than compiling it; and code that runs for a few documents
  // is not worth being optimised, which takes half of the compiling.
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    meta: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  return ajv.compile(JSON.parse(text) as object);
}

function problemsOf(errors: readonly ErrorObject[]): readonly Diagnostic[] {
  return errors.slice(0, REPORTED).map((error) =>
    openapiDiagnostics.create("document-invalid", {
      pointer: error.instancePath,
      problem: error.message ?? error.keyword,
    }),
  );
}
