import { message } from "../../../diagnostic.ts";
import type { JsonValue } from "../../../model/json.ts";
import { asList, asObject, asStrings } from "../../json.ts";
import type { DocumentPair, Family, OperationPair, Reporter } from "../../pairs.ts";
import { rule } from "../../rule.ts";

function define(prefix: "api" | "api-global") {
  const base = {
    level: "info",
    area: "security",
    direction: "none",
    ...(prefix === "api" ? { grouped: true } : {}),
  } as const;
  return {
    added: rule({
      id: `${prefix}-security-added`,
      ...base,
      action: "added",
      text: message`the security alternative \`${"scheme"}\` was added`,
    }),
    removed: rule({
      id: `${prefix}-security-removed`,
      ...base,
      action: "removed",
      text: message`the security alternative \`${"scheme"}\` was removed`,
    }),
    scopeAdded: rule({
      id: `${prefix}-security-scope-added`,
      ...base,
      action: "added",
      text: message`the security scheme \`${"scheme"}\` demands the further scope \`${"scope"}\``,
    }),
    scopeRemoved: rule({
      id: `${prefix}-security-scope-removed`,
      ...base,
      action: "removed",
      text: message`the security scheme \`${"scheme"}\` no longer demands the scope \`${"scope"}\``,
    }),
  };
}

const ofOperation = define("api");
const global = define("api-global");

/** An alternative is known by the schemes that it combines. */
type Alternatives = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

function alternatives(value: JsonValue | undefined): Alternatives {
  return new Map(
    asList(value).map((item) => {
      const schemes = Object.entries(asObject(item) ?? {}).map(
        ([name, scopes]) => [name, asStrings(scopes)] as const,
      );
      const key = schemes.map(([name]) => name).sort();
      return [key.length === 0 ? "none" : key.join(" and "), new Map(schemes)];
    }),
  );
}

function compare(
  [from, to]: readonly [Alternatives, Alternatives],
  rules: ReturnType<typeof define>,
  report: Reporter,
  at: Parameters<Reporter["emit"]>[2],
): void {
  for (const scheme of to.keys()) if (!from.has(scheme)) report.emit(rules.added, { scheme }, at);
  for (const [alternative, schemes] of from) {
    const other = to.get(alternative);
    if (other === undefined) report.emit(rules.removed, { scheme: alternative }, at);
    for (const [scheme, scopes] of other === undefined ? [] : schemes) {
      const fresh = other?.get(scheme) ?? [];
      for (const scope of fresh)
        if (!scopes.includes(scope)) report.emit(rules.scopeAdded, { scheme, scope }, at);
      for (const scope of scopes)
        if (!fresh.includes(scope)) report.emit(rules.scopeRemoved, { scheme, scope }, at);
    }
  }
}

/** `security` of the document. */
export const globalSecurity: Family<DocumentPair> = {
  rules: Object.values(global),
  check(pair, report) {
    const sides = [alternatives(pair.old.root["security"]), alternatives(pair.new.root["security"])] as const;
    const at = {
      ...(pair.old.root["security"] === undefined ? {} : { old: pair.old.at("security") }),
      ...(pair.new.root["security"] === undefined ? {} : { new: pair.new.at("security") }),
    };
    compare(sides, global, report, at);
  },
};

/** `security` of an operation, where it has one of its own on either side. */
export const operationSecurity: Family<OperationPair> = {
  rules: Object.values(ofOperation),
  check(pair, report) {
    const [own, fresh] = [pair.old.node["security"], pair.new.node["security"]];
    if (own === undefined && fresh === undefined) return;
    const sides = [
      alternatives(own ?? pair.inherited.old),
      alternatives(fresh ?? pair.inherited.new),
    ] as const;
    compare(sides, ofOperation, report, { old: pair.old.at, new: pair.new.at });
  },
};
