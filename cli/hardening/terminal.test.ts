import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { indexOf, startTestSite, type TestSite } from "../../scraper/capture/test-site.ts";
import { runWatch } from "../change/run-watch.ts";
import { thingHtml, thingPage, thingsConfig } from "../change/test-things.ts";
import type { CliIo } from "../io.ts";
import { createProgram } from "../program.ts";
import { runServe } from "../serve/run-serve.ts";
import { runCli } from "../testing/run-cli.ts";

/**
 * Clears the screen, renames the window, links elsewhere, rings; the eight-bit form; back over the line; turned and hidden text; line
 * separators; tags that nobody sees.
 */
const STEERING =
  "a\u001b[2Jb\u001b]0;c\u0007d\u001b]8;;https://evil.example\u001b\\e\u009b2Jf\rg\bh\u007fi\u202ej\u2066k\u200bl\u2028m\u{e0041}n";
/** Nothing but line breaks and tabs may steer. */
const STEERS = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

let root: string;
let site: TestSite;
let pages = new Map<string, string>();
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "docs2sdk-terminal-"));
  for (const type of ["string", "integer"]) await writeFile(at(`${type}.json`), documentOf(type));
  const page = `# ${STEERING}\n\n## OpenAPI Specification\n\n\`\`\`json\n${documentOf("string")}\n\`\`\`\n`;
  await mkdir(at("pages"));
  for (const name of ["page.md", `${STEERING.replaceAll("/", "")}.md`])
    await writeFile(at("pages", name), page);
  await writeFile(at("broken.json"), `{ "${STEERING}": `);
  await writeFile(at("broken.yaml"), `a: [${STEERING}\n- }`);
  site = await startTestSite();
  pages = new Map([
    ["/things/page0.html", ""],
    ["/things/gone.html", ""],
  ]);
  publish("from 1 to 100");
  // Nobody may follow these, and what is said of them names them.
  const links = `<a href="http://evil.example/${STEERING}">x</a><a href="/things/${encodeURIComponent(STEERING)}.html">y</a>`;
  site.pages.set("/things/index.html", { html: `${indexOf(pages, "things")}${links}` });
  site.pages.set("/things/gone.html", { redirect: `/things/${encodeURIComponent(STEERING)}.html` });
  await mkdir(at("live"));
  await writeFile(at("live/docs2sdk.config.ts"), thingsConfig(site.origin));
});
afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true, force: true });
});

const at = (...names: string[]): string => path.join(root, ...names);

function publish(range: string): void {
  const { parameters } = thingPage(0);
  const hostile = parameters.map((row) => ({ ...row, name: `${row.name}${STEERING.slice(0, 5)}` }));
  const html = thingHtml({ number: 0, parameters: hostile }).replace("from 1 to 100", range);
  site.pages.set("/things/page0.html", { html: html.replaceAll("Its name.", STEERING) });
}

function documentOf(type: string): string {
  const value = { type: "object", properties: { [STEERING]: { type } } };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } };
  const operation = {
    operationId: "a",
    summary: STEERING,
    tags: [STEERING],
    requestBody: { content },
    responses: { 200: { description: STEERING, content } },
  };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: STEERING, version: STEERING },
    servers: [{ url: `https://${STEERING}` }],
    tags: [{ name: STEERING }],
    paths: { "/a": { post: operation }, [`/${STEERING}`]: { get: { ...operation, operationId: STEERING } } },
    components: { schemas: { Thing: value, [STEERING]: { $ref: `#/components/schemas/${STEERING}2` } } },
  });
}

const from = ["--provider", "iwinv", "--service", "t", "--input", "pages"];
const pointer = `/components/schemas/Thing/properties/${STEERING}`;
const compared = ["string.json", "integer.json"];

/** By command: what is run, in the folder that is named first; the order is that of a user who has nothing yet. */
const commands: Readonly<Record<string, readonly (readonly [where: string, ...args: string[]])[]>> = {
  generate: [
    [".", "string.json", "--out", "made"],
    [".", "string.json", "--out", "made", "--json"],
    [".", "broken.json"],
    [".", "broken.yaml", "--json"],
    [".", STEERING],
  ],
  diff: [
    ...["text", "markdown", "json", "html", "junit", "github", "sarif"].map(
      (format): [string, ...string[]] => [".", ...compared, "--format", format],
    ),
    [".", STEERING, "integer.json"],
    [".", "broken.json", "broken.yaml"],
    [".", `HEAD:${STEERING}`, "integer.json"],
    [".", ...compared, "--ignore", "broken.yaml"],
    [".", "--git-driver", STEERING, "/dev/null", "0", "0", "string.json", "0", "0"],
    [".", "--git-driver", STEERING, "broken.json", "0", "0", "string.json", "0", "0"],
    [".", "--git-driver", STEERING, "string.json", "0", "0", "integer.json", "0", "0"],
  ],
  changelog: [
    [".", ...compared],
    [".", ...compared, "--json"],
    [".", ...compared, "--heading", STEERING],
  ],
  rules: [["."], [".", "--json"]],
  build: [
    [".", ...from, "--out", "sdk"],
    [".", ...from, "--out", "sdk", "--json"],
    [".", "--provider", STEERING],
    [".", "--provider", STEERING, "--json"],
    [".", "--config", "broken.json"],
    [".", "--config", STEERING, "--json"],
    [".", ...from, "--out", STEERING.replaceAll("/", "")],
    [".", `--${STEERING}`],
  ],
  coverage: [
    [".", ...from],
    [".", ...from, "--json"],
  ],
  defects: [
    [".", ...from],
    [".", ...from, "--json"],
  ],
  explain: [
    [".", `iwinv/t@${STEERING}`, pointer, "--out", "sdk"],
    [".", `iwinv/t@${STEERING}`, `${pointer}/type`, "--out", "sdk", "--json"],
    [".", `iwinv/t@${STEERING}`, STEERING, "--out", "sdk"],
    [".", STEERING, "/", "--out", "sdk"],
  ],
  init: [
    ["empty", "--yes", "--provider", STEERING],
    ["empty", "--yes", "--provider", "iwinv", "--out", STEERING.replaceAll("/", "")],
    ["hostile", "--yes"],
  ],
  capture: [
    ["live", "--allow-loopback"],
    ["live", "--allow-loopback", "--json"],
    ["live", "--allow-loopback", "--seed", `http://${STEERING}/`],
    ["live", "--provider", STEERING],
  ],
  check: [
    ["live", "--allow-loopback"],
    ["live", "--allow-loopback", "--json"],
  ],
  update: [
    ["live", "--allow-loopback"],
    ["live", "--allow-loopback", "--json"],
  ],
  history: [
    ["live", "local/things@v3"],
    ["live", "local/things@v3", "--json"],
    ["live", STEERING],
    ["live", `a/${STEERING}`],
  ],
  verify: [
    [".", "now", "--against", "before"],
    [".", "now", "--against", "before", "--json"],
    [".", STEERING, "--against", STEERING],
  ],
  watch: [],
  serve: [],
};

