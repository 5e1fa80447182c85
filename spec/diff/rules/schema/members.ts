import { message } from "../../../diagnostic.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";
import type { Level } from "../../change.ts";
import { BODY_PLACES } from "./presence.ts";

interface MembersDefinition {
  readonly keyword: string;
  readonly id: string;
  readonly added: { readonly request: Level; readonly response: Level };
  readonly removed: { readonly request: Level; readonly response: Level };
}

/** The rules of a keyword that holds named schemas, or a list of them by position. */
export function membersFamily(definition: MembersDefinition): SchemaFamily {
  const { keyword, id } = definition;
  const added = perPlace({
    suffix: `${id}-added`,
    action: "added",
    text: message`\`${"keyword"}\` has a new entry \`${"entry"}\``,
    ...definition.added,
    listed: BODY_PLACES,
  });
  const removed = perPlace({
    suffix: `${id}-removed`,
    action: "removed",
    text: message`\`${"keyword"}\` lost its entry \`${"entry"}\``,
    ...definition.removed,
    listed: BODY_PLACES,
  });
  return {
    keywords: [keyword],
    rules: rulesOf(added, removed),
    check(check) {
      const members = check.pair.members.get(keyword);
      for (const entry of members?.added ?? []) check.emit(added, { keyword, entry }, keyword);
      for (const entry of members?.removed ?? []) check.emit(removed, { keyword, entry }, keyword);
    },
  };
}
