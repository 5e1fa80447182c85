import type { JsonObject, JsonValue } from "../../../spec/model/json.ts";

/** Letters and digits alone: a page may fold lines, join cells and put marks between. */
const squeezed = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

const BOUNDS = new Set([
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
]);

/**
 * Names, enum values, bounds and parts of paths of a document that do not stand in the page's text.
 *
 * @param text of the page, decoded
 * @returns JSON pointers with the fact; empty where nothing was invented
 */
export function factsNotOnPage(document: JsonObject, text: string): readonly string[] {
  const words = squeezed(text);
  const missing: string[] = [];
  const hold = (fact: string, at: string): void => {
    // A placeholder that a path holds twice gets a number, which no page states.
    if (!words.includes(squeezed(fact)) && !words.includes(squeezed(fact.replace(/_[2-9]$/u, ""))))
      missing.push(`${at}: ${fact}`);
  };
  const visit = (value: JsonValue, at: string, inExample: boolean): void => {
    if (value === null || typeof value !== "object") return;
    if (isList(value)) return value.forEach((item, index) => visit(item, `${at}/${index}`, inExample));
    for (const [key, member] of Object.entries(value)) {
      const place = `${at}/${key}`;
      if (inExample || key.startsWith("x-") || /^(?:examples?|default|description)$/u.test(key)) continue;
      if (at.endsWith("/properties")) hold(key, place);
      else if (key === "enum" && isList(member)) for (const item of member) hold(textOf(item), place);
      else if (BOUNDS.has(key) && typeof member === "number") hold(String(Math.abs(member)), place);
      else if (key === "name" && /\/parameters\/\d+$/u.test(at) && typeof member === "string")
        hold(member, place);
      visit(member, place, false);
    }
  };
  for (const path of Object.keys((document["paths"] ?? {}) as JsonObject))
    for (const part of path.split(/[/{}]/u)) hold(part, `/paths/${path}`);
  visit({ paths: document["paths"] ?? {}, components: document["components"] ?? {} }, "", false);
  return missing;
}

const textOf = (value: JsonValue): string => (typeof value === "string" ? value : JSON.stringify(value));

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
