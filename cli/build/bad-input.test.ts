import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { iwinv } from "../../scraper/providers/iwinv.ts";
import { configDiagnostics } from "../config/diagnostics.ts";
import { foundNothing } from "./found-nothing.ts";
import { runCli } from "../testing/run-cli.ts";

const captures = fileURLToPath(new URL("../../scraper/captures/", import.meta.url));
const samsung = readFileSync(path.join(captures, "samsung/virtual-server.txt"), "utf8");
const scripts = readFileSync(path.join(captures, "iwinv/user-script-list.txt"), "utf8");
/** One operation of the Samsung page with one of its models: small enough to be cut and bent in every row. */
const onePage = `${samsung.slice(0, samsung.indexOf("\n1.2 - "))}2 - Models\n\n${modelOf("VolumeTransferAccessRequest")}${modelOf("VolumeTransferAcceptResponse")}`;

function modelOf(name: string): string {
  const start = samsung.search(new RegExp(`^2\\.\\d+ - ${name}$`, "mu"));
  const rest = samsung.slice(start + 1);
  const end = rest.search(/^2\.\d+ - /mu);
  return `${samsung.slice(start, end < 0 ? undefined : start + 1 + end)}\n`;
}

const root = mkdtempSync(path.join(tmpdir(), "docs2sdk-bad-input-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
async function buildPages(pages: Readonly<Record<string, string | Uint8Array>>, provider = "samsung") {
  const cwd = path.join(root, String(folders++));
  mkdirSync(path.join(cwd, "pages"), { recursive: true });
  for (const [name, content] of Object.entries(pages)) writeFileSync(path.join(cwd, "pages", name), content);
  return build(cwd, "pages", provider);
}

async function build(cwd: string, input: string, provider: string) {
  const run = await runCli(["build", "--provider", provider, "--input", input, "--only", "spec", "--json"], {
    cwd,
  });
  const report = JSON.parse(run.stdout) as {
    documents: { version: string; operations: number }[];
    services: { diagnostics: Diagnostic[] }[];
    diagnostics: Diagnostic[];
  };
  const diagnostics = [...report.diagnostics, ...report.services.flatMap((service) => service.diagnostics)];
  return { cwd, run, report, diagnostics };
}

describe("bad input", () => {
  test("the page that the rows below bend is whole", async () => {
    const { run, diagnostics } = await buildPages({ "page.txt": onePage });
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(run.code).toBe(0);
  });

  test.each<
    [
      string,
      {
        given: Readonly<Record<string, string | Uint8Array>>;
        provider?: string;
        want: { code: number; diagnostic: string; names: RegExp };
      },
    ]
  >([
    [
      "an empty page",
      { given: { "page.txt": "" }, want: { code: 1, diagnostic: "page-empty", names: /page\.txt/u } },
    ],
    [
      "a page of no known platform",
      {
        given: { "page.txt": "A page about nothing.\n" },
        want: { code: 1, diagnostic: "platform-unknown", names: /page\.txt/u },
      },
    ],
    [
      "a binary",
      {
        given: { "page.html": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3) },
        want: { code: 1, diagnostic: "page-binary", names: /page\.html/u },
      },
    ],
    [
      "a page cut off in the middle of an example",
      {
        given: { "page.txt": onePage.slice(0, onePage.indexOf('"auth_key"') + 12) },
        want: { code: 1, diagnostic: "example-cut-off", names: /page\.txt|transfer/u },
      },
    ],
    [
      "a page cut off in the middle of a table",
      {
        given: { "page.txt": onePage.slice(0, onePage.indexOf("bodybody") + 20) },
        want: { code: 1, diagnostic: "schema-missing", names: /page\.txt|transfer/u },
      },
    ],
    [
      "a model that is referenced and absent",
      {
        given: { "page.txt": onePage.slice(0, onePage.indexOf("2 - Models")) },
        want: { code: 1, diagnostic: "dead-reference", names: /VolumeTransferAccessRequest/u },
      },
    ],
    [
      "an example that is not JSON",
      {
        given: { "page.txt": onePage.replaceAll('"auth_key": "f5972fdb456897eb"', '"auth_key": f5972') },
        want: { code: 0, diagnostic: "example-unreadable", names: /f5972/u },
      },
    ],
    [
      "two pages that define the same operation differently",
      {
        given: { "a.txt": scripts, "b.txt": scripts.replaceAll("page_size", "page_length") },
        provider: "iwinv",
        want: { code: 0, diagnostic: "operation-differs", names: /a\.txt|b\.txt/u },
      },
    ],
  ])("%s gives its diagnostic, with place and remedy", async (_name, { given, provider, want }) => {
    const { run, diagnostics } = await buildPages(given, provider);
    const found = diagnostics.filter(({ code }) => code === want.diagnostic);
    expect(diagnostics.map(({ code }) => code)).toContain(want.diagnostic);
    for (const { remedy } of found) expect(remedy).toBeTruthy();
    expect(found.map((diagnostic) => JSON.stringify(diagnostic)).join("\n")).toMatch(want.names);
    expect(run.code).toBe(want.code);
  });

  test("a missing input is told with what to do", async () => {
    const { run, diagnostics } = await build(root, "nowhere", "samsung");
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: "input-missing", remedy: "Check the path given with --input." }),
    ]);
    expect(run.code).toBe(1);
  });

  test("one unreadable page does not stop the others", async () => {
    const { run, report, diagnostics } = await buildPages({
      "a.txt": onePage,
      "b.txt": "A page about nothing.\n",
    });
    expect(diagnostics.map(({ code }) => code)).toContain("platform-unknown");
    expect(report.documents.map(({ version, operations }) => `${version}: ${operations}`)).toEqual([
      "1.0: 1",
      "1.1: 1",
    ]);
    expect(run.code).toBe(1);
  });

  test("a page in another encoding is read as what it is", async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${onePage}`, "utf16le"));
    const { run, report } = await buildPages({ "page.txt": utf16 });
    expect(report.documents.map(({ operations }) => operations)).toEqual([1, 1]);
    expect(run.code).toBe(0);
  });

  test("a page that fails never takes away what it gave before", async () => {
    const { cwd } = await buildPages(
      {
        "a.txt": scripts,
        "b.txt": readFileSync(path.join(captures, "iwinv/edit-instance-info.txt"), "utf8"),
      },
      "iwinv",
    );
    const file = path.join(cwd, "generated/iwinv/iaas/v1/openapi.json");
    const before = readFileSync(file, "utf8");
    writeFileSync(path.join(cwd, "pages/b.txt"), "");
    const { run, diagnostics } = await build(cwd, "pages", "iwinv");
    expect(diagnostics.map(({ code }) => code)).toContain("operations-disappeared");
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(run.code).toBe(1);
  });
});

describe("wrong use", () => {
  test.each<[string, { args: readonly string[]; want: RegExp }]>([
    [
      "a provider that does not exist",
      { args: ["build", "--provider", "samsong"], want: /did you mean "samsung"/u },
    ],
    [
      "a service that is not built in",
      { args: ["build", "--provider", "iwinv", "--service", "iass"], want: /did you mean "iaas"/u },
    ],
    [
      "a provider of which nothing is built in",
      { args: ["build", "--provider", "otc"], want: /otc has no built-in pages[\s\S]*docs2sdk capture/u },
    ],
    ["--input without a provider", { args: ["build", "--input", "pages"], want: /exactly one --provider/u }],
    [
      "a configuration that is not there",
      { args: ["build", "--config", "nowhere.ts"], want: /nowhere\.ts does not exist/u },
    ],
    ["an empty value", { args: ["build", "--out="], want: /'--out <dir>' is given and empty/u }],
    ["… of any command", { args: ["capture", "--store="], want: /'--store <dir>' is given and empty/u }],
    [
      "an empty value of a list",
      { args: ["build", "--version="], want: /'--version <version...>' is given and empty/u },
    ],
    ["an unknown option", { args: ["build", "--provder", "x"], want: /--provider/u }],
    ["an unknown command", { args: ["biuld"], want: /build/u }],
    ["a value that is no choice", { args: ["build", "--only", "half"], want: /spec, sdk/u }],
  ])("%s: exit code 2 and what to do", async (_name, { args, want }) => {
    const cwd = path.join(root, String(folders++));
    mkdirSync(cwd);
    const run = await runCli(args, { cwd });
    expect(run.stderr).toMatch(want);
    expect(run.code).toBe(2);
  });

  test("a version that the pages do not give is told when they are read: exit code 1", async () => {
    const cwd = path.join(root, String(folders++));
    mkdirSync(cwd);
    const args = ["build", "--provider", "iwinv", "--only", "spec", "--version"];
    const run = await runCli([...args, "v1", "9"], { cwd });
    expect(run.stderr).toMatch(/the pages give no version 9; known: v1/u);
    expect(run.stdout).toMatch(/iwinv\/iaas v1/u);
    expect(run.code).toBe(1);
  });

  test("a service that no page gives is told, unless an error tells already why there is none", () => {
    const asked = { providers: [{ ...iwinv, id: "acme" }], services: ["vm"] };
    const [none] = foundNothing(asked, [], { diagnostics: [], services: [] });
    expect(none?.message).toBe("the pages of acme give no service vm");
    const why = configDiagnostics.create("nothing-built-in", { id: "acme" });
    expect(foundNothing(asked, [], { diagnostics: [why], services: [] })).toEqual([]);
  });

  const ACME = `const acme = {
    id: "acme", title: "Acme", platforms: ["apidog"], hosts: [], services: [], security: [], conventions: () => ({}),
  };
  `;
  test.each<[string, { files: Readonly<Record<string, string>>; want: RegExp }]>([
    [
      "a misspelt key",
      { files: { "docs2sdk.config.json": '{ "providr": "samsung" }' }, want: /did you mean "provider"/u },
    ],
    [
      "an empty path",
      {
        files: { "docs2sdk.config.json": '{ "out": "" }' },
        want: /"out" must be a string that is not empty/u,
      },
    ],
    [
      "a value of the wrong type",
      {
        files: { "docs2sdk.config.json": '{ "descriptions": "no" }' },
        want: /"descriptions" must be true or false/u,
      },
    ],
    ...(
      [
        ['providers: ["iwinv"]', /"providers\[0\]" must be an object/u],
        ['providers: { id: "acme" }', /"providers" must be a list/u],
        ['providers: [{ id: "acme", title: "Acme" }]', /"providers\[0\]\.platforms" must be a list/u],
        ['providers: [{ ...acme, services: ["vm"] }]', /"providers\[0\]\.services\[0\]" must be an object/u],
        ["providers: [{ ...acme, security: [{}] }]", /"providers\[0\]\.security\[0\]\.name" must be a text/u],
        ["providers: [{ ...acme, site: { pages: 1 } }]", /"providers\[0\]\.site\.pages" must be a list/u],
        [
          "providers: [{ ...acme, corrections: [1] }]",
          /"providers\[0\]\.corrections\[0\]" must be an object/u,
        ],
        ['platforms: [{ id: "acme", title: "Acme" }]', /"platforms\[0\]\.recognise" must be a function/u],
        ["hooks: { model: 1 }", /"hooks\.model" must be a function/u],
        ["hooks: [1]", /"hooks" must be an object/u],
      ] as const
    ).map(([part, want]): [string, { files: Record<string, string>; want: RegExp }] => [
      part,
      { files: { "docs2sdk.config.js": `${ACME}export default { ${part} };` }, want },
    ]),
    [
      "a configuration that throws",
      {
        files: { "docs2sdk.config.ts": 'throw new Error("no luck");' },
        want: /docs2sdk\.config\.ts cannot be loaded: no luck/u,
      },
    ],
    [
      "two configurations",
      {
        files: { "docs2sdk.config.ts": "export default {};", "docs2sdk.config.json": "{}" },
        want: /several configuration files/u,
      },
    ],
    [
      "no object",
      { files: { "docs2sdk.config.ts": "export default 3;" }, want: /no object as its default export/u },
    ],
  ])("configuration: %s", async (_name, { files, want }) => {
    const cwd = path.join(root, String(folders++));
    mkdirSync(cwd);
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(cwd, name), content);
    const run = await runCli(["build"], { cwd });
    expect(run.stderr).toMatch(want);
    expect(run.code).toBe(2);
  });
});
