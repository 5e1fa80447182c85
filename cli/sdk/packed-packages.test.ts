import { existsSync, readdirSync } from "node:fs";
import { readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signatureHeaders, type SigningRule } from "../../templates/test-support/signature.ts";
import { noBrowser, startBrowser } from "../testing/browser.ts";
import { examplesOf, installPacked, runProgram, tool, type Installed } from "./testing/packed.ts";

const generated = fileURLToPath(new URL("../../generated/", import.meta.url));

/** One signed call of each package: what is called, what must come in, and where its signing rule stands. */
const CALLS: Readonly<Record<string, Call>> = {
  "samsung/virtualserver": {
    version: "v1.1",
    call: "client.servers.list({ limit: 1 })",
    target: "/v1/servers?limit=1",
    scheme: "ScpSignature",
    headers: { "scp-api-version": "virtualserver 1.1" },
    credentials: { accessKey: "key", secretKey: "secret" },
    environment: { SCP_ACCESS_KEY: "key", SCP_SECRET_KEY: "secret" },
  },
  "iwinv/iaas": {
    version: "v1",
    call: "client.instance.listUserScripts()",
    target: "/v1/instance/script",
    scheme: "iwinvSignature",
    headers: {},
    credentials: { accessKey: "key", secretKey: "secret" },
    environment: { IWINV_ACCESS_KEY: "key", IWINV_SECRET_KEY: "secret" },
  },
  "huawei/workspace": {
    version: "v1",
    call: 'client.imageServers.list({ project_id: "p" })',
    target: "/v1/p/image-servers",
    scheme: "akskSignature",
    headers: {},
    credentials: { accessKey: "key", secretKey: "secret" },
    environment: { HUAWEICLOUD_TOKEN: "token" },
  },
};
interface Call {
  readonly version: string;
  readonly call: string;
  readonly target: string;
  readonly scheme: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
}

const folders = readdirSync(generated, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(path.join(generated, name)).map((service) => `${name}/${service}`))
  .filter((name) => existsSync(path.join(generated, name, "package.json")));
if (noBrowser !== undefined) console.warn(noBrowser);

test("every package is installed and called here", () => {
  expect(folders.sort()).toEqual(Object.keys(CALLS).sort());
});

/** Time of the signatures. */
const NOW = 1_700_000_000_000;

