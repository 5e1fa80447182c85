import type { JsonObject, JsonValue } from "../../model/json.ts";
import { document, operationWith, withOperation, withSchema } from "../testing/documents.ts";
import type { RuleRow } from "../testing/rows.ts";

const string = { type: "string" };
const NONE = { description: "done" };
const op = withOperation;

function row(
  old: JsonObject,
  fresh: JsonObject,
  want: RuleRow["want"],
  back: RuleRow["back"],
  options?: NonNullable<RuleRow["given"]["options"]>,
): RuleRow {
  return { given: { old, new: fresh, ...(options === undefined ? {} : { options }) }, want, back };
}

const parameter = (more: JsonObject = {}, schema: JsonValue = string): JsonObject =>
  op({ parameters: [{ in: "query", name: "q", schema, ...more }] });
const header = (schema: JsonValue): JsonObject => op({ parameters: [{ in: "header", name: "H", schema }] });
const object = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: "object",
  properties,
  ...(required.length === 0 ? {} : { required }),
});
const request = (schema: JsonValue) => withSchema("request-body", schema);
const response = (schema: JsonValue) => withSchema("response-body", schema);
const deprecatedPath = (more: JsonObject): JsonObject => ({
  ...document(),
  paths: {
    "/things": {
      post: { responses: { "200": NONE } },
      get: { deprecated: true, responses: { "200": NONE }, ...more },
    },
  },
});
const withoutGet: JsonObject = op({});
const responses = (value: JsonObject): JsonObject => op({ responses: value });
const content = (...names: readonly string[]): JsonObject => ({
  description: "done",
  content: Object.fromEntries(names.map((name) => [name, { schema: string }])),
});
const scheme = (more: JsonObject): JsonObject => document({ components: { securitySchemes: { s: more } } });
const oauth = (flow: JsonObject): JsonObject =>
  scheme({
    type: "oauth2",
    flows: {
      authorizationCode: {
        authorizationUrl: "https://a",
        tokenUrl: "https://t",
        scopes: { r: "read" },
        ...flow,
      },
    },
  });
const versioned = (version: string, more: JsonObject): JsonObject =>
  op(more, { info: { title: "T", version } });
const breaking = (from: string, to: string): readonly [JsonObject, JsonObject] => [
  versioned(from, {}),
  versioned(to, { parameters: [{ in: "query", name: "q", required: true, schema: string }] }),
];
const notBreaking = { none: "the other direction breaks nothing, so no version is demanded" };
const POLICY = { deprecationDays: 30 };

function property(
  side: "request" | "response",
  old: JsonObject,
  fresh: JsonObject,
  required = false,
): readonly [JsonObject, JsonObject] {
  const body = (schema: JsonObject) => object({ p: schema }, required ? ["p"] : []);
  const place = side === "request" ? request : response;
  return [place(body({ ...string, ...old })), place(body({ ...string, ...fresh }))];
}

const visibility = (["request", "response"] as const).flatMap((side) =>
  ([true, false] as const).flatMap((isRequired) =>
    (["readOnly", "writeOnly"] as const).map((keyword): readonly [string, RuleRow] => {
      const words = keyword === "readOnly" ? "read-only" : "write-only";
      const prefix = `${side}-${isRequired ? "required" : "optional"}-property`;
      const [old, fresh] = property(side, {}, { [keyword]: true }, isRequired);
      return [
        `${prefix} ${keyword}`,
        row(
          old,
          fresh,
          [{ rule: `${prefix}-became-${words}`, args: { property: "p" } }],
          [{ rule: `${prefix}-became-not-${words}`, args: { property: "p" } }],
        ),
      ];
    }),
  ),
);

