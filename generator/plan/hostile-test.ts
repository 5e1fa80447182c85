import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { isList, isObject, memberOf } from "./json-view.ts";
import { targetOf } from "./operation-test.ts";
import type { OperationPlan, ParameterPlan } from "./sdk-plan.ts";

/** `HOSTILE` of the generated tests: what breaks out of its place in a URL where it is not encoded. */
const HOSTILE = "../a b?c=d&e#f%2F;g+서";

/** What a call sends that has something hard to encode in every text of its path and its query. */
export interface HostileTest {
  /** Keys of the parameters' object, and whether the value stands in a list. */
  readonly values: readonly { readonly name: string; readonly list: boolean }[];
  readonly target: string;
  /** Key of a text in the path: without one, or as dots, it would lead to another operation. */
  readonly climbs?: string;
}

/**
 * Plans that test; the target is worked out from the specification, not by the runtime.
 *
 * @returns nothing where an operation has no such parameter
 */
export function hostileTest({ parameters, path, test }: OperationPlan): HostileTest | undefined {
  const sent = parameters.flatMap((parameter) => {
    const value = memberOf(test.params, parameter.key);
    return value === undefined ? [] : [[parameter, value] as const];
  });
  const texts = new Map(
    sent.flatMap(([parameter, value]) => {
      const hostile = hostileValue(parameter, value);
      return hostile === undefined ? [] : [[parameter, hostile] as const];
    }),
  );
  if (texts.size === 0) return undefined;
  const climbing = [...texts].find(([parameter, value]) => isFreeSegment(parameter) && !isList(value))?.[0];
  return {
    values: [...texts].map(([{ key }, value]) => ({ name: key, list: isList(value) })),
    target: targetOf(
      path,
      sent.map(([parameter, value]) => [parameter, texts.get(parameter) ?? value]),
    ),
    ...(climbing === undefined ? {} : { climbs: climbing.key }),
  };
}

function hostileValue(parameter: ParameterPlan, value: JsonValue): JsonValue | undefined {
  if (parameter.in !== "path" && parameter.in !== "query") return undefined;
  if (typeof value === "string") return isFreeText(parameter.schema) ? HOSTILE : undefined;
  const { items } = parameter.schema;
  const isTexts = isList(value) && value.length > 0 && value.every((item) => typeof item === "string");
  return isTexts && isObject(items) && isFreeText(items) ? [HOSTILE] : undefined;
}

/** Any text, alone between its slashes: other styles and JSON write something beside it. */
export function isFreeSegment({ in: place, style, json, schema }: ParameterPlan): boolean {
  return place === "path" && style === "simple" && !json && isFreeText(schema);
}

/** A text without a list of its values. */
function isFreeText({ type, enum: values, const: only }: JsonObject): boolean {
  const types = isList(type ?? null) ? (type as readonly JsonValue[]) : [type];
  return types.includes("string") && values === undefined && only === undefined;
}
