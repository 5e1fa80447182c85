import type { JsonObject } from "../model/json.ts";
import type { Located, SpecDocument } from "./document.ts";
import type { Findings, Scope } from "./findings.ts";
import { isStronglyTyped, matchMediaTypes } from "./match/media-types.ts";
import { matchParameters } from "./match/parameters.ts";
import type { Family, OperationPair, OperationSide, ParameterPair } from "./pairs.ts";
import { stabilityOf } from "./policy.ts";
import { families } from "./registry.ts";
import type { SchemaPairs } from "./schema-pairs.ts";
import { headersOf, located, runFamilies, schemaOf } from "./walk-parts.ts";
import { walkSchemas } from "./walk-schemas.ts";

/** Answers like nothing that a document can hold; stands for an object that is not there. */
const NOTHING: JsonObject = {};

/** The walk below one operation: its parameters, its body, its responses. */
export class OperationWalk {
  private readonly findings: Findings;
  private readonly old: SpecDocument;
  private readonly fresh: SpecDocument;
  private readonly pairs: SchemaPairs;

  constructor(old: SpecDocument, fresh: SpecDocument, findings: Findings, pairs: SchemaPairs) {
    this.old = old;
    this.fresh = fresh;
    this.findings = findings;
    this.pairs = pairs;
  }

  parameters(pair: OperationPair, renamedParameters: ReadonlyMap<string, string>, scope: Scope): void {
    const { oldViews, newViews, equivalence, identical } = this.pairs;
    const isSame =
      renamedParameters.size === 0 &&
      identical.list("parameter", pair.old.shared, pair.new.shared) &&
      identical.list("parameter", pair.old.node["parameters"], pair.new.node["parameters"]);
    if (isSame) return;
    const schemas = { old: oldViews, new: newViews, equivalence };
    const match = matchParameters(pair.old.parameters, pair.new.parameters, renamedParameters, schemas);
    this.run(families.parameters, match, scope);
    const stability = stabilityOf(pair.new.node);
    for (const [old, fresh] of match.pairs) {
      const names = { in: fresh.in, parameter: fresh.name };
      const parameter: ParameterPair = { old, new: fresh, stability };
      this.run(families.parameter, parameter, { ...scope, names });
      const [left, right] = [schemaOf(old.node, old.at), schemaOf(fresh.node, fresh.at)];
      walkSchemas(
        {
          old: left?.schema,
          new: right?.schema,
          context: {
            place: "request-parameter",
            names,
            // On the wire a parameter is text, unless it is said to be JSON.
            isStronglyTyped: right?.mediaType !== undefined && isStronglyTyped(right.mediaType),
            isRequired: { old: old.node["required"] === true, new: fresh.node["required"] === true },
            stability,
            parameter: fresh,
          },
        },
        this.pairs,
        this.findings,
        scope,
      );
    }
  }

  requestBody(pair: OperationPair, scope: Scope): void {
    if (this.pairs.identical.one("requestBody", pair.old.node["requestBody"], pair.new.node["requestBody"]))
      return;
    const old = this.old.resolve(pair.old.node["requestBody"], pair.old.at.to("requestBody"));
    const fresh = this.fresh.resolve(pair.new.node["requestBody"], pair.new.at.to("requestBody"));
    this.run(families.requestBody, { old, new: fresh }, scope);
    if (old !== undefined && fresh !== undefined) this.content("request", old, fresh, pair, scope);
  }

