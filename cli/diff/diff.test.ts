import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addChangelogCommand } from "../commands/changelog.ts";
import { addDiffCommand } from "../commands/diff.ts";
import { addRulesCommand } from "../commands/rules.ts";
import type { CliIo } from "../io.ts";

const cat = (properties: object, required: readonly string[] = []) => ({
  openapi: "3.1.0",
  paths: {
    "/cats": {
      post: {
        requestBody: {
          content: { "application/json": { schema: { type: "object", properties, required } } },
        },
      },
    },
  },
});
const string = { type: "string" };
const documents = {
  "old.json": cat({ a: string, b: string }),
  "new.json": cat({ a: string, c: { ...string, description: "`*/</script>" } }, ["c"]),
  "same.json": cat({ b: { ...string, description: "words" }, a: string }),
  "wide.json": cat({ a: string, b: string, d: string }),
  "swagger.json": { swagger: "2.0" },
  "dangling.json": cat({ a: string, b: { $ref: "#/components/schemas/Gone" } }),
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "docs2sdk-diff-"));
  for (const [name, value] of Object.entries(documents))
    writeFileSync(path.join(folder, name), JSON.stringify(value, null, 2));
  writeFileSync(path.join(folder, "old.yaml"), "openapi: 3.0.3\npaths: {}\n");
  const built = path.join(folder, "generated", "acme", "cats");
  for (const [version, name] of [
    ["1.0", "old.json"],
    ["1.1", "new.json"],
  ] as const) {
    mkdirSync(path.join(built, `v${version}`), { recursive: true });
    writeFileSync(path.join(built, `v${version}`, "openapi.json"), readFileSync(path.join(folder, name)));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(
  ...argv: readonly string[]
): Promise<{ out: string; err: string; code: number | undefined }> {
  let out = "";
  let err = "";
  let code: number | undefined;
  const io: CliIo = {
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    isTty: false,
    cwd: folder,
    env: {},
    exit: (value) => void (code = value),
  };
  const program = new Command();
  addDiffCommand(program, io);
  addRulesCommand(program, io);
  addChangelogCommand(program, io);
  await program.parseAsync(argv, { from: "user" });
  return { out, err, code };
}

describe("the gate", () => {
  test.each<[name: string, argv: readonly string[], code: number]>([
    ["breaking changes fail", ["old.json", "new.json"], 1],
    ["nothing changed", ["old.json", "same.json"], 0],
    ["what was added does not fail", ["old.json", "wide.json"], 0],
    ["unless everything is to fail", ["old.json", "wide.json", "--fail-on", "info"], 1],
    ["a warning does not fail", ["wide.json", "old.json"], 0],
    ["unless warnings are to fail", ["wide.json", "old.json", "--fail-on", "warn"], 1],
    ["nothing fails", ["old.json", "new.json", "--fail-on", "none"], 0],
    ["a rule with another level", ["wide.json", "old.json", "--level", "request-property-removed=error"], 1],
    ["a rule that is off", ["old.json", "new.json", "--level", "new-required-request-property=off"], 0],
    ["one document", ["old.json"], 2],
    ["a file that is not there", ["old.json", "gone.json"], 2],
    ["Swagger", ["old.json", "swagger.json"], 2],
    ["a reference that leads nowhere", ["dangling.json", "dangling.json"], 2],
    ["an unknown rule", ["old.json", "new.json", "--level", "no-such-rule=error"], 2],
    ["an unknown level", ["old.json", "new.json", "--fail-on", "fatal"], 2],
    ["an unknown format", ["old.json", "new.json", "--format", "pdf"], 2],
    ["days that are no number", ["old.json", "new.json", "--deprecation-days", "many"], 2],
    ["an ignore file that is not there", ["old.json", "new.json", "--ignore", "gone.yaml"], 2],
  ])("%s", async (_name, argv, code) => {
    const result = await run("diff", ...argv);
    expect(result.code).toBe(code);
    expect(result.err).not.toMatch(/^ {4}at /mu);
    if (code === 2) expect(result.err).toContain("error: ");
  });
});

describe("what is said", () => {
  test("each change with its place in both files", async () => {
    const { out } = await run("diff", "old.json", "new.json");
    expect(out).toContain("request property `c`: was added [new-required-request-property]");
    expect(out).toContain("new.json:15:19");
    expect(out).toContain("1 breaking, 1 possibly breaking, 0 other");
  });

  test("nothing that was not compared passes for unchanged", async () => {
    const { out, err } = await run("diff", "dangling.json", "dangling.json");
    expect(out).toContain("no changes in what could be compared");
    expect(err).toContain("which does not exist");
  });

  test("what cannot be read is told apart: not there, a folder, too large", async () => {
    writeFileSync(path.join(folder, "large.json"), "");
    truncateSync(path.join(folder, "large.json"), 256 * 1024 * 1024 + 1);
    for (const [name, reason] of [
      ["gone.json", "there is no such file"],
      ["generated", "this is a folder"],
      ["large.json", "it has more than 256 MB"],
    ] as const) {
      const { err, code } = await run("diff", "old.json", name);
      expect(err).toContain(`${name}: ${reason}`);
      expect(code).toBe(2);
    }
  });

  test.each(["markdown", "json", "html", "junit", "github", "sarif"])("as %s", async (format) => {
    const { out, code } = await run("diff", "old.json", "new.json", "--format", format);
    expect(code).toBe(1);
    expect(out).toContain("new-required-request-property");
    expect(out.endsWith("\n")).toBe(true);
    if (format === "json" || format === "sarif") JSON.parse(out);
  });

  test("as JSON of the documented shape", async () => {
    const schema = readFileSync(
      new URL("../../docs/reference/diff-report.schema.json", import.meta.url),
      "utf8",
    );
    const { out } = await run("diff", "old.json", "new.json", "--format", "json");
    const ajv = new Ajv2020({ allowUnionTypes: true });
    const validate = ajv.compile(JSON.parse(schema) as object);
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
  });

  test("into a file", async () => {
    const { out } = await run(
      "diff",
      "old.json",
      "new.json",
      "--format",
      "markdown",
      "--out",
      "reports/diff.md",
    );
    expect(out).toBe("");
    expect(readFileSync(path.join(folder, "reports/diff.md"), "utf8")).toContain("### Breaking (1)");
  });

  test("two built versions", async () => {
    const { out, code } = await run("diff", "acme/cats@1.0", "acme/cats@1.1");
    expect([out.includes("new-required-request-property"), code]).toEqual([true, 1]);
    expect((await run("diff", "acme/cats@1.0", "acme/cats@9.9")).err).toContain("not built");
  });

  test("a changelog and the step that it implies", async () => {
    const { out } = await run("changelog", "old.json", "new.json", "--heading", "1.1");
    expect(out).toContain("## 1.1");
    expect(out).toContain("### Breaking");
    expect(out).toContain("Version step: major");
  });

  test("the rules", async () => {
    const { out } = await run("rules", "--json");
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ id: "endpoint-added", level: "info" }));
    expect((await run("rules")).out).toMatch(/^\d{4} rules$/mu);
  });
});

