import { code, joinCode, type Code, type Identifier } from "../emit/branded.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { literalOf, stringLiteral } from "../emit/literal.ts";
import { isOfBrowsers } from "../plan/header-text.ts";
import type { BodyPlan, OperationPlan, ParameterPlan, ReplyPlan } from "../plan/sdk-plan.ts";

const id = checkIdentifier;

/** Where the runtime keeps the functions that a spec names. */
const MODULES = {
  binary: "body-raw",
  delimited: "query-styles",
  inCookie: "query-styles",
  inKeptHeader: "query-styles",
  inDeepObject: "query-styles",
  inHeader: "places",
  inPath: "places",
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
} as const;

/** The functions that a spec calls when its module is loaded; all of them only make a function. */
export const SPEC_CALLS: readonly string[] = ["delimited", "keyField", "keyHeader"];

type RuntimeName = keyof typeof MODULES;

const READERS = { json: "readJson", text: "readText", binary: "readBinary" } as const;

/**
 * An operation as data for the runtime: `{ id: "listServers", method: "GET", … }`.
 *
 * @see the decision record 0002, The shape of a generated SDK
 */
export function specCode(operation: OperationPlan): Code {
  const { parameters, body, security, idempotency } = operation;
  const entries = [...parameters.map(parameterCode), ...(body === undefined ? [] : [bodyCode(body)])];
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
      : code`idempotency: /* @__PURE__ */ ${id(idempotencyName(idempotency))}(${stringLiteral(idempotency.name)})`,
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
    ...parameters.map((parameter) => placeOf(parameter).name),
    ...(body === undefined ? [] : [body.encoder]),
    ...readReplies(operation).map(({ reader }) => reader),
    ...(idempotency === undefined ? [] : [idempotencyName(idempotency)]),
  ];
}

function parameterCode(parameter: ParameterPlan): Code {
  const { name, in: place, required, key } = parameter;
  const shape = key === name ? undefined : code`{ key: ${stringLiteral(key)} }`;
  return entryCode(name, placeOf(parameter).value, required || place === "path", shape);
}

function bodyCode({ encoder, required, mediaTypeOption }: BodyPlan): Code {
  const shape =
    mediaTypeOption === undefined ? undefined : code`{ mediaType: ${stringLiteral(mediaTypeOption)} }`;
  return entryCode("body", id(encoder), required, shape);
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

/** How a parameter is written. OpenAPI 3.1, section 4.8.12.2. */
function placeOf({ name, in: place, style, explode }: ParameterPlan): {
  readonly name: RuntimeName;
  readonly value: Code;
} {
  const plain = (imported: RuntimeName) => ({ name: imported, value: id(imported) });
  if (place === "path") return plain("inPath");
  if (place === "header") return plain(isOfBrowsers(name) ? "inKeptHeader" : "inHeader");
  if (place === "cookie") return plain("inCookie");
  if (style === "deepObject") return plain("inDeepObject");
  if (explode !== false) return plain("inQuery");
  const separator = style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "%7C" : ",";
  return { name: "delimited", value: code`/* @__PURE__ */ ${id("delimited")}(${stringLiteral(separator)})` };
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
