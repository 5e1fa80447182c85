import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { documentsOf, type TestPage } from "./hostile-pages.ts";

const conformance = (name: string): string =>
  readFileSync(new URL(`../../scraper/platforms/conformance/${name}`, import.meta.url), "utf8");

/** The first schema of a member, or of a parameter, of that name. */
function schemaOf(value: JsonValue, name: string): JsonObject | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const node = value as JsonObject;
  if (node["name"] === name && node["schema"] !== undefined) return node["schema"] as JsonObject;
  const { properties } = node as { readonly properties?: Readonly<Record<string, JsonObject>> };
  const own = properties?.[name];
  if (own !== undefined) return own;
  for (const each of Object.values(node)) {
    const found = schemaOf(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Row {
  /** Keywords beside type and description. */
  readonly want: JsonObject;
  /** Code of the diagnostic that says what is left out, or contradicts. */
  readonly said?: string;
}

/** What the page's field says, in a page of each platform whose field is of the type. */
const PAGES: Readonly<Record<string, (lines: string, type: string) => { page: TestPage; name: string }>> = {
  apidog: (lines, type) => ({
    name: "size",
    page: {
      name: "page.txt",
      mediaType: "text/plain",
      text: conformance("apidog.txt").replace(
        /size\ninteger\s{1,3}required\nNew size\nMin: 1/u,
        `size\n${type} \nrequired\nNew size\n${lines}`,
      ),
    },
  }),
  huawei: (lines, type) => ({
    name: "size",
    page: {
      name: "page.html",
      mediaType: "text/html",
      text: conformance("huawei.html")
        .replace("<td>Integer</td>", `<td>${type}</td>`)
        .replace(/<p>Minimum: .*?<p>Maximum: .*?<\/p>/u, lines.replace(/^.*$/gmu, "<p>$&</p>")),
    },
  }),
  docsy: (lines, type) => ({
    name: "disk_id",
    page: {
      name: "page.txt",
      mediaType: "text/plain",
      text: conformance("docsy.txt").replace("Example : disk-1\nstringNone", lines.replace("TYPE", type)),
    },
  }),
};

/** The part of an expression, or of a number that cannot be held, is never taken for the number. */
const rows: Readonly<Record<string, readonly (readonly [lines: string, type: string, row: Row])[]>> = {
  apidog: [
    ["Min: 1, Max: 64", "integer", { want: { minimum: 1, maximum: 64 } }],
    ["Max: 4,294,967,295", "integer", { want: { maximum: 4_294_967_295 } }],
    ["Max: 2^31-1", "integer", { want: { maximum: 2_147_483_647 } }],
    ["Max: 2^31-2", "integer", { want: {}, said: "limit-unreadable" }],
    ["Max: 10*1024", "integer", { want: {}, said: "limit-unreadable" }],
    ["Max: 0x10", "integer", { want: {}, said: "limit-unreadable" }],
    ["Max: 1e3", "integer", { want: {}, said: "limit-unreadable" }],
    ["Max: 1e999", "integer", { want: {}, said: "limit-unreadable" }],
    ["Max: 9223372036854775807", "integer", { want: {}, said: "limit-unreadable" }],
    [">= 9223372036854775807", "integer", { want: {}, said: "limit-unreadable" }],
    [">= 1 <= 10*1024", "integer", { want: { minimum: 1 }, said: "limit-unreadable" }],
    ["Max: 1.2345678901234", "number", { want: {}, said: "limit-unreadable" }],
    ["Min: 0.5", "integer", { want: { minimum: 0.5 } }],
    ["Min: 5, Max: 1", "integer", { want: { minimum: 5, maximum: 1 }, said: "limits-contradict" }],
    [
      "Min Length: 5, Max Length: 1",
      "string",
      { want: { minLength: 5, maxLength: 1 }, said: "limits-contradict" },
    ],
    ["Min Length: -1", "string", { want: {}, said: "limit-unreadable" }],
    ["Max Length: 1.5", "string", { want: {}, said: "limit-unreadable" }],
    ["Max Length: 2^16", "string", { want: { maxLength: 65_536 } }],
    ["<= 10*1024 characters", "string", { want: {}, said: "limit-unreadable" }],
    ["Default:\n9223372036854775807", "integer", { want: {}, said: "value-unreadable" }],
    ["Default:\n1e999", "number", { want: {}, said: "value-unreadable" }],
    ["Example:\n2^31-1", "integer", { want: {}, said: "value-unreadable" }],
    ["Default:\n1.5", "integer", { want: { default: 1.5 }, said: "default-contradicts" }],
    ["Allowed values:\n1\n9223372036854775807", "enum<integer>", { want: {}, said: "value-unreadable" }],
  ],
  huawei: [
    ["Minimum: 1\nMaximum: 64", "Integer", { want: { minimum: 1, maximum: 64 } }],
    ["Maximum: 2^31-1", "Integer", { want: { maximum: 2_147_483_647 } }],
    ["Maximum: 2^31 - 2", "Integer", { want: {}, said: "limit-unreadable" }],
    ["Minimum: 1\nMaximum: 10*1024", "Integer", { want: { minimum: 1 }, said: "limit-unreadable" }],
    ["Maximum: 9223372036854775807", "Integer", { want: {}, said: "limit-unreadable" }],
    ["Maximum: 1e999", "Integer", { want: {}, said: "limit-unreadable" }],
    ["Minimum: 10\nMaximum: 1", "Integer", { want: {}, said: "limit-unreadable" }],
    ["Minimum: -1", "String", { want: {}, said: "limit-unreadable" }],
    ["Maximum: 1.5", "String", { want: {}, said: "limit-unreadable" }],
    ["Default: 9007199254740993", "Integer", { want: {}, said: "default-unreadable" }],
    ["Default: 10*1024", "Integer", { want: {}, said: "default-unreadable" }],
    ["The value ranges from 1 to 10*1024.", "Integer", { want: {} }],
    ["The value ranges from 1 to 10 x 1024.", "Integer", { want: {} }],
    ["The value ranges from 1 to 2**31.", "Integer", { want: {} }],
    ["The value ranges from 1 to 2^(31).", "Integer", { want: {} }],
    ["The value ranges from 1 to 2^31 - 2.", "Integer", { want: {} }],
    ["The value is between 1 and 1e6.", "Integer", { want: {} }],
    ["The value is between 1 and 5.12345678901234.", "Float", { want: {} }],
    ["The maximum value is 10*1024.", "Integer", { want: {} }],
    ["The maximum value is 1.5.2.", "Float", { want: {} }],
    ["10*1024 characters at most.", "String", { want: {} }],
    ["up to 10 x 1024 characters", "String", { want: {} }],
    ["The length is 1 to 10*1024.", "String", { want: {} }],
    ["1 to 2^16-1 characters", "String", { want: { minLength: 1, maxLength: 65_535 } }],
  ],
  docsy: [
    ["Minimum : 1\nMaximum : 64\nTYPENone", "integer", { want: { minimum: 1, maximum: 64 } }],
    ["Maximum : 10*1024\nTYPENone", "integer", { want: {}, said: "limit-unreadable" }],
    ["Maximum : 2^31-1\nTYPENone", "integer", { want: {}, said: "limit-unreadable" }],
    ["Maximum : 1e999\nTYPENone", "integer", { want: {}, said: "limit-unreadable" }],
    ["Maximum : 9223372036854775807\nTYPENone", "integer", { want: {}, said: "keyword-invalid" }],
    ["Multiple of : 9007199254740993\nTYPENone", "integer", { want: {}, said: "keyword-invalid" }],
    ["Minimum length : -1\nTYPENone", "string", { want: {}, said: "keyword-invalid" }],
    ["Maximum length : 1.5\nTYPENone", "string", { want: {}, said: "keyword-invalid" }],
    [
      "Minimum : 10\nMaximum : 1\nTYPENone",
      "integer",
      { want: { minimum: 10, maximum: 1 }, said: "limits-contradict" },
    ],
    ["TYPE9223372036854775807", "integer", { want: {}, said: "keyword-invalid" }],
    ["TYPE1e999", "integer", { want: {}, said: "default-unfit" }],
    ["TYPE1.5", "integer", { want: {}, said: "default-unfit" }],
    ["TYPE2^31-1", "integer", { want: {}, said: "default-unfit" }],
  ],
};

describe.each(Object.entries(rows))("numbers on a page of %s", (platform, all) => {
  it.each(all)("%j of type %s", (lines, type, { want, said }) => {
    const { page, name } = PAGES[platform]?.(lines, type) ?? { page: undefined, name: "" };
    if (page === undefined) throw new Error(`no page of ${platform}`);
    const { documents, diagnostics } = documentsOf(page);
    const {
      type: _type,
      format: _format,
      description: _description,
      ...keywords
    } = schemaOf(documents[0] ?? {}, name) ?? { none: true };
    expect(keywords).toEqual(want);
    const codes = diagnostics
      .map(({ code }) => code)
      .filter((code) => /unreadable|contradict|unfit|invalid/u.test(code));
    // The example of the page was written for the field as it was.
    expect(codes.filter((code) => code !== "example-contradicts")).toEqual(said === undefined ? [] : [said]);
  });
});
