import { describe, expect, test } from "vitest";
import type { JsonScalar, JsonType } from "../../spec/model/json.ts";
import { readHtml } from "../document/read-html.ts";
import { readDefault } from "./prose-default.ts";
import { readLimits } from "./prose-limits.ts";
import { proseLines, type ProseLine } from "./prose.ts";
import { readValueList } from "./value-list.ts";

/** The lines of a cell, as the readers get them from a page. */
function linesOf(cell: string): readonly ProseLine[] {
  const { value } = readHtml(`<table><tr><td>${cell}</td></tr></table>`, { captureId: "c", url: "u" });
  const [table] = value.blocks;
  const found = table?.kind === "table" ? table.rows[0]?.cells[0] : undefined;
  return found === undefined ? [] : proseLines(found);
}

describe("limits", () => {
  test.each<[string, { given: string; type: JsonType; want: Readonly<Record<string, number>> }]>([
    [
      "range",
      { given: "The value ranges from 1 to 100.", type: "integer", want: { minimum: 1, maximum: 100 } },
    ],
    [
      "range of a relative clause",
      {
        given: "Weight of it, which ranges from 0 to 1,000.",
        type: "integer",
        want: { minimum: 0, maximum: 1000 },
      },
    ],
    [
      "negative",
      {
        given: "The value ranges from -1 to 2147483647.",
        type: "integer",
        want: { minimum: -1, maximum: 2147483647 },
      },
    ],
    [
      "power",
      {
        given: "The value ranges from 0 to 2<sup>31</sup>-1.",
        type: "integer",
        want: { minimum: 0, maximum: 2147483647 },
      },
    ],
    [
      "range in brackets",
      { given: "Value range: [1, 64]", type: "integer", want: { minimum: 1, maximum: 64 } },
    ],
    [
      "with units",
      {
        given: "Its value range is from 40 GB to 4,000 GB.",
        type: "integer",
        want: { minimum: 40, maximum: 4000 },
      },
    ],
    [
      "with units, one range among several",
      {
        given:
          "The value ranges from 1 to 1000 by default.<br>The step is 1 if it ranges from 0 Mbit/s to 300 Mbit/s.",
        type: "integer",
        want: {},
      },
    ],
    [
      "in a bullet",
      {
        given: "Port.<ul><li>The port number ranges from 1 to 65535.</li></ul>",
        type: "integer",
        want: { minimum: 1, maximum: 65535 },
      },
    ],
    [
      "labels on a number",
      {
        given: "<p>Minimum: <b>1</b></p><p>Maximum: <b>300</b></p>",
        type: "integer",
        want: { minimum: 1, maximum: 300 },
      },
    ],
    [
      "labels on a string",
      {
        given: "<p>Minimum: 0</p><p>Maximum: 255</p>",
        type: "string",
        want: { minLength: 0, maxLength: 255 },
      },
    ],
    [
      "characters",
      {
        given: "The name can contain 1 to 64 characters.",
        type: "string",
        want: { minLength: 1, maxLength: 64 },
      },
    ],
    [
      "maximum of characters",
      { given: "Can contain a maximum of 36 Unicode characters.", type: "string", want: { maxLength: 36 } },
    ],
    [
      "cannot exceed",
      { given: "The value cannot exceed 255 characters.", type: "string", want: { maxLength: 255 } },
    ],
    ["only a maximum", { given: "The maximum value is 1000.", type: "integer", want: { maximum: 1000 } }],
    [
      "bounds in two sentences",
      {
        given: "The minimum value is 1. The maximum value is 9.",
        type: "integer",
        want: { minimum: 1, maximum: 9 },
      },
    ],
    ["array length", { given: "Array Length: 1 - 10", type: "array", want: { minItems: 1, maxItems: 10 } }],
    [
      "a number on a string is no length",
      { given: "The value ranges from 1 to 100.", type: "string", want: {} },
    ],
    [
      "under a condition",
      { given: "If the protocol is X, the value ranges from 1 to 9.", type: "integer", want: {} },
    ],
    [
      "two ranges",
      {
        given: "The value ranges from 1 to 9. When it is full, the value ranges from 1 to 5.",
        type: "integer",
        want: {},
      },
    ],
    [
      "by case",
      { given: "<ul><li>TCP: The value ranges from 10 to 40.</li></ul>", type: "integer", want: {} },
    ],
    [
      "below a condition",
      {
        given: "When the type is X:<ul><li>The value ranges from 1 to 5.</li></ul>",
        type: "integer",
        want: {},
      },
    ],
    ["of a part", { given: "Each label can contain a maximum of 63 characters.", type: "string", want: {} }],
    [
      "an integer between",
      { given: "Enter an integer from 1 to 365.", type: "integer", want: { minimum: 1, maximum: 365 } },
    ],
    [
      "at least",
      { given: "The value must be greater than or equal to -1.", type: "integer", want: { minimum: -1 } },
    ],
    [
      "no longer than",
      { given: "The name cannot be longer than 64 characters.", type: "string", want: { maxLength: 64 } },
    ],
    ["upside down", { given: "The value ranges from 9 to 1.", type: "integer", want: {} }],
    ["on a boolean", { given: "The value ranges from 0 to 1.", type: "boolean", want: {} }],
  ])("%s", (_name, { given, type, want }) => {
    const found = readLimits(linesOf(given), type);
    expect(Object.fromEntries(found.map(({ keyword, value }) => [keyword, value]))).toEqual(want);
  });
});

