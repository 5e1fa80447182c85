import { describe, expect, test } from "vitest";
import { digestOf } from "../spec/digest.ts";
import type { CapturedBody } from "./capture/capture.ts";
import { emptyFacts } from "./platforms/empty-facts.ts";
import { definePlatform, type Platform } from "./platforms/platform.ts";
import { readCapture } from "./read-capture.ts";

const captured = (text: string, service?: string): CapturedBody => {
  const body = Buffer.from(text);
  const capture = {
    sha256: digestOf(body),
    url: "a.txt",
    finalUrl: "https://docs.example.com/a",
    mediaType: "text/plain",
  };
  return { capture: service === undefined ? capture : { ...capture, service }, body };
};

const platform = (id: string, sure: number, more: Partial<Platform> = {}): Platform =>
  definePlatform({
    id,
    title: id,
    recognise: () => sure,
    readPage: (page, { service, securityHeaders }) => ({
      value: { ...emptyFacts(page), tags: [{ name: `${id} ${service ?? "-"} ${securityHeaders.join()}` }] },
      diagnostics: [],
    }),
    ...more,
  });

const scheme = { type: "apiKey", in: "header", name: "X-Key" };
const provider = { id: "p", platforms: ["b", "a"], security: [{ name: "key", group: "g", scheme }] };
const read = (platforms: readonly Platform[], text = "words", service?: string) =>
  readCapture(captured(text, service), { provider, platforms });

describe("readCapture", () => {
  test("the surest platform reads the page, with service and security headers", () => {
    const { value } = read([platform("a", 0.9), platform("b", 0.5)], "words", "disks");
    expect(value.platform).toBe("a");
    expect(value.facts.tags).toStrictEqual([{ name: "a disks x-key" }]);
    expect(value.page.url).toBe("https://docs.example.com/a");
  });

  test("of equally sure ones the provider's first; others do not count", () => {
    expect(read([platform("a", 1), platform("b", 1), platform("c", 1)]).value.platform).toBe("b");
    expect(read([platform("c", 1)]).diagnostics).toMatchObject([
      { code: "platform-unknown", severity: "error" },
    ]);
  });

  test("a platform recovers the page before it reads it", () => {
    const recover: Platform["recover"] = (page) => ({
      value: { ...page, title: "recovered" },
      diagnostics: [],
    });
    expect(read([platform("a", 1, { recover })]).value.facts.page.title).toBe("recovered");
  });

  test("a reader that fails is reported with its page, and nothing is thrown", () => {
    const readPage = (): never => {
      throw new TypeError("no blocks");
    };
    const { value, diagnostics } = read([platform("a", 1, { readPage })]);
    expect(value.facts.operations).toStrictEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: "reader-failed",
        data: { reason: "no blocks" },
        locator: { url: "https://docs.example.com/a" },
      },
    ]);
  });

  test("a page that states nothing", () => {
    const readPage: Platform["readPage"] = (page) => ({ value: emptyFacts(page), diagnostics: [] });
    expect(read([platform("a", 1, { readPage })]).diagnostics).toMatchObject([
      { code: "page-without-facts", severity: "warning" },
    ]);
  });

  const endless = (): never => {
    for (;;);
  };
  // eslint-disable-next-line regexp/no-super-linear-backtracking, regexp/no-trivially-nested-quantifier -- to be broken off
  const nested = /^(?:a+)+$/u;
  test.each<[stage: string, given: Partial<Platform>]>([
    ["recognition", { recognise: endless }],
    ["recovery", { recover: endless }],
    ["reading", { readPage: endless }],
    ["an expression", { readPage: () => (nested.test(`${"a".repeat(60)}!`), endless()) }],
  ])("a page that never ends in %s is left out as a whole, and the next one is read", (_stage, given) => {
    const options = { provider, platforms: [platform("a", 1, given)], maxMs: 20 };
    const { value, diagnostics } = readCapture(captured("words"), options);
    expect(value.page.blocks).toStrictEqual([]);
    expect(value.facts.tags).toStrictEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: "page-too-slow",
        severity: "error",
        data: { url: "https://docs.example.com/a", limit: 20 },
        locator: { url: "https://docs.example.com/a" },
      },
    ]);
    expect(read([platform("a", 1)]).value.facts.tags).toHaveLength(1);
  });

  test.each([
    [60_000, []],
    [150_000, ["page-states-too-much"]],
  ])("a page of a word whose tag is stated %i times", (times, codes) => {
    const tag = { name: "one" };
    const readPage: Platform["readPage"] = (page) => ({
      value: { ...emptyFacts(page), tags: Array.from({ length: times }, () => tag) },
      diagnostics: [],
    });
    const { value, diagnostics } = read([platform("a", 1, { readPage })]);
    expect(diagnostics.map(({ code }) => code)).toStrictEqual(codes);
    expect(value.facts.tags).toHaveLength(codes.length === 0 ? times : 0);
  });

  test("an empty page gives one diagnostic", () => {
    expect(read([platform("a", 1)], " ").diagnostics.map(({ code }) => code)).toStrictEqual(["page-empty"]);
  });
});
