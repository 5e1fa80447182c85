import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeWhole } from "./whole-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-whole-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);

it.each<[name: string, content: string | Uint8Array]>([
  ["text", "ä\n"],
  ["bytes", new Uint8Array([0, 255])],
  ["nothing", ""],
])("%s is what lies there, and nothing beside it", async (_name, content) => {
  for (const flush of [true, false]) await writeWhole(at("file"), content, flush);
  expect(await readFile(at("file"))).toEqual(Buffer.from(content));
  expect(await readdir(folder)).toEqual(["file"]);
});

it.skipIf(process.platform === "win32")("a link stays a link, a mode stays as it was", async () => {
  await writeFile(at("file"), "old");
  await chmod(at("file"), 0o666);
  await symlink("file", at("link"));
  await writeWhole(at("link"), "new");
  expect([await readFile(at("file"), "utf8"), (await stat(at("file"))).mode & 0o777]).toEqual(["new", 0o666]);
  expect((await lstat(at("link"))).isSymbolicLink()).toBe(true);
});

it("of many at once one stands whole", async () => {
  const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(10_000));
  await Promise.all(texts.map((text) => writeWhole(at("file"), text)));
  expect(texts).toContain(await readFile(at("file"), "utf8"));
  expect(await readdir(folder)).toEqual(["file"]);
});

it("where it cannot be put, nothing is left beside it", async () => {
  await mkdir(at("taken/inside"), { recursive: true });
  await expect(writeWhole(at("taken"), "text")).rejects.toMatchObject({ syscall: "rename" });
  expect(await readdir(folder)).toEqual(["taken"]);
});
