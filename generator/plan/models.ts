import type { JsonScalar, JsonValue } from "../../spec/model/json.ts";
import { canonicalJson } from "../../spec/digest.ts";
import type { DocText, Identifier } from "../emit/branded.ts";
import { docLine, docText } from "../emit/doc-comment.ts";
import { checkIdentifier, exactIdentifier, identifierOf, wordsOf, type Names } from "../emit/identifier.ts";
import { schemaDoc } from "./doc-plan.ts";
import { entriesOf, isList, isObject, isScalar, listAt, memberOf, objectAt, textAt } from "./json-view.ts";
import type { NormalDocument } from "./normal-document.ts";
import type { NormalSchema } from "./normal-schema.ts";
import type { ModelPlan, ValuesPlan } from "./sdk-plan.ts";
import { typeOf, unionOf, type TypeExpression, type TypeNames } from "./type-expression.ts";

/** The named types of one version. */
export interface Models {
  readonly models: readonly ModelPlan[];
  readonly values: readonly ValuesPlan[];
  /** For the types of parameters, bodies and replies. */
  readonly names: TypeNames;
}

/**
 * Plans the named types: one per schema of the document, and a constant object for each list of values.
 *
 * @param document normal form
 * @param names the version's scope for types and constants
 */
export function planModels(document: NormalDocument, names: Names): Models {
  const identifiers = new Map(
    [...document.schemas.keys()].map((name) => [name, names.take(modelIdentifier(name, names))]),
  );
  const values = planValues(document, identifiers, names);
  const typeNames: TypeNames = {
    schema: (name) => identifiers.get(name) ?? identifierOf(name, "pascal"),
    values: (schema) => values.byList.get(listKey(schema)),
    doc: (schema) => nonEmpty(schemaDoc(schema)),
  };
  const constants = new Set(values.plans.map((plan) => plan.name));
  const models = [...document.schemas].flatMap(([schemaName, schema]): ModelPlan[] => {
    const name = typeNames.schema(schemaName);
    // The constant object of an enumeration brings the type of the same name.
    if (constants.has(name)) return [];
    return [{ name, schemaName, type: typeOf(schema, typeNames), doc: modelDoc(schemaName, schema) }];
  });
  return {
    models: [...models, ...enumerationModels(document, identifiers, values)],
    values: values.plans,
    names: typeNames,
  };
}

/** Sub-schemas of a schema, each with the words that lead to it. */
export function walkSchema(
  schema: NormalSchema,
  trail: readonly string[],
  visit: (schema: NormalSchema, trail: readonly string[]) => void,
): void {
  visit(schema, trail);
  for (const [name, property] of entriesOf(memberOf(schema, "properties")))
    if (isObject(property)) walkSchema(property, [...trail, name], visit);
  for (const key of ["items", "additionalProperties"]) {
    const child = objectAt(schema, key);
    if (child !== undefined) walkSchema(child, trail, visit);
  }
  for (const key of ["prefixItems", "allOf", "anyOf", "oneOf"])
    for (const child of listAt(schema, key)) if (isObject(child)) walkSchema(child, trail, visit);
}

interface ValuesIndex {
  readonly plans: readonly ValuesPlan[];
  /** Key of a list (see {@link listKey}) → name of its constant. */
  readonly byList: ReadonlyMap<string, Identifier>;
}

interface Found {
  readonly schema: NormalSchema;
  readonly owner: "schema" | "operation";
  /** Where it was seen first. */
  readonly trail: readonly string[];
  /** Name of the schema that is nothing but this list. */
  readonly own?: Identifier;
}

/** One constant per distinct list of values, named after the property if that is enough to tell it apart. */
function planValues(
  document: NormalDocument,
  identifiers: ReadonlyMap<string, Identifier>,
  names: Names,
): ValuesIndex {
  const found = new Map<string, Found>();
  const note =
    (owner: Found["owner"]) =>
    (schema: NormalSchema, trail: readonly string[]): void => {
      if (isWorthAName(schema) && !found.has(listKey(schema)))
        found.set(listKey(schema), { schema, owner, trail });
    };
  for (const [schemaName, schema] of document.schemas) {
    const own = identifiers.get(schemaName);
    if (
      isWorthAName(schema) &&
      own !== undefined &&
      found.get(listKey(schema))?.own === undefined &&
      !listAt(schema, "enum").includes(null)
    )
      found.set(listKey(schema), { schema, owner: "schema", trail: [schemaName], own });
  }
  for (const [schemaName, schema] of document.schemas) walkSchema(schema, [schemaName], note("schema"));
  for (const operation of document.operations) {
    for (const parameter of operation.parameters)
      walkSchema(parameter.schema, [operation.id ?? operation.path, parameter.name], note("operation"));
    for (const media of [
      ...(operation.body?.content ?? []),
      ...operation.responses.flatMap((response) => response.content),
    ])
      if (media.schema !== undefined)
        walkSchema(media.schema, [operation.id ?? operation.path], note("operation"));
  }
  const uses = countBy([...found.values()].map(({ trail }) => lastName(trail)));
  const byList = new Map<string, Identifier>();
  const plans = [...found].map(([key, entry]): ValuesPlan => {
    const property = lastName(entry.trail);
    const alone = identifierOf(property, "pascal", "value");
    const subject = entry.trail.length > 1 ? property : "value";
    const long = identifierOf(`${ownerWords(entry)} ${subject}`, "pascal", "value");
    // `state` alone says too little, and so does a name that two lists share.
    const tells =
      entry.trail.length > 1 && wordsOf(property).length > 1 && uses.get(property) === 1 && !names.has(alone);
    const name = entry.own ?? names.take(tells ? alone : long);
    byList.set(key, name);
    return { name, members: valueMembers(entry.schema), doc: valuesDoc(entry) };
  });
  return { plans, byList };
}

