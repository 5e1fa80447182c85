import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { ClientConventions } from "../../spec/model/conventions.ts";
import { exampleOf, isJson } from "./bodies.ts";
import { planDiagnostics } from "./diagnostics.ts";
import { schemaDoc } from "./doc-plan.ts";
import { isHeaderName, isOfBrowsers, isOfConnection } from "./header-text.ts";
import { flagAt, textAt } from "./json-view.ts";
import type { NormalDocument, NormalParameter } from "./normal-document.ts";
import { formOf } from "./parameter-form.ts";
import type { ParameterPlan } from "./sdk-plan.ts";
import { typeOf, type TypeNames } from "./type-expression.ts";

/** What {@link planParameters} looks at beside the parameters. */
export interface ParameterInputs {
  readonly document: NormalDocument;
  readonly conventions: ClientConventions;
  readonly types: TypeNames;
}

/** Path first, then in the order of the document: two places that share a name get keys of their own. */
export function planParameters(
  parameters: readonly NormalParameter[],
  { document, conventions, types }: ParameterInputs,
): readonly ParameterPlan[] {
  const order = ["path", "query", "header", "cookie"];
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
        json: parameter.content !== undefined && isJson(parameter.content.mediaType),
        type: typeOf(schema, types),
        schema: documented,
        doc: schemaDoc(documented),
      };
    });
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
