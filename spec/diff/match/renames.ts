import { asObject, asString, member } from "../json.ts";
import type { SchemaCheck } from "../schema-check.ts";
import type { Members } from "../schema-pairs.ts";
import type { SchemaView } from "./schema-view.ts";

/** Keywords that hardly two properties of one object share by chance. */
const TELLING = [
  "properties",
  "enum",
  "pattern",
  "const",
  "format",
  "items",
  "maxLength",
  "maximum",
] as const;

/**
 * The one property that went and the one that came, when they are certainly the same one under another name:
 * nothing else went or came in this object, and what they hold is equal and says enough to tell it apart.
 */
export function renamedProperty(
  check: SchemaCheck,
  members: Members,
): { readonly from: string; readonly to: string } | undefined {
  const [from] = members.removed;
  const [to] = members.added;
  if (from === undefined || to === undefined || members.removed.length > 1 || members.added.length > 1)
    return undefined;
  const { oldViews, newViews, equivalence } = check.pairs;
  const left = oldViews.of(
    member(asObject(check.old.schema["properties"]), from),
    check.old.at.to("properties", from),
  );
  const right = newViews.of(
    member(asObject(check.new.schema["properties"]), to),
    check.new.at.to("properties", to),
  );
  return isTelling(left, right) && equivalence.same(left, right) ? { from, to } : undefined;
}

/** Whether equal content is enough to call two schemas the same: it is particular, or described in the same words. */
export function isTelling(old: SchemaView, fresh: SchemaView): boolean {
  const description = asString(old.schema["description"]);
  const isSameText = description !== undefined && description === asString(fresh.schema["description"]);
  return (
    isSameText ||
    old.ref !== undefined ||
    TELLING.some((keyword) => old.schema[keyword] !== undefined) ||
    Object.keys(old.branches).length > 0
  );
}
