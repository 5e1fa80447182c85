import type { Identifier } from "../emit/branded.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { ClientConventions, SigningRule } from "../../spec/model/conventions.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { extension } from "../../spec/openapi/extensions.ts";
import { createNames, identifierOf, memberIdentifierOf, wordsOf } from "../emit/identifier.ts";
import { planDiagnostics } from "./diagnostics.ts";
import { isHeaderName, isOfConnection } from "./header-text.ts";
import { entriesOf, isList, isObject, listAt, memberOf, objectAt, textAt } from "./json-view.ts";
import { planServer } from "./server.ts";
import type { SchemePlan, ServicePlan } from "./sdk-plan.ts";

/** Options of the runtime; a client header cannot take their names. */
const RUNTIME_OPTIONS = [
  "baseUrl",
  "server",
  "credentials",
  "schemes",
  "apiVersion",
  "pace",
  "hooks",
  "clock",
  "headers",
  "timeoutMs",
  "retries",
  "backoffMs",
  "maxRetryAfterMs",
  "maxResponseBytes",
  "fetch",
  "validate",
  "signal",
  "query",
];

/** What a service is called. */
export interface ServiceNames {
  /** Stands in messages and in the names of environment variables. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Names of the modules that the functions of its schemes are imported into. */
  readonly reserved: readonly string[];
}

/**
 * Plans what every call of a version has in common: server, version header, credentials, errors, pace.
 *
 * @param document as it came
 * @param names of the service, and those that its schemes cannot have
 */
export function planService(
  document: JsonObject,
  conventions: ClientConventions,
  { name, title, reserved }: ServiceNames,
  report: (diagnostic: Diagnostic) => void,
): ServicePlan {
  const planned = planSchemes(document, { name, reserved }, report);
  const schemes = planned.filter(({ name: scheme, rule }) =>
    headersOf(rule).every((header) => canBeHeader(`The security scheme ${scheme}`, header, report)),
  );
  const ofEachCall = (header: { readonly name: string }): boolean =>
    canBeHeader("Every call", header.name, report);
  const { versionHeader } = conventions;
  const server = planServer(document);
  const options = createNames(RUNTIME_OPTIONS);
  return {
    name,
    ...(server === undefined ? {} : { server }),
    ...(versionHeader === undefined || !ofEachCall(versionHeader) ? {} : { versionHeader }),
    clientHeaders: (conventions.clientHeaders ?? []).filter(ofEachCall).map((header) => ({
      name: header.name,
      option: options.take(memberIdentifierOf(header.option)),
      ...(header.example === undefined ? {} : { example: header.example }),
    })),
    schemes: preferred(schemes, securityOf(memberOf(document, "security"), schemes)),
    requestIdHeaders: conventions.requestIdHeaders ?? [],
    ...(conventions.errorFields === undefined ? {} : { errorFields: conventions.errorFields }),
    ...(conventions.versionsEndpoint === undefined
      ? {}
      : { offeredVersions: { path: conventions.versionsEndpoint.path, service: title } }),
    ...(conventions.rateLimit === undefined ? {} : { rateLimit: conventions.rateLimit }),
  };
}

/** One that cannot is left out with a diagnostic: the client would refuse every call. */
function canBeHeader(place: string, name: string, report: (diagnostic: Diagnostic) => void): boolean {
  const can = isHeaderName(name) && !isOfConnection(name);
  if (!can)
    report(
      planDiagnostics.create(isOfConnection(name) ? "header-of-connection" : "header-name", { place, name }),
    );
  return can;
}

/** What the provider's conventions say in this document. */
export function conventionsOf(document: JsonObject): ClientConventions {
  // Our own extension, written by spec/openapi: the type is its contract.
  return objectAt(document, extension.conventions) ?? {};
}

/** Headers, in lower case, that the client sets by itself: version, its options, signatures. */
export function clientHeadersOf(service: ServicePlan): ReadonlySet<string> {
  const { versionHeader, clientHeaders, schemes } = service;
  const own = [
    ...(versionHeader === undefined ? [] : [versionHeader.name]),
    ...clientHeaders.map(({ name }) => name),
  ];
  return new Set([...own.map((name) => name.toLowerCase()), ...signedHeaders(schemes)]);
}

/** A path that a relative server URL puts before every path. */
export function serverPathPrefix(document: JsonObject): string {
  const [first] = listAt(document, "servers");
  const url = textAt(first, "url") ?? "";
  return url.startsWith("/") ? url.replace(/\/$/u, "") : "";
}

