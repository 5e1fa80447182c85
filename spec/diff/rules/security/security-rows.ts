import type { JsonObject } from "../../../model/json.ts";
import { document } from "../../testing/documents.ts";
import { string, op, row, scheme, oauth } from "../../testing/row-helpers.ts";
import type { RuleRow } from "../../testing/rows.ts";

/** Rows of security, components and servers. */
export const securityRows: readonly (readonly [name: string, row: RuleRow])[] = [
  [
    "global security",
    row(
      document({ security: [{ a: ["r"] }] }),
      document({ security: [{ a: ["r"] }, { b: [] }] }),
      [{ rule: "api-global-security-added", args: { scheme: "b" } }],
      [{ rule: "api-global-security-removed", args: { scheme: "b" } }],
    ),
  ],
  [
    "global scope",
    row(
      document({ security: [{ a: ["r"] }] }),
      document({ security: [{ a: ["r", "w"] }] }),
      [{ rule: "api-global-security-scope-added", args: { scheme: "a", scope: "w" } }],
      [{ rule: "api-global-security-scope-removed", args: { scheme: "a", scope: "w" } }],
    ),
  ],
  [
    "security of an operation",
    row(
      op({ security: [{ a: ["r"] }] }),
      op({ security: [{ a: ["r"] }, { b: [] }] }),
      [{ rule: "api-security-added", args: { scheme: "b" } }],
      [{ rule: "api-security-removed", args: { scheme: "b" } }],
    ),
  ],
  [
    "scope of an operation",
    row(
      op({ security: [{ a: ["r"] }] }),
      op({ security: [{ a: ["r", "w"] }] }),
      [{ rule: "api-security-scope-added", args: { scheme: "a", scope: "w" } }],
      [{ rule: "api-security-scope-removed", args: { scheme: "a", scope: "w" } }],
    ),
  ],
  [
    "security scheme",
    row(
      document(),
      scheme({ type: "http", scheme: "basic" }),
      [{ rule: "api-security-component-added", args: { scheme: "s" } }],
      [{ rule: "api-security-component-removed", args: { scheme: "s" } }],
    ),
  ],
  [
    "type of a security scheme",
    row(
      scheme({ type: "http", scheme: "basic" }),
      scheme({ type: "apiKey", in: "header", name: "K" }),
      [{ rule: "api-security-component-type-changed", args: { from: "http", to: "apiKey" } }],
      [{ rule: "api-security-component-type-changed", args: { from: "apiKey", to: "http" } }],
    ),
  ],
  [
    "header of a key",
    row(
      scheme({ type: "apiKey", in: "header", name: "K" }),
      scheme({ type: "apiKey", in: "header", name: "L" }),
      [{ rule: "api-security-component-place-changed", args: { from: "K", to: "L" } }],
      [{ rule: "api-security-component-place-changed", args: { from: "L", to: "K" } }],
    ),
  ],
  [
    "authorization URL",
    row(
      oauth({}),
      oauth({ authorizationUrl: "https://b" }),
      [{ rule: "api-security-component-oauth-url-changed", args: { from: "https://a", to: "https://b" } }],
      [{ rule: "api-security-component-oauth-url-changed" }],
    ),
  ],
  [
    "token URL",
    row(
      oauth({}),
      oauth({ tokenUrl: "https://u" }),
      [{ rule: "api-security-component-oauth-token-url-changed", args: { to: "https://u" } }],
      [{ rule: "api-security-component-oauth-token-url-changed" }],
    ),
  ],
  [
    "scope of a flow",
    row(
      oauth({}),
      oauth({ scopes: { r: "read", w: "write" } }),
      [{ rule: "api-security-component-oauth-scope-added", args: { scope: "w" } }],
      [{ rule: "api-security-component-oauth-scope-removed", args: { scope: "w" } }],
    ),
  ],
  [
    "words of a scope",
    row(
      oauth({}),
      oauth({ scopes: { r: "look" } }),
      [{ rule: "api-security-component-oauth-scope-changed", args: { scope: "r" } }],
      [{ rule: "api-security-component-oauth-scope-changed" }],
    ),
  ],
  [
    "schema component",
    row(
      document({ components: { schemas: { A: string } } }),
      document(),
      [{ rule: "api-schema-removed", args: { schema: "A" } }],
      { none: "a schema that nothing uses yet changes nothing for anybody; where it is used it shows" },
    ),
  ],
  [
    "server",
    row(
      document({ servers: [{ url: "https://a" }] }),
      document({ servers: [{ url: "https://a" }, { url: "https://b" }] }),
      [{ rule: "server-added", args: { url: "https://b" } }],
      [{ rule: "server-removed", args: { url: "https://b" } }],
    ),
  ],
  [
    "server of one operation, in place of the document's",
    row(
      op({}, { servers: [{ url: "https://a" }] }),
      op({ servers: [{ url: "https://a" }, { url: "https://b" }] }, { servers: [{ url: "https://a" }] }),
      [{ rule: "operation-server-added", args: { url: "https://b" } }],
      [{ rule: "operation-server-removed", args: { url: "https://b" } }],
    ),
  ],
  ...(["server", "operation-server"] as const).flatMap((prefix) => {
    const at = (variable: JsonObject): JsonObject => {
      const servers = [{ url: "https://{r}.a", variables: { r: variable } }];
      return prefix === "server" ? document({ servers }) : op({ servers });
    };
    return [
      [
        `${prefix}: value of a variable`,
        row(
          at({ default: "x", enum: ["x"] }),
          at({ default: "x", enum: ["x", "y"] }),
          [{ rule: `${prefix}-variable-value-added`, args: { variable: "r", value: "y" } }],
          [{ rule: `${prefix}-variable-value-removed`, args: { variable: "r", value: "y" } }],
        ),
      ],
      [
        `${prefix}: default of a variable`,
        row(
          at({ default: "x" }),
          at({ default: "y" }),
          [{ rule: `${prefix}-variable-default-changed`, args: { from: "x", to: "y" } }],
          [{ rule: `${prefix}-variable-default-changed`, args: { from: "y", to: "x" } }],
        ),
      ],
    ] as const;
  }),
];
