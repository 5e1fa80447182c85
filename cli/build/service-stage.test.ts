import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { thingHtml, thingPage, thingsPlatform, thingsProvider } from "../change/test-things.ts";
import { digestOf } from "../../spec/digest.ts";
import { assembleServices, buildDocuments } from "./documents.ts";
import { readStage, type SourcePage } from "./read-stage.ts";
import { stageServices, type StageOptions } from "./service-stage.ts";
import { createMemoryCache, openStageCache } from "./stage-cache.ts";
import { atOnce } from "../../spec/steps.ts";
import type { Platform } from "../../scraper/platforms/platform.ts";

const provider = thingsProvider("https://things.example");
const platforms = [thingsPlatform];

let folder: string;
/** Addresses whose bytes were asked for. */
let asked: string[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-stages-"));
  asked = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function source(
  number: number,
  service: string | undefined,
  html = thingHtml(thingPage(number)),
): SourcePage {
  const body = Buffer.from(html);
  const url = `https://things.example/${service ?? "any"}/${number}.html`;
  return {
    capture: {
      sha256: digestOf(body),
      url,
      finalUrl: url,
      mediaType: "text/html",
      ...(service === undefined ? {} : { service }),
    },
    body: () => {
      asked.push(url);
      return Promise.resolve(body);
    },
  };
}

const pages = (): SourcePage[] => [source(1, "a"), source(2, "a"), source(3, "b"), source(4, "b")];
const edited = (number: number, service: string): SourcePage => {
  const page = thingPage(number);
  const parameters = page.parameters.map((row) => ({ ...row, mandatory: true }));
  return source(number, service, thingHtml({ ...page, parameters }));
};

const options = (more: Partial<StageOptions> = {}): StageOptions => ({
  provider,
  platforms,
  descriptions: true,
  cache: openStageCache(folder),
  code: "1",
  ...more,
});

const names = (services: Awaited<ReturnType<typeof stageServices>>): string[] =>
  services.value.flatMap(({ service, documents }) =>
    documents.map(({ identity }) => `${service}@${identity.version.id}`),
  );

describe("stages from pages to documents", () => {
  it("leave a page out that never ends, say so each time, and go on with the rest", async () => {
    let isEndless = true;
    const stuck: Platform = {
      ...thingsPlatform,
      readPage: (page, context) => {
        while (isEndless && page.url.endsWith("/2.html"));
        return thingsPlatform.readPage(page, context);
      },
    };
    const stage = () => stageServices(pages(), options({ platforms: [stuck] }));
    const operations = async ({ value }: Awaited<ReturnType<typeof stage>>): Promise<number[]> => {
      const bundles = await Promise.all(value.map((each) => each.documents[0]!.load()));
      return bundles.map(({ document }) => Object.keys(document["paths"]!).length);
    };
    const first = await stage();
    expect(first.diagnostics).toMatchObject([
      { code: "page-too-slow", severity: "error", locator: { url: "https://things.example/a/2.html" } },
    ]);
    expect(await operations(first)).toEqual([1, 2]);
    asked = [];
    isEndless = false;
    const second = await stage();
    expect(second.diagnostics).toEqual([]);
    expect(await operations(second)).toEqual([2, 2]);
    expect(asked).toEqual(["https://things.example/a/2.html"]);
  });

  it("give what reading and building everything at once gives", async () => {
    const staged = await stageServices(pages(), options());
    expect(names(staged)).toEqual(["a@v3", "b@v3"]);
    const keyed = pages().map((page, key) => ({ page, key: String(key) }));
    const read = await readStage(keyed, options({ cache: createMemoryCache() }));
    const whole = buildDocuments(assembleServices(read.value, options()).value, options());
    for (const again of [staged, await stageServices(pages(), options())]) {
      const bundles = await Promise.all(
        again.value.flatMap(({ documents }) => documents.map((document) => document.load())),
      );
      expect(bundles).toEqual(whole.services.flatMap((service) => service.bundles));
      expect(again.value.map(({ diagnostics }) => diagnostics)).toEqual(
        whole.services.map((service) => atOnce(service.findings())),
      );
      expect(again.value.map(({ service, totals }) => [service, totals])).toEqual([
        ...whole.ledger().value.services,
      ]);
    }
  });

  it("read a page only when its content, its provider or the code is new", async () => {
    await stageServices(pages(), options());
    expect(asked).toHaveLength(4);
    await stageServices(pages(), options());
    await stageServices(pages(), options({ descriptions: false }));
    expect(asked).toHaveLength(4);
    asked.length = 0;
    await stageServices([...pages().slice(0, 3), edited(4, "b")], options());
    expect(asked).toEqual(["https://things.example/b/4.html"]);
    asked.length = 0;
    await stageServices(pages(), options({ code: "2" }));
    await stageServices(pages(), options({ provider: { ...provider, title: "Other" } }));
    expect(asked).toHaveLength(8);
  });

  it("build again what the cache has lost of a service that it knows", async () => {
    const before = await stageServices(pages(), options());
    const first = await before.value[0]?.documents[0]?.load();
    await rm(path.join(folder, "cache", "document"), { recursive: true });
    const after = await stageServices(pages(), options());
    expect(await after.value[0]?.documents[0]?.load()).toEqual(first);
    await rm(path.join(folder, "cache"), { recursive: true });
    expect(names(await stageServices(pages(), options()))).toEqual(["a@v3", "b@v3"]);
  });

  it("know a document again whose pages were read from the cache this time", async () => {
    const anchored = { ...thingsPlatform, readPage: withAnchors };
    await stageServices(pages(), options({ platforms: [anchored] }));
    const made = await filesBelow("document");
    expect(made).toHaveLength(2);
    await rm(path.join(folder, "cache", "service"), { recursive: true });
    await stageServices(pages(), options({ platforms: [anchored] }));
    expect(await filesBelow("document")).toEqual(made);
  });

  it("are forgotten when the cache grows beyond its limit, those that were used longest ago first", async () => {
    const few = openStageCache(folder, { limit: 1_000 });
    await few.put("read", "aa1", "a".repeat(600));
    expect(await few.trim()).toMatchObject({ removed: 0 });
    await few.put("read", "aa2", "b".repeat(100));
    expect(await few.trim()).toMatchObject({ removed: 0 });
    // A day ago: the place is older than the other.
    await utimes(path.join(folder, "cache", "read", "aa", "aa1.json"), 1, 1);
    await few.put("read", "aa3", "c".repeat(600));
    expect(await few.trim()).toMatchObject({ removed: 1 });
    expect(await few.get("read", "aa1")).toBeUndefined();
    expect(await few.get("read", "aa3")).toBe("c".repeat(600));
    expect(await few.trim()).toEqual({ removed: 0, bytes: 0 });
  });

  it("keep pages together that state one service, whatever they were captured for", async () => {
    const stating = { ...thingsPlatform, readPage: readAs("things") };
    const staged = await stageServices(pages(), options({ platforms: [stating] }));
    expect(names(staged)).toEqual(["things@v3"]);
    const document = await staged.value[0]?.documents[0]?.load();
    expect(Object.keys(document?.document["paths"] ?? {})).toHaveLength(4);
  });

  it("name pages whose bytes are gone, and take nothing from such a run", async () => {
    const lost = { ...source(2, "a"), body: () => Promise.resolve(undefined) };
    const staged = await stageServices([source(1, "a"), lost], options());
    expect(staged.damaged.map(({ capture }) => capture.url)).toEqual(["https://things.example/a/2.html"]);
    expect(await readdir(path.join(folder, "cache"))).not.toContain("service");
    const whole = await stageServices([source(1, "a"), source(2, "a")], options());
    const document = await whole.value[0]?.documents[0]?.load();
    expect(Object.keys(document?.document["paths"] ?? {})).toHaveLength(2);
  });
});

async function filesBelow(stage: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, "cache", stage), { recursive: true });
  return entries.filter((name) => name.endsWith(".json")).sort();
}

/** Every place of a page has an anchor, as most of real pages have. */
const withAnchors: typeof thingsPlatform.readPage = (page, context) => {
  const { value, diagnostics } = thingsPlatform.readPage(page, context);
  const anchored = (each: unknown): unknown => {
    if (each === null || typeof each !== "object") return each;
    if (Array.isArray(each)) return each.map(anchored);
    const members = Object.entries(each);
    return "captureId" in each && "quote" in each && "path" in each
      ? Object.fromEntries(
          members.flatMap((entry) => (entry[0] === "path" ? [["anchor", "here"], entry] : [entry])),
        )
      : Object.fromEntries(members.map(([name, member]) => [name, anchored(member)]));
  };
  return { value: anchored(value) as typeof value, diagnostics };
};

/** A platform whose pages name their service themselves. */
function readAs(id: string): typeof thingsPlatform.readPage {
  return (page, context) => {
    const { value, diagnostics } = thingsPlatform.readPage(page, context);
    return { value: { ...value, service: { id, title: id } }, diagnostics };
  };
}
