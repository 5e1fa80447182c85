import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { LONG_PAYLOAD, PAYLOADS } from "../hardening/payloads.ts";
import { runCli } from "../testing/run-cli.ts";
import type { GenerateReport } from "./run-generate.ts";

const root = mkdtempSync(path.join(tmpdir(), "docs2sdk-generate-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const DOCUMENT = `openapi: 3.0.3
info: { title: Compute API, version: "2.1", description: About it. }
servers: [{ url: "https://compute.test" }]
security: [{ Token: [] }]
paths:
  /servers:
    get:
      tags: [servers]
      summary: List servers
      description: All of them.
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Servers" } } } }
  /images/{id}:
    get:
      operationId: showImage
      tags: [images]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Image" } } } }
    delete:
      operationId: showImage
      tags: [images]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: gone } }
components:
  securitySchemes: { Token: { type: http, scheme: bearer } }
  schemas:
    Servers: { type: array, items: { $ref: "#/components/schemas/Server" } }
    Server: { type: object, properties: { name: { type: string, nullable: true, description: What it is called. } } }
    Image: { type: object, properties: { size: { type: integer, minimum: 0, exclusiveMinimum: true } } }
`;

let folders = 0;
async function generate(text: string, ...flags: readonly string[]) {
  const cwd = path.join(root, String(folders++));
  mkdirSync(cwd);
  writeFileSync(path.join(cwd, "api.yaml"), text);
  const run = await runCli(["generate", "api.yaml", "--json", ...flags], { cwd });
  const report = JSON.parse(run.stdout) as GenerateReport;
  const read = (file: string): string => readFileSync(path.join(report.folder, file), "utf8");
  return { cwd, run, report, read, codes: report.diagnostics.map(({ code }) => code) };
}

describe("who a document says it is", () => {
  const ways = ["..", "../../../up", "/abs", "a/../../../up", "..\\..\\up", ""].map((text) => ({
    name: text,
    text,
  }));
  test.each([...PAYLOADS, LONG_PAYLOAD, ...ways])(
    "never leads out of the output folder: $name",
    async ({ text }) => {
      const id = { id: text, title: text };
      const { cwd, report } = await generate(
        JSON.stringify({
          openapi: "3.1.0",
          info: {
            title: text,
            version: text,
            "x-docs2sdk": { provider: id, service: id, version: { id: text } },
          },
          paths: { "/a": { get: { operationId: "a", responses: { "200": { description: "ok" } } } } },
        }),
        ...["--emit", "types"],
      );
      expect(path.relative(path.join(cwd, "generated"), report.folder).split(path.sep)).toEqual([
        expect.stringMatching(/^\w[\w.-]*$/u),
        expect.stringMatching(/^\w[\w.-]*$/u),
      ]);
      expect(report.files.written).toBeGreaterThan(3);
      expect(readdirSync(cwd).sort()).toEqual(["api.yaml", "generated"]);
      expect(readdirSync(root).filter((name) => !/^\d+$/u.test(name))).toEqual([]);
    },
  );
});

describe("generate", () => {
  test("a document of 3.0 gives a package: names, credentials and environment from its title", async () => {
    const { cwd, run, report, read, codes } = await generate(DOCUMENT);
    expect(report.folder).toBe(path.join(cwd, "generated/openapi/compute-api"));
    expect(report.documents).toEqual([{ name: "api.yaml", version: "2.1", operations: 3 }]);
    expect(codes).toContain("duplicate-operation-id");
    expect(run.code).toBe(0);
    expect(JSON.parse(read("v2.1/openapi.json"))).toMatchObject({
      openapi: "3.1.0",
      components: { schemas: { Server: { properties: { name: { type: ["string", "null"] } } } } },
    });
    expect(read("v2.1/src/models.ts")).toContain("name?: string | null;");
    expect(read("README.md")).toContain("COMPUTE_API_TOKEN");
  });

  test("flags say whose service it is, how the package is called, what stays out", async () => {
    const { cwd, report, read } = await generate(
      DOCUMENT,
      ...["--provider", "acme", "--service", "compute", "--name", "@acme/compute"],
      ...["--no-descriptions", "--tags", "servers"],
    );
    expect(report.folder).toBe(path.join(cwd, "generated/acme/compute"));
    expect(report.documents[0]?.operations).toBe(1);
    expect(JSON.parse(read("package.json"))).toMatchObject({ name: "@acme/compute" });
    expect(read("README.md")).toContain("ACME_COMPUTE_TOKEN");
    expect(read("v2.1/openapi.json")).not.toMatch(/Image|About it|All of them|What it is called/u);
    expect(read("v2.1/openapi.json")).toContain("List servers");
  });

  test("files for a source tree: modules alone", async () => {
    const { cwd, report, read } = await generate(
      DOCUMENT,
      "--emit",
      "client",
      "--layout",
      "files",
      "--out",
      "src/api",
    );
    expect(report.folder).toBe(path.join(cwd, "src/api"));
    expect(existsSync(path.join(report.folder, "package.json"))).toBe(false);
    expect(existsSync(path.join(report.folder, "v2.1/openapi.json"))).toBe(false);
    expect(read("v2.1/src/index.ts")).toContain('from "./client.js"');
  });

  test("a second run writes nothing", async () => {
    const { cwd } = await generate(DOCUMENT, "--emit", "types");
    const again = await runCli(["generate", "api.yaml", "--json", "--emit", "types"], { cwd });
    expect((JSON.parse(again.stdout) as GenerateReport).files).toMatchObject({ written: 0, removed: 0 });
  });

  test("the configuration's hooks and templates work here, too", async () => {
    const cwd = path.join(root, String(folders++));
    mkdirSync(path.join(cwd, "templates"), { recursive: true });
    writeFileSync(path.join(cwd, "api.yaml"), DOCUMENT);
    writeFileSync(path.join(cwd, "templates/readme-types.md.hbs"), "# Ours: {{text title}}\n");
    writeFileSync(
      path.join(cwd, "docs2sdk.config.ts"),
      `export default {
        templates: "templates",
        emit: "types",
        hooks: {
          document: (document) => ({ ...document, info: { ...document.info, title: "Renamed" } }),
          files: (files) => [...files, { path: "NOTES.md", content: "ours\\n" }],
          plan: () => { throw new Error("no plan"); },
        },
      };`,
    );
    const run = await runCli(["generate", "api.yaml", "--json", "--out", "sdk"], { cwd });
    const report = JSON.parse(run.stdout) as GenerateReport;
    expect(readFileSync(path.join(cwd, "sdk/README.md"), "utf8")).toBe("# Ours: Renamed\n");
    expect(readFileSync(path.join(cwd, "sdk/NOTES.md"), "utf8")).toBe("ours\n");
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({ code: "hook-failed", data: { hook: "plan", reason: "no plan" } }),
    );
    expect(run.code).toBe(1);
  });
});

describe("bad input", () => {
  test.each<[string, { given: string; flags?: readonly string[]; want: [number, string, RegExp] }]>([
    ["Swagger 2.0", { given: 'swagger: "2.0"\npaths: {}\n', want: [2, "swagger-2", /swagger2openapi/u] }],
    ["no document", { given: "hello\n", want: [2, "not-openapi", /openapi/u] }],
    ["cut off", { given: DOCUMENT.slice(0, 300), want: [2, "not-json-or-yaml", /JSON or YAML/u] }],
    [
      "a parameter in another file",
      {
        given: DOCUMENT.replace("[{ name: id, in", '[{ $ref: "other.yaml#/p" }, { name: id, in'),
        want: [1, "external-ref", /bundle/u],
      },
    ],
    [
      "a response that is not there",
      {
        given: DOCUMENT.replace(
          '{ "204": { description: gone } }',
          '{ "204": { $ref: "#/components/responses/X" } }',
        ),
        want: [1, "dangling-ref", /Add the component/u],
      },
    ],
    [
      "a tag that does not exist",
      { given: DOCUMENT, flags: ["--tags", "serves"], want: [1, "nothing-selected", /Widen/u] },
    ],
    [
      "a name npm refuses",
      { given: DOCUMENT, flags: ["--name", "A B"], want: [2, "bad-package-name", /Lower case/u] },
    ],
    [
      "no templates",
      { given: DOCUMENT, flags: ["--templates", "x"], want: [2, "templates-missing", /leave it out/u] },
    ],
  ])("%s", async (_name, { given, flags = [], want: [code, diagnostic, remedy] }) => {
    const { run, report } = await generate(given, "--emit", "types", ...flags);
    const found = report.diagnostics.find((each) => each.code === diagnostic);
    expect(report.diagnostics.map((each) => each.code)).toContain(diagnostic);
    expect(found?.remedy).toMatch(remedy);
    expect(run.code).toBe(code);
  });

  test("numbers that JSON cannot say are left out, and the rest stays", async () => {
    const schema =
      '{"type":"number","enum":[1,1e999,2],"maximum":1e999,"default":-1e999,"example":{"a/b":[1e999]}}';
    const given = `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"N":${schema}}}}`;
    const { cwd, report } = await generate(given, "--out", "sdk");
    const left = report.diagnostics.filter(({ code }) => code === "number-not-finite");
    expect(left.map(({ data }) => data["at"])).toEqual(["1", "maximum", "default", "0"]);
    const written = readFileSync(path.join(cwd, "sdk/v1/openapi.json"), "utf8");
    expect(JSON.parse(written)).toMatchObject({
      components: { schemas: { N: { type: "number", enum: [1, 2], example: { "a/b": [] } } } },
    });
    expect(written).not.toContain("null");
  });

  const numbers: readonly [string, { given: string; want: string; rounded?: readonly string[] }][] = [
    ["a limit", { given: '"maximum": 9223372036854775807', want: '"maximum": 9223372036854775807' }],
    ["one below zero", { given: '"minimum": -9223372036854775808', want: '"minimum": -9223372036854775808' }],
    ["allowed values", { given: '"enum": [1, 9007199254740993]', want: "9007199254740993" }],
    [
      "one that stands in a text, too",
      {
        given: '"default": 9007199254740993, "title": "9007199254740993"',
        want: '"default": 9007199254740993',
      },
    ],
    ["one with an exponent", { given: '"maximum": 1e23', want: '"maximum": 1e+23' }],
    [
      "two that are one to JavaScript",
      {
        given: '"minimum": 9223372036854775806, "maximum": 9223372036854775807',
        want: '"maximum": 9223372036854776000',
        rounded: ["9223372036854776000", "9223372036854776000"],
      },
    ],
  ];
  test.each(numbers)(
    "a number that JavaScript cannot hold: %s",
    async (_name, { given, want, rounded = [] }) => {
      const schema = `{"type":"integer",${given}}`;
      const text = `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"N":${schema}}}}`;
      for (const flags of [[], ["--no-descriptions"]]) {
        const { report, read } = await generate(text, ...flags);
        expect(read("v1/openapi.json")).toContain(want);
        const found = (code: string) => report.diagnostics.filter((each) => each.code === code);
        expect(found("number-rounded").map(({ data }) => data["number"])).toEqual(rounded);
        expect([...found("number-inexact"), ...found("value-inexact")]).toHaveLength(1);
      }
    },
  );

  test("a file that is not there, and two of one version", async () => {
    const { cwd } = await generate(DOCUMENT, "--emit", "types");
    const missing = await runCli(["generate", "nowhere.json"], { cwd });
    expect([missing.code, missing.stderr]).toEqual([
      2,
      expect.stringMatching(/there is no file nowhere\.json/u),
    ]);
    const twice = await runCli(["generate", "api.yaml", "api.yaml"], { cwd });
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringMatching(/both are version 2\.1/u)]);
  });
});
