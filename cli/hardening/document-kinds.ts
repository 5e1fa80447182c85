import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import type { Payload } from "./payloads.ts";

/** Members whose names come from a page. */
const NAMED =
  /^(?:paths|webhooks|callbacks|properties|patternProperties|schemas|responses|content|headers|examples|example|default|links|variables|securitySchemes|mapping|parameters|scopes|encoding|value)$/u;

/**
 * What stands where in a document, whatever page it came from: for every string its place (with `*` for the names and
 * positions that a page decides) and how its text is built, with the payload as one mark and words as another. The generator
 * and the differ see places and texts, not pages: a document all of whose kinds stood in others can make them do nothing that
 * those did not.
 */
export function kindsOf(document: JsonObject, payload: Payload): ReadonlySet<string> {
  const kinds = new Set<string>();
  const built = (text: string): string =>
    text
      .split(payload.text)
      .map((part) => part.replace(/[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*/gu, "w"))
      .join(`<${payload.name}>`);
  const visit = (value: JsonValue, place: string, isNamed: boolean): void => {
    if (typeof value === "string") kinds.add(`${place} ${built(value)}`);
    else if (Array.isArray(value))
      for (const item of value as readonly JsonValue[]) visit(item, `${place}/*`, false);
    else if (value !== null && typeof value === "object")
      for (const [name, member] of Object.entries(value)) {
        const own = isNamed ? `${place}/*` : `${place}/${name}`;
        if (isNamed) kinds.add(`${own} is ${built(name)}`);
        visit(member, own, !isNamed && NAMED.test(name));
      }
    else kinds.add(`${place} ${value === null ? "null" : typeof value}`);
  };
  visit(document, "", false);
  return kinds;
}
