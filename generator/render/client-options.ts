import { code, joinCode } from "../emit/branded.ts";
import { docComment, docLine } from "../emit/doc-comment.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { literalType, memberName } from "../emit/literal.ts";
import type { SchemePlan, ServicePlan, VersionPlan } from "../plan/sdk-plan.ts";
import { interfaceOf, type MemberCode, type Statement } from "./structures.ts";

const id = checkIdentifier;

/** The interface `ClientOptions` of a version. */
export function optionsStatement({ service, id: version }: VersionPlan): Statement {
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

/** Which ways to sign a program uses, where there are several. */
function schemesMember({ schemes }: ServicePlan): MemberCode | undefined {
  if (schemes.length < 2) return undefined;
  return {
    name: memberName("schemes"),
    type: schemesType,
    optional: true,
    readonly: true,
    docs: docLine(
      "Ways to sign by name, instead of those of the function that takes these options: the first whose credentials are all there is taken.",
    ),
  };
}

/** Signers by the names of their schemes. */
export const schemesType = code`Readonly<Record<string, Signer>>`;
