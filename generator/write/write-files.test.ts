import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { relPath } from "../emit/rel-path.ts";
import { generatedFile, type GeneratedFile } from "../generated-file.ts";
import { nodeFileSystem, type WriteFileSystem } from "./file-system.ts";
import { MANIFEST_FILE } from "./manifest.ts";
import { writeFiles } from "./write-files.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "docs2sdk-write-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (path: string, content: string): GeneratedFile => generatedFile(relPath(path), "text", content);

const FIRST = [file("README.md", "one"), file("src/a.ts", "a1"), file("src/old/b.ts", "b1")];
const SECOND = [file("README.md", "two"), file("src/a.ts", "a1"), file("src/new/c.ts", "c1")];

/** Every file below a folder with its text, the manifest included. */
async function contentOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (path) => [path.slice(root.length + 1), await readFile(path, "utf8")]),
  );
  return Object.fromEntries(texts.sort()) as Record<string, string>;
}

describe("writeFiles", () => {
  it("writes what changed, keeps what did not, deletes what is gone", async () => {
    await writeFiles(FIRST, folder);
    const { value, diagnostics } = await writeFiles(SECOND, folder);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      written: ["README.md", "src/new/c.ts"],
      unchanged: ["src/a.ts"],
      deleted: ["src/old/b.ts"],
    });
    const { [MANIFEST_FILE]: manifest, ...files } = await contentOf(folder);
    expect(files).toEqual({ "README.md": "two", "src/a.ts": "a1", "src/new/c.ts": "c1" });
    expect(Object.keys((JSON.parse(manifest ?? "{}") as { files: object }).files)).toEqual([
      "README.md",
      "src/a.ts",
      "src/new/c.ts",
    ]);
  });

  it("does not touch the disk where nothing changed", async () => {
    await writeFiles(FIRST, folder);
    const calls: string[] = [];
    const { value } = await writeFiles(FIRST, folder, spy(calls));
    expect(value.written).toEqual([]);
    expect(calls.filter((call) => call !== "readFile" && call !== "removeFolder")).toEqual([]);
  });

  const refusals: readonly [name: string, path: string, content: string, code: string][] = [
    ["a file that is not ours", "src/new/c.ts", "mine", "file-not-ours"],
    ["a generated file that was edited", "README.md", "edited", "file-edited"],
  ];
  it.each(refusals)("refuses to overwrite %s, and writes nothing", async (_name, path, content, code) => {
    await writeFiles(FIRST, folder);
    await nodeFileSystem.mkdir(join(folder, "src/new"));
    await writeFile(join(folder, path), content);
    const before = await contentOf(folder);
    const { value, diagnostics } = await writeFiles(SECOND, folder);
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.data])).toEqual([[code, { path }]]);
    expect(value.written).toEqual([]);
    expect(await contentOf(folder)).toEqual(before);
    expect((await writeFiles(SECOND, folder, nodeFileSystem, { overwrite: true })).value.written).toContain(
      path,
    );
  });

  it("keeps an obsolete file that was edited", async () => {
    await writeFiles(FIRST, folder);
    await writeFile(join(folder, "src/old/b.ts"), "edited");
    const { diagnostics } = await writeFiles(SECOND, folder);
    expect(diagnostics.map(({ code }) => code)).toEqual(["obsolete-file-kept"]);
    expect(await readFile(join(folder, "src/old/b.ts"), "utf8")).toBe("edited");
  });

  it("does not believe a manifest that leads out of the folder", async () => {
    await writeFile(join(folder, MANIFEST_FILE), JSON.stringify({ files: { "../victim": "0" } }));
    const { diagnostics } = await writeFiles(FIRST, folder);
    expect(diagnostics.map(({ code }) => code)).toEqual(["manifest-unreadable"]);
  });

  it("says what the disk said", async () => {
    const full = { ...nodeFileSystem, writeFile: () => Promise.reject(systemError("ENOSPC")) };
    const { diagnostics } = await writeFiles(FIRST, folder, full);
    expect(diagnostics.map(({ code, data }) => [code, data["reason"]])).toEqual([["write-failed", "ENOSPC"]]);
  });

  it("holds a few files open at a time, however many a package has", async () => {
    const many = Array.from({ length: 200 }, (_, index) => file(`src/${index}.ts`, String(index)));
    const open = { now: 0, most: 0 };
    const counted = wrapped(
      () => void (open.most = Math.max(open.most, ++open.now)),
      () => void open.now--,
    );
    expect((await writeFiles(many, folder, counted)).value.written).toHaveLength(200);
    expect((await writeFiles(many, folder, counted)).value.unchanged).toHaveLength(200);
    expect([open.now, open.most > 4, open.most <= 40]).toEqual([0, true, true]);
  });

  it("refuses two files that are one on some disks", async () => {
    await expect(writeFiles([file("a/B.ts", ""), file("a/b.ts", "")], folder)).rejects.toThrow(RangeError);
  });

  it("is whole after a kill at any moment, and the next run ends as if nothing had happened", async () => {
    const undisturbed = await mkdtemp(join(tmpdir(), "docs2sdk-write-"));
    await writeFiles(FIRST, undisturbed);
    await writeFiles(SECOND, undisturbed);
    const wanted = await contentOf(undisturbed);
    let steps = 0;
    for (let survived = false; !survived; steps++) {
      await rm(folder, { recursive: true, force: true });
      await writeFiles(FIRST, folder);
      survived = await writeFiles(SECOND, folder, killedAfter(steps)).then(
        () => true,
        () => false,
      );
      const seen = await contentOf(folder);
      expect([undefined, "one", "two"]).toContain(seen["README.md"]);
      expect(seen["src/a.ts"]).toBe("a1");
      await writeFiles(SECOND, folder);
      expect(await contentOf(folder)).toEqual(wanted);
    }
    expect(steps).toBeGreaterThan(10);
    await rm(undisturbed, { recursive: true, force: true });
  });
});

class Killed extends Error {}

/** Does so many operations and none after that, as a killed process. */
function killedAfter(count: number): WriteFileSystem {
  let left = count;
  return wrapped(() => {
    if (left-- <= 0) throw new Killed();
  });
}

function spy(calls: string[]): WriteFileSystem {
  return wrapped((name) => void calls.push(name));
}

function wrapped(before: (name: string) => void, after: () => void = () => undefined): WriteFileSystem {
  const entries = Object.entries(nodeFileSystem).map(([name, call]) => [
    name,
    async (...args: readonly string[]) => {
      before(name);
      return (call as (...args: readonly string[]) => Promise<unknown>)(...args).finally(after);
    },
  ]);
  const made: unknown = Object.fromEntries(entries);
  return made as WriteFileSystem;
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: "write" });
}
