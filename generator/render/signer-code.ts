import type { SignedPart, SigningRule } from "../../spec/model/conventions.ts";
import { code, joinCode, type Code } from "../emit/branded.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { literalOf } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import type { SchemePlan } from "../plan/sdk-plan.ts";
import { importOf, type Statement } from "./structures.ts";

type Rule = SchemePlan["rule"];

const id = checkIdentifier;

const SIGNERS = {
  token: { name: "signToken", module: "sign-token" },
  hmac: { name: "signHmac", module: "sign-hmac" },
  "sdk-hmac-sha256": { name: "signSdkHmac", module: "sign-sdk-hmac" },
} as const satisfies Record<SigningRule["kind"], object>;

/**
 * A signing rule of the document, in the form that the runtime takes.
 *
 * @example signerCode({ kind: "token", header: "X-Auth-Token", credentials }) // signToken({ … })
 */
export function signerCode(rule: Rule): Code {
  return code`${id(SIGNERS[rule.kind].name)}(${ruleCode(rule)})`;
}

/** The imports that the rules need. */
export function signerImports(rules: readonly Rule[]): readonly Statement[] {
  const kinds = [...new Set(rules.map(({ kind }) => kind))].sort();
  const encodings = [...new Set(rules.flatMap((rule) => (rule.kind === "hmac" ? [rule.encoding] : [])))];
  return [
    ...kinds.map((kind) =>
      importOf(modulePath(`../../runtime/${SIGNERS[kind].module}.ts`), [id(SIGNERS[kind].name)]),
    ),
    ...(encodings.length === 0
      ? []
      : [importOf(modulePath("../../runtime/web-crypto.ts"), encodings.map(id))]),
  ];
}

function ruleCode(rule: Rule): Code {
  const credentials = Object.fromEntries(rule.credentials.map(({ option, env }) => [option, env]));
  switch (rule.kind) {
    case "token": {
      const { header, prefix } = rule;
      return literalOf({ header, credentials, ...(prefix === undefined ? {} : { prefix }) });
    }
    case "sdk-hmac-sha256":
      return literalOf({ dateHeader: rule.dateHeader, credentials });
    case "hmac": {
      const { key, message, headers } = rule;
      const fill = (part: Part): string => placeholder(part, rule);
      const members = [
        code`credentials: ${literalOf(credentials)}`,
        code`key: ${literalOf(key)}`,
        code`message: ${literalOf(message.map(fill).join(""))}`,
        code`headers: ${literalOf(Object.fromEntries(headers.map(({ name, value }) => [name, fill(value)])))}`,
        code`encode: ${id(rule.encoding)}`,
      ];
      return code`{ ${joinCode(members, ", ")} }`;
    }
  }
}

type Part = SignedPart | { readonly part: "signature" };

/** `{method}`, `{accessKey}`, `{milliseconds}`, `{barePath}`; literals as they are. */
function placeholder(part: Part, rule: Extract<Rule, { kind: "hmac" }>): string {
  switch (part.part) {
    case "literal":
      return part.value;
    case "credential":
      return `{${part.option}}`;
    case "timestamp":
      return `{${rule.timestamp.unit}}`;
    case "path":
      return rule.trimTrailingSlash === true ? "{barePath}" : "{path}";
    default:
      return `{${part.part}}`;
  }
}
