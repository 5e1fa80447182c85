import { code, joinCode, type Code, type Identifier } from "../emit/branded.ts";
import { docBlock } from "../emit/doc-comment.ts";
import { literalOf, propertyKey } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import type { ModelPlan, ValuesPlan, VersionPlan } from "../plan/sdk-plan.ts";
import {
  constantOf,
  exportNamesOf,
  importOf,
  interfaceOf,
  typeAliasOf,
  type Statement,
} from "./structures.ts";
import { memberCode, needsIntersection, typeCode } from "./type-code.ts";
import { namedIn } from "./type-names.ts";

/**
 * `models.ts` of a version: what it declares, and what it shares with a newer version.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#schema-object
 */
export function modelStatements(version: VersionPlan): readonly Statement[] {
  const constants = new Set<string>(version.values.map((values) => values.name));
  const models = version.models.filter((model) => !constants.has(model.name));
  const own = models.filter((model) => model.home === undefined);
  const statements = [
    ...sharedStatements(version, models, own),
    ...version.values.filter((values) => values.home === undefined).flatMap(valueStatements),
    ...own.map(modelStatement),
  ];
  return statements;
}

function valueStatements(values: ValuesPlan): readonly Statement[] {
  const members = values.members.map(
    ({ key, value, doc }) => code`${docBlock(doc ?? ("" as never))}${propertyKey(key)}: ${literalOf(value)}`,
  );
  return [
    constantOf({
      name: values.name,
      value: code`{ ${joinCode(members, ",\n")} } as const`,
      exported: true,
      docs: values.doc,
    }),
    typeAliasOf(values.name, code`(typeof ${values.name})[keyof typeof ${values.name}]`),
  ];
}

function modelStatement(model: ModelPlan): Statement {
  const { type } = model;
  if (type.kind !== "object" || needsIntersection(type.members, type.rest))
    return typeAliasOf(model.name, typeCode(type), model.doc);
  return interfaceOf({
    name: model.name,
    members: type.members.map(memberCode),
    ...(type.rest === undefined ? {} : { rest: typeCode(type.rest) }),
    docs: model.doc,
  });
}

/** Re-exports of what a newer version declares alike, and imports of those that own models name. */
function sharedStatements(
  version: VersionPlan,
  models: readonly ModelPlan[],
  own: readonly ModelPlan[],
): readonly Statement[] {
  const homes = [
    ...new Set([...models, ...version.values].flatMap(({ home }) => (home === undefined ? [] : [home]))),
  ];
  const named = namedIn(own.map((model) => model.type));
  return homes.flatMap((home) => {
    const module: Code = modulePath(`../../${home}/src/models.ts`);
    const values = version.values.filter((each) => each.home === home).map((each) => each.name);
    const types = models.filter((each) => each.home === home).map((each) => each.name);
    const used: readonly Identifier[] = [...values, ...types].filter((name) => named.has(name));
    return [...(used.length === 0 ? [] : [importOf(module, [], used)]), exportNamesOf(module, values, types)];
  });
}
