import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { generateSdk } from "../../generator/generate-sdk.ts";
import { writeFiles } from "../../generator/write/write-files.ts";
import { withoutCredentials } from "../../spec/credentials.ts";
import { runWatch } from "../change/run-watch.ts";
import { thingHtml, thingPage, thingsConfig } from "../change/test-things.ts";
import type { CliIo } from "../io.ts";
import { createProgram } from "../program.ts";
import { answer } from "../serve/answer.ts";
import { openBuilt } from "../serve/built.ts";
import { filesWith } from "../testing/files-with.ts";
import { runCli, type CliRun } from "../testing/run-cli.ts";

/** No text of ours contains it. */
const SECRET = "s3cr3t-7f1e9c";
const PASSWORD = `https://me@corp.example:${SECRET}@docs.example/api.json`;
const TOKEN = `https://docs.example/api.json?x-obs-security-token=${SECRET}`;

const generated = path.resolve(import.meta.dirname, "../../generated");
let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "docs2sdk-secrets-all-"));
  await mkdir(at("pages"));
  for (let number = 0; number < 3; number++)
    await writeFile(at(`pages/page${number}.html`), thingHtml(thingPage(number)));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(cwd, ...names);
const proxy = `http://me:${SECRET}@127.0.0.1:9`;
const env = {
  ...{ NPM_TOKEN: SECRET, npm_config__authToken: SECRET, NODE_DEBUG: "docs2sdk" },
  ...{ HTTP_PROXY: proxy, HTTPS_PROXY: proxy, ALL_PROXY: proxy },
};

async function run(...args: string[]): Promise<CliRun> {
  const done = await runCli(args, { cwd, env });
  expect(done.stdout + done.stderr, args.join(" ")).not.toContain(SECRET);
  return done;
}

/** Files whose name or text holds the secret, but for those that the user has put there. */
async function filesWithSecret(own: RegExp): Promise<readonly string[]> {
  const held = await filesWith(SECRET, cwd);
  return held.filter((file) => !own.test(file));
}

/** Each command with an address in every place that takes a word. */
const commandsWith = (address: string): readonly (readonly string[])[] => [
  [address],
  ...[
    "--out",
    "--input",
    "--config",
    "--store",
    "--templates",
    "--package-name",
    "--service",
    `--${address}`,
  ].map((flag) => [...["build", "--provider", "iwinv", "--only", "spec", flag, address]]),
  ["build", "--provider", address],
  ["generate", address, "--json"],
  ["generate", address, "--out", address],
  ["coverage", "--provider", "iwinv", "--input", address],
  ["coverage", "--provider", "iwinv", "--html", `${address}/pages/a.html`],
  ["defects", "--provider", "iwinv", "--input", address],
  ["explain", address, address],
  ["explain", "iwinv/iaas@v1", "/", "--out", address],
  ["diff", address, address],
  ["diff", address, address, "--json"],
  ["diff", address, address, "--format", address],
  ["diff", address, address, "--ignore", address],
  ["changelog", address, address, "--built", address],
  ["rules", address],
  ["verify", address, "--against", address],
  ["serve", "--out", address],
  ["serve", "--port", address],
  ["capture", "--seed", address],
  ["capture", "--provider", address, "--json"],
  ["capture", "--store", address],
  ["check", "--store", address],
  ["update", "--out", address, "--no-capture"],
  ["watch", "--config", address],
  ["watch", "--store", address],
  ["history", address],
  ["history", "iwinv/iaas", "--store", address],
  ["init", "--yes", "--provider", address],
];

describe("an address that lets somebody in", () => {
  it.each([
    ["a password", PASSWORD],
    ["a token", TOKEN],
  ])(
    "with %s is repeated by no command, and no folder gets its name",
    async (_name, address) => {
      for (const args of commandsWith(address)) await run(...args);
      expect(await filesWithSecret(/^reports/u)).toEqual([]);
    },
    120_000,
  );

  it("is given to every command", () => {
    const io = { stdout() {}, stderr() {}, isTty: false, cwd, env: {}, exit() {} } satisfies CliIo;
    const tried = new Set(commandsWith(TOKEN).map(([name]) => name));
    expect(
      createProgram(io)
        .commands.map((command) => command.name())
        .filter((name) => !tried.has(name)),
    ).toEqual([]);
  });
});

