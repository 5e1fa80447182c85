import type { JsonObject } from "../model/json.ts";
import type { Located, SpecDocument } from "./document.ts";
import { Findings } from "./findings.ts";
import type { Scope } from "./findings.ts";
import { asObject, member } from "./json.ts";
import { isStronglyTyped, matchMediaTypes } from "./match/media-types.ts";
import { matchParameters } from "./match/parameters.ts";
import { matchPaths } from "./match/paths.ts";
import { SchemaViews } from "./match/schema-view.ts";
import type {
  Family,
  OperationPair,
  OperationsDelta,
  OperationSide,
  ParameterPair,
  RemovedOperation,
} from "./pairs.ts";
import { isCovered, stabilityOf } from "./policy.ts";
import type { Policy } from "./policy.ts";
import { families } from "./registry.ts";
import { checkStability } from "./rules/lifecycle/operation-lifecycle.ts";
import { SchemaPairs } from "./schema-pairs.ts";
import {
  headersOf,
  located,
  matchNames,
  operationsOf,
  pathItems,
  renamed,
  schemaOf,
  sides,
} from "./walk-parts.ts";
import { walkSchemas } from "./walk-schemas.ts";

/** Answers like nothing that a document can hold; stands for an object that is not there. */
const NOTHING: JsonObject = {};

/**
 * The one walk over both documents. It pairs what belongs together and hands the pairs to the rules; no rule walks by itself.
 *
 * @returns what the rules said, in document order
 */
export function walkDocuments(old: SpecDocument, fresh: SpecDocument, policy: Policy): Findings {
  const walk = new Walk(old, fresh, new Findings(policy));
  walk.operations("paths");
  walk.operations("webhooks");
  walk.document();
  return walk.findings;
}

class Walk {
  readonly findings: Findings;
  private readonly old: SpecDocument;
  private readonly fresh: SpecDocument;
  private readonly pairs: SchemaPairs;

  constructor(old: SpecDocument, fresh: SpecDocument, findings: Findings) {
    this.old = old;
    this.fresh = fresh;
    this.findings = findings;
    this.pairs = new SchemaPairs(new SchemaViews(old), new SchemaViews(fresh));
  }

  /** Paths or webhooks: what they have in common, then what only one side has. */
  operations(keyword: "paths" | "webhooks"): void {
    const isWebhook = keyword === "webhooks";
    const left = pathItems(this.old, keyword);
    const right = pathItems(this.fresh, keyword);
    const match = isWebhook
      ? matchNames([...left.keys()], [...right.keys()])
      : matchPaths([...left.keys()], [...right.keys()]);
    const added: OperationSide[] = [];
    const removed: RemovedOperation[] = [];
    for (const pair of match.pairs) {
      const [a, b] = [left.get(pair.old), right.get(pair.new)];
      if (a === undefined || b === undefined) continue;
      const [olds, news] = [operationsOf(a, this.old), operationsOf(b, this.fresh)];
      for (const [method, side] of olds) {
        const other = news.get(method);
        if (other === undefined) removed.push({ side, isWholePath: false });
        else this.operation(side, other, pair.renamed, isWebhook);
      }
      for (const [method, side] of news) if (!olds.has(method)) added.push(side);
    }
    for (const path of match.added) added.push(...sides(right.get(path), this.fresh));
    for (const path of match.removed)
      removed.push(...sides(left.get(path), this.old).map((side) => ({ side, isWholePath: true })));
    this.delta({ added, removed: removed.map((item) => renamed(item, added)), isWebhook });
  }

  private delta(delta: OperationsDelta): void {
    for (const { side } of delta.removed) {
      if (stabilityOf(side.node) !== "invalid") continue;
      const pair = {
        old: side,
        new: side,
        isWebhook: delta.isWebhook,
        inherited: { old: undefined, new: undefined },
      };
      checkStability(pair, this.findings.reporter({ operation: side, names: {} }));
    }
    this.run(families.operations, delta, { names: {}, isWebhook: delta.isWebhook });
  }

