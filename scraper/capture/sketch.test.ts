import { expect, it } from "vitest";
import { sketchHtml } from "./sketch.ts";

it("ends where elements are nested deeper than any reader goes, and keeps what stood before", () => {
  const html = `<title>T</title><a href=a.html>a</a>${"<div>".repeat(300_000)}<a href=b.html>b</a>`;
  expect(sketchHtml(html)).toMatchObject({ title: "T", hrefs: ["a.html"] });
});
