import { code, joinCode, type Code, type Identifier } from "../emit/branded.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { literalOf, propertyKey, stringLiteral } from "../emit/literal.ts";
import { isOfBrowsers } from "../plan/header-text.ts";
import type { BodyPlan, FieldPlan, OperationPlan, ParameterPlan, ReplyPlan } from "../plan/sdk-plan.ts";

const id = checkIdentifier;

/** Where the runtime keeps the functions that a spec names. */
const MODULES = {
  asJson: "styles",
  binary: "body-raw",
  delimited: "styles",
  inCookie: "styles",
  inCookieAs: "styles",
  inDeepObject: "styles",
  inForm: "styles",
  inHeader: "places",
  inHeaderAs: "styles",
  inKeptHeader: "styles",
  inPath: "places",
  inPathAs: "styles",
  inQuery: "places",
  json: "body-json",
  keyField: "idempotency",
  keyHeader: "idempotency",
  multipart: "body-multipart",
  readBinary: "replies",
  readJson: "replies",
  readText: "replies",
  text: "body-raw",
  urlencoded: "body-urlencoded",
  urlencodedAs: "body-urlencoded",
} as const;

/** The functions that the spec of a module calls when that is loaded; all of them only make a function. */
export const SPEC_CALLS: readonly string[] = [
  ...["asJson", "delimited", "inCookieAs", "inHeaderAs", "inPathAs", "keyField", "keyHeader", "urlencodedAs"],
];

/** For bundlers: a constant of a module that nothing names may go, for all that it calls. */
const MARK = code`/* @__PURE__ */ `;

type RuntimeName = keyof typeof MODULES;

const READERS = { json: "readJson", text: "readText", binary: "readBinary" } as const;

/**
 * An operation as data for the runtime: `{ id: "listServers", method: "GET", … }`.
 *
 * @see the decision record 0002, The shape of a generated SDK
 */
export function specCode(operation: OperationPlan): Code {
  const { parameters, body, security, idempotency, paging } = operation;
  const mark = paging === undefined ? code`` : MARK;
  const entries = [
    ...parameters.map((parameter) => parameterCode(parameter, mark)),
    ...(body === undefined ? [] : [bodyCode(body, mark)]),
  ];
  const replies = readReplies(operation).map(
    ({ code: status, reader }) => code`${literalOf(status)}: ${id(reader)}`,
  );
  const members: readonly (Code | undefined)[] = [
    code`id: ${stringLiteral(operation.id)}`,
    code`method: ${stringLiteral(operation.method)}`,
    code`path: ${stringLiteral(operation.path)}`,
    entries.length === 0 ? undefined : code`parameters: [${joinCode(entries, ", ")}]`,
    replies.length === 0 ? undefined : code`replies: { ${joinCode(replies, ", ")} }`,
    security === undefined ? undefined : code`security: ${literalOf(security)}`,
    idempotency === undefined
      ? undefined
      : code`idempotency: ${mark}${id(idempotencyName(idempotency))}(${stringLiteral(idempotency.name)})`,
  ];
  return code`{ ${joinCode(present(members), ", ")} }`;
}

/** The runtime's modules that the specs of these operations need, with the names from each. */
export function specModules(
  operations: readonly OperationPlan[],
): readonly (readonly [string, readonly Identifier[]])[] {
  const byModule = new Map<string, Identifier[]>();
  for (const name of new Set(operations.flatMap(namesIn)))
    byModule.set(MODULES[name], [...(byModule.get(MODULES[name]) ?? []), id(name)]);
  return [...byModule];
}

function namesIn(operation: OperationPlan): readonly RuntimeName[] {
  const { parameters, body, idempotency } = operation;
  return [
    ...[...parameters, ...(body?.fields ?? [])].flatMap((written) => [
      placeOf(written).name,
      ...(written.json ? (["asJson"] as const) : []),
    ]),
    ...(body === undefined ? [] : [encoderOf(body)]),
    ...readReplies(operation).map(({ reader }) => reader),
    ...(idempotency === undefined ? [] : [idempotencyName(idempotency)]),
  ];
}

