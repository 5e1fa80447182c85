import { document } from "../../testing/documents.ts";
import { string, NONE, op, row, parameter, header, object, POLICY } from "../../testing/row-helpers.ts";
import type { RuleRow } from "../../testing/rows.ts";

/** Rows of parameters. */
export const parameterRows: readonly (readonly [name: string, row: RuleRow])[] = [
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
];