  responses(pair: OperationPair, scope: Scope): void {
    if (this.pairs.identical.map("response", pair.old.node["responses"], pair.new.node["responses"])) return;
    const side = ({ node, at }: OperationSide, document: SpecDocument) => ({
      value: document.object(node["responses"], at.to("responses")) ?? NOTHING,
      at: at.to("responses"),
    });
    const [old, fresh] = [side(pair.old, this.old), side(pair.new, this.fresh)];
    const statuses = (node: JsonObject) => Object.keys(node).filter((name) => !name.startsWith("x-"));
    const [lefts, rights] = [statuses(old.value), statuses(fresh.value)];
    const [inOld, inNew] = [byLowerCase(lefts), byLowerCase(rights)];
    this.run(
      families.responses,
      {
        old,
        new: fresh,
        added: rights.filter((name) => !inOld.has(name.toLowerCase())),
        removed: lefts.filter((name) => !inNew.has(name.toLowerCase())),
      },
      scope,
    );
    for (const status of lefts) {
      const other = inNew.get(status.toLowerCase());
      if (other === undefined) continue;
      const a = this.old.resolve(old.value[status], old.at.to(status));
      const b = this.fresh.resolve(fresh.value[other], fresh.at.to(other));
      if (a === undefined || b === undefined) continue;
      if (this.pairs.identical.one("response", a.value, b.value)) continue;
      const within = { ...scope, names: { status } };
      this.headers(a, b, pair, within);
      this.content("response", a, b, pair, within);
    }
  }

  private headers(
    old: Located<JsonObject>,
    fresh: Located<JsonObject>,
    pair: OperationPair,
    scope: Scope,
  ): void {
    const [lefts, rights] = [headersOf(old, this.old), headersOf(fresh, this.fresh)];
    const added = [...rights].filter(([name]) => !lefts.has(name)).map(([, side]) => side);
    const removed = [...lefts].filter(([name]) => !rights.has(name)).map(([, side]) => side);
    if (added.length + removed.length > 0) this.run(families.headers, { added, removed }, scope);
    for (const [name, left] of lefts) {
      const right = rights.get(name);
      if (right === undefined) continue;
      const names = { ...scope.names, header: right.name };
      this.run(families.header, { old: left, new: right }, { ...scope, names });
      walkSchemas(
        {
          old: schemaOf(left.node, left.at)?.schema,
          new: schemaOf(right.node, right.at)?.schema,
          context: {
            place: "response-header",
            names,
            isStronglyTyped: false,
            isRequired: { old: false, new: false },
            stability: stabilityOf(pair.new.node),
          },
        },
        this.pairs,
        this.findings,
        scope,
      );
    }
  }

  private content(
    direction: "request" | "response",
    old: Located<JsonObject>,
    fresh: Located<JsonObject>,
    pair: OperationPair,
    scope: Scope,
  ): void {
    const media = (side: Located<JsonObject>, document: SpecDocument) =>
      document.object(side.value["content"], side.at.to("content")) ?? NOTHING;
    const [lefts, rights] = [media(old, this.old), media(fresh, this.fresh)];
    const match = matchMediaTypes(Object.keys(lefts), Object.keys(rights));
    this.run(families.content, { direction, old, new: fresh, match }, scope);
    for (const names of match.pairs) {
      const a = this.old.resolve(lefts[names.old], old.at.to("content", names.old));
      const b = this.fresh.resolve(rights[names.new], fresh.at.to("content", names.new));
      if (a === undefined || b === undefined) continue;
      const mediaType = names.new;
      this.run(families.mediaType, { direction, mediaType, old: a, new: b }, scope);
      walkSchemas(
        {
          old: located(a, "schema"),
          new: located(b, "schema"),
          context: {
            place: `${direction}-body`,
            names: { mediaType },
            isStronglyTyped: isStronglyTyped(mediaType),
            isRequired: { old: false, new: false },
            stability: stabilityOf(pair.new.node),
          },
        },
        this.pairs,
        this.findings,
        scope,
      );
    }
  }

  private run<Subject>(list: readonly Family<Subject>[], subject: Subject, scope: Scope): void {
    runFamilies(list, subject, this.findings.reporter(scope));
  }
}

/** Names by themselves in lower case; of those that are equal but for case the first. */
function byLowerCase(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.toReversed().map((name) => [name.toLowerCase(), name]));
}
