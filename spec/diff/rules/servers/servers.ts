import { message } from "../../../diagnostic.ts";
import type { JsonObject, JsonValue } from "../../../model/json.ts";
import { asList, asObject, asString, asStrings, member, showJson } from "../../json.ts";
import type { DocumentPair, Family, OperationPair, Reporter } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const OWN =
  "the field's list of kinds has no servers; a client that was given this address may no longer reach the API";

function define(prefix: "server" | "operation-server") {
  const base = {
    area: "servers",
    direction: "none",
    own: OWN,
    ...(prefix === "server" ? {} : { grouped: true }),
  } as const;
  return {
    added: rule({
      id: `${prefix}-added`,
      level: "info",
      ...base,
      action: "added",
      text: message`the server ${"url"} was added`,
    }),
    removed: rule({
      id: `${prefix}-removed`,
      level: "warn",
      ...base,
      action: "removed",
      text: message`the server ${"url"} was removed`,
    }),
    valueAdded: rule({
      id: `${prefix}-variable-value-added`,
      level: "info",
      ...base,
      action: "added",
      text: message`the variable \`${"variable"}\` of the server ${"url"} may be \`${"value"}\``,
    }),
    valueRemoved: rule({
      id: `${prefix}-variable-value-removed`,
      level: "warn",
      ...base,
      action: "removed",
      text: message`the variable \`${"variable"}\` of the server ${"url"} may no longer be \`${"value"}\``,
    }),
    defaultChanged: rule({
      id: `${prefix}-variable-default-changed`,
      level: "warn",
      ...base,
      action: "changed",
      text: message`the variable \`${"variable"}\` of the server ${"url"} is \`${"to"}\` instead of \`${"from"}\` where it is not given`,
    }),
  };
}

const ofDocument = define("server");
const ofOperation = define("operation-server");
type ServerRules = ReturnType<typeof define>;
type Sides = Parameters<Reporter["emit"]>[2];
/** Where the servers with these positions stand. */
type Places = (old: number | undefined, fresh: number | undefined) => Sides;

/** `servers` of the document. */
export const servers: Family<DocumentPair> = {
  rules: Object.values(ofDocument),
  check({ old, new: fresh }, report) {
    compare([old.root["servers"], fresh.root["servers"]], ofDocument, report, (left, right) => ({
      ...(left === undefined ? {} : { old: old.at("servers", left) }),
      ...(right === undefined ? {} : { new: fresh.at("servers", right) }),
    }));
  },
};

/** `servers` of an operation or its path, where there are some on either side; they stand for those of the document. */
export const operationServers: Family<OperationPair> = {
  rules: Object.values(ofOperation),
  check(pair, report) {
    const [own, fresh] = [pair.old.servers, pair.new.servers];
    if (own === undefined && fresh === undefined) return;
    const { old, new: inherited } = pair.inheritedServers;
    compare([own ?? old, fresh ?? inherited], ofOperation, report, () => ({
      old: pair.old.at,
      new: pair.new.at,
    }));
  },
};

interface Server {
  readonly node: JsonObject;
  readonly index: number;
}

/** Servers by their URL. None at all, and `/` alone, are the same (OpenAPI 3.1, section 4.8.1.1). */
function byUrl(value: JsonValue | undefined): Map<string, Server> {
  const found = new Map<string, Server>();
  for (const [index, item] of asList(value).entries()) {
    const node = asObject(item);
    if (node !== undefined) found.set(asString(node["url"]) ?? "", { node, index });
  }
  return found.size === 1 && found.has("/") ? new Map<string, Server>() : found;
}

function compare(
  [left, right]: readonly [JsonValue | undefined, JsonValue | undefined],
  rules: ServerRules,
  report: Reporter,
  at: Places,
): void {
  const [from, to] = [byUrl(left), byUrl(right)];
  for (const [url, { index }] of to)
    if (!from.has(url)) report.emit(rules.added, { url }, at(undefined, index));
  for (const [url, { node, index }] of from) {
    const other = to.get(url);
    if (other === undefined) report.emit(rules.removed, { url }, at(index, undefined));
    else compareVariables(url, [node, other.node], rules, report, at(index, other.index));
  }
}

function compareVariables(
  url: string,
  [left, right]: readonly [JsonObject, JsonObject],
  rules: ServerRules,
  report: Reporter,
  at: Sides,
): void {
  const [from, to] = [asObject(left["variables"]), asObject(right["variables"])];
  for (const variable of Object.keys(from ?? {})) {
    const [old, fresh] = [asObject(member(from, variable)), asObject(member(to, variable))];
    if (old === undefined || fresh === undefined) continue;
    const [was, is] = [showJson(old["default"]), showJson(fresh["default"])];
    if (was !== is) report.emit(rules.defaultChanged, { url, variable, from: was, to: is }, at);
    if (old["enum"] === undefined || fresh["enum"] === undefined) continue;
    const [olds, news] = [asStrings(old["enum"]), asStrings(fresh["enum"])];
    for (const value of news)
      if (!olds.includes(value)) report.emit(rules.valueAdded, { url, variable, value }, at);
    for (const value of olds)
      if (!news.includes(value)) report.emit(rules.valueRemoved, { url, variable, value }, at);
  }
}
