import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestOf } from "../spec/digest.ts";
import { generateSdk, type SdkOptions } from "./generate-sdk.ts";
import { awkwardDocument } from "./testing/awkward-document.ts";

const NODE_MODULES = fileURLToPath(new URL("../node_modules", import.meta.url));
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "docs2sdk-choice-"));
  await symlink(NODE_MODULES, join(root, "node_modules"));
});
afterAll(() => rm(root, { recursive: true }));

async function generated(options: SdkOptions) {
  return (await generateSdk([{ document: awkwardDocument("word") }], options)).value;
}

/** Folders below the package, without the names of resources. */
function outline(files: Awaited<ReturnType<typeof generated>>): readonly string[] {
  const kinds = files.map(({ path }) => path.replace(/^v[^/]+\//u, "v/"));
  const folder = /^(?:v\/)?(?:src\/operations|test|runtime|test-support)\//u;
  return [
    ...new Set(kinds.map((path) => (folder.exec(path) === null ? path : `${folder.exec(path)?.[0] ?? ""}…`))),
  ];
}

let folders = 0;
async function problems(files: Awaited<ReturnType<typeof generated>>, settings: ts.CompilerOptions) {
  const folder = join(root, String(folders++));
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const program = ts.createProgram(
    files.filter(({ path }) => path.endsWith(".ts")).map(({ path }) => join(folder, path)),
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      types: ["node"],
      typeRoots: [join(NODE_MODULES, "@types")],
      ...settings,
    },
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, file }) =>
        `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}

const PACKAGE = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "package.json",
  "tsconfig.build.json",
  "tsconfig.json",
];
const CLIENT = ["client", "context", "index", "models", "schemes"].map((name) => `v/src/${name}.ts`);

const NODE_NEXT = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
};

describe("what comes out", () => {
  test.each<[string, { given: SdkOptions; want: readonly string[] }]>([
    [
      "all",
      {
        given: {},
        want: [
          ...PACKAGE,
          ...CLIENT,
          "runtime/…",
          "test-support/…",
          "v/openapi.json",
          "v/src/operations/…",
          "v/src/schema.d.ts",
          "v/test/…",
        ],
      },
    ],
    [
      "types and client",
      {
        given: { emit: "client" },
        want: [...PACKAGE, ...CLIENT, "runtime/…", "v/openapi.json", "v/src/operations/…"],
      },
    ],
    [
      "types",
      {
        given: { emit: "types" },
        want: [...PACKAGE, "v/openapi.json", "v/src/index.ts", "v/src/models.ts", "v/src/schema.ts"],
      },
    ],
    [
      "types and client as files",
      {
        given: { emit: "client", layout: "files" },
        want: [...CLIENT, "runtime/…", "v/openapi.json", "v/src/operations/…"],
      },
    ],
  ])("%s: the files, and they compile", async (_name, { given, want }) => {
    const files = await generated(given);
    expect([...outline(files)].sort()).toEqual([...want].sort());
    expect(await problems(files, NODE_NEXT)).toEqual([]);
  });

  test.each<[string, ts.CompilerOptions]>([
    ["NodeNext", { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
    ["a bundler", { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
    ["CommonJS", { module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10 }],
  ])("files compile in a tree set up for %s", async (_name, settings) => {
    expect(await problems(await generated({ layout: "files" }), settings)).toEqual([]);
  });
});

test("a template of one's own takes the place of ours; one that asks for more than there is says which", async () => {
  const folder = await mkdtemp(join(root, "templates-"));
  await writeFile(join(folder, "readme.md.hbs"), "# Mine: {{text title}}\n");
  const files = await generated({ templates: folder, emit: "client" });
  expect(files.find(({ path }) => path === "README.md")?.content).toMatch(/^# Mine: /u);
  await writeFile(join(folder, "license.hbs"), "{{text nothing}}\n");
  await expect(generated({ templates: folder, emit: "client" })).rejects.toMatchObject({
    name: "TemplateError",
    template: "license",
  });
});

test("hooks change the plan and the files", async () => {
  const files = await generated({
    emit: "client",
    layout: "files",
    editPlan: (plan) => ({ ...plan, versions: plan.versions.map((each) => ({ ...each, folder: "api" })) }),
    editFiles: (all) => [
      ...all
        .filter(({ path }) => !path.startsWith("runtime/"))
        .map((file) =>
          file.path.endsWith("/index.ts") ? { ...file, content: `// 우리\n${file.content}` } : file,
        ),
      { path: "banner.txt", content: "made\n" },
    ],
  });
  const index = files.find(({ path }) => path === "api/src/index.ts");
  expect(index?.content).toMatch(/^\/\/ 우리\n\S/u);
  // What is written and what the digest is of.
  expect(new TextDecoder().decode(index?.bytes)).toBe(index?.content);
  expect(index?.sha256).toBe(digestOf(index?.content ?? ""));
  const paths = files.map(({ path }) => path as string);
  expect(paths).toContain("api/src/client.ts");
  expect(paths).toContain("banner.txt");
  expect(paths.filter((path) => path.startsWith("runtime/"))).toEqual([]);
});

test("a hook cannot write outside of the package", async () => {
  const outside = generated({ emit: "types", editFiles: () => [{ path: "../x", content: "" }] });
  await expect(outside).rejects.toThrow();
});
