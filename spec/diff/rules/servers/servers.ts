import { message } from "../../../diagnostic.ts";
import { asList, asObject, asString } from "../../json.ts";
import type { DocumentPair, Family } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const OWN =
  "the field's list of kinds has no servers; a client that was given this address may no longer reach the API";

const added = rule({
  id: "server-added",
  level: "info",
  area: "servers",
  direction: "none",
  action: "added",
  text: message`the server ${"url"} was added`,
  own: OWN,
});
const removed = rule({
  id: "server-removed",
  level: "warn",
  area: "servers",
  direction: "none",
  action: "removed",
  text: message`the server ${"url"} was removed`,
  own: OWN,
});

/** `servers` of the document. */
export const servers: Family<DocumentPair> = {
  rules: [added, removed],
  check(pair, report) {
    const [from, to] = [pair.old, pair.new].map(({ root }) =>
      asList(root["servers"]).map((server) => asString(asObject(server)?.["url"]) ?? ""),
    );
    (to ?? []).forEach((url, index) => {
      if (from?.includes(url) !== true) report.emit(added, { url }, { new: pair.new.at("servers", index) });
    });
    (from ?? []).forEach((url, index) => {
      if (to?.includes(url) !== true) report.emit(removed, { url }, { old: pair.old.at("servers", index) });
    });
  },
};
