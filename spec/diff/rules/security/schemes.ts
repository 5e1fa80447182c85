import { message } from "../../../diagnostic.ts";
import type { JsonObject } from "../../../model/json.ts";
import { asObject, asString, member, showJson } from "../../json.ts";
import type { DocumentPair, Family, Reporter } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const base = { level: "info", area: "security", direction: "none" } as const;

const added = rule({
  id: "api-security-component-added",
  ...base,
  action: "added",
  text: message`the security scheme \`${"scheme"}\` was added`,
});
const removed = rule({
  id: "api-security-component-removed",
  ...base,
  action: "removed",
  text: message`the security scheme \`${"scheme"}\` was removed`,
});
const typeChanged = rule({
  id: "api-security-component-type-changed",
  ...base,
  action: "changed",
  text: message`the security scheme \`${"scheme"}\` changed its type from ${"from"} to ${"to"}`,
});
const urlChanged = rule({
  id: "api-security-component-oauth-url-changed",
  ...base,
  action: "changed",
  text: message`the authorization URL of \`${"scheme"}\` changed from ${"from"} to ${"to"}`,
});
const tokenUrlChanged = rule({
  id: "api-security-component-oauth-token-url-changed",
  ...base,
  action: "changed",
  text: message`the token URL of \`${"scheme"}\` changed from ${"from"} to ${"to"}`,
});
const scopeAdded = rule({
  id: "api-security-component-oauth-scope-added",
  ...base,
  action: "added",
  text: message`the security scheme \`${"scheme"}\` has the further scope \`${"scope"}\``,
});
const scopeRemoved = rule({
  id: "api-security-component-oauth-scope-removed",
  ...base,
  action: "removed",
  text: message`the security scheme \`${"scheme"}\` no longer has the scope \`${"scope"}\``,
});
const scopeChanged = rule({
  id: "api-security-component-oauth-scope-changed",
  ...base,
  action: "changed",
  text: message`the scope \`${"scope"}\` of \`${"scheme"}\` is described otherwise`,
});
const placeChanged = rule({
  id: "api-security-component-place-changed",
  ...base,
  level: "warn",
  action: "changed",
  text: message`\`${"keyword"}\` of the security scheme \`${"scheme"}\` changed from ${"from"} to ${"to"}`,
  own: "the field passes over the header or parameter that carries a key, which clients have to follow",
});

const PLACE = ["in", "name", "scheme", "openIdConnectUrl"] as const;

/** `components.securitySchemes` (OpenAPI 3.1, section 4.8.27). */
export const securitySchemes: Family<DocumentPair> = {
  rules: [
    added,
    removed,
    typeChanged,
    urlChanged,
    tokenUrlChanged,
    scopeAdded,
    scopeRemoved,
    scopeChanged,
    placeChanged,
  ],
  check(pair, report) {
    const read = (root: JsonObject) => asObject(asObject(root["components"])?.["securitySchemes"]) ?? {};
    const from = read(pair.old.root);
    const to = read(pair.new.root);
    for (const scheme of new Set([...Object.keys(from), ...Object.keys(to)])) {
      const old = asObject(member(from, scheme));
      const fresh = asObject(member(to, scheme));
      const steps = ["components", "securitySchemes", scheme] as const;
      if (old === undefined) report.emit(added, { scheme }, { new: pair.new.at(...steps) });
      else if (fresh === undefined) report.emit(removed, { scheme }, { old: pair.old.at(...steps) });
      else
        checkScheme(scheme, old, fresh, { old: pair.old.at(...steps), new: pair.new.at(...steps) }, report);
    }
  },
};

type Sides = Parameters<Reporter["emit"]>[2];

function checkScheme(scheme: string, old: JsonObject, fresh: JsonObject, at: Sides, report: Reporter): void {
  const [from, to] = [old, fresh].map((side) => showJson(side["type"]));
  if (from !== to) report.emit(typeChanged, { scheme, from: from ?? "", to: to ?? "" }, at);
  else
    for (const keyword of PLACE) {
      const [was, is] = [showJson(old[keyword]), showJson(fresh[keyword])];
      if (was !== is) report.emit(placeChanged, { scheme, keyword, from: was, to: is }, at);
    }
  const flows = asObject(old["flows"]) ?? {};
  const freshFlows = asObject(fresh["flows"]) ?? {};
  for (const flow of Object.keys(flows)) {
    const left = asObject(flows[flow]);
    const right = asObject(member(freshFlows, flow));
    if (left !== undefined && right !== undefined) checkFlow(scheme, left, right, at, report);
  }
}

function checkFlow(scheme: string, old: JsonObject, fresh: JsonObject, at: Sides, report: Reporter): void {
  for (const [keyword, found] of [
    ["authorizationUrl", urlChanged],
    ["tokenUrl", tokenUrlChanged],
  ] as const) {
    const [from, to] = [old[keyword], fresh[keyword]].map((value) => asString(value) ?? "none");
    if (from !== to) report.emit(found, { scheme, from: from ?? "", to: to ?? "" }, at);
  }
  const scopes = asObject(old["scopes"]) ?? {};
  const freshScopes = asObject(fresh["scopes"]) ?? {};
  for (const scope of Object.keys(freshScopes))
    if (!Object.hasOwn(scopes, scope)) report.emit(scopeAdded, { scheme, scope }, at);
  for (const scope of Object.keys(scopes)) {
    if (!Object.hasOwn(freshScopes, scope)) report.emit(scopeRemoved, { scheme, scope }, at);
    else if (scopes[scope] !== freshScopes[scope]) report.emit(scopeChanged, { scheme, scope }, at);
  }
}
