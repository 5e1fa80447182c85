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
  // By hand: a replacer that sorts makes JSON.stringify ten times slower, and every document goes through here.
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${(value as readonly unknown[]).map(canonicalJson).join(",")}]`;
  const members = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const name of Object.keys(members).sort()) {
    const member = members[name];
    if (member !== undefined) parts.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
  }
  return `{${parts.join(",")}}`;
}
