import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../spec/digest.ts";
import type { CapturedBody } from "../capture/capture.ts";
import { builtInCaptures } from "../capture/from-files.ts";
import { checkProvider } from "../providers/check-provider.ts";
import { providers } from "../providers/registry.ts";
import { readCapture } from "../read-capture.ts";
import { checkPlatform } from "./check-platform.ts";
import type { Platform } from "./platform.ts";
import { platforms } from "./registry.ts";

/** One page per platform, in our own words: `conformance/<platform id>.<ext>`. */
const folder = new URL("./conformance/", import.meta.url);
const files = readdirSync(folder).sort();
const MEDIA: Readonly<Record<string, string>> = { html: "text/html", md: "text/markdown", txt: "text/plain" };

const captured = (url: string, body: Uint8Array): CapturedBody => ({
  capture: {
    sha256: digestOf(body),
    url,
    finalUrl: url,
    mediaType: MEDIA[url.split(".").at(-1) ?? ""] ?? "",
  },
  body,
});

/** A provider that allows every platform: the pages must find their own. */
const anyone = { id: "anyone", platforms: platforms.map(({ id }) => id), security: [] };
const read = (capture: CapturedBody) => readCapture(capture, { provider: anyone, platforms });

const pages = files.map((file) => ({
  platform: file.split(".")[0] ?? "",
  capture: captured(file, readFileSync(new URL(file, folder))),
}));

describe("the registry", () => {
  test("platform ids are unique, and each platform has a conformance capture", () => {
    const ids = platforms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !pages.some(({ platform }) => platform === id))).toStrictEqual([]);
  });

  test("every conformance capture belongs to a platform", () => {
    expect(pages.filter(({ platform }) => !platforms.some(({ id }) => id === platform))).toStrictEqual([]);
  });
});

describe.each(pages)("conformance of $platform", ({ platform, capture }) => {
  const result = read(capture);

  test("its own platform recognises it, surest of all", () => {
    expect(result.value.platform).toBe(platform);
  });

  test("it states an operation with path, version, parameters, body and response", () => {
    const [operation] = result.value.facts.operations;
    expect(operation?.path).toMatch(/^\/v1\/(?:\{project_id\}\/)?disks\/\{disk_id\}$/u);
    expect(operation?.method).toBe("put");
    expect(operation?.version).toMatch(/^(?:v1|1\.0)$/u);
    expect(operation?.parameters.map(({ name }) => name)).toContain("disk_id");
    expect(operation?.requestBody?.content).toHaveLength(1);
    expect(operation?.responses.length).toBeGreaterThan(0);
  });

  test("it conforms: accounts for all, quotes what stands there, is pure, survives garbage", () => {
    const own = platforms.find(({ id }) => id === platform) as Platform;
    const { url, mediaType } = capture.capture;
    const page = { body: capture.body, url, mediaType };
    expect(checkPlatform(own, [page], { others: platforms })).toStrictEqual([]);
    expect(globalThis).not.toHaveProperty("PWNED");
    expect({}).not.toHaveProperty("polluted");
  });
});

describe.each(providers)("provider $id", (provider) => {
  test("its platforms are registered, its captures are read and lose nothing", async () => {
    const captures = await builtInCaptures(provider);
    expect(captures.diagnostics).toStrictEqual([]);
    expect(captures.value).toHaveLength(provider.services.flatMap((service) => service.captures).length);
    expect(checkProvider(provider, platforms, captures.value)).toStrictEqual([]);
    for (const capture of captures.value)
      expect(readCapture(capture, { provider, platforms }).value.facts.operations.length).toBeGreaterThan(0);
    expect(provider.hosts.length).toBeGreaterThan(0);
  });
});

/** A platform with one fault, made from the one that reads the page. */
function spoilt(change: Partial<Platform>): readonly string[] {
  const [first] = pages;
  const own = platforms.find(({ id }) => id === first?.platform) as Platform;
  const { url, mediaType } = first!.capture.capture;
  const broken = { ...own, ...change };
  const found = checkPlatform(broken, [{ body: first!.capture.body, url, mediaType }], { rounds: 2 });
  return [...new Set(found.map(({ check }) => check))];
}

describe("the suite finds", () => {
  const own = platforms.find(({ id }) => id === pages[0]?.platform) as Platform;
  const readPage: Platform["readPage"] = (page, context) => own.readPage(page, context);
  let calls = 0;
  test.each<[string, { given: Partial<Platform>; want: string }]>([
    ["a platform that knows no page", { given: { recognise: () => 0 }, want: "recognised" }],
    [
      "rows that were dropped",
      {
        given: {
          readPage: (page, context) => {
            const { value, diagnostics } = readPage(page, context);
            return { value: { ...value, operations: [], types: [], leftOut: [] }, diagnostics };
          },
        },
        want: "accounts-for-all",
      },
    ],
    [
      "words that stand nowhere",
      {
        given: {
          readPage: (page, context) => {
            const { value, diagnostics } = readPage(page, context);
            const [operation, ...others] = value.operations;
            const from = operation!.from.map((locator) => ({ ...locator, quote: "made-up words" }));
            return { value: { ...value, operations: [{ ...operation!, from }, ...others] }, diagnostics };
          },
        },
        want: "quotes-stand-on-page",
      },
    ],
    [
      "a memory",
      {
        given: {
          readPage: (page, context) => {
            const { value, diagnostics } = readPage(page, context);
            return { value: { ...value, page: { ...value.page, title: String(calls++) } }, diagnostics };
          },
        },
        want: "pure",
      },
    ],
    [
      "a reader that throws on half a page",
      {
        given: {
          readPage: (page, context) => {
            const read = readPage(page, context);
            if (read.value.operations[0]?.responses.length !== 1) throw new Error("half a page");
            return read;
          },
        },
        want: "survives-garbage",
      },
    ],
  ])("%s", (_name, { given, want }) => {
    expect(spoilt(given)).toContain(want);
  });
});
