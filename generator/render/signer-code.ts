import type { SignedPart, SigningRule } from "../../spec/model/conventions.ts";
import { code, joinCode, type Code } from "../emit/branded.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { literalOf, literalType, memberAccess, stringLiteral } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import type { OperationPlan, SchemePlan, VersionPlan } from "../plan/sdk-plan.ts";
import { importOf, type Statement } from "./structures.ts";

type Rule = SchemePlan["rule"];
type Kind<K extends SigningRule["kind"]> = Extract<Rule, { kind: K }>;

const id = checkIdentifier;

/**
 * A signing rule of the document as a `Signer` of the runtime: straight code rather than a rule that the runtime would
 * have to interpret, which is what a reader expects and less to bundle.
 *
 * @param rule of the document
 * @param version whose operations say what there is to sign
 * @returns an object literal
 * @example signerCode({ kind: "token", header: "X-Auth-Token", credentials }) // { credentials: { … }, sign(request, values) { … } }
 */
export function signerCode(rule: Rule, version: Bodies): Code {
  const credentials = Object.fromEntries(rule.credentials.map(({ option, env }) => [option, env]));
  return code`{ credentials: ${literalOf(credentials)}, ${signCode(rule, version)} }`;
}

/** `Signer<"accessKey" | "secretKey">`. */
export function signerType(rule: Rule): Code {
  const options = rule.credentials.map(({ option }) => literalType(option));
  return code`Signer<${joinCode(options, " | ")}>`;
}

/** What is asked of a version: which bodies its operations have. */
type Bodies = {
  readonly operations: readonly { readonly body?: Pick<NonNullable<OperationPlan["body"]>, "encoder"> }[];
};

/** Whether there are forms or streams, whose bytes are not known before they are sent. */
function hasOpenBodies({ operations }: Bodies): boolean {
  return operations.some(({ body }) => body?.encoder === "multipart" || body?.encoder === "binary");
}

/** The imports that the signers of a version need. */
export function signerImports(version: VersionPlan): readonly Statement[] {
  const rules = version.service.schemes.map(({ rule }) => rule);
  const encodings = new Set(rules.flatMap((rule) => (rule.kind === "hmac" ? [rule.encoding] : [])));
  const aksk = rules.some(({ kind }) => kind === "sdk-hmac-sha256");
  return [
    ...(aksk ? [importOf(modulePath("../../runtime/sign-sdk-hmac.ts"), [id("signSdkHmac")])] : []),
    ...(aksk && hasOpenBodies(version)
      ? [importOf(modulePath("../../runtime/whole-body.ts"), [id("wholeBody")])]
      : []),
    ...(encodings.size === 0
      ? []
      : [importOf(modulePath("../../runtime/web-crypto.ts"), [id("hmacSha256"), ...[...encodings].map(id)])]),
  ];
}

function signCode(rule: Rule, version: Bodies): Code {
  switch (rule.kind) {
    case "token":
      return tokenCode(rule);
    case "hmac":
      return hmacCode(rule);
    case "sdk-hmac-sha256": {
      const keys = rule.credentials.map(({ option }) => valueCode(option));
      const parts = [code`request`, stringLiteral(rule.dateHeader.toLowerCase()), ...keys, code`now`];
      const signing = code`signSdkHmac(${joinCode(parts, ", ")})`;
      return hasOpenBodies(version)
        ? code`async sign(request, values, now) {\nawait wholeBody(request);\nawait ${signing};\n}`
        : code`sign: (request, values, now) => ${signing}`;
    }
  }
}

function tokenCode({ header, prefix, credentials }: Kind<"token">): Code {
  const value = joinCode(
    [
      ...(prefix === undefined ? [] : [stringLiteral(prefix)]),
      ...credentials.map(({ option }) => valueCode(option)),
    ],
    " + ",
  );
  return code`sign(request, values) { request.headers.set(${stringLiteral(header)}, ${value}); }`;
}

function hmacCode(rule: Kind<"hmac">): Code {
  const { key, message, headers, encoding, timestamp, trimTrailingSlash } = rule;
  const used = new Set([...message, ...headers.map(({ value }) => value)].map(({ part }) => part));
  const signed = headers.map(({ value }) => value).filter(({ part }) => part === "signature");
  const signature = code`${id(encoding)}(await hmacSha256(${valueCode(key)}, message))`;
  const isMs = timestamp.unit === "milliseconds";
  const inHeader = (each: Part): Code =>
    isMs && each.part === "timestamp" ? code`String(now)` : partCode(each);
  // A number that is joined to a text before it is one.
  const part = (each: Part, index: number): Code =>
    isMs && each.part === "timestamp" && index > 0 ? code`now` : inHeader(each);
  const bare = trimTrailingSlash === true ? code`.replace(/\\/$/, "")` : code``;
  const lines: readonly (Code | undefined)[] = [
    code`const { headers } = request;`,
    used.has("path") ? code`const path = new URL(request.url).pathname${bare};` : undefined,
    used.has("timestamp")
      ? timestamp.unit === "seconds"
        ? code`const time = String(Math.floor(now / 1000));`
        : undefined
      : undefined,
    code`const message = ${message.length === 0 ? stringLiteral("") : joinCode(message.map(part), " + ")};`,
    ...(signed.length === 1 ? [] : [code`const signature = ${signature};`]),
    ...headers.map(
      ({ name, value }) =>
        code`headers.set(${stringLiteral(name)}, ${value === signed[0] && signed.length === 1 ? signature : inHeader(value)});`,
    ),
  ];
  const now = used.has("timestamp") ? code`, now` : code``;
  const body = lines.filter((line) => line !== undefined);
  return joinCode([code`async sign(request, values${now}) {`, ...body, code`}`], "\n");
}

type Part = SignedPart | { readonly part: "signature" };

/** What a part of the message, or of a header's value, is made of. */
function partCode(part: Part): Code {
  switch (part.part) {
    case "literal":
      return stringLiteral(part.value);
    case "credential":
      return valueCode(part.option);
    case "timestamp":
      return code`time`;
    case "method":
      return code`request.method`;
    case "url":
      return code`request.url`;
    case "path":
      return code`path`;
    case "signature":
      return code`signature`;
  }
}

function valueCode(option: string): Code {
  return code`values${memberAccess(option)}`;
}
