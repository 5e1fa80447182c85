import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { exampleOf, preferred } from "./bodies.ts";
import { fits } from "./fits.ts";
import { fitValue, objectSampleOf } from "./fit-value.ts";
import { isList, isObject, isScalar, memberOf, objectOf } from "./json-view.ts";
import { isHeaderName, isHeaderValue } from "./header-text.ts";
import type { NormalOperation } from "./normal-document.ts";
import type { NormalSchema } from "./normal-schema.ts";
import { sampleOf } from "./sample.ts";
import type { BodyPlan, OperationPlan, OperationTestPlan, ParameterPlan, ReplyPlan } from "./sdk-plan.ts";
import { cookiePairs, headerText, isNested, pathText, queryPairs, type Value } from "./wire-form.ts";

/** What the Fetch standard keeps to itself: 407 is a network error, 421 is asked for again on a connection of its own. */
const HANDLED_BY_FETCH = [407, 421];

/** The Fetch standard, section 4.6, step 8.21: with one of these the cache is not asked, and servers are told so. */
const CONDITIONAL = ["if-modified-since", "if-none-match", "if-unmodified-since", "if-match", "if-range"];
const UNCACHED = [
  ["pragma", "no-cache"],
  ["cache-control", "no-cache"],
] as const;

/**
 * Plans what the test of an operation sends and is answered: the page's examples where there are any.
 *
 * The request's target is worked out here from the specification (OpenAPI 3.1, section 4.8.12), not by the runtime that
 * the test is about.
 */
export function planOperationTest(
  plan: Omit<OperationPlan, "test">,
  operation: NormalOperation,
  schemas: ReadonlyMap<string, NormalSchema>,
): OperationTestPlan {
  const all = plan.parameters.map((parameter): Value => [parameter, parameterValue(parameter, schemas)]);
  const values = all.filter(([parameter, value]) => parameter.required || canBeSent([parameter, value]));
  const media = operation.body === undefined ? undefined : preferred(operation.body.content);
  const stated = media === undefined ? undefined : exampleOf(media);
  const body = plan.body === undefined ? undefined : bodyValue(plan.body, stated, schemas);
  const isPartial =
    values.some(([parameter, value]) => !fits(value, parameter.schema, schemas)) ||
    (plan.body !== undefined &&
      plan.body.encoder !== "binary" &&
      !fits(body ?? null, plan.body.schema, schemas));
  const [success] = plan.replies;
  const replyBody =
    success === undefined || success.kind === "none" ? undefined : replyValue(success, schemas);
  const status = success?.code ?? 200;
  return {
    params: objectOf(values.map(([parameter, value]) => [parameter.key, value] as const)),
    ...(body === undefined ? {} : { body }),
    isPartial,
    target: targetOf(plan.path, values),
    headers: Object.fromEntries(headersOf(values)),
    reply:
      success?.kind === "text" || success?.kind === "binary"
        ? { status, text: "the text of the answer" }
        : { status, ...(replyBody === undefined ? {} : { body: replyBody }) },
    origin: {
      request: stated === undefined ? "schema" : "page",
      reply: success?.example !== undefined ? "page" : replyBody === undefined ? "none" : "schema",
    },
    failures: plan.failures.flatMap(({ code }) =>
      code === undefined || code < 400 || HANDLED_BY_FETCH.includes(code) ? [] : [code],
    ),
    ...refusals(all, plan.body, body),
  };
}

function parameterValue(parameter: ParameterPlan, schemas: ReadonlyMap<string, NormalSchema>): JsonValue {
  const value =
    (parameter.style === "deepObject" ? objectSampleOf(parameter.schema, schemas) : undefined) ??
    sampleOf(parameter.schema, schemas);
  if (parameter.json) return value;
  // A path segment must hold something that stays a segment.
  if (parameter.in === "path" && (value === "" || value === "." || value === ".." || value === null))
    return value === null && !fits("value", parameter.schema, schemas) ? null : "value";
  if (parameter.in !== "header") return value;
  const plain = (item: JsonValue): JsonValue => (typeof item === "string" ? ascii(item) : (item ?? "value"));
  const members = (object: JsonObject): JsonObject =>
    objectOf(Object.entries(object).map(([name, item]) => [name, item === null ? null : plain(item)]));
  const sendable = isList(value) ? value.map(plain) : isObject(value) ? members(value) : plain(value);
  // Of allowed values none may be changed: one that cannot be sent is refused.
  return fits(sendable, parameter.schema, schemas) ? sendable : value;
}

