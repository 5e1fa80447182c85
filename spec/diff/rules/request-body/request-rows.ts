import { string, op, row, object, request, content, property } from "../../testing/row-helpers.ts";
import type { RuleRow } from "../../testing/rows.ts";

/** Rows of request bodies and their properties. */
export const requestRows: readonly (readonly [name: string, row: RuleRow])[] = [
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
];
