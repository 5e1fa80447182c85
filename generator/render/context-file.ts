import { code, joinCode, type Code, type Identifier } from "../emit/branded.ts";
import { docComment, docLine } from "../emit/doc-comment.ts";
import { checkIdentifier, createNames, identifierOf } from "../emit/identifier.ts";
import { literalOf, memberAccess, optionalAccess, propertyKey, stringLiteral } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import { optionsStatement, schemesType } from "./client-options.ts";
import { schemesCode, schemesImport } from "./schemes-file.ts";
import { signerCode, signerImports, signerType } from "./signer-code.ts";
import type { SchemePlan, ServerPlan, ServicePlan, VersionPlan } from "../plan/sdk-plan.ts";
import { functionOf, importOf, importRenamed, type FunctionCode, type Statement } from "./structures.ts";

const id = checkIdentifier;

/** `context.ts` of a version: the client's options, and what every call has in common. */
export function contextStatements(version: VersionPlan): readonly Statement[] {
  const [first, second] = version.service.schemes;
  const create = first && second ? severalWays(version.service, first, second) : [oneWay(version)];
  return [...imports(version), optionsStatement(version), ...create];
}

const contextDoc =
  "Settings for the standalone functions; one for all calls to the same place with the same credentials.";

/** There is one way to sign, or none. */
function oneWay(version: VersionPlan): Statement {
  const { service } = version;
  const schemes = service.schemes.map(
    ({ name, rule }) =>
      code`${propertyKey(name)}: ${signerCode(rule, version)} satisfies ${signerType(rule)}`,
  );
  const signing = code`schemes: { ${joinCode(schemes, ", ")} }`;
  return contextFunction({
    name: id("createContext"),
    docs: [contextDoc],
    value: code`create(${serviceCode(service, signing)}, options)`,
  });
}

/** There are several: one function takes the preferred one; the other takes what it is given, so that a bundle holds no more. */
function severalWays(service: ServicePlan, first: SchemePlan, second: SchemePlan): readonly Statement[] {
  return [
    contextFunction({
      name: id("createContext"),
      docs: [contextDoc, `Calls are signed by \`${first.call}\`; \`createContextWith\` takes any.`],
      value: code`createContextWith(${schemesCode([first])}, options)`,
    }),
    contextFunction({
      name: id("createContextWith"),
      docs: [
        "As `createContext`, signed in the given ways: the first whose credentials are all there is taken.",
      ],
      example: code`createContextWith(${schemesCode([second])}, options)`,
      parameters: [{ name: id("schemes"), type: schemesType }],
      value: code`create(${serviceCode(service, code`schemes`)}, options)`,
    }),
  ];
}

interface ContextFunction {
  readonly name: Identifier;
  readonly docs: readonly string[];
  readonly example?: Code;
  /** Before the options. */
  readonly parameters?: FunctionCode["parameters"];
  readonly value: Code;
}

function contextFunction({ name, docs, example, parameters = [], value }: ContextFunction): Statement {
  return functionOf({
    name,
    docs: docComment(docs.map(docLine), [
      {
        tag: "throws",
        text: docLine("ConfigurationError for an unknown server, or a base URL that is none."),
      },
      ...(example === undefined ? [] : [{ tag: "example", text: docLine(example) } as const]),
    ]),
    parameters: [...parameters, { name: id("options"), type: code`ClientOptions`, value: code`{}` }],
    returns: code`Context`,
    statements: [code`return ${value};`],
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

function serviceCode(service: ServicePlan, signing: Code): Code {
  const { server, schemes, requestIdHeaders, errorFields, rateLimit } = service;
  const headers = headerMembers(service);
  const members: readonly (Code | undefined)[] = [
    server === undefined ? undefined : code`baseUrl: ${baseUrlCode(server)}`,
    headers.length === 0 ? undefined : code`headers: { ${joinCode(headers, ", ")} }`,
    schemes.length === 0 ? undefined : signing,
    requestIdHeaders.length === 0 ? undefined : code`requestIds: ${literalOf(requestIdHeaders)}`,
    errorFields === undefined
      ? undefined
      : code`errorFields: (body) => ({ code: ${insideCode(errorFields.code)}, detail: ${insideCode(errorFields.message)} })`,
    rateLimit === undefined ? undefined : code`pace: createPace(${literalOf({ ...rateLimit })})`,
  ];
  return code`{ ${joinCode(
    members.filter((member) => member !== undefined),
    ", ",
  )} }`;
}

/**
 * The first of these fields that says something, e.g. `body?.error?.code || body?.code`; paths have dots between keys.
 * An empty text says nothing.
 */
function insideCode(paths: readonly string[]): Code {
  const fields = paths.map((path) => {
    return code`body${joinCode(path.split(".").map(optionalAccess), "")}`;
  });
  return fields.length === 0 ? code`undefined` : joinCode(fields, " || ");
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

function imports(version: VersionPlan): readonly Statement[] {
  const { server, schemes, rateLimit } = version.service;
  const types = ["Context", "RuntimeOptions", ...(schemes.length > 0 ? ["CredentialSource", "Signer"] : [])];
  return [
    importRenamed(modulePath("../../runtime/context.ts"), id("createContext"), id("create")),
    ...(rateLimit === undefined ? [] : [importOf(modulePath("../../runtime/pace.ts"), [id("createPace")])]),
    ...(server === undefined || server.allowed.length === 0
      ? []
      : [importOf(modulePath("../../runtime/server-url.ts"), [id("serverUrl")])]),
    ...(schemes.length > 1 ? [schemesImport(schemes.slice(0, 1))] : []),
    ...(schemes.length === 1 ? signerImports(version) : []),
    importOf(modulePath("../../runtime/types.ts"), [], types.map(id)),
  ];
}
