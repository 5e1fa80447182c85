import type { Diagnostic } from "../../spec/diagnostic.ts";
import { isExact, isExactThroughout } from "../../spec/model/exact.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { planDiagnostics } from "./diagnostics.ts";
import { isList, memberOf, objectOf } from "./json-view.ts";

type Kind = "string" | "number" | "boolean" | "any" | "list";

/** What a schema may carry beside its structure; taken over as it is if the value has the right type. */
export const ANNOTATIONS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["title", "string"],
  ["description", "string"],
  ["format", "string"],
  ["pattern", "string"],
  ["minLength", "number"],
  ["maxLength", "number"],
  ["minimum", "number"],
  ["maximum", "number"],
  ["exclusiveMinimum", "number"],
  ["exclusiveMaximum", "number"],
  ["multipleOf", "number"],
  ["minItems", "number"],
  ["maxItems", "number"],
  ["minProperties", "number"],
  ["maxProperties", "number"],
  ["uniqueItems", "boolean"],
  ["deprecated", "boolean"],
  ["readOnly", "boolean"],
  ["writeOnly", "boolean"],
  ["default", "any"],
  ["example", "any"],
  ["examples", "list"],
  ["contentMediaType", "string"],
  ["externalDocs", "any"],
  ["x-enum-descriptions", "list"],
]);
const RANKS = new Map([...ANNOTATIONS.keys()].map((key, rank) => [key, rank]));

/**
 * The annotations of a schema.
 *
 * @param place of the schema, for the message
 * @param report gets a diagnostic where a number is left out, because it is not the one that the document states
 * @example annotationsOf({ type: "string", maxLength: 3, default: 7 }, "Name", report) // { maxLength: 3, default: 7 }
 */
export function annotationsOf(
  input: JsonObject,
  place: string,
  report: (diagnostic: Diagnostic) => void,
): JsonObject {
  const annotations = objectOf(
    Object.keys(input)
      .filter((key) => ANNOTATIONS.has(key))
      // In the order of the list, whatever the order of the document.
      .sort((a, b) => (RANKS.get(a) ?? 0) - (RANKS.get(b) ?? 0))
      .map((key) => {
        const value = memberOf(input, key);
        const kind = ANNOTATIONS.get(key) ?? "any";
        return [key, value !== undefined && hasKind(value, kind) ? value : undefined] as const;
      }),
  );
  const inexact = Object.keys(input).filter(
    (key) =>
      ANNOTATIONS.has(key) &&
      !Object.hasOwn(annotations, key) &&
      !isExactThroughout(memberOf(input, key) ?? null),
  );
  if (inexact.length > 0)
    report(planDiagnostics.create("number-inexact", { place, keywords: inexact.join(", ") }));
  return annotations;
}

function hasKind(value: JsonValue, kind: Kind): boolean {
  if (kind === "any") return isExactThroughout(value);
  if (kind === "list") return isList(value) && isExactThroughout(value);
  if (kind === "number") return typeof value === "number" && isExact(value);
  return typeof value === kind;
}
