import type { ApiModel, OperationNode } from "../model/api-model.ts";
import type { SchemaNode, TypeNode } from "../model/schema-node.ts";
import { groupsOf } from "../model/groups.ts";
import { referencesOf, structureOf } from "../model/structure.ts";
import { planOperationIds } from "./operation-id.ts";
import { capitalise, pascalCase, shortened, wordsOf } from "./words.ts";

/** Types that say the same under one name: one component. */
export interface TypeClass {
  readonly name: string;
  /** In the order of their keys, so that the order of the pages decides nothing. */
  readonly members: readonly TypeNode[];
}

/** Every name of a document, decided before a line of it is built. */
export interface NamePlan {
  readonly operationIds: ReadonlyMap<OperationNode, string>;
  readonly types: readonly TypeClass[];
  /** Component name of a type's key. */
  typeName(key: string): string | undefined;
  /** Whether a component name belongs to a type that the pages name; letter case does not tell names apart. */
  isTypeName(name: string): boolean;
  /** Component name of an error body, by {@link structureOf} its schema; `undefined` for schemas that are no error body. */
  errorName(schema: SchemaNode): string | undefined;
}

/**
 * Decides the names of operations and components.
 *
 * @param model one service in one version
 * @returns names that do not depend on the order of pages, operations or types
 * @see https://spec.openapis.org/oas/v3.1.1.html#components-object
 * @example planNames(model).typeName("page#ImageRef") // "ImageRef"
 */
export function planNames(model: ApiModel): NamePlan {
  const operationIds = planOperationIds(model.operations);
  const types = nameClasses(classesOf(model.types), ownersOf(model, operationIds));
  const byKey = new Map(
    types.flatMap((type) => type.members.map((member) => [member.key, type.name] as const)),
  );
  const typeName = (key: string): string | undefined => byKey.get(key);
  const structure = (schema: SchemaNode): string => structureOf(schema, (key) => typeName(key) ?? key);
  const taken = new Set(types.map((type) => type.name.toLowerCase()));
  const errors = planErrors(model, operationIds, structure, taken);
  return {
    operationIds,
    types,
    typeName,
    isTypeName: (name) => taken.has(name.toLowerCase()),
    errorName: (schema) => errors.get(structure(schema)),
  };
}

/**
 * A name that is allowed as a key of `components`.
 *
 * @param name any text; kept where it is allowed already
 * @example componentName("Table 4 image ref") // "Table4ImageRef"
 */
export function componentName(name: string): string {
  const kept = /^[A-Za-z][\w.-]*$/u.test(name) ? name : pascalCase(wordsOf(name));
  return shortened(kept === "" ? "Model" : /^\d/u.test(kept) ? `Model${kept}` : kept);
}

/** Rounds after which types that lead to themselves are told apart by their pages alone. */
const MAX_ROUNDS = 100;

/**
 * Groups the types that share a name and say the same, references followed: what leads to no circle from its end on; the rest
 * coarsest first, split until stable.
 */
function classesOf(types: readonly TypeNode[]): readonly (readonly TypeNode[])[] {
  const nodes = [...new Map(types.map((type) => [type.key, type])).values()].sort((a, b) =>
    compare(a.key, b.key),
  );
  const byKey = new Map(nodes.map((type) => [type.key, type]));
  const references = new Map(
    nodes.map(({ key, schema }) => [
      key,
      [...new Set(referencesOf(schema))].filter((each) => byKey.has(each)),
    ]),
  );
  const known = new Map<string, string>();
  const numbers = new Map<string, string>();
  for (const [key = "", ...others] of groupsOf(references)) {
    const type = byKey.get(key);
    // In a circle, or leading to one.
    if (type === undefined || others.length > 0 || !references.get(key)?.every((each) => known.has(each)))
      continue;
    const text = `${componentName(type.name)} ${structureOf(type.schema, (each) => known.get(each) ?? each)}`;
    const number = numbers.get(text) ?? `=${numbers.size}`;
    numbers.set(text, number);
    known.set(key, number);
  }
  const circular = circularClasses(
    nodes.filter(({ key }) => !known.has(key)),
    known,
  );
  return [...grouped(nodes, ({ key }) => known.get(key) ?? circular.get(key) ?? key).values()];
}

function circularClasses(
  types: readonly TypeNode[],
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let classOf = numbered(types, (type) => componentName(type.name));
  for (let count = 0, round = 0; count < new Set(classOf.values()).size; round++) {
    if (round === MAX_ROUNDS) return new Map();
    count = new Set(classOf.values()).size;
    const before = classOf;
    const nameOf = (key: string): string => known.get(key) ?? before.get(key) ?? key;
    classOf = numbered(types, (type) => `${nameOf(type.key)}${structureOf(type.schema, nameOf)}`);
  }
  return classOf;
}

function numbered(
  types: readonly TypeNode[],
  textOf: (type: TypeNode) => string,
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  return new Map(
    types.map((type) => {
      const text = textOf(type);
      const number = numbers.get(text) ?? String(numbers.size);
      numbers.set(text, number);
      return [type.key, number];
    }),
  );
}

