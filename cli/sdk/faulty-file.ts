import { identifierOf } from "../../generator/emit/identifier.ts";
import { defineDiagnostics, message, type Diagnostic } from "../../spec/diagnostic.ts";
import { asObject, asString, member } from "../../spec/diff/json.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { pointerTo } from "../../spec/openapi/pointer.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";

export const renderDiagnostics = defineDiagnostics("render", {
  "faulty-file": {
    severity: "error",
    message: message`${"reason"}${"subject"}: nothing of this package was written`,
    remedy:
      "This is a fault of docs2sdk, unless a template or hook of yours made it: report it with the page or document.",
  },
});

/** A document of the package, and where its facts stand. */
interface Origin {
  readonly document: JsonObject;
  readonly sources?: SpecBundle["sources"];
}

/**
 * Says that a generated file is not as planned, which operation or model it is about, and where on the pages that stands.
 *
 * @param error its message names the declaration, see `checkModule`
 * @param origins of the package
 * @example faultOf(error, bundles).locator // where the operation stands
 */
export function faultOf(error: Error, origins: readonly Origin[]): Diagnostic {
  const name = /, at ([^)]+)\) is not as planned/u.exec(error.message)?.[1]?.toLowerCase();
  const [subject] = origins
    .flatMap(subjectsOf)
    .filter(({ call }) => name?.startsWith(call.toLowerCase()))
    .sort((a, b) => b.call.length - a.call.length);
  return renderDiagnostics.create(
    "faulty-file",
    {
      reason: error.message.replace(/\.$/u, ""),
      subject: subject === undefined ? "" : ` (${subject.title})`,
    },
    subject?.place,
  );
}

function subjectsOf({ document, sources }: Origin) {
  const placed = (title: string, ...path: readonly [string, ...string[]]) => ({
    title,
    place: sources?.get(pointerTo(...path))?.from[0],
  });
  const operations = Object.entries(asObject(document["paths"]) ?? {}).flatMap(([path, item]) =>
    Object.entries(asObject(item) ?? {}).flatMap(([method, operation]) => {
      const id = asString(member(asObject(operation), "operationId"));
      if (id === undefined) return [];
      const call = identifierOf(id, "camel", "operation");
      return [{ call, ...placed(`${method.toUpperCase()} ${path}`, "/paths", path, method) }];
    }),
  );
  const models = Object.keys(asObject(member(asObject(document["components"]), "schemas")) ?? {});
  return [
    ...operations,
    ...models.map((name) => ({
      call: identifierOf(name, "pascal", "model"),
      ...placed(`the model ${name}`, "/components/schemas", name),
    })),
  ];
}
