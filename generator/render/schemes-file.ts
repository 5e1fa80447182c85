import { code, joinCode, type Code } from "../emit/branded.ts";
import { docLine } from "../emit/doc-comment.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { propertyKey } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import type { SchemePlan, VersionPlan } from "../plan/sdk-plan.ts";
import { signerCode, signerImports, signerType } from "./signer-code.ts";
import { functionOf, importOf, type Statement } from "./structures.ts";

const id = checkIdentifier;

/**
 * `schemes.ts` of a version whose service can be signed for in several ways: a function for each, so that a program bundles
 * the one that it uses.
 *
 * @param version schemes preferred first
 */
export function schemesStatements(version: VersionPlan): readonly Statement[] {
  const { schemes } = version.service;
  return [
    ...signerImports(version),
    importOf(modulePath("../../runtime/types.ts"), [], [id("Signer")]),
    ...schemes.map(({ name, call, rule }) => {
      const keys = rule.credentials.map(({ option, env }) => `\`${option}\` (\`${env}\`)`).join(", ");
      return functionOf({
        name: call,
        docs: docLine(`Security scheme \`${name}\`, for the option \`schemes\`. Credentials: ${keys}.`),
        parameters: [],
        returns: signerType(rule),
        statements: [code`return ${signerCode(rule, version)};`],
      });
    }),
  ];
}

/** `{ authToken: authToken(), … }`. */
export function schemesCode(schemes: readonly SchemePlan[]): Code {
  const members = schemes.map(({ name, call }) => code`${propertyKey(name)}: ${call}()`);
  return code`{ ${joinCode(members, ", ")} }`;
}

/** The functions of these schemes. */
export function schemesImport(schemes: readonly SchemePlan[]): Statement {
  return importOf(
    modulePath("./schemes.ts"),
    schemes.map(({ call }) => call),
  );
}