/** An error whose message holds an address, and whose causes hold the secret by itself. */
const thrown = `new Error("cannot read ${PASSWORD}, ${TOKEN}", { cause: new Error("${SECRET}", { cause: { token: "${SECRET}" } }) })`;
const own = (text: string): string => {
  const config = thingsConfig("http://127.0.0.1:1").replace(
    'out: "sdk"',
    'out: "sdk", input: "pages", service: "things"',
  );
  return config.replace(
    "platforms: [thingsPlatform]",
    `${text}, platforms: [{ ...thingsPlatform, ...(globalThis.mine ?? {}) }]`,
  );
};
const failures: readonly [name: string, config: string][] = [
  ...["facts", "model", "document", "plan", "files"].map((hook): [string, string] => [
    `the hook ${hook}`,
    own(`hooks: { ${hook}() { throw ${thrown}; } }`),
  ]),
  ["a platform", own("hooks: {}").replace("...(globalThis.mine ?? {})", `readPage() { throw ${thrown}; }`)],
  ["recognition", own("hooks: {}").replace("...(globalThis.mine ?? {})", `recognise() { throw ${thrown}; }`)],
  [
    "a provider",
    own("hooks: {}").replace(
      "thingsProvider(",
      `((origin) => ({ ...thingsProvider(origin), conventions() { throw ${thrown}; } }))(`,
    ),
  ],
  ["the configuration", `throw ${thrown};`],
];

describe("what the user's own code throws", () => {
  it.each(failures)(
    "%s: its address is masked and its causes are not printed",
    async (_name, config) => {
      await writeFile(at("docs2sdk.config.ts"), config);
      for (const args of [["build"], ["build", "--json"], ["coverage"], ["defects"]]) {
        const done = await run(...args);
        if (args[0] === "build") expect(done.code).toBeGreaterThan(0);
      }
      expect(await filesWithSecret(/config/u)).toEqual([]);
    },
    60_000,
  );

  it("does not end a watch, and is told by it without the address", async () => {
    await writeFile(at("docs2sdk.config.ts"), failures.find(([name]) => name === "a provider")?.[1] ?? "");
    let out = "";
    // As the command line does with all that it says.
    const write = (text: string): void => void (out += withoutCredentials(text));
    const io: CliIo = { stdout: write, stderr: write, isTty: false, cwd, env, exit: () => undefined };
    const stop = new AbortController();
    const watching = runWatch({ input: "pages" }, io, stop.signal);
    const until = (what: RegExp): Promise<void> =>
      vi.waitFor(() => expect(out).toMatch(what), { timeout: 20_000, interval: 20 });
    await until(/watching/u);
    await writeFile(at("docs2sdk.config.ts"), own("hooks: {}"));
    await until(/built: 3 operations/u);
    stop.abort();
    await watching;
    expect(out).toContain("cannot read https://docs.example");
    expect(out).not.toContain(SECRET);
  }, 60_000);
});

describe("what lies beside the project", () => {
  it("is copied nowhere: .npmrc, .netrc, .env, keys", async () => {
    const secrets = [".npmrc", ".netrc", ".env", "id_rsa", ".git-credentials"];
    await mkdir(at("project"));
    await cp(path.join(generated, "iwinv/iaas"), at("before"), { recursive: true });
    for (const folder of ["project", "before", "pages"])
      for (const name of secrets) await writeFile(at(folder, name), `_authToken=${SECRET}\n`);
    await writeFile(at("project/package.json"), `{ "publishConfig": { "_authToken": "${SECRET}" } }\n`);
    const init = "init --provider iwinv --service iaas --out sdk --bundler none --yes".split(" ");
    const done = await runCli(init, { cwd: at("project"), env });
    expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.not.stringContaining(SECRET)]);
    await run("build", "--provider", "otc", "--service", "s", "--input", "pages", "--out", "other");
    expect(
      await filesWithSecret(/[\\/](?:\.npmrc|\.netrc|\.env|id_rsa|\.git-credentials|package\.json)$/u),
    ).toEqual([]);
  }, 60_000);

  it("does not come into the temporary folder of verify", async () => {
    for (const folder of ["now", "before"]) {
      await cp(path.join(generated, "iwinv/iaas"), at(folder), { recursive: true });
      await writeFile(at(folder, ".npmrc"), `_authToken=${SECRET}\n`);
    }
    const seen: string[] = [];
    const { layOut, modulesWith } = await import("../verify/lay-out.ts");
    const modules = modulesWith("vitest", import.meta.dirname) ?? "";
    await layOut(at("scratch"), at("now"), at("before"), modules);
    for (const entry of await readdir(at("scratch"), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !entry.parentPath.includes("node_modules"))
        seen.push(await readFile(path.join(entry.parentPath, entry.name), "utf8"));
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.join("\n")).not.toContain(SECRET);
  });
});

