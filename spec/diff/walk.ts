import type { JsonObject } from "../model/json.ts";
import { worstOf } from "./change.ts";
import type { Level } from "./change.ts";
import type { SpecDocument } from "./document.ts";
import { Findings } from "./findings.ts";
import type { Scope } from "./findings.ts";
import { asObject, member } from "./json.ts";
import { matchPaths } from "./match/paths.ts";
import { SchemaViews } from "./match/schema-view.ts";
import type { Family, OperationPair, OperationsDelta, OperationSide, RemovedOperation } from "./pairs.ts";
import { isCovered, stabilityOf } from "./policy.ts";
import type { Policy } from "./policy.ts";
import { families } from "./registry.ts";
import { checkStability } from "./rules/lifecycle/operation-lifecycle.ts";
import { SchemaPairs } from "./schema-pairs.ts";
import { matchNames, operationsOf, pathItems, renamed, runFamilies, sides } from "./walk-parts.ts";
import type { PathItem } from "./walk-parts.ts";
import { OperationWalk } from "./walk-operation.ts";

/** Answers like nothing that a document can hold; stands for an object that is not there. */
const NOTHING: JsonObject = {};
const NEITHER = { old: undefined, new: undefined } as const;

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
  private readonly below: OperationWalk;

  constructor(old: SpecDocument, fresh: SpecDocument, findings: Findings, pairs?: SchemaPairs) {
    this.old = old;
    this.fresh = fresh;
    this.findings = findings;
    this.pairs = pairs ?? new SchemaPairs(new SchemaViews(old), new SchemaViews(fresh));
    this.below = new OperationWalk(old, fresh, findings, this.pairs);
  }

  /** Paths or webhooks: what they have in common, then what only one side has. */
  operations(keyword: "paths" | "webhooks"): void {
    const side = (document: SpecDocument) =>
      pathItems(document, document.root[keyword], document.at(keyword));
    this.items(side(this.old), side(this.fresh), keyword === "webhooks");
  }

  private items(
    left: ReadonlyMap<string, PathItem>,
    right: ReadonlyMap<string, PathItem>,
    isWebhook: boolean,
  ): void {
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
    // What is wrong with their parameters is said, although nothing is compared.
    for (const side of [...delta.added, ...delta.removed.map((item) => item.side)]) void side.parameters;
    for (const { side } of delta.removed) {
      if (stabilityOf(side.node) !== "invalid") continue;
      const pair = {
        old: side,
        new: side,
        isWebhook: delta.isWebhook,
        inherited: NEITHER,
        inheritedServers: NEITHER,
        callbackChange: () => undefined,
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
    const ofRoot = (keyword: string) => ({ old: this.old.root[keyword], new: this.fresh.root[keyword] });
    const pair: OperationPair = {
      old,
      new: fresh,
      isWebhook,
      inherited: ofRoot("security"),
      inheritedServers: ofRoot("servers"),
      callbackChange: (name) => this.callback(name, old, fresh),
    };
    const stability = stabilityOf(fresh.node);
    if (!isCovered(stability, this.findings.policy)) {
      checkStability(pair, this.findings.reporter(scope));
      return;
    }
    this.run(families.operation, pair, scope);
    this.below.parameters(pair, renamedParameters, scope);
    this.below.requestBody(pair, scope);
    this.below.responses(pair, scope);
  }

  /** A callback of both sides is compared like webhooks; what comes of it is told of the callback as a whole. */
  private callback(name: string, old: OperationSide, fresh: OperationSide): Level | undefined {
    const walk = new Walk(this.old, this.fresh, new Findings(this.findings.policy), this.pairs);
    const items = (side: OperationSide, document: SpecDocument) => {
      const found = document.resolve(
        member(asObject(side.node["callbacks"]), name),
        side.at.to("callbacks", name),
      );
      return found === undefined ? new Map<string, PathItem>() : pathItems(document, found.value, found.at);
    };
    walk.items(items(old, this.old), items(fresh, this.fresh), true);
    return worstOf(walk.findings.list.map(({ level }) => level));
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
    runFamilies(list, subject, this.findings.reporter(scope));
  }
}
