import { isDeepStrictEqual } from "node:util";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import type { Identifier } from "../emit/branded.ts";
import { hostileTest } from "../plan/hostile-test.ts";
import { isList } from "../plan/json-view.ts";
import { allResources, operationsOf } from "../plan/resources.ts";
import type { OperationPlan, ResourcePlan } from "../plan/sdk-plan.ts";
import { pagingTest, waitingTest } from "../plan/sequence-test.ts";
import { escaped, queryPairs } from "../plan/wire-form.ts";

/** What the tests of a resource's operations are filled with. */
export function resourceValues(resource: ResourcePlan): object {
  const paths = methodPaths(resource);
  const operations = operationsOf(resource);
  const sent = operations.filter(({ test }) => !test.neverSent);
  const waiters = sent.flatMap(({ waiting }) => (waiting === undefined ? [] : [waiting.name]));
  const hostile = sent.map(hostileTest).filter((test) => test !== undefined);
  const refuses =
    hostile.some(({ climbs }) => climbs !== undefined) ||
    operations.some(({ test }) => test.refused.length > 0);
  return {
    types: operations.map(({ names }) => names.params),
    functions: [...(refuses ? ["ParameterError"] : []), ...waiters],
    waits: waiters.length > 0,
    hostile: hostile.length > 0,
    operations: operations.map((operation) => operationValues(operation, paths.get(operation) ?? [])),
  };
}

function methodPaths(resource: ResourcePlan): ReadonlyMap<OperationPlan, readonly Identifier[]> {
  return new Map(
    allResources([resource]).flatMap(({ chain, methods }) =>
      methods.map(({ name, operation }) => [operation, [...chain, name]] as const),
    ),
  );
}

function operationValues(operation: OperationPlan, path: readonly Identifier[]): object {
  const { test, body, replies, method, names, idempotency } = operation;
  const [success] = replies;
  const kind = success?.kind;
  const isText = kind === "text" || kind === "binary";
  const bytes = body?.encoder === "binary" ? "some bytes" : undefined;
  const { json, ...answer } = answerOf(operation);
  const wire = bytes ?? wireBody(operation);
  const fromPage = test.origin.reply === "page" ? "the page's own answer" : "a documented answer";
  return {
    id: operation.id,
    call: names.call,
    params: names.params,
    path,
    method,
    target: test.target,
    pattern: operation.path,
    sends: `sends ${method} ${operation.path} and returns ${json === undefined && !isText ? "nothing more than the status" : fromPage}`,
    values: bytes === undefined ? paramsOf(operation) : test.params,
    bytesBody: bytes,
    partial: test.isPartial,
    // In an object of its own, since `null` and `false` are answers too.
    answer: json === undefined ? answer : { ...answer, json: { value: json } },
    headers: requestHeaders(operation),
    schemes: ownSchemes(operation),
    jsonBody: body?.encoder === "json",
    wireBody: wire === "" || body?.encoder === "json" ? undefined : { value: wire },
    textReply: isText && method !== "HEAD",
    blobReply: kind === "binary",
    failures: test.failures.length === 0 || method === "HEAD" ? undefined : test.failures,
    repeats: idempotency?.in === "header",
    refused: test.refused.map(({ key, because, value }) => ({
      path,
      title: `refuses ${key}: ${because}`,
      more: value === undefined ? undefined : { key, value },
    })),
    sent: !test.neverSent,
    hostile: hostileValues(operation, path),
    paging: pagingValues(operation, path),
    waiting: waitingTest(operation),
  };
}

function pagingValues(operation: OperationPlan, path: readonly Identifier[]): object | undefined {
  const test = operation.test.isPartial ? undefined : pagingTest(operation);
  if (test === undefined) return undefined;
  // A walk sends what is required; headers of the whole call that are not stay away.
  const headers = { ...test.headers, ...bodyHeader(operation) };
  const isSame = isDeepStrictEqual(headers, { ...requestHeaders(operation) });
  return { ...test, path, headers: isSame ? undefined : { value: headers } };
}

function hostileValues(operation: OperationPlan, path: readonly Identifier[]): object | undefined {
  const test = hostileTest(operation);
  if (test === undefined) return undefined;
  // In a title of a row, `%` stands for its value.
  const refuses = `refuses %j as ${(test.climbs ?? "").replaceAll("%", "%%")}: another path would be called`;
  return { ...test, path, refuses };
}

/** The scheme that an operation is called with, where it is not the service's; an operation may take none at all. */
export function ownSchemes({ security }: OperationPlan): { readonly names: readonly string[] } | undefined {
  return security === undefined ? undefined : { names: security.slice(0, 1) };
}

/** The whole parameters' object of the test. */
export function paramsOf({ test }: OperationPlan): JsonObject {
  return test.body === undefined ? test.params : { ...test.params, body: test.body };
}

export function answerOf({ test, method }: OperationPlan): {
  readonly status: number;
  readonly json?: JsonValue;
  readonly text?: string;
} {
  const { status, body, text } = test.reply;
  if (method === "HEAD" || status === 204) return { status };
  return { status, ...(body === undefined ? {} : { json: body }), ...(text === undefined ? {} : { text }) };
}

export function requestHeaders(operation: OperationPlan): JsonObject | undefined {
  const headers = { ...operation.test.headers, ...bodyHeader(operation) };
  return Object.keys(headers).length === 0 ? undefined : headers;
}

function bodyHeader({ body }: OperationPlan): JsonObject {
  if (body === undefined) return {};
  const isText = body.encoder === "text" && body.mediaTypeOption === undefined;
  return { "content-type": isText ? "text/plain" : contentType(body) };
}

function contentType({ encoder, mediaTypeOption }: NonNullable<OperationPlan["body"]>): string {
  if (mediaTypeOption !== undefined) return mediaTypeOption;
  switch (encoder) {
    case "json":
      return "application/json";
    case "multipart":
      return "multipart/form-data";
    case "urlencoded":
      return "application/x-www-form-urlencoded";
    default:
      return "application/octet-stream";
  }
}

/** Bodies other than JSON, as the loopback server records them. */
function wireBody({ body, test }: OperationPlan): JsonValue {
  const value = test.body;
  if (body === undefined || value === undefined) return "";
  if (body.encoder === "text") return fieldText(value);
  const fields = Object.entries(typeof value === "object" && value !== null ? value : {});
  const texts = (field: JsonValue): readonly string[] => (isList(field) ? field : [field]).map(fieldText);
  // RFC 7578 takes line breaks from MIME, and so does the platform's `FormData`.
  if (body.encoder === "multipart")
    return fields.flatMap(([name, field]) =>
      texts(field).map((text) => [name, text].map((each) => each.replace(/\r\n?|\n/gu, "\r\n"))),
    );
  const styled = new Map(body.fields.map((field) => [field.name, field]));
  const pairs = fields.flatMap(([name, field]) => {
    const form = styled.get(name);
    if (form !== undefined) return queryPairs([form, field]);
    return texts(field).map((text) => `${escaped(name)}=${escaped(text)}`);
  });
  return pairs.join("&");
}

function fieldText(value: JsonValue): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
