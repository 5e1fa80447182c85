import { withoutCredentials } from "../../spec/credentials.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { extension } from "../../spec/openapi/extensions.ts";
import { isList, isObject, isScalar, listAt, memberOf, textAt } from "./json-view.ts";
import type { ServerPlan } from "./sdk-plan.ts";

/** More combinations than this are not written out; the last variables keep their defaults. */
const MAX_COMBINATIONS = 200;

type Values = Readonly<Record<string, string>>;

/**
 * Plans where the service is called: the first server with an address of its own. OpenAPI 3.1, section 4.8.5.
 *
 * @param document as it came
 * @returns undefined where the caller has to give the address
 * @example planServer({ servers: [{ url: "https://a.test" }] }) // { url: "https://a.test", allowed: [] }
 */
export function planServer(document: JsonObject): ServerPlan | undefined {
  const server = listAt(document, "servers")
    .filter(isObject)
    .find((candidate) => /^https?:\/\//u.test(textAt(candidate, "url") ?? ""));
  if (server === undefined) return undefined;
  // A client takes no address with a password in it.
  const url = withoutCredentials(textAt(server, "url") ?? "").replace(/\/$/u, "");
  const variables = [...url.matchAll(/\{([^{}]+)\}/gu)].map(([, name = ""]) =>
    variableOf(name, memberOf(server, "variables")),
  );
  const stated = listAt(server, extension.allowedVariables)
    .filter(isObject)
    .map((pair) =>
      Object.fromEntries(
        Object.entries(pair).map(([name, value]) => [name, isScalar(value) ? String(value) : ""]),
      ),
    );
  if (stated.length > 0) return { url, allowed: stated };
  const filled = fillSingle(url, variables);
  if (filled === undefined) return undefined;
  const left = new Set([...filled.matchAll(/\{([^{}]+)\}/gu)].map(([, name]) => name));
  const free = variables.filter(({ name }) => left.has(name));
  if (free.length === 0) return { url: filled, allowed: [] };
  const fallback = Object.fromEntries(
    free.map(({ name, values, initial }) => [name, initial ?? values[0] ?? ""]),
  );
  return { url: filled, allowed: combinations(free), fallback };
}

interface Variable {
  readonly name: string;
  readonly values: readonly string[];
  readonly initial?: string;
}

function variableOf(name: string, variables: JsonValue | undefined): Variable {
  const variable = memberOf(variables, name);
  const initial = textAt(variable, "default");
  const values = listAt(variable, "enum")
    .filter((value) => !isList(value) && !isObject(value))
    .map(String);
  return { name, values, ...(initial === undefined ? {} : { initial }) };
}

/** Writes in the variables that leave no choice; undefined where one has no value at all. */
function fillSingle(url: string, variables: readonly Variable[]): string | undefined {
  const fixed = new Map<string, string>();
  let count = 1;
  for (const { name, values, initial } of variables) {
    const only = values.length === 1 ? values[0] : values.length === 0 ? initial : undefined;
    const isTooMany = values.length > 1 && count * values.length > MAX_COMBINATIONS;
    const value = only ?? (isTooMany ? (initial ?? values[0]) : undefined);
    if (value === undefined && values.length === 0) return undefined;
    if (value === undefined) count *= values.length;
    else if (!fixed.has(name)) fixed.set(name, value);
  }
  return url.replaceAll(/\{([^{}]+)\}/gu, (stated, name: string) => fixed.get(name) ?? stated);
}

function combinations(variables: readonly Variable[]): readonly Values[] {
  return variables.reduce<readonly Values[]>(
    (sets, { name, values }) => sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value }))),
    [{}],
  );
}
