import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateSdk } from "./generate-sdk.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { planSdk } from "./plan/plan-sdk.ts";
import { clientStatements } from "./render/client-file.ts";
import { contextStatements } from "./render/context-file.ts";
import { modelStatements } from "./render/model-file.ts";
import { declaredNames, operationStatements } from "./render/operation-file.ts";
import { createPrinter } from "./render/print-statements.ts";
import { awkwardDocument, PAYLOADS } from "./testing/awkward-document.ts";
import { writeFiles } from "./write/write-files.ts";

const NODE_MODULES = fileURLToPath(new URL("../node_modules", import.meta.url));

async function generated(text: string): Promise<readonly GeneratedFile[]> {
  return (await generateSdk([{ document: awkwardDocument(text) }])).value;
}

function contentOf(files: readonly GeneratedFile[], path: string): string {
  return files.find((file) => file.path === path)?.content ?? "";
}

/** The source modules of the document's version, as they are before they are formatted. */
function sourcesOf(text: string): ReadonlyMap<string, string> {
  const [version] = planSdk([awkwardDocument(text)], {}).value.versions;
  if (version === undefined) throw new Error("no version");
  const print = createPrinter();
  const operations = version.resources.map(
    (resource) => [resource.file, operationStatements(resource, declaredNames(version))] as const,
  );
  const modules = new Map([
    ["models", modelStatements(version)],
    ["context", contextStatements(version)],
    ["client", clientStatements(version)],
    ...operations,
  ]);
  return new Map([...modules].map(([name, statements]) => [name, print(statements)]));
}

/** Kinds of all nodes in order, names of members aside: what a module is, whatever its words are. */
function shapeOf(text: string): string {
  const kinds: string[] = [];
  const visit = (node: ts.Node): void => {
    kinds.push(ts.SyntaxKind[node.kind]);
    const name = ts.isPropertyAssignment(node) || ts.isPropertySignature(node) ? node.name : undefined;
    ts.forEachChild(node, (child) => (child === name ? undefined : visit(child)));
  };
  visit(ts.createSourceFile("a.ts", text, ts.ScriptTarget.ESNext));
  return kinds.join(" ");
}

describe("generateSdk", () => {
  let folder: string;
  let files: readonly GeneratedFile[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "docs2sdk-generate-"));
    files = await generated(PAYLOADS.join(" "));
    await writeFiles(files, folder);
    await symlink(NODE_MODULES, join(folder, "node_modules"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("gives the same bytes for the same document", async () => {
    expect(await generated(PAYLOADS.join(" "))).toEqual(files);
  });

  it("gives a package that compiles under strict, payloads in every position, tests included", () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      join(folder, "tsconfig.json"),
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
    );
    const program = ts.createProgram(config?.fileNames ?? [], config?.options ?? {});
    // The runtime is checked on its own, with its tests.
    const own = ts
      .getPreEmitDiagnostics(program)
      .filter((found) => found.file === undefined || !dirname(found.file.fileName).endsWith("/runtime"));
    expect(
      own.map(
        (found) =>
          `${found.file?.fileName.slice(folder.length) ?? ""}: ${ts.flattenDiagnosticMessageText(found.messageText, " ")}`,
      ),
    ).toEqual([]);
    expect(
      program.getSourceFiles().filter((file) => file.fileName.startsWith(folder)).length,
    ).toBeGreaterThan(20);
  });

  it("keeps wire names that no identifier can have", () => {
    const models = contentOf(files, "v1.0/src/models.ts");
    for (const name of [
      "이름?: string",
      '"🚀"?: number',
      '""?: boolean',
      "__proto__: string",
      "prototype?: string",
      "toString?: string",
    ])
      expect(models).toContain(name);
    for (const name of [
      "interface RecordModel ",
      "type ResponseModel ",
      "type BlobModel ",
      "interface 서버 ",
      "type Case ",
      "type CaseModel ",
    ])
      expect(models).toContain(name);
  });

  it("runs nothing of a page at import", async () => {
    const index = contentOf(files, "v1.0/src/index.ts");
    expect(
      index
        .split("\n")
        .filter((line) => line !== "")
        .every((line) => line.startsWith("export * from ")),
    ).toBe(true);
    const entry = join(folder, "v1.0/src/index.ts");
    const outfile = join(folder, "bundle.mjs");
    await build({ entryPoints: [entry], bundle: true, format: "esm", outfile, logLevel: "silent" });
    // A module that exports a `then` never ends to be imported.
    const script = `const { createClient } = await import(${JSON.stringify(outfile)});
      createClient({ baseUrl: "http://127.0.0.1:1" });
      process.exit("PWNED" in globalThis ? 3 : 4);`;
    const run = promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
    await expect(run).rejects.toMatchObject({ code: 4 });
  });

  it.each(PAYLOADS)("gives %j the shape of a harmless word", (payload) => {
    // What every object has is another type where it is left out.
    const harmless = sourcesOf(payload === "constructor" ? "valueOf" : "harmless");
    const hostile = sourcesOf(payload);
    expect([...hostile.keys()]).toEqual([...harmless.keys()]);
    for (const [name, text] of hostile)
      expect([name, shapeOf(text)]).toEqual([name, shapeOf(harmless.get(name) ?? "")]);
  });

  it("is named by what the document says, and refuses no document without our extensions", () => {
    const manifest = JSON.parse(contentOf(files, "package.json")) as {
      name: string;
      exports: Record<string, unknown>;
    };
    expect(manifest.name).toMatch(/^@docs2sdk\/openapi-[a-z0-9-]+$/u);
    expect(Object.keys(manifest.exports)).toEqual([".", "./v1.0", "./v1.0/openapi.json", "./package.json"]);
  });
});
