import { message } from "../../../diagnostic.ts";
import { showJson } from "../../json.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";
import { BODY_PLACES } from "./presence.ts";

const encoding = perPlace({
  suffix: "content-encoding-changed",
  action: "changed",
  text: message`\`contentEncoding\` changed from ${"from"} to ${"to"}`,
  request: "error",
  response: "error",
  listed: BODY_PLACES,
});
const mediaType = perPlace({
  suffix: "content-media-type-changed",
  action: "changed",
  text: message`\`contentMediaType\` changed from ${"from"} to ${"to"}`,
  request: "error",
  response: "error",
  listed: BODY_PLACES,
});

/** `contentEncoding` and `contentMediaType`: how a string is to be read. */
export const content: SchemaFamily = {
  keywords: ["contentEncoding", "contentMediaType"],
  rules: rulesOf(encoding, mediaType),
  check(check) {
    for (const [keyword, rules] of [
      ["contentEncoding", encoding],
      ["contentMediaType", mediaType],
    ] as const) {
      if (!check.pair.changed.has(keyword)) continue;
      const [from, to] = check.values(keyword);
      check.emit(rules, { from: showJson(from), to: showJson(to) }, keyword);
    }
  },
};
