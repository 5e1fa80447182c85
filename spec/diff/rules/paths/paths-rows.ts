import { document } from "../../testing/documents.ts";
import { NONE, op, row, deprecatedPath, withoutGet, POLICY } from "../../testing/row-helpers.ts";
import type { RuleRow } from "../../testing/rows.ts";

/** Rows of operations, webhooks, callbacks and their life. */
export const pathRows: readonly (readonly [name: string, row: RuleRow])[] = [
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
    "callback that takes more and breaks nobody",
    row(
      op({ callbacks: { c: { "{$url}": { post: { responses: { "200": NONE } } } } } }),
      op({ callbacks: { c: { "{$url}": { post: { responses: { "200": NONE, "201": NONE } } } } } }),
      [{ rule: "callback-extended", args: { callback: "c" } }],
      [{ rule: "callback-changed", args: { callback: "c" } }],
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
];