function planSchemes(
  document: JsonObject,
  { name: service, reserved }: Omit<ServiceNames, "title">,
  report: (diagnostic: Diagnostic) => void,
): readonly SchemePlan[] {
  const options = createNames();
  const variables = new Set<string>();
  // `create` and `schemes` are names in `context.ts`.
  const ofSigners = ["base64", "hex", "hmacSha256", "signSdkHmac", "wholeBody"];
  const calls = createNames([...reserved, ...ofSigners, "create", "schemes"]);
  const callOf = (name: string): Identifier => calls.take(identifierOf(name, "camel", "scheme"));
  const all = entriesOf(objectAt(objectAt(document, "components"), "securitySchemes"));
  const signing = all.flatMap(([name, scheme]): SchemePlan[] => {
    const rule = objectAt(scheme, extension.signing);
    // Our own extension, written by spec/openapi: the type is its contract.
    return rule === undefined ? [] : [{ name, call: callOf(name), rule: rule as unknown as SigningRule }];
  });
  const signed = signedHeaders(signing);
  const tokens = all.flatMap(([name, scheme]): SchemePlan[] => {
    const header = textAt(scheme, "type") === "apiKey" ? textAt(scheme, "name")?.toLowerCase() : undefined;
    if (objectAt(scheme, extension.signing) !== undefined || (header !== undefined && signed.has(header)))
      return [];
    const token = tokenHeader(scheme);
    if (token === undefined) {
      report(planDiagnostics.create("unsupported-security", { scheme: name, kind: kindOf(scheme) }));
      return [];
    }
    const option = options.take(memberIdentifierOf(name, "token"));
    const env = variableOf(service, name, variables);
    const rule = { kind: "token", ...token, credentials: [{ option, env, secret: true }] } as const;
    return [{ name, call: callOf(name), rule }];
  });
  return [...signing, ...tokens];
}

/** Name of an environment variable; names in other letters than Latin may come to the same, and are numbered. */
function variableOf(service: string, scheme: string, taken: Set<string>): string {
  const words = [...wordsOf(service), ...wordsOf(scheme)].join("_").toUpperCase();
  const wanted = words.replace(/[^A-Z0-9_]/gu, "_");
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}${String(count)}`;
  taken.add(name);
  return name;
}

/** Headers that signing rules set by themselves, in lower case: a scheme for one of them needs no rule of its own. */
function signedHeaders(schemes: readonly SchemePlan[]): ReadonlySet<string> {
  return new Set(schemes.flatMap(({ rule }) => headersOf(rule)).map((name) => name.toLowerCase()));
}

function headersOf(rule: SigningRule): readonly string[] {
  switch (rule.kind) {
    case "token":
      return [rule.header];
    case "hmac":
      return rule.headers.map(({ name }) => name);
    case "sdk-hmac-sha256":
      return [rule.dateHeader, "Authorization"];
  }
}

function kindOf(scheme: JsonValue): string {
  const words = [textAt(scheme, "type"), textAt(scheme, "scheme") ?? textAt(scheme, "in")];
  return words.filter((word) => word !== undefined).join(" ") || "unknown";
}

/** Schemes that put one credential into one header: API keys, bearer tokens, and what leads to one. */
function tokenHeader(scheme: JsonValue): { readonly header: string; readonly prefix?: string } | undefined {
  const type = textAt(scheme, "type");
  const header = textAt(scheme, "name");
  if (type === "apiKey")
    return textAt(scheme, "in") === "header" && header !== undefined ? { header } : undefined;
  const isBearer = type === "http" && textAt(scheme, "scheme")?.toLowerCase() === "bearer";
  return isBearer || type === "oauth2" || type === "openIdConnect"
    ? { header: "Authorization", prefix: "Bearer " }
    : undefined;
}

/** In the order in which the document's alternatives name them. */
function preferred(schemes: readonly SchemePlan[], order: readonly string[] = []): readonly SchemePlan[] {
  const rank = ({ name }: SchemePlan): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...schemes].sort((a, b) => rank(a) - rank(b));
}

/**
 * The schemes of the alternatives that a requirement lists; undefined: none stated. A scheme that another one signs for
 * (see {@link signedHeaders}) is part of it. OpenAPI 3.1, section 4.8.30.
 *
 * @example securityOf([{ Token: [] }], schemes) // ["Token"]
 */
export function securityOf(
  value: JsonValue | undefined,
  schemes: readonly SchemePlan[],
): readonly string[] | undefined {
  if (!isList(value)) return undefined;
  const known = new Set(schemes.map(({ name }) => name));
  const satisfied = value
    .filter(isObject)
    .map((requirement) => Object.keys(requirement).filter((name) => known.has(name)));
  return [...new Set(satisfied.flat())];
}
