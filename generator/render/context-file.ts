import { code, joinCode, type Code } from "../emit/branded.ts";
import { docComment, docLine } from "../emit/doc-comment.ts";
import { checkIdentifier, createNames, identifierOf } from "../emit/identifier.ts";
import {
  literalOf,
  literalType,
  memberAccess,
  memberName,
  propertyKey,
  stringLiteral,
} from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import { schemesCode, schemesImport } from "./schemes-file.ts";
import { signerCode, signerImports, signerType } from "./signer-code.ts";
import type { SchemePlan, ServerPlan, ServicePlan, VersionPlan } from "../plan/sdk-plan.ts";
import {
  functionOf,
  importOf,
  importRenamed,
  interfaceOf,
  type MemberCode,
  type Statement,
} from "./structures.ts";

const id = checkIdentifier;

/** `context.ts` of a version: the client's options, and what every call has in common. */
export function contextStatements(version: VersionPlan): readonly Statement[] {
  return [...imports(version.service), optionsStatement(version), createStatement(version)];
}

function optionsStatement({ service, id: version }: VersionPlan): Statement {
  const server = serverMember(service);
  const credentials = credentialsMember(service);
  const schemes = schemesMember(service);
  const apiVersion = versionMember(service);
  return interfaceOf({
    name: id("ClientOptions"),
    base: id("RuntimeOptions"),
    docs: docLine(`Options of a client for version ${version}.`),
    members: [
      ...(server === undefined ? [] : [server]),
      ...(credentials === undefined ? [] : [credentials]),
      ...(schemes === undefined ? [] : [schemes]),
      ...(apiVersion === undefined ? [] : [apiVersion]),
      ...service.clientHeaders.map(({ name, option, example }) => ({
        name: memberName(option),
        type: code`string`,
        optional: true,
        readonly: true,
        docs: docComment(
          [docLine(`Header \`${name}\` of each request.`)],
          example === undefined ? [] : [{ tag: "example", text: docLine(JSON.stringify(example)) }],
        ),
      })),
    ],
  });
}

function serverMember({ server }: ServicePlan): MemberCode | undefined {
  if (server === undefined || server.allowed.length === 0) return undefined;
  const pairs = server.allowed.map((pair) => {
    const members = Object.entries(pair).map(
      ([name, value]) => code`readonly ${memberName(name)}: ${literalType(value)}`,
    );
    return code`{ ${joinCode(members, "; ")} }`;
  });
  const fallback =
    server.fallback === undefined
      ? "Needed unless `baseUrl` is given."
      : `Default: ${JSON.stringify(server.fallback)}.`;
  return {
    name: memberName("server"),
    type: joinCode(pairs, " | "),
    optional: true,
    readonly: true,
    docs: docLine(`Where the service is called: only these combinations exist. ${fallback}`),
  };
}

/** The version that a caller asks for instead of the one that the types describe. */
function versionMember({ versionHeader }: ServicePlan): MemberCode | undefined {
  if (versionHeader === undefined) return undefined;
  return {
    name: memberName("apiVersion"),
    type: code`string`,
    optional: true,
    readonly: true,
    docs: docComment(
      [
        docLine(
          `Header \`${versionHeader.name}\`, instead of the version that the types describe. At your own risk.`,
        ),
      ],
      [{ tag: "default", text: docLine(JSON.stringify(versionHeader.value)) }],
    ),
  };
}

function credentialsMember({ schemes }: ServicePlan): MemberCode | undefined {
  const rules = credentialsOf(schemes);
  if (rules.length === 0) return undefined;
  const names = joinCode(
    rules.map(({ option }) => literalType(option)),
    " | ",
  );
  const environment = rules.map(({ option, env }) => `\`${option}\`: \`${env}\``).join(", ");
  return {
    name: memberName("credentials"),
    type: code`CredentialSource<${names}>`,
    optional: true,
    readonly: true,
    docs: docLine(`Read from the environment where absent: ${environment}.`),
  };
}

/** The credentials of all schemes, each once. */
export function credentialsOf(
  schemes: readonly SchemePlan[],
): readonly { readonly option: string; readonly env: string; readonly secret: boolean }[] {
  const byOption = new Map(
    schemes.flatMap(({ rule }) => rule.credentials).map((rule) => [rule.option, rule]),
  );
  return [...byOption.values()];
}

function createStatement({ service }: VersionPlan): Statement {
  return functionOf({
    name: id("createContext"),
    docs: docComment(
      [
        docLine(
          "Settings for the standalone functions; one for all calls to the same place with the same credentials.",
        ),
      ],
      [
        {
          tag: "throws",
          text: docLine("ConfigurationError for an unknown server, or a base URL that is none."),
        },
      ],
    ),
    parameters: [{ name: id("options"), type: code`ClientOptions`, value: code`{}` }],
    returns: code`Context`,
    statements: [code`return create(${serviceCode(service)}, options);`],
  });
}