function refusals(
  values: readonly Value[],
  body: BodyPlan | undefined,
  sent: JsonValue | undefined,
): Pick<OperationTestPlan, "refused" | "neverSent"> {
  const refused = values.filter(
    (value) => isRefused(value[0]) || isNested(value) || (value[0].required && !canBeSent(value)),
  );
  const isLabelled = body === undefined || canBeLabelled(body);
  const isNestedBody = isLabelled && nestedFields(body?.fields ?? [], sent).length > 0;
  const hasRefusedBody = !isLabelled || isNestedBody;
  return {
    refused: [
      ...refused.map((each) => ({
        key: each[0].key,
        because: isRefused(each[0]) ? "no header can be called that" : "it has no form there",
        nested: !isRefused(each[0]) && isNested(each),
        ...(each[0].required ? {} : { value: each[1] }),
      })),
      ...(isLabelled ? [] : [{ key: "body", because: "no header can name its media type", nested: false }]),
      ...(isNestedBody ? [{ key: "body", because: "a field has no form there", nested: true }] : []),
    ],
    neverSent: hasRefusedBody || refused.some(([{ required }]) => required),
  };
}

/** Whether the header `Content-Type` can say what the body is. */
export function canBeLabelled({ mediaTypeOption }: Pick<BodyPlan, "mediaTypeOption">): boolean {
  return mediaTypeOption === undefined || isHeaderValue(mediaTypeOption);
}

function isRefused(parameter: ParameterPlan): boolean {
  return parameter.in === "header" && !isHeaderName(parameter.name);
}

/** What nests has no form, nor has half a character, nor what leaves nothing of a segment of the path. */
function canBeSent(value: Value): boolean {
  const [{ in: place, json, name }, given] = value;
  if (isRefused(value[0]) || isNested(value)) return false;
  if (place === "header" && !json && isList(given) && given.includes(null)) return false;
  if (place === "header") return !/[^\t\x20-\x7e\x80-\xff]/u.test(headerText(value));
  if (place === "path" && given === null && !json) return false;
  if (place === "path" && /^;?\.{0,2}$/u.test(pathText(value))) return false;
  const texts = isScalar(given) || json ? [given] : Object.entries(given).flat();
  const written = [place === "path" ? "" : name, ...(json ? [] : texts)].map(String).join("");
  return !/\p{Surrogate}/u.test(written);
}

function ascii(value: string): string {
  return value.replace(/[^\u0020-\u007e]/gu, "?").trim();
}

function bodyValue(
  { schema, fields }: BodyPlan,
  stated: JsonValue | undefined,
  schemas: ReadonlyMap<string, NormalSchema>,
): JsonValue {
  const value = stated === undefined ? sampleOf(schema, schemas) : fitValue(stated, schema, schemas);
  const nested = nestedFields(fields, value);
  if (nested.length === 0 || !isObject(value)) return value;
  const rest = objectOf(Object.entries(value).filter(([name]) => !nested.includes(name)));
  return fits(rest, schema, schemas) ? rest : value;
}

function nestedFields(fields: BodyPlan["fields"], body: JsonValue | undefined): readonly string[] {
  return fields.flatMap((field) =>
    isNested([field, memberOf(body, field.name) ?? null]) ? [field.name] : [],
  );
}

function replyValue(
  reply: Pick<ReplyPlan, "kind" | "schema" | "example">,
  schemas: ReadonlyMap<string, NormalSchema>,
): JsonValue | undefined {
  if (reply.example !== undefined) return reply.example;
  // JSON is promised, whatever it holds: an empty answer would be none.
  if (reply.schema === undefined) return reply.kind === "json" ? sampleOf({}, schemas) : undefined;
  return sampleOf(reply.schema, schemas);
}

/**
 * Path and query on the wire, as the URL standard writes them.
 *
 * @param values by parameter, those that are sent
 */
export function targetOf(path: string, values: readonly Value[]): string {
  let target = path;
  for (const value of values)
    if (value[0].in === "path") target = target.replaceAll(`{${value[0].name}}`, pathText(value));
  const query = values.filter(([parameter]) => parameter.in === "query").flatMap(queryPairs);
  const { pathname, search } = new URL(
    `http://localhost${target}${query.length === 0 ? "" : `?${query.join("&")}`}`,
  );
  return pathname + search;
}

/** Headers on the wire, in lower case, with those that `fetch` adds to them. */
export function headersOf(values: readonly Value[]): readonly (readonly [string, string])[] {
  const at = (place: string): readonly Value[] => values.filter(([parameter]) => parameter.in === place);
  // Nothing is what the client sends for `null`.
  const stated = at("header").filter(([{ json }, value]) => json || value !== null);
  const headers = stated.map((value) => [value[0].name.toLowerCase(), headerText(value).trim()] as const);
  const cookies = [
    // A document may name the header itself: the parameters follow in it.
    ...headers.flatMap(([name, value]) => (name === "cookie" ? [value] : [])),
    ...at("cookie").flatMap(cookiePairs),
  ];
  const has = (names: readonly string[]): boolean => headers.some(([name]) => names.includes(name));
  const uncached = has(CONDITIONAL) ? UNCACHED : [];
  // Step 8.17: a part of a packed answer could not be unpacked.
  const unpacked = has(["range"]) ? [["accept-encoding", "identity"] as const] : [];
  return [
    ...uncached,
    ...unpacked,
    ...headers,
    ...(cookies.length === 0 ? [] : [["cookie", cookies.join("; ")] as const]),
  ];
}