function harmless(said: string): void {
  const found = STEERS.exec(said);
  expect(found === null ? "" : said.slice(Math.max(0, found.index - 80), found.index + 20)).toBe("");
}

describe("what pages, documents, sites and names say steers no terminal", () => {
  it("every command has rows", () => {
    const io = { stdout() {}, stderr() {}, isTty: false, cwd: root, env: {}, exit() {} } satisfies CliIo;
    const names = createProgram(io).commands.map((command) => command.name());
    expect(Object.keys(commands).sort()).toEqual(names.sort());
  });

  it.each(Object.entries(commands).filter(([, rows]) => rows.length > 0))(
    "%s",
    async (name, rows) => {
      if (name === "init") {
        await mkdir(at("empty"));
        await mkdir(at("hostile"));
        await writeFile(at("empty/package.json"), "{}");
        await writeFile(at("hostile/package.json"), `{ "${STEERING}" `);
      }
      if (name === "verify") await layOutPackages();
      for (const [where, ...args] of rows) {
        // Each is the first to see a change.
        if (["check", "update"].includes(name))
          publish(`from 1 to ${rows.indexOf([where, ...args]) + Math.round(performance.now())}`);
        const { stdout, stderr } = await runCli([name, ...args], { cwd: at(where) });
        expect(stdout + stderr).not.toBe("");
        harmless(stdout + stderr);
        if (args.includes("--json") && stdout !== "") expect(JSON.parse(stdout)).toBeTypeOf("object");
      }
    },
    120_000,
  );

  it("watch", async () => {
    const stop = new AbortController();
    const { io, said } = listening(at("."));
    const watching = runWatch({ provider: ["iwinv"], service: ["t"], input: "pages" }, io, stop.signal);
    await vi.waitFor(() => expect(said()).toMatch(/watching/u), { timeout: 20_000 });
    const file = at("pages/page.md");
    await writeFile(file, (await readFile(file, "utf8")).replaceAll('"string"', '"integer"'));
    await vi.waitFor(() => expect(said()).toMatch(/changed\n/u), { timeout: 20_000 });
    stop.abort();
    await watching;
    harmless(said());
  }, 60_000);

  it("serve", async () => {
    const stop = new AbortController();
    const { io, said } = listening(root);
    const serving = runServe({ out: "sdk", port: "0", host: "127.0.0.1" }, io, stop.signal);
    await vi.waitFor(() => expect(said()).toMatch(/Serving/u), { timeout: 20_000 });
    stop.abort();
    await serving;
    await runServe({ out: STEERING, port: "0", host: "127.0.0.1" }, io, stop.signal);
    await runServe({ out: "sdk", port: STEERING, host: STEERING }, io, stop.signal);
    await runServe({ out: "sdk", port: "0", host: STEERING }, io, stop.signal);
    harmless(said());
  }, 60_000);
});

/** A package whose tests no longer compile or pass, with messages and names that steer. */
async function layOutPackages(): Promise<void> {
  const generated = path.resolve(import.meta.dirname, "../../generated/iwinv/iaas");
  for (const name of ["now", "before"]) {
    await cp(generated, at(name), { recursive: true });
    await symlink(path.resolve(import.meta.dirname, "../../node_modules"), at(name, "node_modules"));
  }
  // Those of the package itself take their time and say nothing.
  for (const name of await readdir(at("before/v1/test")))
    if (name !== "setup.ts") await rm(at("before/v1/test", name));
  const text = JSON.stringify(STEERING);
  const test = `import { it } from "vitest";\nconst missing: ${text} = ${JSON.stringify(`${STEERING}x`)};\nit(${text}, () => { throw new Error(missing); });\n`;
  await writeFile(at(`before/v1/test/${STEERING.replaceAll("/", "")}.test.ts`), test);
  await writeFile(at("before/v1/test/own.test.ts"), test);
}

function listening(cwd: string): { readonly io: CliIo; readonly said: () => string } {
  let said = "";
  const write = (text: string): void => void (said += text);
  return {
    io: { stdout: write, stderr: write, isTty: false, cwd, env: {}, exit: () => undefined },
    said: () => said,
  };
}