describe("an address of a server with a password in it", () => {
  const config = own("hooks: {}").replace(
    "thingsProvider(",
    `((origin) => ({ ...thingsProvider(origin), servers: ["https://me:${SECRET}@api.example/v1"] }))(`,
  );

  it("comes without it into document, client, cache and site", async () => {
    await writeFile(at("docs2sdk.config.ts"), config);
    const built = await run("build", "--json");
    expect([built.code, built.stdout]).toEqual([0, expect.stringContaining("server-credentials")]);
    expect(await readFile(at("sdk/local/things/v3/src/context.ts"), "utf8")).toContain(
      "https://api.example/v1",
    );
    const site = {
      built: openBuilt(at("sdk")),
      out: "sdk",
      hostName: "localhost",
      today: () => "2026-01-31",
    };
    const get = async (target: string): Promise<string> => {
      const host = "localhost";
      const options = { ...site, referenceScript: () => Promise.resolve(undefined) };
      return (await answer({ method: "GET", target, host }, options)).body;
    };
    const page = "/local/things/v3";
    const targets = [
      "/",
      page,
      `${page}/coverage`,
      `${page}/defects`,
      `${page}/changes`,
      `${page}/openapi.json`,
    ];
    for (const target of targets) expect(await get(target)).not.toContain(SECRET);
    expect(await get(`${page}/openapi.json`)).toContain("https://api.example/v1");
    expect(await filesWithSecret(/config/u)).toEqual([]);
  }, 60_000);
});

describe("a client", () => {
  /** A credential under a name that does not look like one, and one whose header the caller has to set. */
  const document = {
    openapi: "3.1.1",
    info: { title: "T", version: "1" },
    servers: [{ url: "http://127.0.0.1:9" }],
    components: {
      securitySchemes: {
        ticket: { type: "apiKey", in: "header", name: "X-Ticket" },
        bearer: { type: "http", scheme: "bearer" },
        basic: { type: "http", scheme: "basic" },
      },
    },
    paths: Object.fromEntries(
      ["ticket", "bearer", "basic"].map((name) => [
        `/${name}`,
        {
          get: { operationId: name, security: [{ [name]: [] }], responses: { 200: { description: "Fine" } } },
        },
      ]),
    ),
  };

  it("that nobody awaits ends the process without a secret in what Node.js prints", async () => {
    const { value } = await generateSdk([{ document }]);
    await writeFiles(value, at("sdk"));
    const code = `
      import { inspect } from "node:util";
      import { createClient, withLog } from "./v1/src/index.ts";
      const secret = process.argv[2];
      const credentials = { ticket: secret, bearer: secret };
      const sent = [];
      const fetch = withLog(console.log, (url, init) => {
        sent.push(String(url) + JSON.stringify([...init.headers]));
        return globalThis.fetch(url, init);
      });
      const client = createClient({ credentials, retries: 0, fetch, headers: { "X-Own": secret } });
      console.log(client, inspect(client, { depth: 9, showHidden: true }), JSON.stringify(client));
      const calls = [client.ticket.ticket, client.bearer.bearer, client.basic.basic];
      for (const call of calls)
        await call({}).then(console.log, (error) => {
          console.error(error, JSON.stringify(error), String(error), error.stack, inspect(error, { depth: 9, showHidden: true }));
        });
      const encoded = (text) => text.includes(secret) || text.includes(btoa(secret + ":" + secret));
      console.log("calls that sent it:", sent.filter(encoded).length, "of", calls.length);
      void Promise.all(calls.map((call) => call({})));
    `;
    await writeFile(at("sdk/main.ts"), code);
    await build({
      entryPoints: [at("sdk/main.ts")],
      outfile: at("sdk/main.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
    });
    const ended = await promisify(execFile)(process.execPath, [at("sdk/main.mjs"), SECRET], {
      env: {},
    }).catch((error: unknown) => error as { stdout: string; stderr: string; code: number });
    const said = ended.stdout + ended.stderr;
    expect(said).toContain("calls that sent it: 3 of 3");
    expect(said).toMatch(/ConnectionError: \w+: no answer[\s\S]*Node\.js v/u);
    for (const form of [
      SECRET,
      Buffer.from(`${SECRET}:${SECRET}`).toString("base64"),
      encodeURIComponent(SECRET),
    ])
      expect(said).not.toContain(form);
  }, 60_000);
});
