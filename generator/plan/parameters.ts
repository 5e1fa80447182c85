import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { ClientConventions } from "../../spec/model/conventions.ts";
import { exampleOf, isJson } from "./bodies.ts";
import { planDiagnostics } from "./diagnostics.ts";
import { schemaDoc } from "./doc-plan.ts";
import { isHeaderName, isOfBrowsers, isOfConnection } from "./header-text.ts";
import { flagAt, isList, isObject, listAt, memberOf, textAt, wordsAt } from "./json-view.ts";
import type { NormalDocument, NormalParameter } from "./normal-document.ts";
import { schemaNameOf, type NormalSchema } from "./normal-schema.ts";
import { objectSampleOf } from "./fit-value.ts";
import type { ParameterPlan } from "./sdk-plan.ts";
import { typeOf, type TypeNames } from "./type-expression.ts";

/** What {@link planParameters} looks at beside the parameters. */
export interface ParameterInputs {
  readonly document: NormalDocument;
  readonly conventions: ClientConventions;
  readonly types: TypeNames;
}

/** OpenAPI 3.1, section 4.8.12.2: the styles of each place, its default first. */
const STYLES: Readonly<Record<ParameterPlan["in"], readonly ParameterPlan["style"][]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** Path first, then in the order of the document: two places that share a name get keys of their own. */
export function planParameters(
  parameters: readonly NormalParameter[],
  { document, conventions, types }: ParameterInputs,
): readonly ParameterPlan[] {
  const order = Object.keys(STYLES);
  const keys = new Set<string>(["body"]);
  const ofTheClient = clientHeaderNames(conventions);
  return parameters
    .filter(
      ({ in: where, name }) =>
        where !== "header" || (!ofTheClient.has(name.toLowerCase()) && !isOfConnection(name)),
    )
    .sort((a, b) => order.indexOf(a.in) - order.indexOf(b.in))
    .map((parameter) => {
      let key = parameter.name;
      while (keys.has(key)) key = `${parameter.in}_${key}`;
      keys.add(key);
      const description = textAt(parameter.source, "description");
      const { schema } = parameter;
      const example = exampleOf({ source: (parameter.content ?? parameter).source });
      const documented = {
        ...schema,
        ...(description === undefined ? {} : { description }),
        ...(flagAt(parameter.source, "deprecated") ? { deprecated: true } : {}),
        ...(example === undefined ? {} : { example }),
      };
      return {
        name: parameter.name,
        key,
        in: parameter.in,
        required: parameter.required,
        ...formOf(parameter, document.schemas),
        type: typeOf(schema, types),
        schema: documented,
        doc: schemaDoc(documented),
      };
    });
}

/** How values are written. A style of another place says nothing, and `deepObject` nothing for a text or a list. */
function formOf(
  { in: where, source, schema, content }: NormalParameter,
  schemas: NormalDocument["schemas"],
): Pick<ParameterPlan, "style" | "explode" | "lists" | "objects" | "json"> {
  const [usual = "simple", ...others] = STYLES[where];
  const stated = others.find((style) => style === textAt(source, "style")) ?? usual;
  const style = stated === "deepObject" && objectSampleOf(schema, schemas) === undefined ? usual : stated;
  const explode = memberOf(source, "explode");
  return {
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    lists: allows(schema, "array", schemas),
    objects: allows(schema, "object", schemas),
    json: content !== undefined && isJson(content.mediaType),
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

/** Headers that the client sends with every call: the version that the types describe, and what is set once per client. */
function clientHeaderNames({ versionHeader, clientHeaders = [] }: ClientConventions): ReadonlySet<string> {
  const headers = versionHeader === undefined ? clientHeaders : [versionHeader, ...clientHeaders];
  return new Set(headers.map(({ name }) => name.toLowerCase()));
}

/**
 * What no header can carry stays in the types, since the page says it; the client refuses it. What HTTP writes by itself is no parameter:
 * a call that has to have a `Content-Length` is as it is documented without one.
 *
 * @param id of the operation
 */
export function reportHeaders(
  id: string,
  parameters: readonly NormalParameter[],
  report: (diagnostic: Diagnostic) => void,
): void {
  for (const { name, in: where } of parameters) {
    if (where !== "header") continue;
    const data = { place: id, name };
    if (isOfConnection(name)) report(planDiagnostics.create("header-of-connection", data));
    else if (isOfBrowsers(name)) report(planDiagnostics.create("header-of-browsers", data));
    else if (!isHeaderName(name)) report(planDiagnostics.create("header-name", data));
  }
}
