import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../model/json.ts";
import { diffDocuments } from "../diff.ts";
import { document } from "../testing/documents.ts";
import { markdownText } from "./escape.ts";
import type { DiffReport } from "./report.ts";
import { REPORT_FORMATS, renderReport } from "./render.ts";

const OPTIONS = { color: false, failOn: "error", version: "0.0.0" } as const;
const PAYLOADS = [
  "</script><script>globalThis.PWNED=1</script>",
  '" onmouseover="globalThis.PWNED=1',
  "`</code>`<img src=x onerror=PWNED=1>`",
  "[link](javascript:PWNED) @everyone ![x](https://example.com/x.png)",
  "::error file=x::PWNED\r\n::set-output name=x::y%0A",
  "\u001b[31mred\u202e\u200b",
  "]]><!--\u2028",
  "__proto__",
];

function reportOf(name: string): DiffReport {
  const paths = (schema: JsonObject): JsonObject => ({
    ...document(),
    paths: {
      [`/${name}`]: {
        post: {
          tags: [name],
          parameters: [{ in: "query", name, schema: { type: "string", enum: [name, "a"] } }],
          requestBody: { content: { "application/json": { schema } } },
        },
      },
    },
  });
  const old = paths({ type: "object", properties: { [name]: { type: "string", pattern: name } } });
  const fresh = paths({ type: "object", properties: { b: { type: "integer", default: name } } });
  const { value, diagnostics } = diffDocuments(old, fresh, {
    today: "2026-01-01",
    old: {
      sources: new Map([
        [
          "",
          { basis: "stated", from: [{ captureId: "c", url: `javascript:${name}`, path: "b1", quote: name }] },
        ],
      ]),
    },
  });
  return {
    old: { name, document: old },
    new: { name: `${name}2`, document: fresh },
    changes: value,
    ignored: 0,
    diagnostics,
  };
}

describe("no name of a document becomes markup, a command or an escape sequence", () => {
  test.each(PAYLOADS.flatMap((payload) => REPORT_FORMATS.map((format) => [format, payload] as const)))(
    "%s: %j",
    (format, payload) => {
      const text = renderReport(format, reportOf(payload), OPTIONS);
      for (const character of "\u001b\u202e\u200b\u2028") expect(text).not.toContain(character);
      if (format === "html") {
        expect(text.match(/<script/gu)).toHaveLength(1);
        expect(text).not.toMatch(/<img|<a href="javascript|" onmouseover/u);
      }
      if (format === "junit") expect(text).not.toMatch(/<script|<img|" onmouseover|\]\]>/u);
      if (format === "github")
        for (const line of text.trimEnd().split("\n").slice(0, -1))
          expect(line).toMatch(/^::(?:error|warning|notice) file=[^:\r]*::/u);
      if (format === "markdown")
        expect(text.replaceAll(/`[^`]*`/gu, "")).not.toMatch(/(?<!\\)\[link|@everyone|<img|<script/u);
      if (format === "json" || format === "sarif") JSON.parse(text);
    },
  );
});

describe("the HTML report", () => {
  const html = renderReport("html", reportOf("a"), OPTIONS);
  test("loads nothing and runs its own script only", () => {
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[^']+&#39;; script-src &#39;sha256-[^']+&#39;/u,
    );
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3)/u);
  });
  test("shows both sides", () => {
    expect(html).toContain("<h2>old</h2>");
    expect(html).toContain("not there");
    expect(html).toContain("request-property-removed");
  });
});

test.each([
  ["request property `a_b`: was *added*", "request property `a_b`: was \\*added\\*"],
  ["an odd ` back-tick_", "an odd  back-tick\\_"],
  ["mail @team", "mail &#64;team"],
])("Markdown: %s", (text, want) => expect(markdownText(text)).toBe(want));
