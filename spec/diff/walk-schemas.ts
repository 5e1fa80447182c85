import type { Located } from "./document.ts";
import type { Findings, Scope } from "./findings.ts";
import { familiesByKeyword } from "./registry.ts";
import { propertyPlace, SchemaCheck } from "./schema-check.ts";
import type { SchemaContext, SchemaFamily } from "./schema-check.ts";
import type { SchemaChild, SchemaPair, SchemaPairs } from "./schema-pairs.ts";

/** The schema of a body, parameter or header on both sides. */
export interface SchemaRoot {
  readonly old: Located | undefined;
  readonly new: Located | undefined;
  readonly context: Pick<SchemaContext, "place" | "names" | "isStronglyTyped" | "isRequired" | "stability"> &
    Partial<Pick<SchemaContext, "parameter">>;
}

/**
 * Hands every pair of schemas below a root that differs to the rules about the keywords that differ. Pairs are compared
 * once for the whole document; here only those are visited that lead to a difference, each once per root.
 */
export function walkSchemas(root: SchemaRoot, pairs: SchemaPairs, findings: Findings, scope: Scope): void {
  if (root.old === undefined || root.new === undefined) return;
  if (pairs.identical.one("schema", root.old.value, root.new.value)) return;
  const start = pairs.compare(
    pairs.oldViews.of(root.old.value, root.old.at),
    pairs.newViews.of(root.new.value, root.new.at),
  );
  if (!start.reaches) return;
  const shared = {
    policy: findings.policy,
    pairs,
    report: (
      context: SchemaContext,
      rule: Parameters<Findings["addSchema"]>[1],
      args: Parameters<Findings["addSchema"]>[2],
      at: Parameters<Findings["addSchema"]>[3],
    ) => findings.addSchema(context, rule, args, at, scope),
  };
  const first: SchemaContext = { ...root.context, path: [], local: [], isMute: false };
  const open: [SchemaPair, SchemaContext][] = [[start, entered(start, first)]];
  const seen = new Set<SchemaPair>([start]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [pair, context] = next;
    if (pair.changed.size > 0) hand(pair, new SchemaCheck(pair, context, shared));
    // Backwards, so that they come off the stack in document order.
    for (const child of pair.children.toReversed()) {
      if (!child.pair.reaches || seen.has(child.pair)) continue;
      seen.add(child.pair);
      open.push([child.pair, below(pair, context, child, pairs)]);
    }
  }
}

function hand(pair: SchemaPair, check: SchemaCheck): void {
  const woken = new Set<SchemaFamily>();
  for (const keyword of pair.changed)
    for (const family of familiesByKeyword.get(keyword) ?? []) woken.add(family);
  for (const family of woken) if (!check.context.isMute || family.alsoMute === true) family.check(check);
}

function below(
  parent: SchemaPair,
  context: SchemaContext,
  child: SchemaChild,
  pairs: SchemaPairs,
): SchemaContext {
  const place = propertyPlace(context.place);
  const { step, pair } = child;
  const { parameter: _gone, ...rest } = context;
  const mute = place.startsWith("request") ? "readOnly" : "writeOnly";
  return entered(pair, {
    ...rest,
    place,
    path: extended(context.path, step),
    local: extended(context.local, step),
    isRequired: child.kind === "property" ? isRequired(parent, step, pairs) : { old: false, new: false },
    isMute: context.isMute || (child.kind === "property" && pair.new.schema[mute] === true),
  });
}

/** Of a path that a message names, and of its beginning. */
const MAX_STEPS = 100;
const FIRST_STEPS = 10;

/** A list of a hundred thousand models, each a member of the one before, has paths that nobody reads: their middle is left out. */
function extended(path: readonly string[], step: string): readonly string[] {
  if (path.length < MAX_STEPS) return [...path, step];
  return [...path.slice(0, FIRST_STEPS), "…", ...path.slice(FIRST_STEPS + 2), step];
}

/** A named component starts a path of its own: what changes in it is told once, in its words. */
function entered(pair: SchemaPair, context: SchemaContext): SchemaContext {
  const name = pair.new.ref ?? pair.old.ref;
  return name === undefined ? context : { ...context, component: name, local: [] };
}

function isRequired(
  parent: SchemaPair,
  name: string,
  { oldViews, newViews }: SchemaPairs,
): { readonly old: boolean; readonly new: boolean } {
  return { old: oldViews.requires(parent.old, name), new: newViews.requires(parent.new, name) };
}