/** Schemas that are nothing but a list of values which another one named already, or with null among them. */
function enumerationModels(
  document: NormalDocument,
  identifiers: ReadonlyMap<string, Identifier>,
  values: ValuesIndex,
): readonly ModelPlan[] {
  const constants = new Set<string>(values.plans.map((plan) => plan.name));
  return [...document.schemas].flatMap(([schemaName, schema]): ModelPlan[] => {
    const name = identifiers.get(schemaName);
    if (name === undefined || !constants.has(name)) return [];
    // Planned so that the type test covers it; the declaration is the constant's.
    return isList(memberOf(schema, "enum"))
      ? [{ name, schemaName, type: { kind: "named", name }, doc: docText("") }]
      : [];
  });
}

/** Words of messages and verbs say nothing of the thing whose values these are. */
const MESSAGE_WORDS = new Set(
  "create show list update set get delete request response body req resp res dto reply result".split(" "),
);

function ownerWords({ owner, trail: [name = ""] }: Found): string {
  const words = wordsOf(name);
  const kept = words.filter((word, index) => !MESSAGE_WORDS.has(word) && (owner === "schema" || index > 0));
  return (kept.length === 0 ? words : kept).join(" ");
}

/** Same values in the same order: one constant. Null is said by the type beside it. */
export function listKey(schema: NormalSchema): string {
  return canonicalJson(listAt(schema, "enum").filter((value) => value !== null));
}

function isWorthAName(schema: NormalSchema): boolean {
  return (
    nonNullValues(schema).length > 1 ||
    (nonNullValues(schema).length === 1 && typeof nonNullValues(schema)[0] === "string")
  );
}

function nonNullValues(schema: NormalSchema): readonly Exclude<JsonScalar, null>[] {
  return listAt(schema, "enum").filter(
    (value): value is Exclude<JsonScalar, null> => isScalar(value) && value !== null,
  );
}

function valueMembers(schema: NormalSchema): ValuesPlan["members"] {
  const descriptions = listAt(schema, "x-enum-descriptions");
  const keys = new Set<string>();
  return nonNullValues(schema).map((value, index) => {
    let key = String(value);
    // `1` and `"1"` in one list.
    while (keys.has(key)) key = `${key}_${typeof value}`;
    keys.add(key);
    const description: JsonValue | undefined = descriptions[index];
    return {
      key,
      value,
      ...(typeof description === "string" && description !== "" ? { doc: docText(description) } : {}),
    };
  });
}

function valuesDoc(found: Found): DocText {
  if (found.own !== undefined) return modelDoc(found.trail[0] ?? "", found.schema);
  return docLine(`Values of \`${lastName(found.trail).replaceAll("`", "'")}\`.`);
}

/** A title that only repeats the name says nothing. */
function modelDoc(schemaName: string, schema: NormalSchema): DocText {
  return schemaDoc(textAt(schema, "title") === schemaName ? { ...schema, title: "" } : schema);
}

/** `Record`, `Response` … are taken: they would hide what generated code itself uses. */
function modelIdentifier(name: string, names: Names): Identifier {
  const wanted = exactIdentifier(
    name.replace(/^[a-z]/u, (letter) => letter.toUpperCase()),
    "pascal",
  );
  return names.has(wanted) ? checkIdentifier(`${wanted}Model`) : wanted;
}

function lastName(trail: readonly string[]): string {
  return trail.at(-1) ?? "";
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function nonEmpty(doc: DocText): DocText | undefined {
  return doc === "" ? undefined : doc;
}

/** The type of a list of items, for pages. */
export function itemOf(type: TypeExpression): TypeExpression | undefined {
  if (type.kind === "array") return type.items;
  if (type.kind === "union") {
    const items = type.of.map(itemOf).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : unionOf(items);
  }
  return undefined;
}
