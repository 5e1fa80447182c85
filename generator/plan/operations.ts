import type { Diagnostic } from "../../spec/diagnostic.ts";
import { extension } from "../../spec/openapi/extensions.ts";
import type { ClientConventions } from "../../spec/model/conventions.ts";
import type { JsonScalar, JsonValue } from "../../spec/model/json.ts";
import type { Identifier } from "../emit/branded.ts";
import { identifierOf, wordsOf, type Names } from "../emit/identifier.ts";
import { schemaDoc } from "./doc-plan.ts";
import { planDiagnostics } from "./diagnostics.ts";
import { planBody, planReply } from "./bodies.ts";
import { flagAt, isScalar, listAt, memberOf, objectAt, textAt } from "./json-view.ts";
import { isHeaderName, isOfBrowsers, isOfConnection } from "./header-text.ts";
import { itemOf } from "./models.ts";
import type { NormalDocument, NormalOperation, NormalParameter } from "./normal-document.ts";
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
import { objectSampleOf } from "./sample.ts";
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
  reportUnsendable(id, operation.parameters, body, inputs);
  const { replies, failures } = planReplies(operation, types);
  const security = ownSecurity(operation, inputs.schemes);
  const idempotency = idempotencyOf(operation, body, inputs);
  const success = replies[0];
  const paging = planPaging(operation, id, call, success, inputs);
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
  return { ...plan, test: planOperationTest(plan, operation, document.schemas) };
}

/**
 * What no header can carry stays in the types, since the page says it; the client refuses it. What HTTP writes by itself is no parameter:
 * a call that has to have a `Content-Length` is as it is documented without one.
 */
function reportUnsendable(
  id: string,
  parameters: readonly NormalParameter[],
  body: BodyPlan | undefined,
  { report }: OperationInputs,
): void {
  for (const { name, in: where } of parameters) {
    if (where !== "header") continue;
    const data = { place: id, name };
    if (isOfConnection(name)) report(planDiagnostics.create("header-of-connection", data));
    else if (isOfBrowsers(name)) report(planDiagnostics.create("header-of-browsers", data));
    else if (!isHeaderName(name)) report(planDiagnostics.create("header-name", data));
  }
  if (body !== undefined && !canBeLabelled(body))
    report(planDiagnostics.create("media-type", { operation: id, mediaType: body.mediaType }));
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

/** Headers that the client sends with every call: the version that the types describe, and what is set once per client. */
function clientHeaderNames({ versionHeader, clientHeaders = [] }: ClientConventions): ReadonlySet<string> {
  const headers = versionHeader === undefined ? clientHeaders : [versionHeader, ...clientHeaders];
  return new Set(headers.map(({ name }) => name.toLowerCase()));
}

/** Path first, then in the order of the document: two places that share a name get keys of their own. */
function planParameters(
  parameters: readonly NormalParameter[],
  inputs: OperationInputs,
): readonly ParameterPlan[] {
  const order = ["path", "query", "header", "cookie"];
  const keys = new Set<string>(["body"]);
  const ofTheClient = clientHeaderNames(inputs.conventions);
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
      const style = styleOf(parameter, inputs.document.schemas);
      const explode = memberOf(parameter.source, "explode");
      const description = textAt(parameter.source, "description");
      const schema = parameter.schema;
      const documented = {
        ...schema,
        ...(description === undefined ? {} : { description }),
        ...(flagAt(parameter.source, "deprecated") ? { deprecated: true } : {}),
        ...exampleOfParameter(parameter),
      };
      return {
        name: parameter.name,
        key,
        in: parameter.in,
        required: parameter.required,
        ...(style === undefined ? {} : { style }),
        ...(typeof explode === "boolean" ? { explode } : {}),
        type: typeOf(schema, inputs.types),
        schema: documented,
        doc: schemaDoc(documented),
      };
    });
}

/** Section 4.8.12.2: `deepObject` is a style of objects; for a text or a list it says nothing. */
function styleOf(
  { source, schema }: NormalParameter,
  schemas: NormalDocument["schemas"],
): string | undefined {
  const style = textAt(source, "style");
  return style === "deepObject" && objectSampleOf(schema, schemas) === undefined ? undefined : style;
}

function exampleOfParameter(parameter: NormalParameter): { readonly example?: JsonValue } {
  const own = memberOf(parameter.source, "example");
  if (own !== undefined) return { example: own };
  for (const named of Object.values(objectAt(parameter.source, "examples") ?? {})) {
    const value = memberOf(named, "value");
    if (value !== undefined) return { example: value };
  }
  return {};
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

/** Schemes of the operation where they are not all of the service's. */
function ownSecurity(
  operation: NormalOperation,
  schemes: readonly SchemePlan[],
): readonly string[] | undefined {
  const names = securityOf(memberOf(operation.source, "security"), schemes);
  return names === undefined || (names.length === schemes.length && names.length > 0) ? undefined : names;
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
    rule,
    item: item ?? unknownType,
    page: success.type,
    name: inputs.names.take(identifierOf(allName(call), "camel")),
    origin: stated === undefined ? "detected" : "stated",
  };
}

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
