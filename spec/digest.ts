import { createHash } from "node:crypto";

/**
 * SHA-256 of bytes or text (as UTF-8).
 *
 * @returns lower-case hex, 64 characters
 * @example digestOf("") // "e3b0c442…"
 */
export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * JSON text whose object keys are sorted, so that equal values have equal text.
 *
 * @param value any JSON value; `undefined` members are left out as JSON.stringify does
 * @example canonicalJson({ b: 1, a: 2 }) // '{"a":2,"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, node: unknown) =>
    node !== null && typeof node === "object" && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : node,
  );
}
