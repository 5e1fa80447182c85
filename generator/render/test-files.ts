import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import type { Identifier } from "../emit/branded.ts";
import { relPath } from "../emit/rel-path.ts";
import { operationsOf } from "../plan/resources.ts";
import { pagingTest, waitingTest } from "../plan/sequence-test.ts";
import type { OperationPlan, ResourcePlan, SdkPlan, VersionPlan } from "../plan/sdk-plan.ts";
import { allResources } from "../plan/resources.ts";
import { ALLOWED } from "./check-file.ts";
import { credentialsOf } from "./context-file.ts";
import type { RawFile } from "./render-sdk.ts";
import type { TemplateName, TemplateSet } from "./templates.ts";

/** The tests of a version: one file per resource, one for what every call does, and what they share. */
export function testFiles(_plan: SdkPlan, version: VersionPlan, templates: TemplateSet): readonly RawFile[] {
  const fill = (name: string, template: TemplateName, values: object, about: string): RawFile => ({
    path: relPath(`${version.folder}/test/${name}.ts`),
    kind: "typescript",
    text: templates.fill(template, values),
    rules: { allowed: ALLOWED.test, about },
  });
  return [
    fill("setup", "setup.ts", setupValues(version), "test set-up"),
    fill("client.test", "client.test.ts", clientValues(version), "tests of every call"),
    ...version.resources.map((resource) =>
      fill(
        `${resource.file}.test`,
        "operations.test.ts",
        resourceValues(resource),
        `tests of ${resource.title}`,
      ),
    ),
  ];
}

/** Modules that generated tests share, copied. */
export function supportFiles(templates: TemplateSet): readonly RawFile[] {
  return [...templates.support].map(([name, text]) => ({
    path: relPath(`test-support/${name}`),
    kind: "typescript",
    text,
  }));
}

function setupValues({ service }: VersionPlan): object {
  const { schemes, versionHeader, clientHeaders, errorFields } = service;
  const headers = clientHeaders.map(({ name, option, example }) => ({
    name,
    option,
    value: example ?? "test",
  }));
  const problem = errorFields === undefined ? { message: "no" } : problemBody(errorFields);
  return {
    rules:
      schemes.length === 0 ? undefined : Object.fromEntries(schemes.map(({ name, rule }) => [name, rule])),
    credentials: Object.fromEntries(credentialsOf(schemes).map(({ option }) => [option, `test-${option}`])),
    clientOptions: headers.map(({ option, value }) => ({ name: option, value })),
    schemes: schemes.slice(0, 1).map(({ name }) => name),
    constantHeaders: [
      ...(versionHeader === undefined
        ? []
        : [{ name: versionHeader.name.toLowerCase(), value: versionHeader.value }]),
      ...headers.map(({ name, value }) => ({ name: name.toLowerCase(), value })),
    ],
    problem,
    problemFields: errorFields === undefined ? {} : expectedFields(errorFields),
  };
}

/** A body that holds the first documented field of each kind. */
function problemBody(fields: {
  readonly code: readonly string[];
  readonly message: readonly string[];
}): JsonValue {
  const body: Record<string, JsonValue> = {};
  for (const [path, value] of [
    [fields.code[0], "TestError"],
    [fields.message[0], "made for the test"],
  ] as const)
    if (path !== undefined) put(body, path.split("."), value);
  return body;
}

function expectedFields(fields: {
  readonly code: readonly string[];
  readonly message: readonly string[];
}): JsonObject {
  return {
    ...(fields.code.length === 0 ? {} : { code: "TestError" }),
    ...(fields.message.length === 0 ? {} : { detail: "made for the test" }),
  };
}

function put(
  target: Record<string, JsonValue> | JsonValue[],
  path: readonly string[],
  value: JsonValue,
): void {
  const [key = "", ...rest] = path;
  const slot = target as Record<string, JsonValue>;
  if (rest.length === 0) {
    slot[key] = value;
    return;
  }
  slot[key] ??= /^\d+$/u.test(rest[0] ?? "") ? [] : {};
  put(slot[key] as Record<string, JsonValue>, rest, value);
}

