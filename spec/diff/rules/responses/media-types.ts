import { message } from "../../../diagnostic.ts";
import type { ContentPair, Family } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const base = { area: "responses", direction: "response" } as const;

const added = rule({
  id: "response-media-type-added",
  level: "info",
  ...base,
  action: "added",
  text: message`may be ${"mediaType"}`,
});
const removed = rule({
  id: "response-media-type-removed",
  level: "error",
  ...base,
  action: "removed",
  text: message`is no longer given as ${"mediaType"}`,
});
const generalized = rule({
  id: "response-media-type-name-generalized",
  level: "error",
  ...base,
  action: "widened",
  text: message`widened its media type from ${"from"} to ${"to"}`,
});
const specialized = rule({
  id: "response-media-type-name-specialized",
  level: "info",
  ...base,
  action: "narrowed",
  text: message`narrowed its media type from ${"from"} to ${"to"}`,
});
const changed = rule({
  id: "response-media-type-name-changed",
  level: "info",
  ...base,
  action: "changed",
  text: message`changed its media type from ${"from"} to ${"to"}`,
});
const byChange = { generalized, specialized, changed } as const;

/** Media types of a response. */
export const responseMediaTypes: Family<ContentPair> = {
  rules: [added, removed, ...Object.values(byChange)],
  check(pair, report) {
    if (pair.direction !== "response") return;
    const at = (mediaType: string, side: "old" | "new") => pair[side].at.to("content", mediaType);
    for (const mediaType of pair.match.added)
      report.emit(added, { mediaType }, { new: at(mediaType, "new") });
    for (const mediaType of pair.match.removed)
      report.emit(removed, { mediaType }, { old: at(mediaType, "old") });
    for (const { old, new: fresh, change } of pair.match.pairs) {
      if (change === "same") continue;
      report.emit(byChange[change], { from: old, to: fresh }, { old: at(old, "old"), new: at(fresh, "new") });
    }
  },
};
