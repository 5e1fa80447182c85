import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isSystemError, makeFolder, remedyFor, whereAbsent } from "./system-error.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "docs2sdk-system-"));
  writeFileSync(at("file"), "");
  symlinkSync("loop", at("loop"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(folder, ...names);

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("errors of the system", () => {
  it.each<[name: string, work: () => unknown]>([
    ["ENOENT", () => readFileSync(at("nowhere"))],
    ["ENOTDIR", () => readFileSync(at("file/below"))],
    ["EISDIR", () => readFileSync(folder)],
    ["EEXIST", () => mkdirSync(at("file"))],
    ["ELOOP", () => readFileSync(at("loop"))],
    ["ENAMETOOLONG", () => readFileSync(at("n".repeat(300)))],
  ])("%s is one", (code, work) => {
    const error = thrownBy(work);
    expect([isSystemError(error), (error as NodeJS.ErrnoException).code]).toEqual([true, code]);
  });

  it("a program that is not there is one", () => {
    expect(isSystemError(spawnSync(at("nowhere")).error)).toBe(true);
  });

  it("a connection that is refused is none: it tells of the other side", async () => {
    const error = await new Promise((resolve) => connect(9, "127.0.0.1").once("error", resolve));
    expect([isSystemError(error), (error as NodeJS.ErrnoException).code]).toEqual([false, "ECONNREFUSED"]);
  });

  it.each<[name: string, error: unknown]>([
    ["a fault", new TypeError("x is not a function")],
    ["an error of Node.js", thrownBy(() => readFileSync("a\0b"))],
    ["a text", "ENOENT"],
    ["nothing", undefined],
  ])("%s is none", (_name, error) => {
    expect(isSystemError(error)).toBe(false);
  });
});

describe("remedies", () => {
  const codes =
    "EACCES EBUSY EDQUOT EEXIST EFBIG EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENOENT ENOSPC ENOTDIR EPERM EROFS ETXTBSY EXDEV";
  it.each(codes.split(" "))("%s has one of its own", (code) => {
    const remedy = remedyFor(code);
    expect(remedy).toMatch(/^[A-Z].*, then run again\.$/u);
    expect(remedy).not.toBe(remedyFor("EIO"));
    expect(remedyFor(`${code}: write`)).toBe(remedy);
  });

  it("too many watched files are no full disk", () => {
    expect(remedyFor("ENOSPC: watch")).toContain("max_user_watches");
  });
});

describe("what is not there", () => {
  it("is taken for something else", () => {
    for (const work of [() => readFileSync(at("nowhere")), () => readFileSync(at("file/below"))])
      expect(whereAbsent("none")(thrownBy(work))).toBe("none");
  });

  it("is not what may not be looked at", () => {
    const error = thrownBy(() => readFileSync(at("loop")));
    expect(() => whereAbsent("none")(error)).toThrow(error);
  });
});

describe("a folder", () => {
  it("is made with those above it", async () => {
    await makeFolder(at("a/b/c"));
    await makeFolder(at("a/b/c"));
    writeFileSync(at("a/b/c/file"), "");
  });

  it.each([
    ["ENOTDIR", "file/a/b"],
    ["ELOOP", "loop/a/b"],
    ["ENAMETOOLONG", `${"n".repeat(300)}/a/b`],
  ])("cannot be made: %s is said, not that it is missing", async (code, name) => {
    await expect(makeFolder(at(name))).rejects.toMatchObject({ code });
  });
});
