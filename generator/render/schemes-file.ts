import { code, joinCode, type Code, type Identifier } from "../emit/branded.ts";
import { docLine } from "../emit/doc-comment.ts";
import { createNames, checkIdentifier, identifierOf } from "../emit/identifier.ts";
import { memberAccess, propertyKey } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import type { SchemePlan } from "../plan/sdk-plan.ts";
import { signerCode, signerImports, signerType } from "./signer-code.ts";
import { functionOf, importOf, type Statement } from "./structures.ts";

const id = checkIdentifier;

/**
 * `schemes.ts` of a version whose service can be signed for in several ways: a function for each, so that a program bundles
 * the one that it uses.
 *
 * @param schemes preferred first
 */
export function schemesStatements(schemes: readonly SchemePlan[]): readonly Statement[] {
  const functions = functionNames(schemes);
  return [
    ...signerImports(schemes.map(({ rule }) => rule)),
    importOf(modulePath("../../runtime/types.ts"), [], [id("Signer")]),
    ...schemes.map((scheme) => {
      const { name, rule } = scheme;
      const keys = rule.credentials.map(({ option, env }) => `\`${option}\` (\`${env}\`)`).join(", ");
      return functionOf({
        name: functions.get(scheme) ?? id("scheme"),
        docs: docLine(`Security scheme \`${name}\`, for the option \`schemes\`. Credentials: ${keys}.`),
        parameters: [],
        returns: signerType(rule),
        statements: [code`return ${signerCode(rule)};`],
      });
    }),
  ];
}

/** `{ token: schemes.token(), … }`. */
export function schemesCode(all: readonly SchemePlan[], used: readonly SchemePlan[]): Code {
  const functions = functionNames(all);
  const members = used.map(
    (scheme) =>
      code`${propertyKey(scheme.name)}: schemes${memberAccess(functions.get(scheme) ?? "scheme")}()`,
  );
  return code`{ ${joinCode(members, ", ")} }`;
}

function functionNames(schemes: readonly SchemePlan[]): ReadonlyMap<SchemePlan, Identifier> {
  const names = createNames(["signSdkHmac", "hmacSha256", "hex", "base64"]);
  return new Map(schemes.map((scheme) => [scheme, names.take(identifierOf(scheme.name, "camel", "scheme"))]));
}