describe.each(Object.entries(CALLS))("the packed package of %s", (folder, call) => {
  let installed: Installed;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    installed = await installPacked(path.join(generated, folder));
    server = await startServer(installed);
  });
  afterAll(async () => {
    await server?.close();
    await rm(path.dirname(installed.project), { recursive: true, force: true });
  });

  const program = (importFrom: string): string => `
    import { createClient } from ${JSON.stringify(importFrom)};
    const clock = { now: () => ${NOW}, random: () => 0, sleep: async () => {} };
    const client = createClient({ baseUrl: ${JSON.stringify(server.url)}, clock, credentials: ${JSON.stringify(call.credentials)} });
    const { status, data } = await ${call.call}.withResponse();
    const result = JSON.stringify([status, data]);`;

  /** The signature, worked out from the document's rule by `node:crypto`. */
  async function expectedHeaders(): Promise<Record<string, string>> {
    const text = await readFile(path.join(generated, folder, call.version, "openapi.json"), "utf8");
    const document = JSON.parse(text) as {
      readonly components: {
        readonly securitySchemes: Readonly<Record<string, { "x-signing": SigningRule }>>;
      };
    };
    const rule = document.components.securitySchemes[call.scheme]!["x-signing"];
    const signing = { rule, credentials: call.credentials, now: NOW, baseUrl: server.url };
    const request = { method: "GET", target: call.target, headers: {}, body: "" };
    return { ...call.headers, ...signatureHeaders(signing, request) };
  }

  async function expectSigned(): Promise<void> {
    const [request] = server.calls;
    expect(server.calls).toHaveLength(1);
    expect(`${request?.method} ${request?.url}`).toBe(`GET ${call.target}`);
    expect(request?.headers).toMatchObject(await expectedHeaders());
  }

  test("publint has nothing to say", async () => {
    const { code, output } = await runProgram(tool("publint"), ["--strict", installed.archive], {
      cwd: installed.source,
    });
    expect(output).toMatch(/All good!/u);
    expect(code).toBe(0);
  });

  test("types are right for every kind of resolution", async () => {
    // ESM is what the package is: a `require` of it is Node's own matter (22 and later take it).
    const args = ["--ignore-rules", "cjs-resolves-to-esm", "--format", "table-flipped", installed.archive];
    const { code, output } = await runProgram(tool("attw"), args, { cwd: installed.source });
    expect(output).toMatch(/No problems found/u);
    expect(code, output).toBe(0);
  });

  test("the archive holds code with its sources and nothing of the tests", async () => {
    const root = path.join(installed.project, "node_modules", installed.name);
    const names = readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) =>
      name.replaceAll("\\", "/"),
    );
    expect(names.filter((name) => /test|openapi\.sources|\.tsbuildinfo$/u.test(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["README.md", "LICENSE", "CHANGELOG.md", "package.json"]));
    // Every source map names a file that is in the archive.
    const maps = names.filter((name) => name.endsWith(".js.map"));
    expect(maps.length).toBeGreaterThan(10);
    for (const name of maps) {
      const { sources } = JSON.parse(await readFile(path.join(root, name), "utf8")) as { sources: string[] };
      for (const source of sources)
        expect(names).toContain(path.posix.join(path.posix.dirname(name), source));
    }
  });

  test.each([
    // The declarations themselves are checked once.
    ["NodeNext", { module: "nodenext" }],
    ["a bundler", { module: "esnext", moduleResolution: "bundler", skipLibCheck: true }],
    ["Node 10's resolution", { module: "esnext", moduleResolution: "node10", skipLibCheck: true }],
  ])("every example of the README compiles under %s", async (_name, options) => {
    const { project, readme } = installed;
    const examples = examplesOf(readme);
    expect(examples.length).toBeGreaterThan(3);
    const files = examples.map((_, index) => `example-${index}.ts`);
    for (const [index, code] of examples.entries())
      await writeFile(path.join(project, files[index]!), withClient(code, examples));
    const compilerOptions = {
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      types: [],
      ...options,
    };
    await writeFile(path.join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const { code, output } = await runProgram(tool("tsc"), ["-p", project], { cwd: project });
    expect(output).toBe("");
    expect(code).toBe(0);
  });

  test("the README's validation by the document finds an answer that does not fit", async () => {
    const { project, readme, source } = installed;
    const ajv = path.join(project, "node_modules/ajv");
    await symlink(path.join(source, "node_modules/ajv"), ajv);
    const [example = ""] = examplesOf(readme, "js");
    // Answered by nobody: what comes is no object, as all documented answers are.
    const code = `${example.replace("withValidation(schemas)", 'withValidation(schemas, async () => Response.json("text"))')}
      const { problem, message } = await ${call.call}.catch((error) => error);
      console.log(JSON.stringify([problem, message.includes("does not fit its schema")]));\n`;
    await writeFile(path.join(project, "validation.mjs"), code);
    const run = await runProgram(process.execPath, ["--no-warnings", "validation.mjs"], {
      cwd: project,
      env: call.environment,
    });
    expect(run.output).toBe(`${JSON.stringify(["invalid", true])}\n`);
    await rm(ajv);
  });

  test("runs in this Node.js, and signs", async () => {
    server.calls.length = 0;
    await writeFile(
      path.join(installed.project, "program.mjs"),
      `${program(installed.name)}\nconsole.log(result);\n`,
    );
    const run = await runProgram(process.execPath, ["program.mjs"], { cwd: installed.project });
    expect(run).toEqual({ code: 0, output: `${JSON.stringify([200, server.answer])}\n` });
    await expectSigned();
  });

  test.skipIf(noBrowser !== undefined)("runs in a browser, unbundled, and signs", async () => {
    server.calls.length = 0;
    const entry = `/modules/${installed.name}/dist/${call.version}/src/index.js`;
    server.page = `<!doctype html><link rel="icon" href="data:,"><title>…</title>
      <script type="module">${program(entry)}\ndocument.title = result;</script>`;
    const browser = await startBrowser();
    try {
      const { page, problems } = await browser.open({ url: `${server.url}/page` });
      await page.waitForFunction('document.title !== "…"');
      expect(await page.title()).toBe(JSON.stringify([200, server.answer]));
      expect(problems).toEqual([]);
      await expectSigned();
    } finally {
      await browser.close();
    }
  });
});

/** Examples below the first stand on its client. */
function withClient(code: string, [first = ""]: readonly string[]): string {
  const set =
    /createClient\(/u.test(code) || !/\bclient\b/u.test(code)
      ? ""
      : first.replace(/^const answer[\s\S]*/mu, "");
  return `${set}\n${code}\nexport {};\n`;
}

/** The API, a page at `/page`, and the modules of the installed package below `/modules`. */
async function startServer({ project }: Installed) {
  const calls: IncomingMessage[] = [];
  const answer = { servers: [], count: 0 };
  const state = { calls, answer, page: "", url: "", close: () => Promise.resolve() };
  const server = createServer((request, response) => {
    const { url = "" } = request;
    const send = (type: string, text: string | Buffer): void =>
      void response.setHeader("content-type", type).end(text);
    if (url === "/page") return send("text/html; charset=utf-8", state.page);
    if (url.startsWith("/modules/")) {
      const file = path.join(project, "node_modules", url.slice("/modules/".length));
      return void readFile(file).then((text) => send("text/javascript", text));
    }
    calls.push(request);
    send("application/json", JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  state.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return state;
}
