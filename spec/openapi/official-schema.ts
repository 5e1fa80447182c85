import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Compiler from "ajv/dist/2020.js";
import type { Options, ValidateFunction } from "ajv/dist/2020.js";
import type * as Standalone from "ajv/dist/standalone/index.js";

/**
 * The official schema needs no check of its own, which would cost more than compiling it; and code that runs for a few documents is not
 * worth being optimised, which takes half of the compiling.
 */
const OPTIONS: Options = {
  strict: false,
  validateFormats: false,
  validateSchema: false,
  meta: false,
  inlineRefs: false,
};

/**
 * Compiles the official schema of OpenAPI 3.1. The compiler is loaded here and not before.
 *
 * @see https://spec.openapis.org/oas/3.1/schema/2025-09-15
 * @example compileOfficialSchema()(document) // false
 */
export function compileOfficialSchema(): ValidateFunction {
  return compile({ optimize: false }).validate;
}

/**
 * The same as the text of a module that exports `validate`, for where this tool is bundled or packed: loading it takes a tenth of the time.
 *
 * @returns JavaScript without imports
 */
export function officialSchemaModule(): string {
  const { ajv, validate, require } = compile({ optimize: 2, source: true, esm: true });
  const { default: standalone } = require("ajv/dist/standalone") as typeof Standalone;
  return (standalone as unknown as (ajv: object, validate: ValidateFunction) => string)(ajv, validate);
}

function compile(code: NonNullable<Options["code"]>) {
  const require = createRequire(import.meta.url);
  const { Ajv2020 } = require("ajv/dist/2020.js") as typeof Compiler;
  // The package carries the schema as a file and exports only its own, slower validator.
  const entry = require.resolve("@seriousme/openapi-schema-validator");
  const text = readFileSync(new URL("schemas/v3.1/schema.json", `file://${entry}`), "utf8");
  // Its comments would be a part of the module.
  const schema: unknown = JSON.parse(text, (key, value: unknown) => (key === "$comment" ? undefined : value));
  const ajv = new Ajv2020({ ...OPTIONS, code });
  return { ajv, validate: ajv.compile(schema as object), require };
}
