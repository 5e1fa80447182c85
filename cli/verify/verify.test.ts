import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateSdk } from "../../generator/generate-sdk.ts";
import { writeFiles } from "../../generator/write/write-files.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { runCli } from "../testing/run-cli.ts";
import type { VerifyReport } from "./run-verify.ts";

const NODE_MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "docs2sdk-verify-test-"));
  await symlink(NODE_MODULES, path.join(cwd, "node_modules"));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const disk = (properties: JsonObject): JsonObject => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});
const text = { type: "string", example: "x" };

/** A service of two operations; what is given replaces. */
function service(paths: JsonObject, version = "1.0"): JsonObject {
  const disks = {
    get: {
      operationId: "listDisks",
      parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }],
      responses: {
        200: { description: "OK", content: json({ type: "array", items: disk({ name: text }) }) },
      },
    },
  };
  const one = {
    get: {
      operationId: "showDisk",
      parameters: [{ name: "id", in: "path", required: true, schema: text }],
      responses: {
        200: { description: "OK", content: json(disk({ name: text, size: { type: "integer" } })) },
      },
    },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Disks", version },
    paths: { "/disks": disks, "/disks/{id}": one, ...paths },
  };
}

async function write(name: string, ...documents: readonly JsonObject[]): Promise<string> {
  const { value } = await generateSdk(documents.map((document) => ({ document })));
  await writeFiles(value, path.join(cwd, name));
  return name;
}

async function verify(now: string, before: string): Promise<{ code: number; report: VerifyReport }> {
  const { code, stdout } = await runCli(["verify", now, "--against", before, "--json"], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "" },
  });
  return { code, report: JSON.parse(stdout) as VerifyReport };
}

describe("the tests of a previous package", () => {
  beforeAll(() => write("before", service({})));

  test("pass where nothing changed, or something came in addition", async () => {
    const more = {
      post: { operationId: "createDisk", responses: { 201: { description: "Created" } } },
    };
    const now = await write("more", service({ "/volumes": more }));
    const { code, report } = await verify(now, "before");
    expect(report).toMatchObject({ gone: [], noLongerCompiles: [], noLongerPasses: [] });
    expect(report.passed).toBeGreaterThan(10);
    expect(code).toBe(0);
  });

  test("tell what no longer compiles, and what goes over the wire in another way", async () => {
    const moved = {
      get: {
        operationId: "listDisks",
        parameters: [{ name: "size", in: "query", required: true, schema: { type: "integer" } }],
        responses: {
          200: { description: "OK", content: json({ type: "array", items: disk({ title: text }) }) },
        },
      },
    };
    const now = await write("renamed", service({ "/disks": moved }));
    const { code, report } = await verify(now, "before");
    expect(code).toBe(1);
    expect(report.noLongerCompiles.map(({ message }) => message).join("\n")).toMatch(
      /'limit' does not exist/u,
    );
    expect(report.noLongerCompiles.every(({ file }) => /^v1\.0\/test\//u.test(file))).toBe(true);
    const failed = report.noLongerPasses.map(({ file, test: name }) => `${file} ${name}`).join("\n");
    expect(failed).toMatch(/v1\.0\/test\/disks\.test\.ts listDisks sends GET \/disks/u);
    expect(failed).not.toMatch(/showDisk sends/u);
  });

  test("tell that an operation is gone, and a version", async () => {
    await write("two", service({}), service({}, "0.9"));
    const now = await write("gone", service({ "/disks/{id}": {} }));
    const { code, report } = await verify(now, "two");
    expect(code).toBe(1);
    expect(report.gone).toEqual(["v0.9"]);
    expect(report.noLongerCompiles.map(({ message }) => message).join("\n")).toMatch(/ShowDiskParams/u);
    const { stdout } = await runCli(["verify", now, "--against", "two"], { cwd });
    expect(stdout).toMatch(/^gone {13}version v0\.9, with all of its tests$/mu);
    expect(stdout).toMatch(
      /^\d+ tests of the previous package pass, \d+ no longer; \d+ places no longer compile; 1 versions are gone$/mu,
    );
  });
});

describe("wrong use", () => {
  test.each([
    [
      "a folder that is no package",
      ["verify", "nowhere", "--against", "before"],
      /nowhere is no generated package/u,
    ],
    [
      "a package without tests",
      ["verify", "before", "--against", "client"],
      /client has no generated tests/u,
    ],
  ])("%s", async (_name, args, message) => {
    await write("before", service({}));
    const { value } = await generateSdk([{ document: service({}) }], { emit: "client" });
    await writeFiles(value, path.join(cwd, "client"));
    const run = await runCli(args, { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(message);
  });
});