describe("defaults", () => {
  test.each<[string, { given: string; type: JsonType; want: JsonScalar | undefined }]>([
    ["number", { given: "The default value is 10.", type: "integer", want: 10 }],
    ["thousands", { given: "The default value is 4,000.", type: "integer", want: 4000 }],
    ["label", { given: "<p>Text.</p><p>Default: <b>false</b></p>", type: "boolean", want: false }],
    ["word", { given: "The default value is TCP.", type: "string", want: "TCP" }],
    ["quoted", { given: 'Its default value is "".', type: "string", want: "" }],
    [
      "with a remark",
      { given: "The default value is /, and it must begin with a slash.", type: "string", want: "/" },
    ],
    [
      "a description of one",
      { given: "The default value is the ID of the project.", type: "string", want: undefined },
    ],
    ["none", { given: "Default: None", type: "string", want: undefined }],
    ["no number", { given: "The default value is unlimited.", type: "integer", want: undefined }],
    [
      "under a condition",
      { given: "If x is set, the default value is 5.", type: "integer", want: undefined },
    ],
    ["two", { given: "The default value is 5. The default value is 6.", type: "integer", want: undefined }],
    ["behind other facts", { given: "Options: true or false. Default: true.", type: "string", want: "true" }],
    [
      "behind a range",
      { given: "It ranges from 0 to 86400 and is 300 by default.", type: "integer", want: 300 },
    ],
    ["in brackets", { given: "Value range: 1-10 (default: 3)", type: "integer", want: 3 }],
    ["in a list", { given: "The value can be 5_bgp (default) and 5_gray.", type: "string", want: "5_bgp" }],
    ["without the word value", { given: "The default is 5.", type: "integer", want: 5 }],
    ["as a verb", { given: "The period defaults to 5.", type: "integer", want: 5 }],
    ["in front", { given: "By default, the value is 5.", type: "integer", want: 5 }],
    ["of which", { given: "A field, the default value of which is name.", type: "string", want: "name" }],
    [
      "a state is none",
      { given: "The function, which is disabled by default.", type: "string", want: undefined },
    ],
    [
      "a value that is called so",
      { given: "The value of Default is a cipher.", type: "string", want: undefined },
    ],
  ])("%s", (_name, { given, type, want }) => {
    expect(readDefault(linesOf(given), type)?.value).toBe(want);
  });
});

