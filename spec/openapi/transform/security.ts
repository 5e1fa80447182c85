import type { SecurityRule } from "../../model/conventions.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { extension } from "../extensions.ts";

/**
 * Security Scheme Objects, with the vendor's signing rule as an extension.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object
 * @example buildSecuritySchemes(model.security, context)
 */
export function buildSecuritySchemes(
  rules: readonly SecurityRule[],
  _context: BuildContext,
): JsonObject | undefined {
  if (rules.length === 0) return undefined;
  return objectOf(
    rules.map((rule) => [
      rule.name,
      objectOf([...Object.entries(rule.scheme), [extension.signing, asJson(rule.signing)]]),
    ]),
  );
}

/**
 * Security Requirement Objects: one per group, the schemes of a group together.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 * @example buildSecurity(model.security, context) // [{ accessKey: [], signature: [], timestamp: [] }]
 */
export function buildSecurity(rules: readonly SecurityRule[], _context: BuildContext): JsonValue | undefined {
  if (rules.length === 0) return undefined;
  const groups = new Map<string, string[]>();
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule.name]);
  return [...groups.values()].map((names) => objectOf(names.map((name) => [name, []])));
}

/**
 * Typed data as JSON: conventions and rules are plain data whose interfaces have no index signature.
 *
 * @example asJson(model.conventions)
 */
export function asJson(data: object | undefined): JsonObject | undefined {
  // The interfaces of spec/model/conventions.ts hold JSON alone.
  return data as JsonObject | undefined;
}
