import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { extension } from "../../spec/openapi/extensions.ts";
import type { ClientConventions, PaginationRule } from "../../spec/model/conventions.ts";
import type { JsonScalar } from "../../spec/model/json.ts";
import type { Identifier } from "../emit/branded.ts";
import { identifierOf, wordsOf, type Names } from "../emit/identifier.ts";
import { planDiagnostics } from "./diagnostics.ts";
import { planBody, planReply } from "./bodies.ts";
import { flagAt, isScalar, listAt, memberOf, objectAt, textAt } from "./json-view.ts";
import { itemOf } from "./models.ts";
import type { NormalDocument, NormalOperation } from "./normal-document.ts";
import { planParameters, reportHeaders } from "./parameters.ts";
import { describeRule, detectPagination, itemsOf, membersOf, schemaAt, targetOf } from "./pagination.ts";
import type {
  BodyPlan,
  OperationPlan,
  PagingPlan,
  ParameterPlan,
  ReplyPlan,
  SchemePlan,
  WaitingPlan,
} from "./sdk-plan.ts";
import { securityOf } from "./service.ts";
import { canBeLabelled, planOperationTest } from "./operation-test.ts";
import { nonNull, typeOf, unknownType, type TypeNames } from "./type-expression.ts";
import { detectState } from "./waiting.ts";

export interface OperationInputs {
  readonly document: NormalDocument;
  readonly version: string;
  readonly conventions: ClientConventions;
  /** The schemes that the client can satisfy. */
  readonly schemes: readonly SchemePlan[];
  /** Headers, in lower case, that the client sets on each request: no parameter of an operation. */
  readonly clientHeaders: ReadonlySet<string>;
  readonly types: TypeNames;
  /** Scope of everything that the version exports. */
  readonly names: Names;
  readonly report: (diagnostic: Diagnostic) => void;
}

/**
 * Ids of the operations: the document's, made unique; those that it lacks from method and path.
 *
 * @example operationIds(document, report) // ["listServers", "getServersById"]
 */
export function operationIds(
  document: NormalDocument,
  report: (diagnostic: Diagnostic) => void,
): readonly string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return document.operations.map((operation) => {
    const named = operation.id !== undefined && operation.id !== "";
    const wanted = named ? operation.id : identifierOf(`${operation.method} ${operation.path}`, "camel");
    let id = wanted;
    // Twenty thousand operations of one name would else be counted from 2 on each.
    for (let count = next.get(wanted) ?? 2; taken.has(id); count++) {
      id = `${wanted}_${String(count)}`;
      next.set(wanted, count + 1);
    }
    taken.add(id);
    if (id !== wanted) {
      const place = `${operation.method.toUpperCase()} ${operation.path}`;
      report(planDiagnostics.create("duplicate-operation-id", { operation: wanted, place, name: id }));
    }
    return id;
  });
}

/**
 * Plans the operations of a version, in the order of the document.
 *
 * @param ids as {@link operationIds} gave them
 */
export function planOperations(inputs: OperationInputs, ids: readonly string[]): readonly OperationPlan[] {
  return inputs.document.operations.map((operation, index) =>
    planOperation(operation, ids[index] ?? "", inputs),
  );
}

function planOperation(operation: NormalOperation, id: string, inputs: OperationInputs): OperationPlan {
  const { names, types, document } = inputs;
  const call = names.take(identifierOf(id, "camel", "operation"));
  const title = textAt(operation.source, "summary") ?? id;
  const parameters = planParameters(operation.parameters, inputs);
  const body = planBody(operation, types, document.schemas);
  reportHeaders(id, operation.parameters, inputs.report);
  if (body !== undefined && !canBeLabelled(body))
    inputs.report(planDiagnostics.create("media-type", { operation: id, mediaType: body.mediaType }));
  const { replies, failures } = planReplies(operation, types);
  const security = ownSecurity(operation, inputs.schemes);
  const idempotency = idempotencyOf(operation, body, inputs);
  const success = replies[0];
  const paging = planPaging(operation, id, call, success, parameters, inputs);
  const waiting = planWaiting(operation, id, success, inputs);
  const plan = {
    id,
    names: {
      call,
      spec: names.take(identifierOf(`${call} spec`, "camel")),
      params: names.take(identifierOf(`${call} params`, "pascal")),
      reply: names.take(identifierOf(`${call} reply`, "pascal")),
      failure: names.take(identifierOf(`${call} failure`, "pascal")),
    },
    method: operation.method.toUpperCase(),
    path: operation.path,
    title,
    doc: docOf(operation),
    parameters,
    ...(body === undefined ? {} : { body }),
    replies,
    failures,
    ...(security === undefined ? {} : { security }),
    ...(idempotency === undefined ? {} : { idempotency }),
    ...(paging === undefined ? {} : { paging }),
    ...(waiting === undefined ? {} : { waiting }),
  };
  const test = planOperationTest(plan, operation, document.schemas);
  for (const { key, nested } of test.refused)
    if (nested) inputs.report(planDiagnostics.create("parameter-form", { place: id, name: key }));
  return { ...plan, test };
}

function docOf(operation: NormalOperation): OperationPlan["doc"] {
  const description = textAt(operation.source, "description");
  const docsUrl = textAt(objectAt(operation.source, "externalDocs"), "url");
  const sunset = textAt(operation.source, extension.sunset);
  const permission = textAt(objectAt(operation.source, extension.permission), "action");
  return {
    ...(description === undefined ? {} : { description }),
    ...(docsUrl === undefined ? {} : { docsUrl }),
    deprecated: flagAt(operation.source, "deprecated"),
    ...(sunset === undefined ? {} : { sunset }),
    ...(permission === undefined ? {} : { permission }),
  };
}