  private operation(
    old: OperationSide,
    fresh: OperationSide,
    renamedParameters: ReadonlyMap<string, string>,
    isWebhook: boolean,
  ): void {
    const scope: Scope = { operation: fresh, isWebhook, names: {} };
    const inherited = { old: this.old.root["security"], new: this.fresh.root["security"] };
    const pair: OperationPair = { old, new: fresh, isWebhook, inherited };
    const stability = stabilityOf(fresh.node);
    if (!isCovered(stability, this.findings.policy)) {
      checkStability(pair, this.findings.reporter(scope));
      return;
    }
    this.run(families.operation, pair, scope);
    this.parameters(pair, renamedParameters, scope);
    this.requestBody(pair, scope);
    this.responses(pair, scope);
  }

  private parameters(
    pair: OperationPair,
    renamedParameters: ReadonlyMap<string, string>,
    scope: Scope,
  ): void {
    const { oldViews, newViews, equivalence } = this.pairs;
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

  private requestBody(pair: OperationPair, scope: Scope): void {
    const old = this.old.resolve(pair.old.node["requestBody"], pair.old.at.to("requestBody"));
    const fresh = this.fresh.resolve(pair.new.node["requestBody"], pair.new.at.to("requestBody"));
    this.run(families.requestBody, { old, new: fresh }, scope);
    if (old !== undefined && fresh !== undefined) this.content("request", old, fresh, pair, scope);
  }

  private responses(pair: OperationPair, scope: Scope): void {
    const side = ({ node, at }: OperationSide) => ({
      value: asObject(node["responses"]) ?? NOTHING,
      at: at.to("responses"),
    });
    const [old, fresh] = [side(pair.old), side(pair.new)];
    const statuses = (node: JsonObject) => Object.keys(node).filter((name) => !name.startsWith("x-"));
    const [lefts, rights] = [statuses(old.value), statuses(fresh.value)];
    const find = (list: readonly string[], name: string) =>
      list.find((other) => other.toLowerCase() === name.toLowerCase());
    this.run(
      families.responses,
      {
        old,
        new: fresh,
        added: rights.filter((name) => find(lefts, name) === undefined),
        removed: lefts.filter((name) => find(rights, name) === undefined),
      },
      scope,
    );
    for (const status of lefts) {
      const other = find(rights, status);
      if (other === undefined) continue;
      const a = this.old.resolve(old.value[status], old.at.to(status));
      const b = this.fresh.resolve(fresh.value[other], fresh.at.to(other));
      if (a === undefined || b === undefined) continue;
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
    const media = (side: Located<JsonObject>) => asObject(side.value["content"]) ?? NOTHING;
    const match = matchMediaTypes(Object.keys(media(old)), Object.keys(media(fresh)));
    this.run(families.content, { direction, old, new: fresh, match }, scope);
    for (const names of match.pairs) {
      const a = this.old.resolve(media(old)[names.old], old.at.to("content", names.old));
      const b = this.fresh.resolve(media(fresh)[names.new], fresh.at.to("content", names.new));
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

  /** The document itself, and then what the whole comes to. */
  document(): void {
    const scope: Scope = { names: {} };
    const sides = { old: this.old, new: this.fresh };
    this.run(families.document, { ...sides, isKept: (name: string) => this.isKept(name) }, scope);
    this.run(families.outcome, { ...sides, isBreaking: this.findings.isBreaking }, scope);
  }

  private isKept(name: string): boolean {
    const schemas = (document: SpecDocument) =>
      asObject(asObject(document.root["components"])?.["schemas"]) ?? NOTHING;
    const [lefts, rights] = [schemas(this.old), schemas(this.fresh)];
    const at = (document: SpecDocument, key: string) => document.at("components", "schemas", key);
    const { oldViews, newViews, equivalence } = this.pairs;
    const view = oldViews.of(member(lefts, name), at(this.old, name));
    if (this.pairs.isUnchanged(view)) return true;
    return Object.keys(rights).some(
      (key) =>
        !Object.hasOwn(lefts, key) &&
        equivalence.same(view, newViews.of(member(rights, key), at(this.fresh, key))),
    );
  }

  private run<Subject>(list: readonly Family<Subject>[], subject: Subject, scope: Scope): void {
    const report = this.findings.reporter(scope);
    for (const family of list) family.check(subject, report);
  }
}
