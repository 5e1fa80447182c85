import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import type { StagedDocument } from "../build/service-stage.ts";
import { createMemoryCache } from "../build/stage-cache.ts";
import { documentTexts } from "./document-texts.ts";

let folder: string;
let loaded: string[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-texts-"));
  loaded = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function staged(version: string, key = version): StagedDocument {
  const identity = {
    provider: { id: "things", title: "Things" },
    service: { id: "a", title: "A" },
    version: { id: version },
  };
  const document = { openapi: "3.1.1", info: { title: key, version }, paths: {} };
  const bundle = { identity, document, sources: new Map() } as unknown as SpecBundle;
  const load = () => {
    loaded.push(key);
    return Promise.resolve(bundle);
  };
  return { identity, digest: key, key, load };
}

async function write(files: Awaited<ReturnType<typeof documentTexts>>): Promise<void> {
  for (const { path: name, content } of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

test("a document is loaded where it is new, edited or missing, and gives the same files in any case", async () => {
  const cache = createMemoryCache();
  const both = [staged("v1"), staged("v2")];
  const first = await documentTexts(both, folder, cache);
  expect(first.map(({ path: name }) => name)).toEqual([
    "v1/openapi.json",
    "v1/openapi.sources.json",
    "v2/openapi.json",
    "v2/openapi.sources.json",
  ]);
  expect(loaded.splice(0)).toEqual(["v1", "v2"]);
  await write(first);
  expect(await documentTexts(both, folder, cache)).toEqual(first);
  expect(loaded).toEqual([]);

  await writeFile(path.join(folder, "v1/openapi.sources.json"), "{}\n");
  await rm(path.join(folder, "v2/openapi.json"));
  expect(await documentTexts(both, folder, cache)).toEqual(first);
  expect(loaded.splice(0)).toEqual(["v1", "v2"]);

  await write(first);
  const changed = await documentTexts([staged("v1"), staged("v2", "v2 changed")], folder, cache);
  expect(loaded.splice(0)).toEqual(["v2 changed"]);
  expect(changed.slice(0, 2)).toEqual(first.slice(0, 2));
  expect(changed[2]).not.toEqual(first[2]);
});