function planReplies(
  operation: NormalOperation,
  types: TypeNames,
): { readonly replies: readonly ReplyPlan[]; readonly failures: readonly ReplyPlan[] } {
  const planned = [...operation.responses]
    .sort((a, b) => (a.status < b.status ? -1 : a.status > b.status ? 1 : 0))
    .map((response) => planReply(response, types, operation.method === "head"));
  const replies = planned.filter((reply) => reply.status.startsWith("2"));
  const others = planned.filter((reply) => !reply.status.startsWith("2") && !reply.status.startsWith("1"));
  const fallback = others.find((reply) => reply.status === "default");
  const success = replies.length > 0 ? replies : [{ ...(fallback ?? NO_REPLY), status: "2XX" }];
  return { replies: success, failures: others };
}

const NO_REPLY: ReplyPlan = { status: "2XX", kind: "none", type: unknownType };

/** Schemes of the operation, preferred first, where they are not what a client takes by itself: all, in the order of its members. */
function ownSecurity(
  operation: NormalOperation,
  schemes: readonly SchemePlan[],
): readonly string[] | undefined {
  const all = schemes.map(({ name }) => name);
  const stated = securityOf(memberOf(operation.source, "security"), schemes);
  if (stated?.length === 0) return stated;
  const names = stated ?? all;
  // A scheme called `1` is the first member of an object, wherever it is written.
  const members = Object.keys(Object.fromEntries(all.map((name) => [name, true])));
  return isDeepStrictEqual(names, members) ? undefined : names;
}

function idempotencyOf(
  operation: NormalOperation,
  body: BodyPlan | undefined,
  inputs: OperationInputs,
): OperationPlan["idempotency"] {
  if (operation.method !== "post" && operation.method !== "patch") return undefined;
  const members =
    body === undefined ? new Map<string, never>() : membersOf(body.schema, inputs.document.schemas);
  for (const name of inputs.conventions.idempotencyHeaders ?? []) {
    const isHeader = operation.parameters.some(
      (parameter) => parameter.in === "header" && parameter.name.toLowerCase() === name.toLowerCase(),
    );
    if (isHeader) return { in: "header", name };
    if (members.has(name)) return { in: "body", name };
  }
  return undefined;
}

function planPaging(
  operation: NormalOperation,
  id: string,
  call: Identifier,
  success: ReplyPlan | undefined,
  parameters: readonly ParameterPlan[],
  inputs: OperationInputs,
): PagingPlan | undefined {
  const stated = inputs.conventions.pagination?.[id];
  const reply = success?.schema;
  if (stated === false || success?.kind !== "json" || reply === undefined) return undefined;
  const schemas = inputs.document.schemas;
  const rule = stated ?? detectPagination({ operation, reply, schemas });
  if (rule === undefined) return undefined;
  const list = schemaAt(reply, rule.items, schemas);
  const items = list === undefined ? undefined : itemsOf(list, schemas);
  const item = items === undefined ? itemOf(success.type) : typeOf(items, inputs.types);
  inputs.report(
    planDiagnostics.create("paged-operation", {
      operation: id,
      version: inputs.version,
      rule: describeRule(rule),
    }),
  );
  return {
    rule: keyed(rule, parameters),
    item: item ?? unknownType,
    page: success.type,
    name: inputs.names.take(identifierOf(allName(call), "camel")),
    origin: stated === undefined ? "detected" : "stated",
  };
}

/** With the keys of the query's parameters in the place of their names, which another place may share. */
function keyed(rule: PaginationRule, parameters: readonly ParameterPlan[]): PaginationRule {
  const keys = new Map(
    parameters.flatMap(({ in: place, name, key }) => (place === "query" ? [[name, key] as const] : [])),
  );
  const own = Object.entries(rule).map(([member, name]) =>
    PARAMETERS.has(member) ? [member, keys.get(String(name)) ?? name] : [member, name],
  );
  // The same members, of the same types.
  return Object.fromEntries(own) as PaginationRule;
}

/** Members of a rule that name a parameter. */
const PARAMETERS: ReadonlySet<string> = new Set(["offset", "limit", "page", "size", "marker"]);

/** `listServers` → `listAllServers`; `queryThings` → `queryThingsAll`. */
function allName(call: string): string {
  const [verb = "", ...rest] = wordsOf(call);
  return verb === "list" ? [verb, "all", ...rest].join(" ") : `${wordsOf(call).join(" ")} all`;
}

function planWaiting(
  operation: NormalOperation,
  id: string,
  success: ReplyPlan | undefined,
  inputs: OperationInputs,
): WaitingPlan | undefined {
  if (success?.kind !== "json" || success.schema === undefined) return undefined;
  const state = detectState(operation, success.schema, inputs.document.schemas);
  if (state === undefined) return undefined;
  const noun = wordsOf(id).slice(1).join(" ");
  inputs.report(
    planDiagnostics.create("waitable-operation", {
      operation: id,
      version: inputs.version,
      field: state.field.join("."),
    }),
  );
  return {
    name: inputs.names.take(identifierOf(`wait for ${noun}`, "camel")),
    field: state.field,
    state: nonNull(typeOf(state.schema, inputs.types)),
    states: listAt(targetOf(state.schema, inputs.document.schemas), "enum").filter(
      (value): value is Exclude<JsonScalar, null> => isScalar(value) && value !== null,
    ),
  };
}
