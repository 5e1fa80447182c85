import { canonicalJson, digestOf } from "../../spec/digest.ts";
import { groupsOf } from "../../spec/model/groups.ts";
import { textAt } from "./json-view.ts";
import { walkSchema } from "./models.ts";
import type { NormalDocument } from "./normal-document.ts";
import { schemaNameOf, type NormalSchema } from "./normal-schema.ts";
import type { ModelPlan, ValuesPlan, VersionPlan } from "./sdk-plan.ts";

/** A version as it is planned, and what it was planned from. */
export interface Planned {
  readonly document: NormalDocument;
  readonly plan: VersionPlan;
}

/**
 * Models and constants that a newer version declares alike are taken from there.
 *
 * @param newer in the order in which they are asked
 * @returns the plan with the folder of that version at each of them
 * @example withHomes(planned, document, [{ document: newest, plan }]).models[0].home // "v2"
 */
export function withHomes(
  plan: VersionPlan,
  document: NormalDocument,
  newer: readonly Planned[],
): VersionPlan {
  if (newer.length === 0) return plan;
  const own = fingerprints(document);
  const others = newer.map((each) => ({ ...declared(each.plan), prints: fingerprints(each.document) }));
  const values = plan.values.map((each): ValuesPlan => {
    const text = canonicalJson(each);
    const home = others.find((other) => other.values.has(text))?.folder;
    return home === undefined ? each : { ...each, home };
  });
  // A model is the same only if the constants that it names are.
  const constants = new Map<string, string | undefined>(values.map(({ name, home }) => [name, home]));
  const models = plan.models.map((model): ModelPlan => {
    const { schemaName, name } = model;
    const home = others.find(
      ({ prints, models: theirs }) =>
        prints.get(schemaName) === own.get(schemaName) && theirs.get(name)?.schemaName === schemaName,
    );
    if (home === undefined || (constants.has(name) && constants.get(name) !== home.folder)) return model;
    const twin = home.models.get(name);
    return canonicalJson(twin?.type) === canonicalJson(model.type) && twin?.doc === model.doc
      ? { ...model, home: home.folder }
      : model;
  });
  return { ...plan, models, values };
}

/** What a version declares itself: constants by their text, models by their names. */
function declared({ folder, models, values }: VersionPlan): {
  readonly folder: string;
  readonly models: ReadonlyMap<string, ModelPlan>;
  readonly values: ReadonlySet<string>;
} {
  const own = <Each extends { readonly home?: string }>(all: readonly Each[]): readonly Each[] =>
    all.filter(({ home }) => home === undefined);
  return {
    folder,
    models: new Map(own(models).map((model) => [model.name, model])),
    values: new Set(own(values).map(canonicalJson)),
  };
}

/**
 * For each named schema what is the same where it and all that it refers to, near and far, are the same. A group of schemas that
 * lead to each other has one print, made of their texts and of the prints of the groups that they lead to: what is written out
 * for each would grow with the square of a chain.
 */
function fingerprints({ schemas }: NormalDocument): ReadonlyMap<string, string> {
  const references = new Map([...schemas].map(([name, schema]) => [name, referencesOf(schema)] as const));
  const prints = new Map<string, string>();
  for (const group of groupsOf(references)) {
    const texts = group.map((name) => `${name}=${canonicalJson(schemas.get(name))}`);
    const next = new Set(group.flatMap((name) => references.get(name) ?? []).map((name) => prints.get(name)));
    const print = digestOf([...texts.sort(), ...[...next].sort()].join("\n"));
    for (const name of group) prints.set(name, print);
  }
  return prints;
}

/** Names of the schemas that one refers to itself. */
function referencesOf(schema: NormalSchema): readonly string[] {
  const names = new Set<string>();
  walkSchema(schema, [], (part) => {
    const ref = textAt(part, "$ref");
    if (ref !== undefined) names.add(schemaNameOf(ref));
  });
  return [...names];
}