const propertyLifecycle = (["request", "response"] as const).flatMap(
  (side): (readonly [string, RuleRow])[] => {
    const p = (old: JsonObject, fresh: JsonObject) => property(side, old, fresh);
    const want = (suffix: string) => [{ rule: `${side}-property-${suffix}`, args: { property: "p" } }];
    return [
      [
        `${side} property deprecated`,
        row(...p({}, { deprecated: true }), want("deprecated"), want("reactivated")),
      ],
      [
        `${side} property deprecated with sunset`,
        row(
          ...p({}, { deprecated: true, "x-sunset": "2027-01-01" }),
          want("deprecated-with-sunset"),
          want("reactivated"),
        ),
      ],
      [
        `${side} property deprecated without the sunset of the policy`,
        row(...p({}, { deprecated: true }), want("deprecated-sunset-missing"), want("reactivated"), POLICY),
      ],
      [
        `${side} property with a sunset that is no date`,
        row(
          ...p({}, { deprecated: true, "x-sunset": "soon" }),
          want("deprecated-sunset-invalid"),
          want("reactivated"),
        ),
      ],
      [
        `${side} property with a sunset too soon`,
        row(
          ...p({}, { deprecated: true, "x-sunset": "2026-01-10" }),
          want("sunset-date-too-small"),
          want("reactivated"),
          POLICY,
        ),
      ],
      [
        `${side} property less stable`,
        row(
          ...p({}, { "x-stability-level": "alpha" }),
          want("stability-decreased"),
          want("stability-increased"),
        ),
      ],
    ];
  },
);

