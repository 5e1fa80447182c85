import { message } from "../../../diagnostic.ts";
import { covers } from "../../match/media-types.ts";
import type { ContentPair, Family } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const base = { area: "request-body", direction: "request" } as const;

const added = rule({
  id: "request-body-media-type-added",
  level: "info",
  ...base,
  action: "added",
  text: message`the request body may be ${"mediaType"}`,
});
const removed = rule({
  id: "request-body-media-type-removed",
  level: "error",
  ...base,
  action: "removed",
  text: message`the request body may no longer be ${"mediaType"}`,
});

/** Media types of a request body. A name that covers the old one accepts what the old one did. */
export const requestMediaTypes: Family<ContentPair> = {
  rules: [added, removed],
  check(pair, report) {
    if (pair.direction !== "request") return;
    const at = (mediaType: string, side: "old" | "new") => ({
      [side]: pair[side].at.to("content", mediaType),
    });
    for (const mediaType of pair.match.added) report.emit(added, { mediaType }, at(mediaType, "new"));
    for (const mediaType of pair.match.removed) report.emit(removed, { mediaType }, at(mediaType, "old"));
    for (const { old, new: fresh, change } of pair.match.pairs) {
      if (change === "same" || change === "changed") continue;
      report.emit(added, { mediaType: fresh }, at(fresh, "new"));
      if (!covers(fresh, old)) report.emit(removed, { mediaType: old }, at(old, "old"));
    }
  },
};