function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => string): ReadonlyMap<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

/** Which operations use a type, and on which side. */
type Owners = ReadonlyMap<string, ReadonlySet<string>>;

function ownersOf(model: ApiModel, ids: ReadonlyMap<OperationNode, string>): Owners {
  const owners = new Map<string, Set<string>>();
  const types = new Map(model.types.map((type) => [type.key, type]));
  // Without calls inside calls: a chain of types may be as long as the pages are.
  const visit = (root: SchemaNode, owner: string): void => {
    const open = [root];
    for (let schema = open.pop(); schema !== undefined; schema = open.pop())
      for (const key of referencesOf(schema)) {
        const known = owners.get(key) ?? new Set<string>();
        owners.set(key, known);
        if (known.has(owner)) continue;
        known.add(owner);
        const type = types.get(key);
        if (type !== undefined) open.push(type.schema);
      }
  };
  for (const operation of model.operations) {
    const id = capitalise(ids.get(operation) ?? "");
    for (const media of operation.requestBody?.content ?? [])
      if (media.schema) visit(media.schema, `${id} Request`);
    for (const parameter of operation.parameters) visit(parameter.schema, `${id} Request`);
    for (const response of operation.responses) {
      for (const media of response.content) if (media.schema) visit(media.schema, `${id} Response`);
    }
  }
  return owners;
}

function nameClasses(classes: readonly (readonly TypeNode[])[], owners: Owners): readonly TypeClass[] {
  const byName = grouped(classes, (members) => componentName(members[0]!.name).toLowerCase());
  const taken = new Set(byName.keys());
  const named: TypeClass[] = [];
  const numbers = new Map<string, number>();
  const ordered = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  for (const group of ordered) {
    // The class that most pages agree on keeps the plain name; the others are named after the operation that uses them.
    const owner = new Map(group.map((members) => [members, ownerOf(members, owners)]));
    const [plain, ...others] = [...group].sort(
      (a, b) => b.length - a.length || compare(owner.get(a)!, owner.get(b)!),
    );
    named.push({ name: componentName(plain![0]!.name), members: plain! });
    for (const members of others) {
      const name = componentName(members[0]!.name);
      const [operation = "", side = ""] = owner.get(members)!.split(" ");
      const long = `${operation}${capitalise(name)}`;
      const isFree = (candidate: string): boolean => !taken.has(candidate.toLowerCase());
      const free = [long, `${operation}${side}${capitalise(name)}`].map(shortened).find(isFree);
      const chosen = free ?? nextFree(long, numbers, isFree);
      taken.add(chosen.toLowerCase());
      named.push({ name: chosen, members });
    }
  }
  return named.sort((a, b) => compare(a.name, b.name));
}

/** `Name2`, `Name3` …, from where the last one was found. */
function nextFree(
  name: string,
  numbers: Map<string, number>,
  isFree: (candidate: string) => boolean,
): string {
  for (let number = numbers.get(name) ?? 2; ; number++) {
    const candidate = shortened(`${name}${number}`);
    if (!isFree(candidate)) continue;
    numbers.set(name, number + 1);
    return candidate;
  }
}

function ownerOf(members: readonly TypeNode[], owners: Owners): string {
  return members.flatMap((member) => [...(owners.get(member.key) ?? [])]).sort(compare)[0] ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Error bodies that say the same are one component: the most common one is `ErrorResponse`. */
function planErrors(
  model: ApiModel,
  ids: ReadonlyMap<OperationNode, string>,
  structure: (schema: SchemaNode) => string,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const users = new Map<string, Set<string>>();
  for (const operation of model.operations) {
    for (const response of operation.responses.filter(isError)) {
      for (const { schema } of response.content) {
        if (schema?.properties === undefined || schema.properties.length === 0) continue;
        const text = structure(schema);
        users.set(text, (users.get(text) ?? new Set()).add(`${ids.get(operation)} ${response.status}`));
      }
    }
  }
  const ordered = [...users].sort(([a, usesA], [b, usesB]) => usesB.size - usesA.size || compare(a, b));
  const names = new Map<string, string>();
  const used = new Set(taken);
  const numbers = new Map<string, number>();
  for (const [text, uses] of ordered) {
    const [operation = "", status = ""] = [...uses].sort(compare)[0]!.split(" ");
    const wanted = [
      "ErrorResponse",
      `${capitalise(operation)}ErrorResponse`,
      `${capitalise(operation)}${status}ErrorResponse`,
    ];
    const isFree = (one: string): boolean => !used.has(one.toLowerCase());
    const name = wanted.map(shortened).find(isFree) ?? nextFree(wanted[2]!, numbers, isFree);
    used.add(name.toLowerCase());
    names.set(text, name);
  }
  return names;
}

/** Whether a response tells of a failure: 4xx, 5xx and `default`. */
function isError(response: { readonly status: string }): boolean {
  return /^(?:[45]|default$)/u.test(response.status);
}