/** Rows of the rules that do not hold at every place of a schema. */
export const ruleRows: readonly (readonly [name: string, row: RuleRow])[] = [
  [
    "operation added and removed",
    row(
      withoutGet,
      {
        ...document(),
        paths: { "/things": { post: { responses: { "200": NONE } }, get: { responses: { "200": NONE } } } },
      },
      [{ rule: "endpoint-added" }],
      [{ rule: "api-removed-without-deprecation" }],
    ),
  ],
  [
    "path added and removed",
    row(document(), op({}), [{ rule: "endpoint-added" }], [{ rule: "api-path-removed-without-deprecation" }]),
  ],
  [
    "path removed after deprecation",
    row(
      op({ deprecated: true }),
      document(),
      [{ rule: "api-path-removed-with-deprecation" }],
      [{ rule: "endpoint-added" }],
    ),
  ],
  [
    "path removed after its sunset",
    row(
      op({ deprecated: true, "x-sunset": "2025-12-31" }),
      document(),
      [{ rule: "api-path-removed-with-deprecation" }],
      [{ rule: "endpoint-added" }],
    ),
  ],
  [
    "path removed before its sunset",
    row(
      op({ deprecated: true, "x-sunset": "2026-06-01" }),
      document(),
      [{ rule: "api-path-removed-before-sunset", args: { sunset: "2026-06-01" } }],
      [{ rule: "endpoint-added" }],
    ),
  ],
  [
    "path removed with a sunset that is no date",
    row(
      op({ deprecated: true, "x-sunset": "2026-02-31" }),
      document(),
      [{ rule: "api-path-sunset-parse", args: { sunset: "2026-02-31" } }],
      [{ rule: "endpoint-added" }],
    ),
  ],
  [
    "operation removed after deprecation",
    row(
      deprecatedPath({}),
      withoutGet,
      [{ rule: "api-removed-with-deprecation" }],
      [{ rule: "endpoint-added" }],
    ),
  ],
  [
    "operation removed before its sunset",
    row(
      deprecatedPath({ "x-sunset": "2026-06-01" }),
      withoutGet,
      [{ rule: "api-removed-before-sunset", args: { sunset: "2026-06-01" } }],
      [{ rule: "endpoint-added" }],
    ),
  ],
  [
    "webhook",
    row(
      document(),
      document({ webhooks: { made: { post: { responses: { "200": NONE } } } } }),
      [{ rule: "webhook-added" }],
      [{ rule: "webhook-removed" }],
    ),
  ],
  [
    "operation id",
    row(
      op({}),
      op({ operationId: "a" }),
      [{ rule: "api-operation-id-added", args: { to: "a" } }],
      [{ rule: "api-operation-id-removed", args: { from: "a" } }],
    ),
  ],
  [
    "tag",
    row(
      op({ tags: ["a"] }),
      op({ tags: ["a", "b"] }),
      [{ rule: "api-tag-added", args: { tag: "b" } }],
      [{ rule: "api-tag-removed", args: { tag: "b" } }],
    ),
  ],
  [
    "callback",
    row(
      op({}),
      op({ callbacks: { c: { "{$url}": { post: {} } } } }),
      [{ rule: "callback-added", args: { callback: "c" } }],
      [{ rule: "callback-removed", args: { callback: "c" } }],
    ),
  ],
  [
    "callback that changes",
    row(
      op({ callbacks: { c: { "{$url}": { post: {} } } } }),
      op({ callbacks: { c: { "{$url}": { put: {} } } } }),
      [{ rule: "callback-changed" }],
      [{ rule: "callback-changed" }],
    ),
  ],
  [
    "operation deprecated",
    row(
      op({}),
      op({ deprecated: true }),
      [{ rule: "endpoint-deprecated" }],
      [{ rule: "endpoint-reactivated" }],
    ),
  ],
  [
    "operation deprecated with sunset",
    row(
      op({}),
      op({ deprecated: true, "x-sunset": "2027-01-01" }),
      [{ rule: "endpoint-deprecated-with-sunset", args: { sunset: "2027-01-01" } }],
      [{ rule: "endpoint-reactivated" }],
    ),
  ],
  [
    "operation deprecated without the sunset of the policy",
    row(
      op({}),
      op({ deprecated: true }),
      [{ rule: "api-deprecated-sunset-missing", args: { days: 30 } }],
      [{ rule: "endpoint-reactivated" }],
      POLICY,
    ),
  ],
  [
    "operation with a sunset that is no date",
    row(
      op({}),
      op({ deprecated: true, "x-sunset": "soon" }),
      [{ rule: "api-deprecated-sunset-parse", args: { sunset: "soon" } }],
      [{ rule: "endpoint-reactivated" }],
    ),
  ],
  [
    "operation with a sunset too soon",
    row(
      op({}),
      op({ deprecated: true, "x-sunset": "2026-01-10" }),
      [{ rule: "api-sunset-date-too-small", args: { sunset: "2026-01-10", days: 30 } }],
      [{ rule: "endpoint-reactivated" }],
      POLICY,
    ),
  ],
  [
    "sunset dropped",
    row(
      op({ deprecated: true, "x-sunset": "2027-01-01" }),
      op({ deprecated: true }),
      [{ rule: "sunset-deleted" }],
      { none: "giving a sunset to what is deprecated already is what is wanted" },
    ),
  ],
  [
    "sunset moved into the notice",
    row(
      op({ deprecated: true, "x-sunset": "2027-01-01" }),
      op({ deprecated: true, "x-sunset": "2026-01-10" }),
      [
        {
          rule: "api-sunset-date-changed-too-small",
          args: { from: "2027-01-01", to: "2026-01-10", days: 30 },
        },
      ],
      { none: "a later sunset gives more notice" },
      POLICY,
    ),
  ],
  [
    "stability of an operation",
    row(
      op({ "x-stability-level": "stable" }),
      op({ "x-stability-level": "beta" }),
      [{ rule: "api-stability-decreased", args: { from: "stable", to: "beta" } }],
      [{ rule: "api-stability-increased", args: { from: "beta", to: "stable" } }],
    ),
  ],
  [
    "unknown stability",
    row(
      op({ "x-stability-level": "stable" }),
      op({ "x-stability-level": "solid" }),
      [{ rule: "api-invalid-stability-level", args: { value: '"solid"' } }],
      [{ rule: "api-invalid-stability-level", args: { value: '"solid"' } }],
    ),
  ],
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
    "optional parameter",
    row(
      op({}),
      parameter(),
      [{ rule: "new-optional-request-parameter", args: { in: "query", parameter: "q" } }],
      [{ rule: "request-parameter-removed", args: { in: "query", parameter: "q" } }],
    ),
  ],
  [
    "required parameter",
    row(
      op({}),
      parameter({ required: true }),
      [{ rule: "new-required-request-parameter" }],
      [{ rule: "request-parameter-removed" }],
    ),
  ],
  [
    "parameter of every operation of the path",
    row(
      op({}),
      {
        ...document(),
        paths: {
          "/things": {
            parameters: [{ in: "query", name: "q", schema: string }],
            post: { responses: { "200": NONE } },
          },
        },
      },
      [{ rule: "new-optional-request-default-parameter-to-existing-path" }],
      [{ rule: "request-parameter-removed" }],
    ),
  ],
  [
    "required parameter of every operation of the path",
    row(
      op({}),
      {
        ...document(),
        paths: {
          "/things": {
            parameters: [{ in: "query", name: "q", required: true, schema: string }],
            post: { responses: { "200": NONE } },
          },
        },
      },
      [{ rule: "new-required-request-default-parameter-to-existing-path" }],
      [{ rule: "request-parameter-removed" }],
    ),
  ],
  [
    "path parameter",
    row(
      op({}),
      op({ parameters: [{ in: "path", name: "id", required: true, schema: string }] }),
      [{ rule: "new-request-path-parameter", args: { in: "path", parameter: "id" } }],
      [{ rule: "request-parameter-removed" }],
    ),
  ],
  [
    "parameter removed after deprecation",
    row(
      parameter({ deprecated: true }),
      op({}),
      [{ rule: "request-parameter-removed-with-deprecation" }],
      [{ rule: "new-optional-request-parameter" }],
    ),
  ],
  [
    "parameter removed before its sunset",
    row(
      parameter({ deprecated: true, "x-sunset": "2026-06-01" }),
      op({}),
      [{ rule: "request-parameter-removed-before-sunset", args: { sunset: "2026-06-01" } }],
      [{ rule: "new-optional-request-parameter" }],
    ),
  ],
  [
    "parameter removed with a sunset that is no date",
    row(
      parameter({ deprecated: true, "x-sunset": "soon" }),
      op({}),
      [{ rule: "request-parameter-sunset-parse", args: { sunset: "soon" } }],
      [{ rule: "new-optional-request-parameter" }],
    ),
  ],
  [
    "parameter required",
    row(
      parameter(),
      parameter({ required: true }),
      [{ rule: "request-parameter-became-required" }],
      [{ rule: "request-parameter-became-optional" }],
    ),
  ],
  [
    "parameter deprecated",
    row(
      parameter(),
      parameter({ deprecated: true }),
      [{ rule: "request-parameter-deprecated" }],
      [{ rule: "request-parameter-reactivated" }],
    ),
  ],
  [
    "parameter deprecated without the sunset of the policy",
    row(
      parameter(),
      parameter({ deprecated: true }),
      [{ rule: "request-parameter-deprecated-sunset-missing", args: { days: 30 } }],
      [{ rule: "request-parameter-reactivated" }],
      POLICY,
    ),
  ],
  [
    "parameter with a sunset too soon",
    row(
      parameter(),
      parameter({ deprecated: true, "x-sunset": "2026-01-10" }),
      [{ rule: "request-parameter-sunset-date-too-small", args: { sunset: "2026-01-10" } }],
      [{ rule: "request-parameter-reactivated" }],
      POLICY,
    ),
  ],
  [
    "sunset of a parameter dropped",
    row(
      parameter({ deprecated: true, "x-sunset": "2027-01-01" }),
      parameter({ deprecated: true }),
      [{ rule: "request-parameter-sunset-deleted" }],
      { none: "giving a sunset to what is deprecated already is what is wanted" },
    ),
  ],
  [
    "sunset of a parameter moved into the notice",
    row(
      parameter({ deprecated: true, "x-sunset": "2027-01-01" }),
      parameter({ deprecated: true, "x-sunset": "2026-01-10" }),
      [{ rule: "request-parameter-sunset-date-changed-too-small", args: { days: 30 } }],
      { none: "a later sunset gives more notice" },
      POLICY,
    ),
  ],
  [
    "style",
    row(
      parameter({ style: "spaceDelimited", explode: false }, { type: "array", items: string }),
      parameter({ style: "pipeDelimited", explode: false }, { type: "array", items: string }),
      [{ rule: "request-parameter-style-changed", args: { from: "spaceDelimited", to: "pipeDelimited" } }],
      [{ rule: "request-parameter-style-changed" }],
    ),
  ],
  [
    "explode",
    row(
      parameter({}, { type: "array", items: string }),
      parameter({ explode: false }, { type: "array", items: string }),
      [{ rule: "request-parameter-explode-changed", args: { from: true, to: false } }],
      [{ rule: "request-parameter-explode-changed", args: { from: false, to: true } }],
    ),
  ],
  [
    "empty value",
    row(
      parameter(),
      parameter({ allowEmptyValue: true }),
      [{ rule: "request-parameter-empty-value-allowed" }],
      [{ rule: "request-parameter-empty-value-refused" }],
    ),
  ],
  [
    "reserved characters",
    row(
      parameter(),
      parameter({ allowReserved: true }),
      [{ rule: "request-parameter-reserved-allowed" }],
      [{ rule: "request-parameter-reserved-refused" }],
    ),
  ],
  [
    "required property of a header parameter",
    row(
      header(object({})),
      header(object({ p: string }, ["p"])),
      [{ rule: "new-required-request-header-property", args: { property: "p" } }],
      [{ rule: "request-parameter-property-removed" }],
    ),
  ],
  [
    "property of a header parameter became required",
    row(
      header(object({ p: string })),
      header(object({ p: string }, ["p"])),
      [{ rule: "request-header-property-became-required" }],
      [{ rule: "request-parameter-property-became-optional" }],
    ),
  ],
  [
    "property of a header parameter became an enum",
    row(
      header(object({ p: string })),
      header(object({ p: { ...string, enum: ["a"] } })),
      [{ rule: "request-header-property-became-enum", args: { values: "a" } }],
      [{ rule: "request-parameter-property-became-not-enum" }],
    ),
  ],
  [
    "property of a query parameter",
    row(
      parameter({ style: "deepObject" }, object({ z: string })),
      parameter({ style: "deepObject" }, object({ p: string, z: string })),
      [{ rule: "new-optional-request-parameter-property", args: { property: "p" } }],
      [{ rule: "request-parameter-property-removed", args: { property: "p" } }],
    ),
  ],
  [
    "required property of a query parameter",
    row(
      parameter({ style: "deepObject" }, object({ z: string })),
      parameter({ style: "deepObject" }, object({ p: string, z: string }, ["p"])),
      [{ rule: "new-required-request-parameter-property" }],
      [{ rule: "request-parameter-property-removed" }],
    ),
  ],
  [
    "property of a query parameter became required",
    row(
      parameter({ style: "deepObject" }, object({ p: string })),
      parameter({ style: "deepObject" }, object({ p: string }, ["p"])),
      [{ rule: "request-parameter-property-became-required" }],
      [{ rule: "request-parameter-property-became-optional" }],
    ),
  ],
  [
    "request body, optional",
    row(
      op({}),
      op({ requestBody: content("text/plain") }),
      [{ rule: "request-body-added-optional" }],
      [{ rule: "request-body-removed" }],
    ),
  ],
  [
    "request body, required",
    row(
      op({}),
      op({ requestBody: { required: true, ...content("text/plain") } }),
      [{ rule: "request-body-added-required" }],
      [{ rule: "request-body-removed" }],
    ),
  ],
  [
    "request body became required",
    row(
      op({ requestBody: content("text/plain") }),
      op({ requestBody: { required: true, ...content("text/plain") } }),
      [{ rule: "request-body-became-required" }],
      [{ rule: "request-body-became-optional" }],
    ),
  ],
  [
    "media type of a request",
    row(
      op({ requestBody: content("text/plain") }),
      op({ requestBody: content("text/plain", "application/json") }),
      [{ rule: "request-body-media-type-added", args: { mediaType: "application/json" } }],
      [{ rule: "request-body-media-type-removed", args: { mediaType: "application/json" } }],
    ),
  ],
  [
    "schema of a request's media type",
    row(
      op({ requestBody: { content: { "text/plain": {} } } }),
      op({ requestBody: content("text/plain") }),
      [{ rule: "request-body-media-type-schema-added", args: { mediaType: "text/plain" } }],
      [{ rule: "request-body-media-type-schema-removed", args: { mediaType: "text/plain" } }],
    ),
  ],
  [
    "optional property of a request",
    row(
      request(object({ z: string })),
      request(object({ p: string, z: string })),
      [{ rule: "new-optional-request-property", args: { property: "p" } }],
      [{ rule: "request-property-removed", args: { property: "p" } }],
    ),
  ],
  [
    "required property of a request",
    row(
      request(object({ z: string })),
      request(object({ p: string, z: string }, ["p"])),
      [{ rule: "new-required-request-property" }],
      [{ rule: "request-property-removed" }],
    ),
  ],
  [
    "required property of a request with a default",
    row(
      request(object({ z: string })),
      request(object({ p: { ...string, default: "a" }, z: string }, ["p"])),
      [{ rule: "new-required-request-property-with-default" }],
      [{ rule: "request-property-removed" }],
    ),
  ],
  [
    "property of a request became required",
    row(
      request(object({ p: string })),
      request(object({ p: string }, ["p"])),
      [{ rule: "request-property-became-required", args: { property: "p" } }],
      [{ rule: "request-property-became-optional", args: { property: "p" } }],
    ),
  ],
  [
    "property of a request with a default became required",
    row(
      request(object({ p: { ...string, default: "a" } })),
      request(object({ p: { ...string, default: "a" } }, ["p"])),
      [{ rule: "request-property-became-required-with-default" }],
      [{ rule: "request-property-became-optional" }],
    ),
  ],
  ...(
    [
      ["maxLength", "max-length-decreased", 10, 5],
      ["maximum", "max-decreased", 10, 5],
      ["minimum", "min-increased", 5, 10],
      ["exclusiveMaximum", "exclusive-max-decreased", 10, 5],
      ["exclusiveMinimum", "exclusive-min-increased", 5, 10],
    ] as const
  ).map(([keyword, suffix, from, to]): readonly [string, RuleRow] => [
    `readOnly property of a request: ${keyword}`,
    row(
      ...property("request", { readOnly: true, [keyword]: from }, { readOnly: true, [keyword]: to }),
      [{ rule: `request-read-only-property-${suffix}`, args: { property: "p", from, to } }],
      { none: "a readOnly property is not sent; the list has the narrowing direction alone, as a note" },
    ),
  ]),
  [
    "readOnly property of a request: enum",
    row(
      ...property("request", { readOnly: true, enum: ["a", "b"] }, { readOnly: true, enum: ["a"] }),
      [{ rule: "request-read-only-property-enum-value-removed", args: { value: "b" } }],
      { none: "a readOnly property is not sent" },
    ),
  ],
  [
    "writeOnly property of a response: enum",
    row(
      ...property("response", { writeOnly: true, enum: ["a"] }, { writeOnly: true, enum: ["a", "b"] }),
      [{ rule: "response-write-only-property-enum-value-added", args: { value: "b" } }],
      { none: "a writeOnly property is not received" },
    ),
  ],
  [
    "enum of a response's body",
    row(
      response({ ...string, enum: ["a"] }),
      response({ ...string, enum: ["a", "b"] }),
      [{ rule: "response-body-enum-value-added", args: { value: "b" } }],
      [{ rule: "response-mediatype-enum-value-removed", args: { value: "b" } }],
    ),
  ],
  ...(
    [
      ["optional", false],
      ["required", true],
    ] as const
  ).flatMap(([need, isRequired]): (readonly [string, RuleRow])[] => {
    const body = (p: JsonObject) => response(object({ ...p, z: string }, isRequired ? ["p"] : []));
    return [
      [
        `${need} property of a response`,
        row(
          body({}),
          body({ p: string }),
          [{ rule: `response-${need}-property-added`, args: { property: "p", status: "200" } }],
          [{ rule: `response-${need}-property-removed`, args: { property: "p", status: "200" } }],
        ),
      ],
      [
        `${need} writeOnly property of a response`,
        row(
          body({}),
          body({ p: { ...string, writeOnly: true } }),
          [{ rule: `response-${need}-write-only-property-added` }],
          [{ rule: `response-${need}-write-only-property-removed` }],
        ),
      ],
    ];
  }),
  [
    "property of a response became required",
    row(
      response(object({ p: string })),
      response(object({ p: string }, ["p"])),
      [{ rule: "response-property-became-required" }],
      [{ rule: "response-property-became-optional" }],
    ),
  ],
  [
    "writeOnly property of a response became required",
    row(
      response(object({ p: { ...string, writeOnly: true } })),
      response(object({ p: { ...string, writeOnly: true } }, ["p"])),
      [{ rule: "response-write-only-property-became-required" }],
      [{ rule: "response-write-only-property-became-optional" }],
    ),
  ],
  [
    "type of a request that is text",
    row(
      op({ requestBody: { content: { "text/plain": { schema: { type: "integer" } } } } }),
      op({ requestBody: { content: { "text/plain": { schema: string } } } }),
      [{ rule: "request-body-type-compatible", args: { from: "integer", to: "string" } }],
      [{ rule: "request-body-type-changed" }],
    ),
  ],
  [
    "type in a form",
    row(
      op({
        requestBody: { content: { "multipart/form-data": { schema: object({ p: { type: "integer" } }) } } },
      }),
      op({ requestBody: { content: { "multipart/form-data": { schema: object({ p: string }) } } } }),
      [{ rule: "request-property-type-compatible", args: { property: "p" } }],
      [{ rule: "request-property-type-changed" }],
    ),
  ],
  [
    "type of a response that is text",
    row(
      responses({ "200": { description: "done", content: { "text/plain": { schema: string } } } }),
      responses({
        "200": { description: "done", content: { "text/plain": { schema: { type: "integer" } } } },
      }),
      [{ rule: "response-body-type-compatible" }],
      [{ rule: "response-body-type-changed" }],
    ),
  ],
  [
    "type in a response that is text",
    row(
      responses({
        "200": { description: "done", content: { "text/csv": { schema: object({ p: string }) } } },
      }),
      responses({
        "200": {
          description: "done",
          content: { "text/csv": { schema: object({ p: { type: "integer" } }) } },
        },
      }),
      [{ rule: "response-property-type-compatible" }],
      [{ rule: "response-property-type-changed" }],
    ),
  ],
  ...visibility,
  ...propertyLifecycle,
  [
    "status that is a success",
    row(
      responses({ "200": NONE }),
      responses({ "200": NONE, "201": NONE }),
      [{ rule: "response-success-status-added", args: { status: "201" } }],
      [{ rule: "response-success-status-removed", args: { status: "201" } }],
    ),
  ],
  [
    "status that is none",
    row(
      responses({ "200": NONE }),
      responses({ "200": NONE, default: NONE }),
      [{ rule: "response-non-success-status-added", args: { status: "default" } }],
      [{ rule: "response-non-success-status-removed", args: { status: "default" } }],
    ),
  ],
  [
    "media type of a response",
    row(
      responses({ "200": content("text/plain") }),
      responses({ "200": content("text/plain", "image/png") }),
      [{ rule: "response-media-type-added", args: { mediaType: "image/png" } }],
      [{ rule: "response-media-type-removed", args: { mediaType: "image/png" } }],
    ),
  ],
  [
    "media type of a response, narrower",
    row(
      responses({ "200": content("application/json") }),
      responses({ "200": content("application/problem+json") }),
      [{ rule: "response-media-type-name-specialized" }],
      [{ rule: "response-media-type-name-generalized" }],
    ),
  ],
  [
    "media type of a response, other parameters",
    row(
      responses({ "200": content("text/plain") }),
      responses({ "200": content("text/plain; charset=utf-8") }),
      [{ rule: "response-media-type-name-changed" }],
      [{ rule: "response-media-type-name-changed" }],
    ),
  ],
  [
    "schema of a response's media type",
    row(
      responses({ "200": { description: "done", content: { "text/plain": {} } } }),
      responses({ "200": content("text/plain") }),
      [{ rule: "response-body-media-type-schema-added" }],
      [{ rule: "response-body-media-type-schema-removed" }],
    ),
  ],
  [
    "header of a response",
    row(
      responses({ "200": NONE }),
      op(operationWith("response-header", string)),
      [{ rule: "response-header-added", args: { header: "H", status: "200" } }],
      [{ rule: "optional-response-header-removed", args: { header: "H", status: "200" } }],
    ),
  ],
  [
    "required header of a response",
    row(
      responses({ "200": { description: "done", headers: { H: { required: true, schema: string } } } }),
      responses({ "200": NONE }),
      [{ rule: "required-response-header-removed" }],
      [{ rule: "response-header-added" }],
    ),
  ],
  [
    "header of a response became optional",
    row(
      responses({ "200": { description: "done", headers: { H: { required: true, schema: string } } } }),
      responses({ "200": { description: "done", headers: { h: { schema: string } } } }),
      [{ rule: "response-header-became-optional" }],
      [{ rule: "response-header-became-required" }],
    ),
  ],
  [
    "property of a response's header",
    row(
      op(operationWith("response-header", object({ z: string }))),
      op(operationWith("response-header", object({ p: string, z: string }))),
      [{ rule: "response-header-property-added" }],
      [{ rule: "response-header-property-removed" }],
    ),
  ],
  [
    "property of a response's header became required",
    row(
      op(operationWith("response-header", object({ p: string }))),
      op(operationWith("response-header", object({ p: string }, ["p"]))),
      [{ rule: "response-header-property-became-required" }],
      [{ rule: "response-header-property-became-optional" }],
    ),
  ],
  [
    "version stays",
    row(
      ...breaking("1.0.0", "1.0.0"),
      [{ rule: "api-version-not-bumped", args: { from: "1.0.0" } }],
      notBreaking,
    ),
  ],
  ["version goes back", row(...breaking("2.0.0", "1.0.0"), [{ rule: "api-version-decreased" }], notBreaking)],
  [
    "major version stays",
    row(...breaking("1.0.0", "1.1.0"), [{ rule: "api-major-version-not-bumped" }], notBreaking),
  ],
  [
    "unset sunset is no rule of its own",
    row(
      parameter({ deprecated: true, "x-sunset": "2026-05-05" }),
      parameter({ deprecated: true, "x-sunset": "later" }),
      [{ rule: "request-parameter-sunset-parse", args: { sunset: "later" } }],
      [{ rule: "request-parameter-sunset-parse" }],
    ),
  ],
  [
    "sunset of an operation becomes unreadable",
    row(
      op({ deprecated: true, "x-sunset": "2026-05-05" }),
      op({ deprecated: true, "x-sunset": "later" }),
      [{ rule: "api-path-sunset-parse" }],
      [{ rule: "api-path-sunset-parse" }],
    ),
  ],
];