function parameterCode(parameter: ParameterPlan, mark: Code): Code {
  const { name, in: place, required, key } = parameter;
  const shape = key === name ? undefined : code`{ key: ${stringLiteral(key)} }`;
  return entryCode(name, placeCode(parameter, mark), required || place === "path", shape);
}

function bodyCode(body: BodyPlan, mark: Code): Code {
  const { required, mediaTypeOption, fields } = body;
  const shape =
    mediaTypeOption === undefined ? undefined : code`{ mediaType: ${stringLiteral(mediaTypeOption)} }`;
  const styled = fields.map((field) => code`${propertyKey(field.name)}: ${placeCode(field, mark)}`);
  const encoder = id(encoderOf(body));
  const place = styled.length === 0 ? encoder : code`${mark}${encoder}({ ${joinCode(styled, ", ")} })`;
  return entryCode("body", place, required, shape);
}

function encoderOf({ encoder, fields }: BodyPlan): RuntimeName {
  return fields.length === 0 ? encoder : "urlencodedAs";
}

function entryCode(name: string, place: Code, required: boolean, shape: Code | undefined): Code {
  const members: readonly (Code | undefined)[] = [
    stringLiteral(name),
    place,
    required || shape !== undefined ? literalOf(required) : undefined,
    shape,
  ];
  return code`[${joinCode(present(members), ", ")}]`;
}

/** The function that writes a parameter, and what it is made with (OpenAPI 3.1, section 4.8.12.2); the plain ones are smaller. */
function placeOf(parameter: FieldPlan): {
  readonly name: RuntimeName;
  readonly made?: readonly (string | boolean)[];
} {
  const { name, in: place, style, explode, json } = parameter;
  const objects = parameter.objects && !json;
  const lists = parameter.lists && !json;
  const exploded = explode ? [true] : [];
  switch (place) {
    case "path":
      if (style === "simple" && !lists && !objects) return { name: "inPath" };
      return { name: "inPathAs", made: [FIRST[style] ?? "", ...exploded] };
    case "query":
      if (style === "deepObject") return { name: "inDeepObject" };
      if (!explode && (lists || objects)) return { name: "delimited", made: [SEPARATORS[style] ?? ","] };
      return { name: objects ? "inForm" : "inQuery" };
    case "header":
      if (objects) return { name: "inHeaderAs", made: exploded };
      return { name: isOfBrowsers(name) ? "inKeptHeader" : "inHeader" };
    case "cookie":
      return lists || objects ? { name: "inCookieAs", made: exploded } : { name: "inCookie" };
  }
}

/** What stands before a value in the path. */
const FIRST: { readonly [Style in ParameterPlan["style"]]?: string } = { label: ".", matrix: ";" };
/** What stands between values under one key of the query. */
const SEPARATORS: typeof FIRST = { spaceDelimited: "%20", pipeDelimited: "%7C" };

function placeCode(parameter: FieldPlan, mark: Code): Code {
  const { name, made } = placeOf(parameter);
  const place =
    made === undefined ? id(name) : code`${mark}${id(name)}(${joinCode(made.map(literalOf), ", ")})`;
  return parameter.json ? code`${mark}${id("asJson")}(${place})` : place;
}

/** Documented successes with a body. */
function readReplies(
  operation: OperationPlan,
): readonly { readonly code: number; readonly reader: RuntimeName }[] {
  return operation.replies.flatMap(({ code: status, kind }: ReplyPlan) =>
    status === undefined || kind === "none" || status === 204 || status === 205
      ? []
      : [{ code: status, reader: READERS[kind] }],
  );
}

function idempotencyName(rule: NonNullable<OperationPlan["idempotency"]>): "keyHeader" | "keyField" {
  return rule.in === "header" ? "keyHeader" : "keyField";
}

function present(members: readonly (Code | undefined)[]): readonly Code[] {
  return members.filter((member) => member !== undefined);
}
