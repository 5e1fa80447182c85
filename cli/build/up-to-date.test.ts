import { existsSync } from "node:fs";
import { appendFile, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCli } from "../testing/run-cli.ts";

const capture = fileURLToPath(new URL("../../scraper/captures/iwinv/user-script-list.txt", import.meta.url));
/** A configuration with a provider of its own, whose title stands in another file. */
const CONFIG = `import { defineConfig, defineProvider } from "docs2sdk";
import { hosts } from "./hosts.ts";
export default defineConfig({
  provider: "mine",
  service: "iaas",
  input: "pages",
  only: "spec",
  out: "sdk",
  providers: [
    defineProvider({
      id: "mine", title: "Mine", platforms: ["apidog"], hosts, services: [], security: [], conventions: () => ({}),
    }),
  ],
});
`;

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "docs2sdk-up-to-date-"));
  await mkdir(path.join(cwd, "pages"));
  await copyFile(capture, path.join(cwd, "pages/a.txt"));
  await writeFile(path.join(cwd, "docs2sdk.config.ts"), CONFIG);
  await writeFile(path.join(cwd, "hosts.ts"), 'export const hosts = ["docs.example"];\n');
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

interface Report {
  readonly upToDate: boolean;
  readonly documents: readonly object[];
  readonly services: readonly { readonly files: object; readonly diagnostics: readonly object[] }[];
}

async function build(...flags: string[]): Promise<{ report: Report; code: number }> {
  const run = await runCli(["build", "--json", ...flags], { cwd });
  return { report: JSON.parse(run.stdout) as Report, code: run.code };
}

const document = (): string => path.join(cwd, "sdk/mine/iaas/v1/openapi.json");

describe("a second build", () => {
  test("does nothing where nothing changed, and reports the same", async () => {
    const first = await build();
    const second = await build();
    expect(first.report.upToDate).toBe(false);
    expect(second.report.upToDate).toBe(true);
    expect(second.code).toBe(0);
    expect(second.report.documents).toEqual(first.report.documents);
    expect(second.report.services[0]?.diagnostics).toEqual(first.report.services[0]?.diagnostics);
    expect(second.report.services[0]?.files).toMatchObject({ written: 0, removed: 0 });
    expect((await build("--force")).report.upToDate).toBe(false);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["a page was edited", () => appendFile(path.join(cwd, "pages/a.txt"), "\n")],
    ["a page was added", () => copyFile(capture, path.join(cwd, "pages/b.txt"))],
    [
      "the configuration was edited",
      () => writeFile(path.join(cwd, "docs2sdk.config.ts"), `${CONFIG}// once more\n`),
    ],
    [
      "a file of the configuration was edited",
      () => writeFile(path.join(cwd, "hosts.ts"), 'export const hosts = ["other.example"];\n'),
    ],
    ["a file of the output is missing", () => rm(document())],
    ["the manifest is missing", () => rm(path.join(cwd, "sdk/mine/iaas/.docs2sdk-manifest.json"))],
    ["a run was interrupted", () => mkdir(path.join(cwd, "sdk/mine/iaas/.docs2sdk-staging"))],
    ["the notes are damaged", () => rm(path.join(cwd, ".docs2sdk"), { recursive: true })],
  ])("builds when %s", async (_name, change) => {
    await build();
    expect((await build()).report.upToDate).toBe(true);
    await change();
    expect((await build()).report.upToDate).toBe(false);
    expect((await build()).report.upToDate).toBe(true);
    expect(existsSync(document())).toBe(true);
  });

  test("does not take an edited output for its own, nor overwrite it", async () => {
    await build();
    await appendFile(document(), " ");
    const edited = await readFile(document(), "utf8");
    await copyFile(path.join(path.dirname(capture), "edit-instance-info.txt"), path.join(cwd, "pages/b.txt"));
    const { report, code } = await build();
    expect(code).toBe(1);
    expect(JSON.stringify(report)).toContain("file-edited");
    expect(await readFile(document(), "utf8")).toBe(edited);
    expect((await build()).report.upToDate).toBe(false);
  });

  test("builds with another choice, and both choices stay known", async () => {
    await build();
    expect((await build("--no-descriptions", "--out", "bare")).report.upToDate).toBe(false);
    expect((await build("--no-descriptions", "--out", "bare")).report.upToDate).toBe(true);
    expect((await build()).report.upToDate).toBe(true);
  });

  test("always builds where a configuration brings code out of packages", async () => {
    await writeFile(path.join(cwd, "hosts.ts"), 'import "picocolors";\nexport const hosts = [];\n');
    const pack = path.join(cwd, "node_modules/picocolors");
    await mkdir(pack, { recursive: true });
    await writeFile(path.join(pack, "index.js"), "");
    expect((await build()).report.upToDate).toBe(false);
    expect((await build()).report.upToDate).toBe(false);
  });

  test("a build that lost facts says so every time", async () => {
    await writeFile(path.join(cwd, "pages/b.txt"), "A page about nothing.\n");
    expect((await build()).code).toBe(1);
    const again = await build();
    expect(again.code).toBe(1);
    expect(again.report.upToDate).toBe(false);
  });
});
