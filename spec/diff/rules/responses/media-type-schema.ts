import { message } from "../../../diagnostic.ts";
import type { Family, MediaTypePair } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const requestAdded = rule({
  id: "request-body-media-type-schema-added",
  level: "error",
  area: "request-body",
  direction: "request",
  action: "added",
  text: message`the request body ${"mediaType"} has a schema now`,
});
const requestRemoved = rule({
  id: "request-body-media-type-schema-removed",
  level: "info",
  area: "request-body",
  direction: "request",
  action: "removed",
  text: message`the request body ${"mediaType"} has no schema any more`,
});
const responseAdded = rule({
  id: "response-body-media-type-schema-added",
  level: "info",
  area: "responses",
  direction: "response",
  action: "added",
  text: message`has a schema for ${"mediaType"} now`,
});
const responseRemoved = rule({
  id: "response-body-media-type-schema-removed",
  level: "warn",
  area: "responses",
  direction: "response",
  action: "removed",
  text: message`has no schema for ${"mediaType"} any more`,
});

/** The schema of a media type that appears or goes, the media type itself staying. */
export const mediaTypeSchema: Family<MediaTypePair> = {
  rules: [requestAdded, requestRemoved, responseAdded, responseRemoved],
  check({ direction, mediaType, old, new: fresh }, report) {
    const [from, to] = [old, fresh].map(({ value }) => value["schema"] !== undefined);
    if (from === to) return;
    const at = { old: old.at, new: fresh.at };
    if (direction === "request") report.emit(to === true ? requestAdded : requestRemoved, { mediaType }, at);
    else report.emit(to === true ? responseAdded : responseRemoved, { mediaType }, at);
  },
};
