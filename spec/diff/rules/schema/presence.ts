import type { MessageTemplate } from "../../../diagnostic.ts";
import { message } from "../../../diagnostic.ts";
import { perPlace } from "../../rule.ts";
import { isOpenSchema, KEYWORDS } from "../../schema-keywords.ts";
import type { JsonValue } from "../../../model/json.ts";
import type { SchemaPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";
import type { Level } from "../../change.ts";

const ADDED: MessageTemplate<"keyword"> = message`\`${"keyword"}\` was added`;
const REMOVED: MessageTemplate<"keyword"> = message`\`${"keyword"}\` was removed`;

interface PresenceDefinition {
  readonly keyword: string;
  /** Segment of the ids: `property-names`. */
  readonly id: string;
  /** Places of the field's list. */
  readonly listed: readonly SchemaPlace[];
  /** Levels where the keyword, once added, narrows: request, response; removed is the opposite. */
  readonly unlisted?: {
    readonly added?: Partial<Record<"request" | "response", Level>>;
    readonly removed?: Partial<Record<"request" | "response", Level>>;
  };
  readonly own?: string;
}

/** Bodies and properties on both sides: where the field's list has the keywords of JSON Schema 2020-12. */
export const BODY_PLACES: readonly SchemaPlace[] = [
  "request-body",
  "request-property",
  "response-body",
  "response-property",
];

/**
 * The rules of a keyword that is there or not, and binds when it is there: adding it narrows, removing it widens.
 * What changes within it is compared as a schema of its own.
 */
export function presenceFamily(definition: PresenceDefinition): SchemaFamily {
  const { keyword, id, listed } = definition;
  const own = definition.own === undefined ? {} : { own: definition.own };
  const added = perPlace({
    suffix: `${id}-added`,
    action: "added",
    text: ADDED,
    request: "error",
    response: "info",
    listed,
    ...(definition.unlisted?.added === undefined ? {} : { unlisted: definition.unlisted.added }),
    ...own,
  });
  const removed = perPlace({
    suffix: `${id}-removed`,
    action: "removed",
    text: REMOVED,
    request: "info",
    response: "error",
    listed,
    ...(definition.unlisted?.removed === undefined ? {} : { unlisted: definition.unlisted.removed }),
    ...own,
  });
  return {
    keywords: [keyword],
    rules: rulesOf(added, removed),
    check(check) {
      const [from, to] = check.values(keyword);
      // `true` and `{}` say nothing; `false` binds more than any schema (JSON Schema 2020-12 core, section 4.3.2).
      const isBound = (value: JsonValue | undefined) =>
        KEYWORDS.get(keyword) === "guard" ? !isOpenSchema(value) : value !== undefined;
      const isAdded = (!isBound(from) && isBound(to)) || (isBound(from) && from !== false && to === false);
      check.emit(isAdded ? added : removed, { keyword }, keyword);
    },
  };
}
