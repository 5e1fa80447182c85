import type { JsonObject } from "../../../model/json.ts";
import { operationWith } from "../../testing/documents.ts";
import {
  string,
  NONE,
  op,
  row,
  parameter,
  object,
  response,
  responses,
  content,
  breaking,
  notBreaking,
} from "../../testing/row-helpers.ts";
import type { RuleRow } from "../../testing/rows.ts";

/** Rows of responses, their properties and headers, and of the version. */
export const responseRows: readonly (readonly [name: string, row: RuleRow])[] = [
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
