import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { Diagnostic } from "../diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import { validate as ready } from "./compiled-schema.ts";
import { compileOfficialSchema } from "./official-schema.ts";
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
    compiled ??= ready ?? compileOfficialSchema();
    return compiled(document) ? [] : problemsOf(compiled.errors ?? []);
  };
}

function problemsOf(errors: readonly ErrorObject[]): readonly Diagnostic[] {
  return errors.slice(0, REPORTED).map((error) =>
    openapiDiagnostics.create("document-invalid", {
      pointer: error.instancePath,
      problem: error.message ?? error.keyword,
    }),
  );
}
