import { expect, test } from "vitest";
import { html, inlineElement, lines, scriptJson, webAddress } from "./html-text.ts";

test.each([
  ["text", { given: html`<p>${"<b>&\"'`"}</p>`, want: "<p>&lt;b&gt;&amp;&quot;&#39;&#96;</p>" }],
  ["markup stays, lists are joined", { given: html`${[html`<b>${1}</b>`, "<"]}`, want: "<b>1</b>&lt;" }],
  ["nothing", { given: html`a${undefined}b${false}c${""}`, want: "abc" }],
  ["characters that nobody sees", { given: html`${"a\u202Eb\u0000"}`, want: "a\\u{202e}b\\u{0}" }],
  ["lines", { given: html`${lines("a\n<b>")}`, want: "a\n&lt;b&gt;" }],
])("html: %s", (_, { given, want }) => {
  expect(given.markup).toBe(want);
});

test.each(["</script><!--<script>", "a\u2028b\u2029c", "&lt;", "__proto__"])(
  "JSON in a script holds nothing that ends it, and reads back: %j",
  (text) => {
    const { markup } = scriptJson({ text });
    expect(markup).not.toMatch(/[<>&\u2028\u2029]/u);
    expect(JSON.parse(markup)).toEqual({ text });
  },
);

test("the hash of an inline element is that of its text", () => {
  // `echo -n 'alert(1)' | openssl sha256 -binary | base64`
  expect(inlineElement("script", "alert(1)")).toEqual({
    element: { markup: "<script>alert(1)</script>" },
    hash: "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
  });
});

test.each([
  ["https://docs.example.com/a", true],
  ["HTTP://docs.example.com", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  [" https://docs.example.com", false],
  ["//docs.example.com", false],
  ["page.html", false],
])("%s is a web address: %s", (address, want) => {
  expect(webAddress(address) !== undefined).toBe(want);
});
