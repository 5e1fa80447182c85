import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../spec/digest.ts";
import type { Locator } from "../../spec/provenance.ts";
import { locatorsOf } from "../assemble/places.ts";
import type { CapturedBody } from "../capture/capture.ts";
import { builtInCaptures } from "../capture/from-files.ts";
import { unaccountedCandidates } from "../document/candidates.ts";
import type { Block, DocPage } from "../document/doc-page.ts";
import { providers } from "../providers/registry.ts";
import { readCapture, type ReadPage } from "../read-capture.ts";
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

/** Words of a page without white space: a quote may fold lines, and join cells. */
const squeezed = (text: string): string => text.replace(/\s+/gu, "");

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "list")
        return block.items.map((item) => `${item.text} ${wordsOf(item.blocks ?? [])}`).join(" ");
      if (block.kind !== "table") return block.text;
      const rows = [block.header, ...block.rows.map((row) => row.cells)];
      return `${block.caption ?? ""} ${rows
        .flat()
        .map((cell) => cell.text)
        .join(" ")}`;
    })
    .join(" ");
}

/** Each word of a quote stands on the page; a bar may stand between cells, and the last word may be cut off. */
function isOnPage({ quote }: Locator, words: string): boolean {
  const parts = quote.replace(/…$/u, "").split(/\s+/u);
  return (
    words.includes(squeezed(quote.replace(/…$/u, ""))) ||
    parts.every((part) => part === "|" || words.includes(part))
  );
}

const located = ({ facts }: ReadPage): readonly Locator[] => [
  ...locatorsOf({ ...facts, candidates: [], leftOut: [] }),
  ...facts.candidates.map(({ locator }) => locator),
  ...facts.leftOut.map(({ locator }) => locator),
];

function frozen<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

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

  test("nothing on it is dropped", () => {
    expect(result.value.facts.candidates.length).toBeGreaterThan(0);
    expect(unaccountedCandidates(result.value.facts, result.value.facts.candidates)).toStrictEqual([]);
  });

  test("every quote stands on it", () => {
    const words =
      squeezed(wordsOf(result.value.page.blocks)) + squeezed(new TextDecoder().decode(capture.body));
    expect(located(result.value).filter((locator) => !isOnPage(locator, words))).toStrictEqual([]);
    expect(located(result.value).every(({ captureId }) => captureId === capture.capture.sha256)).toBe(true);
  });

  test("reading is pure: a frozen page gives the same facts, twice", () => {
    const own = platforms.find(({ id }) => id === platform) as Platform;
    const page: DocPage = frozen(result.value.page);
    const context = frozen({ securityHeaders: [] as string[] });
    const [first, second] = [own.readPage(page, context), own.readPage(page, context)];
    expect(second).toStrictEqual(first);
    expect(first.value).toStrictEqual(result.value.facts);
  });
});

/** A generator of numbers from a seed (mulberry32): the same garbage on every machine. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

const PAYLOADS = [
  "*/ globalThis.PWNED=1; /*",
  "`${globalThis.PWNED=1}`",
  "__proto__",
  "../../x",
  "(a+)+$",
  "\u2028",
  "|",
  "\n\n",
  "{",
  "</table>",
  "```",
];

describe.each(pages)("garbage for $platform", ({ capture }) => {
  const text = new TextDecoder().decode(capture.body);
  const random = numbers(20_240);
  const at = () => Math.floor(random.next().value * text.length);

  /** No stage failed, and every name in the facts stands in the text. */
  const check = (garbled: string) => {
    const { value, diagnostics } = read(captured(capture.capture.url, Buffer.from(garbled)));
    expect(diagnostics.filter(({ code }) => code === "reader-failed")).toStrictEqual([]);
    const words = squeezed(garbled);
    for (const { path, parameters } of value.facts.operations) {
      for (const part of path.split(/[/{}]/u)) expect(words).toContain(squeezed(part));
      for (const { name } of parameters) expect(words).toContain(squeezed(name));
    }
  };

  test("cut off anywhere", () => {
    for (let round = 0; round < 30; round += 1) check(text.slice(0, at()));
  });

  test("a part missing", () => {
    for (let round = 0; round < 30; round += 1) {
      const from = at();
      check(text.slice(0, from) + text.slice(from + Math.floor(random.next().value * 200)));
    }
  });

  test("a part repeated", () => {
    for (let round = 0; round < 15; round += 1) {
      const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
      check(text.slice(0, to) + text.slice(from));
    }
  });

  test("hostile words in between", () => {
    for (let round = 0; round < 30; round += 1) {
      const from = at();
      check(text.slice(0, from) + (PAYLOADS[round % PAYLOADS.length] ?? "") + text.slice(from));
    }
    expect(globalThis).not.toHaveProperty("PWNED");
    expect({}).not.toHaveProperty("polluted");
  });
});

describe.each(providers)("provider $id", (provider) => {
  test("its platforms are registered, its schemes complete", () => {
    const known = new Set(platforms.map(({ id }) => id));
    expect(provider.platforms.filter((id) => !known.has(id))).toStrictEqual([]);
    expect(provider.hosts.length).toBeGreaterThan(0);
    expect(new Set(provider.security.map(({ name }) => name)).size).toBe(provider.security.length);
    for (const { scheme } of provider.security) expect(scheme).toHaveProperty("type");
  });

  test("its built-in captures are there, are read, and lose nothing", async () => {
    const captures = await builtInCaptures(provider);
    expect(captures.diagnostics).toStrictEqual([]);
    expect(captures.value).toHaveLength(provider.services.flatMap((service) => service.captures).length);
    for (const capture of captures.value) {
      const { value, diagnostics } = readCapture(capture, { provider, platforms });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toStrictEqual([]);
      expect(value.facts.operations.length).toBeGreaterThan(0);
      expect(unaccountedCandidates(value.facts, value.facts.candidates)).toStrictEqual([]);
    }
  });
});