function resourceValues(resource: ResourcePlan): object {
  const paths = methodPaths(resource);
  const operations = operationsOf(resource);
  const waiters = operations.flatMap(({ waiting }) => (waiting === undefined ? [] : [waiting.name]));
  const failing = operations.some(({ test }) => test.failures.length > 0);
  return {
    types: operations.map(({ names }) => names.params),
    failing,
    needsProblem: failing || waiters.length > 0,
    functions: [...(failing ? ["ClientError", "ServerError", "settle"] : []), ...waiters],
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
  const { test, body, replies, method, names } = operation;
  const [success] = replies;
  const kind = success?.kind;
  const isText = kind === "text" || kind === "binary";
  const bytes = body?.encoder === "binary" ? "some bytes" : undefined;
  const fromPage = test.origin.reply === "page" ? "the page's own answer" : "a documented answer";
  return {
    id: operation.id,
    call: names.call,
    params: names.params,
    path,
    method,
    target: test.target,
    pattern: operation.path,
    sends: `sends ${method} ${operation.path} and returns ${test.reply.body === undefined && !isText ? "nothing more than the status" : fromPage}`,
    values: bytes === undefined ? paramsOf(operation) : test.params,
    bytesBody: bytes,
    answer: answerOf(operation),
    headers: wireHeaders(operation),
    schemes: ownSchemes(operation),
    jsonBody: body?.encoder === "json",
    wireBody: bytes ?? wireBody(operation),
    textReply: isText && method !== "HEAD" ? test.reply.text : undefined,
    blobReply: kind === "binary",
    noReply: test.reply.body === undefined || method === "HEAD" || test.reply.status === 204,
    failures: test.failures.length === 0 || method === "HEAD" ? undefined : test.failures,
    paging: withPath(pagingTest(operation), path),
    waiting: waitingTest(operation),
  };
}

function withPath(values: object | undefined, path: readonly Identifier[]): object | undefined {
  return values === undefined ? undefined : { ...values, path };
}

/** The scheme that an operation is called with, where it is not the service's; an operation may take none at all. */
function ownSchemes({ security }: OperationPlan): { readonly names: readonly string[] } | undefined {
  return security === undefined ? undefined : { names: security.slice(0, 1) };
}

/** The whole parameters' object of the test. */
export function paramsOf({ test }: OperationPlan): JsonObject {
  return test.body === undefined ? test.params : { ...test.params, body: test.body };
}

function answerOf({ test, method }: OperationPlan): {
  readonly status: number;
  readonly json?: JsonValue;
  readonly text?: string;
} {
  const { status, body, text } = test.reply;
  if (method === "HEAD" || status === 204) return { status };
  return { status, ...(body === undefined ? {} : { json: body }), ...(text === undefined ? {} : { text }) };
}

function wireHeaders({ body, test }: OperationPlan): object | undefined {
  const type =
    body === undefined
      ? undefined
      : body.encoder === "text" && body.mediaTypeOption === undefined
        ? "text/plain"
        : contentType(body);
  const headers = { ...test.headers, ...(type === undefined ? {} : { "content-type": type }) };
  return Object.keys(headers).length === 0 ? undefined : headers;
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
  const fields = Object.entries(typeof value === "object" && value !== null ? value : {}).flatMap(
    ([name, field]) =>
      (Array.isArray(field) ? (field as JsonValue[]) : [field]).map((item): [string, string] => [
        name,
        fieldText(item),
      ]),
  );
  // RFC 7578 takes line breaks from MIME, and so does the platform's `FormData`.
  if (body.encoder === "multipart")
    return fields.map(([name, text]) => [name, text.replace(/\r\n?|\n/gu, "\r\n")]);
  return fields.map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`).join("&");
}

function fieldText(value: JsonValue): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function clientValues(version: VersionPlan): object {
  const read = version.operations.find(
    ({ method, replies, test }) =>
      method === "GET" && replies[0]?.kind === "json" && test.reply.status !== 204,
  );
  const write = version.operations.find(
    ({ method, idempotency, body }) =>
      method === "POST" && idempotency === undefined && body?.encoder !== "binary",
  );
  const hostile = version.operations.find(
    ({ method, parameters, body }) =>
      method === "GET" &&
      body === undefined &&
      parameters.some((parameter) => parameter.in === "path" && isText(parameter.schema)),
  );
  const used = [read, write, hostile].filter((operation) => operation !== undefined);
  return {
    functions: [...new Set(used.map(({ names }) => names.call))],
    read:
      read === undefined
        ? undefined
        : {
            ...common(read),
            line: `GET ${read.test.target}`,
            json: true,
            extended: extendedTarget(read),
            extendedHeaders: { ...wireHeaders(read), "x-trace": "t 1" },
          },
    write: write === undefined ? undefined : common(write),
    hostile: hostile === undefined ? undefined : { ...common(hostile), ...hostileValues(hostile) },
  };
}

function common(operation: OperationPlan): object {
  return {
    id: operation.id,
    call: operation.names.call,
    values: paramsOf(operation),
    answer: answerOf(operation),
    schemes: ownSchemes(operation),
  };
}

function extendedTarget({ test }: OperationPlan): string {
  return `${test.target}${test.target.includes("?") ? "&" : "?"}a%20b=1&a%20b=%26`;
}

function hostileValues({ parameters, test, path }: OperationPlan): object {
  const parameter = parameters.find((candidate) => candidate.in === "path" && isText(candidate.schema));
  const own = { [parameter?.key ?? ""]: "\u0000" };
  const marker = "\u0000";
  let target = path.replaceAll(`{${parameter?.name ?? ""}}`, marker);
  for (const other of parameters)
    if (other.in === "path")
      target = target.replaceAll(
        `{${other.name}}`,
        encodeURIComponent(fieldText(test.params[other.key] ?? "")),
      );
  const query = test.target.includes("?") ? test.target.slice(test.target.indexOf("?")) : "";
  const [before = "", after = ""] = `${target}${query}`.split(marker);
  return { key: Object.keys(own)[0], before, after };
}

function isText(schema: JsonObject): boolean {
  return schema["type"] === "string" && schema["enum"] === undefined;
}
