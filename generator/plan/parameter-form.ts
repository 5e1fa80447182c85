import { isList, isObject, listAt, memberOf, textAt, wordsAt } from "./json-view.ts";
import type { NormalDocument, NormalParameter } from "./normal-document.ts";
import { schemaNameOf, type NormalSchema } from "./normal-schema.ts";
import { objectSampleOf } from "./fit-value.ts";
import type { ParameterPlan } from "./sdk-plan.ts";

/** OpenAPI 3.1, section 4.8.12.2: the styles of each place, its default first. */
const STYLES: Readonly<Record<ParameterPlan["in"], readonly ParameterPlan["style"][]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** How values are written. A style of another place says nothing, and `deepObject` nothing for a text or a list. */
export function formOf(
  { in: where, source, schema }: Pick<NormalParameter, "in" | "source" | "schema">,
  schemas: NormalDocument["schemas"],
): Pick<ParameterPlan, "style" | "explode" | "lists" | "objects"> {
  const [usual = "simple", ...others] = STYLES[where];
  const stated = others.find((style) => style === textAt(source, "style")) ?? usual;
  const style = stated === "deepObject" && objectSampleOf(schema, schemas) === undefined ? usual : stated;
  const explode = memberOf(source, "explode");
  return {
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    lists: allows(schema, "array", schemas),
    objects: allows(schema, "object", schemas),
  };
}

/** Whether a value may be a list or an object; where nothing is said it may. */
function allows(
  schema: NormalSchema,
  word: "array" | "object",
  schemas: NormalDocument["schemas"],
  depth = 0,
): boolean {
  const ref = textAt(schema, "$ref");
  if (depth > 20) return true;
  if (ref !== undefined) return allows(schemas.get(schemaNameOf(ref)) ?? {}, word, schemas, depth + 1);
  const isOne = word === "array" ? isList : isObject;
  const values =
    memberOf(schema, "enum") ?? (Object.hasOwn(schema, "const") ? [schema["const"] ?? null] : null);
  if (isList(values)) return values.some(isOne);
  const branches = (key: string): readonly boolean[] =>
    listAt(schema, key)
      .filter(isObject)
      .map((branch) => allows(branch, word, schemas, depth + 1));
  const some = [...branches("anyOf"), ...branches("oneOf")];
  const words = wordsAt(schema, "type");
  return (
    (words.length === 0 || words.includes(word)) &&
    (some.length === 0 || some.includes(true)) &&
    !branches("allOf").includes(false)
  );
}
