import type { PropertyNode, SchemaNode } from "../../spec/model/schema-node.ts";
import { structureOf } from "../../spec/model/structure.ts";
import { joinPlaces, withPlacesOf } from "./places.ts";

/** What a merge knows of the types that schemas refer to. */
export interface TypeLookup {
  /** Text that is equal for references to types of the same structure. */
  readonly nameOf: (key: string) => string;
  readonly schemaOf: (key: string) => SchemaNode | undefined;
}

/** Schemas that state the same, as one; `members` are the positions in the list that was given. */
export interface Branch {
  readonly schema: SchemaNode;
  readonly members: readonly number[];
}

/** Pairs are compared up to this number of branches; more never come from pages. */
const MAX_PAIRED = 64;

/**
 * Puts equal schemas together.
 *
 * @returns the different ones in order of first appearance, each with the places of all its equals
 * @example distinctSchemas([a, b, a], types).length // 2
 */
export function distinctSchemas(schemas: readonly SchemaNode[], types: TypeLookup): readonly Branch[] {
  const branches = new Map<string, { kept: SchemaNode; equals: SchemaNode[]; members: number[] }>();
  schemas.forEach((schema, index) => {
    const structure = structureOf(schema, types.nameOf);
    const known = branches.get(structure);
    if (known === undefined) branches.set(structure, { kept: schema, equals: [], members: [index] });
    else {
      known.equals.push(schema);
      known.members.push(index);
    }
  });
  return [...branches.values()].map(({ kept, equals, members }) => ({
    schema: withPlacesOf(kept, equals),
    members,
  }));
}

/**
 * One schema that accepts what each of several accepts.
 *
 * @param schemas from different pages, in a stable order
 * @returns the schema itself where all are equal, `anyOf` otherwise: pages seldom say what tells their variants apart
 * @example mergeSchemas([a, b], types).anyOf?.length // 2
 */
export function mergeSchemas(schemas: readonly SchemaNode[], types: TypeLookup): SchemaNode | undefined {
  const branches = distinctSchemas(schemas, types);
  const first = branches[0];
  return branches.length < 2
    ? first?.schema
    : { ...factOf(branches), anyOf: branches.map((one) => one.schema) };
}

/**
 * The schema of a body that several pages describe: `oneOf` where a value can only be one of them, `anyOf` otherwise.
 *
 * @param branches different schemas, at least two
 * @example composeBody(distinctSchemas(bodies, types), types).oneOf
 */
export function composeBody(branches: readonly Branch[], types: TypeLookup): SchemaNode {
  const schemas = branches.map((branch) => branch.schema);
  const byRootKey = withRootKeysRequired(schemas, types);
  if (byRootKey !== undefined) return { ...factOf(branches), oneOf: byRootKey };
  const exclusive =
    schemas.length <= MAX_PAIRED && areExclusive(schemas.map((schema) => membersOf(schema, types)));
  return exclusive ? { ...factOf(branches), oneOf: schemas } : { ...factOf(branches), anyOf: schemas };
}

function factOf(branches: readonly Branch[]): Pick<SchemaNode, "from" | "basis"> {
  const from = joinPlaces(branches.map(({ schema }) => schema.from));
  return { from, basis: "stated" };
}

const resolved = (schema: SchemaNode, types: TypeLookup): SchemaNode =>
  schema.ref === undefined ? schema : (types.schemaOf(schema.ref) ?? schema);

const membersOf = (schema: SchemaNode, types: TypeLookup): readonly PropertyNode[] =>
  resolved(schema, types).properties ?? [];

/**
 * Bodies that have a single root key each, all different (`{"os-start": …}`, `{"os-stop": …}`): the key is what tells
 * them apart, so it is required, whatever its row says.
 */
function withRootKeysRequired(
  schemas: readonly SchemaNode[],
  types: TypeLookup,
): readonly SchemaNode[] | undefined {
  const keys = schemas.map((schema) => {
    const members = membersOf(schema, types);
    return members.length === 1 ? members[0]?.name : undefined;
  });
  if (keys.includes(undefined) || new Set(keys).size < keys.length) return undefined;
  return schemas.map((schema) => {
    const root = membersOf(schema, types)[0];
    if (root === undefined || root.required === true) return schema;
    const required: PropertyNode = {
      ...root,
      required: true,
      schema: {
        ...root.schema,
        keywordFacts: { ...root.schema.keywordFacts, required: { from: root.from, basis: "inferred" } },
      },
    };
    return { ...resolved(schema, types), properties: [required] };
  });
}

/** Each body requires a member that no other one knows. */
function areExclusive(bodies: readonly (readonly PropertyNode[])[]): boolean {
  const known = bodies.map((members) => new Set(members.map((member) => member.name)));
  const required = bodies.map((members) => members.filter((member) => member.required === true));
  return bodies.every((_, one) =>
    bodies.every(
      (__, other) => one === other || required[one]?.some(({ name }) => !known[other]?.has(name)) === true,
    ),
  );
}
