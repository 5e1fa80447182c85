import type { JsonObject, JsonScalar, JsonValue } from "../../spec/model/json.ts";
import { memberOf } from "./json-view.ts";
import { targetOf } from "./operation-test.ts";
import type { OperationPlan } from "./sdk-plan.ts";
import { escaped, queryPairs, type Value } from "./wire-form.ts";

/** Answers and requests of a walk through all pages. */
export interface PagingTest {
  readonly values: JsonObject;
  readonly pages: readonly { readonly status: number; readonly json: JsonValue }[];
  readonly items: readonly JsonValue[];
  readonly targets: readonly string[];
}

/** Two looks at a resource, and the second one's answer. */
export interface WaitingTest {
  readonly call: string;
  readonly answers: readonly { readonly status: number; readonly json: JsonValue }[];
  readonly state: JsonScalar;
  readonly reached: JsonValue;
  readonly looks: number;
}

const ITEMS: readonly JsonObject[] = [{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }];
/** The second page starts where the first one ended. */
const PAGE_SIZE = 2;

/**
 * A walk through three items on two pages, with what each request must ask for; worked out from the rule, not by the
 * runtime.
 */
export function pagingTest(operation: OperationPlan): PagingTest | undefined {
  const rule = operation.paging?.rule;
  if (rule === undefined) return undefined;
  const required = Object.fromEntries(
    operation.parameters
      .filter((parameter) => parameter.required)
      .map(({ key }) => [key, memberOf(operation.test.params, key) ?? null]),
  );
  const total = "total" in rule && rule.total !== undefined ? [[rule.total, ITEMS.length] as const] : [];
  const page = (items: readonly JsonValue[], ...fields: readonly (readonly [string, JsonValue])[]) => ({
    status: operation.test.reply.status,
    json: bodyWith([[rule.items, items], ...total, ...fields]),
  });
  const [first, second] = [ITEMS.slice(0, PAGE_SIZE), ITEMS.slice(PAGE_SIZE)];
  const own = requiredValues(operation);
  const path = targetOf(
    operation.path,
    own.filter(([{ in: place }]) => place === "path"),
  );
  const target = (...pairs: readonly (readonly [string, JsonScalar])[]): string => {
    const order = operation.parameters.filter(({ in: place }) => place === "query").map(({ name }) => name);
    const sorted = [...pairs].sort(([a], [b]) => rank(order, a) - rank(order, b));
    const all = [
      ...own.flatMap((value) =>
        value[0].in === "query" ? queryPairs(value).map((pair) => [value[0].name, pair] as const) : [],
      ),
      ...sorted.map(([name, value]) => [name, `${escaped(name)}=${escaped(String(value))}`] as const),
    ];
    all.sort(([a], [b]) => rank(order, a) - rank(order, b));
    const query = all.map(([, pair]) => pair.replaceAll("'", "%27"));
    return query.length === 0 ? path : `${path}?${query.join("&")}`;
  };
  const base = { items: ITEMS };
  switch (rule.kind) {
    case "offset": {
      const size = [rule.limit, PAGE_SIZE] as const;
      const last = total.length > 0 ? [] : [target(size, [rule.offset, ITEMS.length])];
      return {
        ...base,
        values: { ...required, [rule.limit]: PAGE_SIZE },
        pages: [page(first), page(second), ...(total.length > 0 ? [] : [page([])])],
        targets: [target(size), target(size, [rule.offset, PAGE_SIZE]), ...last],
      };
    }
    case "page": {
      const type = operation.parameters.find(({ name }) => name === rule.size)?.type;
      const isText = type?.kind === "keyword" && type.name === "string";
      const size = [rule.size, PAGE_SIZE] as const;
      const last = total.length > 0 ? [] : [target(size, [rule.page, rule.first + 2])];
      return {
        ...base,
        values: { ...required, [rule.size]: isText ? String(PAGE_SIZE) : PAGE_SIZE },
        pages: [page(first), page(second), ...(total.length > 0 ? [] : [page([])])],
        targets: [target(size), target(size, [rule.page, rule.first + 1]), ...last],
      };
    }
    case "marker": {
      const isItem = rule.next.endsWith("-1.id");
      return isItem
        ? {
            ...base,
            values: required,
            pages: [page(first), page(second), page([])],
            targets: [target(), target([rule.marker, "item-2"]), target([rule.marker, "item-3"])],
          }
        : {
            ...base,
            values: required,
            pages: [page(first, [rule.next, "page-2"]), page(second)],
            targets: [target(), target([rule.marker, "page-2"])],
          };
    }
    case "link":
      // What is required goes with every request, whatever the link says.
      return {
        ...base,
        values: required,
        pages: [page(first, [rule.next, `${path}?cursor=2`]), page(second)],
        targets: [target(), target(["cursor", 2])],
      };
  }
}

/** A resource that is on its way at the first look and there at the second. */
export function waitingTest(operation: OperationPlan): WaitingTest | undefined {
  const { waiting } = operation;
  if (waiting === undefined) return undefined;
  const stated = waiting.states;
  const [start, goal] = stated.length > 1 ? [stated[0], stated[1]] : ["ON-ITS-WAY", stated[0] ?? "THERE"];
  const answer = (state: JsonScalar) => ({
    status: operation.test.reply.status,
    json: bodyWith([[waiting.field.join("."), state]]),
  });
  const reached = answer(goal ?? "THERE");
  return {
    call: waiting.name,
    answers: [answer(start ?? "ON-ITS-WAY"), reached],
    state: goal ?? "THERE",
    reached: reached.json,
    looks: 2,
  };
}

function requiredValues({ parameters, test }: OperationPlan): readonly Value[] {
  return parameters
    .filter((parameter) => parameter.required)
    .map((parameter) => [parameter, memberOf(test.params, parameter.key) ?? ""]);
}

function rank(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index === -1 ? order.length : index;
}

/** A body that holds values at dotted paths; the empty path is the body itself. */
function bodyWith(fields: readonly (readonly [string, JsonValue])[]): JsonValue {
  const [root] = fields;
  if (root?.[0] === "") return root[1];
  const body: Record<string, JsonValue> = {};
  for (const [path, value] of fields) {
    if (path.includes("-1")) continue;
    const names = path.split(".");
    let node = body;
    for (const name of names.slice(0, -1)) node = (node[name] ??= {}) as Record<string, JsonValue>;
    node[names.at(-1) ?? ""] = value;
  }
  return body;
}