describe("accepted changes", () => {
  const entry = (more: object) => ({
    rule: "new-required-request-property",
    until: "2999-01-01",
    because: "agreed",
    ...more,
  });
  test.each<[name: string, entries: unknown, code: number, err: string]>([
    ["count no longer", [entry({ path: "/cats" })], 0, ""],
    ["count again when their day has passed", [entry({ until: "2020-01-01" })], 1, "ended on 2020-01-01"],
    [
      "are said to be stale when they meet nothing",
      [entry({}), entry({ path: "/dogs" })],
      0,
      "entry 2 (new-required-request-property) ignores nothing",
    ],
    ["need a day", [{ rule: "endpoint-added", because: "x" }], 2, "entry 1"],
    ["need a rule that exists", [entry({ rule: "nothing" })], 2, "there is no rule nothing"],
    ["are a list", { entries: [] }, 2, "a list of entries"],
  ])("%s", async (_name, entries, code, err) => {
    writeFileSync(path.join(folder, "ignore.yaml"), JSON.stringify(entries));
    const result = await run("diff", "old.json", "new.json", "--ignore", "ignore.yaml");
    expect(result.code).toBe(code);
    expect(result.err).toContain(err);
  });
});

describe("many pairs in one process", () => {
  test("each gets its changes, one per operation, or why it could not be compared", async () => {
    const pairs = [
      { name: "changed", old: "../old.json", new: "../new.json" },
      { name: "same", old: "../old.json", new: "../same.json" },
      { name: "beside the working folder", old: "old.json", new: "wide.json" },
      { name: "swagger", old: "../old.json", new: "../swagger.json" },
      { name: "gone", old: "../old.json", new: "../gone.json" },
      { name: "dangling", old: "../dangling.json", new: "../dangling.json" },
      { name: "__proto__", old: "../old.json", new: "../wide.json" },
    ];
    mkdirSync(path.join(folder, "pairs"), { recursive: true });
    writeFileSync(path.join(folder, "pairs/pairs.json"), JSON.stringify(pairs));
    const { out, code } = await run("diff", "--batch", "pairs/pairs.json");
    expect(code).toBe(0);
    const result = new Map(Object.entries(JSON.parse(out) as Record<string, unknown>));
    expect([...result.keys()]).toEqual(pairs.map(({ name }) => name));
    expect(result.get("changed")).toMatchObject([
      {
        id: "new-required-request-property",
        rule: "new-required-request-property",
        level: "error",
        method: "POST",
        path: "/cats",
        pointerNew: "/paths/~1cats/post/requestBody/content/application~1json/schema/properties/c",
        message: "request property `c`: was added",
      },
      { id: "request-property-removed", level: "warn" },
    ]);
    expect(result.get("same")).toEqual([]);
    expect(result.get("beside the working folder")).toHaveLength(1);
    expect(result.get("__proto__")).toHaveLength(1);
    for (const name of ["swagger", "gone", "dangling"])
      expect(result.get(name)).toEqual({ error: expect.any(String) as string });
  });

  test.each([
    ["no file", "gone.json", undefined],
    ["no JSON", "broken.json", "["],
    ["no list", "object.json", "{}"],
    ["an entry without files", "entry.json", '[{"name":"a"}]'],
  ])("%s", async (_name, file, text) => {
    if (text !== undefined) writeFileSync(path.join(folder, file), text);
    const { code, err } = await run("diff", "--batch", file);
    expect(code).toBe(2);
    expect(err).toContain(file);
  });
});