/** A text, or the variables' values put into it. */
function baseUrlCode({ url, allowed, fallback }: ServerPlan): Code {
  const variables = Object.keys(allowed[0] ?? {});
  if (variables.length === 0) return stringLiteral(url);
  const sets = allowed.map((set) => variables.map((name) => set[name] ?? "").join());
  const server = code`{ url: ${urlCode(url, variables)}, variables: ${literalOf(variables)}, allowed: ${literalOf(sets)} }`;
  // A document may say which server is meant where the caller does not.
  const options =
    fallback === undefined ? code`options` : code`{ server: ${literalOf(fallback)}, ...options }`;
  return code`serverUrl(${server}, ${options})`;
}

/** `(region, zone) => "https://" + region + …`. */
function urlCode(url: string, variables: readonly string[]): Code {
  const names = createNames();
  const parameters = variables.map((name) => names.take(identifierOf(name, "camel")));
  // Text and names of variables in turn.
  const parts = url.split(/\{([^{}]*)\}/).map((part, index) => {
    const position = variables.indexOf(part);
    if (index % 2 === 0) return stringLiteral(part);
    return parameters[position] ?? stringLiteral(`{${part}}`);
  });
  return code`(${joinCode(parameters, ", ")}) => ${joinCode(parts, " + ")}`;
}

function serviceCode(service: ServicePlan): Code {
  const { server, schemes, requestIdHeaders, errorFields, rateLimit } = service;
  const headers = headerMembers(service);
  const members: readonly (Code | undefined)[] = [
    server === undefined ? undefined : code`baseUrl: ${baseUrlCode(server)}`,
    headers.length === 0 ? undefined : code`headers: { ${joinCode(headers, ", ")} }`,
    schemes.length === 0 ? undefined : code`schemes: ${ownSchemesCode(schemes)}`,
    requestIdHeaders.length === 0 ? undefined : code`requestIds: ${literalOf(requestIdHeaders)}`,
    errorFields === undefined ? undefined : code`errorCodes: ${literalOf(errorFields.code)}`,
    errorFields === undefined ? undefined : code`errorMessages: ${literalOf(errorFields.message)}`,
    rateLimit === undefined ? undefined : code`pace: createPace(${literalOf({ ...rateLimit })})`,
  ];
  return code`{ ${joinCode(
    members.filter((member) => member !== undefined),
    ", ",
  )} }`;
}

function headerMembers({ versionHeader, clientHeaders }: ServicePlan): readonly Code[] {
  return [
    ...(versionHeader === undefined
      ? []
      : [
          code`${propertyKey(versionHeader.name)}: options.apiVersion ?? ${stringLiteral(versionHeader.value)}`,
        ]),
    ...clientHeaders.map(({ name, option }) => code`${propertyKey(name)}: options${memberAccess(option)}`),
  ];
}

/** The only one, or the preferred one; the others are for those who name them. */
function ownSchemesCode(schemes: readonly SchemePlan[]): Code {
  if (schemes.length > 1) return schemesCode(schemes.slice(0, 1));
  const members = schemes.map(
    ({ name, rule }) => code`${propertyKey(name)}: ${signerCode(rule)} satisfies ${signerType(rule)}`,
  );
  return code`{ ${joinCode(members, ", ")} }`;
}

/** Which ways to sign a program uses, where there are several. */
function schemesMember({ schemes }: ServicePlan): MemberCode | undefined {
  const [first, ...others] = schemes;
  if (first === undefined || others.length === 0) return undefined;
  return {
    name: memberName("schemes"),
    type: code`Readonly<Record<string, Signer>>`,
    optional: true,
    readonly: true,
    docs: docLine(
      `Ways to sign by name: the first whose credentials are all there is taken. Default: all of \`schemes.ts\` for \`createClient\`; for \`createContext\`, which keeps bundles small, \`{ ${first.name}: ${first.call}() }\`.`,
    ),
  };
}

function imports({ server, schemes, rateLimit }: ServicePlan): readonly Statement[] {
  const types = ["Context", "RuntimeOptions", ...(schemes.length > 0 ? ["CredentialSource", "Signer"] : [])];
  return [
    importRenamed(modulePath("../../runtime/context.ts"), id("createContext"), id("create")),
    ...(rateLimit === undefined ? [] : [importOf(modulePath("../../runtime/pace.ts"), [id("createPace")])]),
    ...(server === undefined || server.allowed.length === 0
      ? []
      : [importOf(modulePath("../../runtime/server-url.ts"), [id("serverUrl")])]),
    ...(schemes.length > 1 ? [schemesImport(schemes.slice(0, 1))] : []),
    ...(schemes.length === 1 ? signerImports(schemes.map(({ rule }) => rule)) : []),
    importOf(modulePath("../../runtime/types.ts"), [], types.map(id)),
  ];
}
