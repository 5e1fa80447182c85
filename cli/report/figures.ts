import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import type { ServiceResult } from "../build/result.ts";
import { countBySeverity, type SeverityCounts } from "./diagnostics.ts";

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

/** What one document holds, in figures. */
export interface DocumentFigures {
  readonly provider: string;
  readonly service: string;
  readonly version: string;
  readonly operations: number;
  readonly models: number;
  readonly parameters: number;
  readonly diagnostics: SeverityCounts;
  readonly ms: number;
}

/** Counts what a document holds. Diagnostics and time are the service's: its versions are read from the same pages. */
export function figuresOf(result: ServiceResult, bundle: SpecBundle): DocumentFigures {
  const { identity, document } = bundle;
  let operations = 0;
  let parameters = 0;
  for (const item of Object.values(objectAt(document["paths"]))) {
    for (const method of METHODS) {
      const operation = objectAt(item)[method];
      if (operation === undefined) continue;
      operations++;
      const list = objectAt(operation)["parameters"];
      parameters += Array.isArray(list) ? list.length : 0;
    }
  }
  return {
    provider: identity.provider.id,
    service: identity.service.id,
    version: identity.version.id,
    operations,
    models: Object.keys(objectAt(objectAt(document["components"])["schemas"])).length,
    parameters,
    diagnostics: countBySeverity(result.diagnostics),
    ms: Math.round(result.ms),
  };
}

const objectAt = (value: JsonValue | undefined): JsonObject =>
  value !== undefined && value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