describe("git", () => {
  const git = (...argv: readonly string[]) => execFileSync("git", argv, { cwd: folder, encoding: "utf8" });
  beforeAll(() => {
    git("init", "-q");
    git("config", "user.email", "t@example.com");
    git("config", "user.name", "T");
    writeFileSync(path.join(folder, "openapi.json"), JSON.stringify(documents["old.json"]));
    writeFileSync(path.join(folder, ".gitattributes"), "openapi.json diff=openapi\n");
    git("add", "openapi.json", ".gitattributes");
    git("commit", "-qm", "first");
    writeFileSync(path.join(folder, "openapi.json"), JSON.stringify(documents["new.json"]));
  });

  test("a revision against the working copy", async () => {
    const { out, code } = await run("diff", "HEAD:openapi.json", "openapi.json");
    expect([out.includes("new-required-request-property"), code]).toEqual([true, 1]);
  });

  test.each(["HEAD:gone.json", "nowhere:openapi.json", "--output=x:openapi.json"])(
    "%s is refused in words",
    async (name) => {
      const { err, code } = await run("diff", "--", name, "openapi.json");
      expect(code).toBe(2);
      expect(err).toContain("error: ");
    },
  );

  test("git diff shows changes, not lines", () => {
    const main = new URL("../commands/diff.ts", import.meta.url).pathname;
    const driver = path.join(folder, "driver.mts");
    writeFileSync(
      driver,
      `import { Command } from ${JSON.stringify(import.meta.resolve("commander"))};
import { addDiffCommand } from ${JSON.stringify(main)};
const program = new Command();
const io = { stdout: (t) => process.stdout.write(t), stderr: (t) => process.stderr.write(t), isTty: false, cwd: process.cwd(), env: {}, exit: (c) => { process.exitCode = c; } };
addDiffCommand(program, io);
await program.parseAsync(process.argv.slice(2), { from: "user" });
`,
    );
    const tsx = new URL("../../node_modules/tsx/dist/cli.mjs", import.meta.url).pathname;
    git("config", "diff.openapi.command", `"${process.execPath}" "${tsx}" "${driver}" diff --git-driver`);
    const shown = git("--no-pager", "diff", "--ext-diff");
    expect(shown).toContain("new-required-request-property");
    expect(shown).toContain("a/openapi.json → b/openapi.json: 1 breaking");
    expect(shown).not.toContain("@@");
  });
});