describe("value lists", () => {
  test.each<[string, { given: string; type: JsonType; want: readonly JsonScalar[] }]>([
    [
      "items with descriptions",
      {
        given: "Order.<ul><li><b>asc</b>: up (default value)</li><li>desc: down</li></ul>",
        type: "string",
        want: ["asc", "desc"],
      },
    ],
    [
      "bare items below an announcement",
      { given: "The value can be:<ul><li>301</li><li>302</li></ul>", type: "string", want: ["301", "302"] },
    ],
    ["numbers", { given: "State:<ul><li>0: off</li><li>1: on</li></ul>", type: "integer", want: [0, 1] }],
    [
      "sentence",
      {
        given: "The value can be TCP, UDP_CONNECT, or HTTP.",
        type: "string",
        want: ["TCP", "UDP_CONNECT", "HTTP"],
      },
    ],
    ["two words", { given: "The value is ssh or x509.", type: "string", want: ["ssh", "x509"] }],
    [
      "of a relative clause",
      {
        given: "Kind, the value of which can be public or private.",
        type: "string",
        want: ["public", "private"],
      },
    ],
    [
      "lines marked by hand",
      {
        given: "Order. The value can be:<br>- asc: up (default)<br>- desc: down",
        type: "string",
        want: ["asc", "desc"],
      },
    ],
    [
      "bare lines, of which the case does not count",
      {
        given: "The value can be any of the following and is case-insensitive:<br>Alpha<br>Beta",
        type: "string",
        want: [],
      },
    ],
    [
      "bare lines below a colon that announces values",
      {
        given: "Its value can be any of the following:<br>Alpha<br>Beta",
        type: "string",
        want: ["Alpha", "Beta"],
      },
    ],
    [
      "bare lines below a full stop",
      { given: "The type.<br>Optional<br>Reserved", type: "string", want: [] },
    ],
    ["lines", { given: "Options:<br>gold: one<br>public: two", type: "string", want: ["gold", "public"] }],
    [
      "lines in capitals",
      { given: "Kind of stop.<br>SOFT: one<br>HARD: two", type: "string", want: ["SOFT", "HARD"] },
    ],
    [
      "flattened",
      {
        given: "Source. Options: gold: market image public: open image other: any",
        type: "string",
        want: ["gold", "public", "other"],
      },
    ],
    [
      "flattened in capitals",
      { given: "Kind. USER: one USER_GROUP: many.", type: "string", want: ["USER", "USER_GROUP"] },
    ],
    [
      "flattened without words between",
      { given: "Options: gold: public:", type: "string", want: ["gold", "public"] },
    ],
    [
      "list and sentence that agree",
      {
        given: "The value can be a or b.<ul><li>a: x</li><li>b: y</li></ul>",
        type: "string",
        want: ["a", "b"],
      },
    ],
    [
      "labelled",
      { given: "Zone type. Value: public or private", type: "string", want: ["public", "private"] },
    ],
    [
      "label with an adjective",
      { given: "Possible values: A, B, and C.", type: "string", want: ["A", "B", "C"] },
    ],
    [
      "remarks in brackets",
      { given: "The value can be 4 (IPv4, usual) or 6 (IPv6).", type: "integer", want: [4, 6] },
    ],
    [
      "items with remarks",
      {
        given: "Type:<ul><li>ALARM (needs alarm_id): one</li><li>PLAN (by time): two</li></ul>",
        type: "string",
        want: ["ALARM", "PLAN"],
      },
    ],
    [
      "values on the next line",
      { given: "State.<br>Options:<br>A, B, and C_D", type: "string", want: ["A", "B", "C_D"] },
    ],
    [
      "lines inside an item",
      {
        given: "<ul><li>State.</li><li>The options are:<p>0: off</p><p>1: on</p></li></ul>",
        type: "integer",
        want: [0, 1],
      },
    ],
    [
      "followed by the default",
      { given: "The value can be x or y, and is x by default.", type: "string", want: ["x", "y"] },
    ],
    ["some of the values", { given: "Commonly used values are 10, 20, and 50.", type: "integer", want: [] }],
    ["the other values", { given: "Other values are reserved or invalid.", type: "string", want: [] }],
    [
      "a value outside the list",
      { given: "The value can be a or b.<br>In x, the value can only be c.", type: "string", want: [] },
    ],
    [
      "a listed value that is refused",
      { given: "The value can be 4 or 6. The value cannot be 6.", type: "integer", want: [] },
    ],
    ["cut off after the colon", { given: "Image instance status:", type: "string", want: [] }],
    ["one value", { given: "The value can only be UDP.", type: "string", want: [] }],
    [
      "characters",
      { given: "The value consists of:<ul><li>Letters</li><li>Digits</li></ul>", type: "string", want: [] },
    ],
    ["remarks", { given: "Text.<ul><li>Note: x</li><li>Example: y</li></ul>", type: "string", want: [] }],
    [
      "other words among the values",
      { given: "The value can be ACTIVE or another state.", type: "string", want: [] },
    ],
    ["under a condition", { given: "If it is X, the value can be A or B.", type: "string", want: [] }],
    [
      "an example of a setting",
      {
        given: "For example, set parameters as follows:<ul><li>a: 1</li><li>b: 2</li></ul>",
        type: "string",
        want: [],
      },
    ],
    [
      "two lists that differ",
      {
        given: "<ul><li>a: x</li><li>b: y</li></ul>In others:<ul><li>c: x</li><li>d: y</li></ul>",
        type: "string",
        want: [],
      },
    ],
    [
      "a boolean has no list",
      { given: "<ul><li>true: x</li><li>false: y</li></ul>", type: "boolean", want: [] },
    ],
    ["words on a number", { given: "The value can be low or high.", type: "integer", want: [] }],
    [
      "sentences as items",
      { given: "Values:<ul><li>It must be unique.</li><li>It is short.</li></ul>", type: "string", want: [] },
    ],
  ])("%s", (_name, { given, type, want }) => {
    expect(readValueList(linesOf(given), type).map(({ value }) => value)).toEqual(want);
  });

  test("a value keeps its description and its place", () => {
    const [first] = readValueList(
      linesOf("Order.<ul><li>asc: up (default)</li><li>desc: down</li></ul>"),
      "string",
    );
    expect(first).toMatchObject({ value: "asc", description: "up (default)", isDefault: true });
    expect(first?.item?.path).toBe("b0/r0/c0/b0/r0");
  });
});

test("a megabyte without a line break costs no time", () => {
  const start = performance.now();
  const lines = linesOf("The value can be a, ".repeat(50_000));
  expect(readValueList(lines, "string")).toEqual([]);
  expect(readLimits(lines, "string")).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2_000);
});
