import type { JsonObject, JsonScalar, JsonValue } from "../../spec/model/json.ts";
import { memberOf, objectOf } from "./json-view.ts";
import { headersOf, targetOf } from "./operation-test.ts";
import type { OperationPlan } from "./sdk-plan.ts";
import { nonNull, unknownType } from "./type-expression.ts";
import type { Value } from "./wire-form.ts";

/** Answers and requests of a walk through all pages. */
export interface PagingTest {
  readonly values: JsonObject;
  readonly pages: readonly { readonly status: number; readonly json: JsonValue }[];
  readonly items: readonly JsonValue[];
  readonly targets: readonly string[];
  /** Of each request, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
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
  const first = ITEMS.slice(0, PAGE_SIZE);
  const second = ITEMS.slice(PAGE_SIZE);
  const total = "total" in rule && rule.total !== undefined ? [[rule.total, ITEMS.length] as const] : [];
  const page = (items: readonly JsonValue[], ...fields: readonly (readonly [string, JsonValue])[]) => ({
    status: operation.test.reply.status,
    json: bodyWith([[rule.items, items], ...total, ...fields]),
  });
  const required = requiredValues(operation);
  /** The first request sends what is required and these values, each further one what its step changes. */
  const walk = (values: JsonObject, pages: PagingTest["pages"], steps: readonly JsonObject[]): PagingTest => {
    const own = { ...required, ...values };
    const targets = [{}, ...steps].map((step) => targetWith(operation, { ...own, ...step }));
    const headers = Object.fromEntries(headersOf(given(operation, own)));
    return { items: ITEMS, values: own, pages, targets, headers };
  };
  const counting = (
    position: string,
    start: number,
    more: JsonObject,
    steps: readonly number[],
  ): PagingTest => {
    const values = Object.hasOwn(required, position) ? { ...more, [position]: start } : more;
    const pages = [page(first), page(second), ...(total.length > 0 ? [] : [page([])])];
    return walk(
      values,
      pages,
      steps.slice(0, pages.length - 1).map((step) => ({ [position]: step })),
    );
  };
  switch (rule.kind) {
    case "offset":
      return counting(rule.offset, 0, sizeOf(operation, rule.limit), [PAGE_SIZE, ITEMS.length]);
    case "page":
      return counting(rule.page, rule.first, sizeOf(operation, rule.size), [rule.first + 1, rule.first + 2]);
    case "marker": {
      const step = (marker: string): JsonObject => ({ [rule.marker]: marker });
      return rule.next.endsWith("-1.id")
        ? walk({}, [page(first), page(second), page([])], [step("item-2"), step("item-3")])
        : walk({}, [page(first, [rule.next, "page-2"]), page(second)], [step("page-2")]);
    }
    case "link":
      // What is required goes with every request, whatever the link says.
      return walk({}, [page(first, [rule.next, `/?${LINKED}=2`]), page(second)], [{ [LINKED]: 2 }]);
  }
}

/** In the query of a link, and no parameter. */
const LINKED = "linked-page";

/** Of a number of items per page any value will do that the parameter takes. */
function sizeOf({ parameters, test }: OperationPlan, key: string): JsonObject {
  const stated = parameters.find((parameter) => parameter.key === key)?.type ?? unknownType;
  const type = nonNull(stated);
  const word = type.kind === "keyword" ? type.name : undefined;
  if (word === "number" || word === "unknown") return { [key]: PAGE_SIZE };
  if (word === "string") return { [key]: String(PAGE_SIZE) };
  const value = memberOf(test.params, key);
  return value === undefined ? {} : { [key]: value };
}

function targetWith(operation: OperationPlan, values: JsonObject): string {
  const target = targetOf(operation.path, given(operation, values));
  const more = memberOf(values, LINKED);
  if (more === undefined) return target;
  return `${target}${target.includes("?") ? "&" : "?"}${LINKED}=${JSON.stringify(more)}`;
}

function given({ parameters }: OperationPlan, values: JsonObject): readonly Value[] {
  return parameters.flatMap((parameter): Value[] => {
    const value = memberOf(values, parameter.key);
    return value === undefined ? [] : [[parameter, value]];
  });
}

function requiredValues({ parameters, test }: OperationPlan): JsonObject {
  const required = parameters.filter((parameter) => parameter.required);
  return objectOf(required.map(({ key }) => [key, memberOf(test.params, key) ?? null]));
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
