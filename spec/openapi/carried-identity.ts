import { asObject, member } from "../diff/json.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { extension, type DocumentIdentity } from "./extensions.ts";

/**
 * Which document this is, as it says itself. Our own extension is written by this folder, but a document may come from
 * anywhere: half an identity is none.
 *
 * @example carriedIdentity({ info: { "x-docs2sdk": { provider: { id: "acme" } } } }) // undefined
 */
export function carriedIdentity(document: JsonObject): DocumentIdentity | undefined {
  const own = asObject(member(asObject(document["info"]), extension.identity));
  const has = (part: string, ...names: readonly string[]): boolean =>
    names.every((name) => typeof member(asObject(member(own, part)), name) === "string");
  const isWhole = has("provider", "id", "title") && has("service", "id", "title") && has("version", "id");
  return isWhole ? (own as JsonValue as unknown as DocumentIdentity) : undefined;
}
