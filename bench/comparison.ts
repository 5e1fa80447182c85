/**
 * What clients of other generators do in the cases that matter to who runs infrastructure, and how large one call is: each is
 * generated from the document of Virtual Server 1.1, bundled, and run against a loopback server. Prints the table of docs/comparison.md.
 *
 *     npx tsx bench/comparison.ts     after `npm --prefix bench ci`
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const bench = fileURLToPath(new URL("./", import.meta.url));
const generated = path.join(bench, "../generated/samsung/virtualserver/v1.1");
const document = path.join(generated, "openapi.json");
const scratch = await mkdtemp(path.join(tmpdir(), "docs2sdk-comparison-"));
const at = (...names: string[]): string => JSON.stringify(path.join(scratch, ...names));
const own = JSON.stringify(path.join(generated, "src/index.ts"));

interface Peer {
  readonly name: string;
  readonly generate?: readonly string[];
  /** Modules that give `list(query)` and `show(id)`, for the server at `base`. */
  readonly calls: string;
  /** A program that calls one operation, for its size. */
  readonly one: string;
}

const PEERS: readonly Peer[] = [
  {
    name: "docs2sdk",
    calls: `import { createContext, listVirtualServers, showVirtualServer } from ${own};
      const context = (base) => createContext({ baseUrl: base, credentials: { accessKey: "k", secretKey: "s" } });
      export const list = (base, query) => listVirtualServers(context(base), query);
      export const show = (base, server_id) => showVirtualServer(context(base), { server_id });`,
    one: `import { createContext, listVirtualServers } from ${own};
      console.log(await listVirtualServers(createContext({ server: { environment: "s", region: "kr-west1" } }), { limit: 20 }));`,
  },
  {
    name: "@hey-api/openapi-ts",
    generate: [
      "@hey-api/openapi-ts/bin/run.js",
      "-i",
      document,
      "-o",
      path.join(scratch, "hey"),
      "-c",
      "@hey-api/client-fetch",
    ],
    calls: `import { listVirtualServers, showVirtualServer } from ${at("hey/sdk.gen.ts")};
      export const list = (baseUrl, query) => listVirtualServers({ baseUrl, query });
      export const show = (baseUrl, server_id) => showVirtualServer({ baseUrl, path: { server_id } });`,
    one: `import { listVirtualServers } from ${at("hey/sdk.gen.ts")}; console.log(await listVirtualServers({ query: { limit: 20 } }));`,
  },
  {
    name: "orval",
    generate: [
      "orval/dist/bin/orval.js",
      "--input",
      document,
      "--output",
      path.join(scratch, "orval/api.ts"),
      "--client",
      "fetch",
    ],
    calls: `import { listVirtualServers, showVirtualServer } from ${at("orval/api.ts")};
      const real = globalThis.fetch;
      const using = (base, work) => { globalThis.fetch = (url, init) => real(base + url, init); return work().finally(() => { globalThis.fetch = real; }); };
      export const list = (base, query) => using(base, () => listVirtualServers(query));
      export const show = (base, id) => using(base, () => showVirtualServer(id));`,
    one: `import { listVirtualServers } from ${at("orval/api.ts")}; console.log(await listVirtualServers({ limit: 20 }));`,
  },
  {
    name: "swagger-typescript-api",
    generate: [
      "swagger-typescript-api/dist/cli.mjs",
      "generate",
      "-p",
      document,
      "-o",
      path.join(scratch, "sta"),
    ],
    calls: `import { Api } from ${at("sta/Api.ts")};
      export const list = (baseUrl, query) => new Api({ baseUrl }).v1.listVirtualServers(query);
      export const show = (baseUrl, id) => new Api({ baseUrl }).v1.showVirtualServer(id);`,
    one: `import { Api } from ${at("sta/Api.ts")}; console.log(await new Api().v1.listVirtualServers({ limit: 20 }));`,
  },
  {
    name: "openapi-typescript + openapi-fetch",
    calls: `import createClient from "openapi-fetch";
      export const list = (baseUrl, query) => createClient({ baseUrl }).GET("/v1/servers", { params: { query } });
      export const show = (baseUrl, server_id) => createClient({ baseUrl }).GET("/v1/servers/{server_id}", { params: { path: { server_id } } });`,
    one: `import createClient from "openapi-fetch";
      console.log(await createClient({ baseUrl: "https://x.test" }).GET("/v1/servers", { params: { query: { limit: 20 } } }));`,
  },
];

interface Client {
  list(base: string, query?: object): Promise<unknown>;
  show(base: string, id: string): Promise<unknown>;
}
type Seen = { readonly url: string; readonly headers: Readonly<Record<string, unknown>> };
interface Case {
  readonly title: string;
  readonly answer: (response: ServerResponse, count: number) => void;
  readonly call: (client: Client, base: string) => Promise<unknown>;
  readonly tell: (seen: readonly Seen[], outcome: string) => string;
}

const json =
  (text: string, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { "content-type": "application/json" }).end(text);
const target = (seen: readonly Seen[], outcome: string): string =>
  seen[0] ? `sends \`${seen[0].url}\`` : outcome;
const fine = json('{"servers":[]}');

const CASES: readonly Case[] = [
  {
    title: "503 once, then an answer",
    answer: (r, n) => (n === 1 ? r.writeHead(503).end() : fine(r)),
    call: (c, b) => c.list(b),
    tell: (s, o) => `${s.length} requests, ${o}`,
  },
  {
    title: "a redirect to another host",
    answer: (r, n) =>
      n === 1
        ? r.writeHead(302, { location: `http://localhost:${r.socket?.localPort ?? 0}/elsewhere` }).end()
        : fine(r),
    call: (c, b) => c.list(b),
    tell: (s, o) => (s.length > 1 ? "follows it" : o),
  },
  {
    title: "no answer within 65 s (clock sped up)",
    answer: () => {},
    call: (c, b) => inFastTime(() => c.list(b)),
    tell: (_s, o) => o,
  },
  {
    title: "404 with a JSON body",
    answer: json('{"errors":[{"code":"X"}]}', 404),
    call: (c, b) => c.show(b, "a"),
    tell: (_s, o) => o,
  },
  {
    title: "200 with HTML instead of JSON",
    answer: (r) => r.end("<html>"),
    call: (c, b) => c.list(b),
    tell: (_s, o) => o,
  },
  {
    title: "200 with nothing",
    answer: (r) => r.writeHead(200, { "content-type": "application/json" }).end(),
    call: (c, b) => c.list(b),
    tell: (_s, o) => o,
  },
  { title: '`server_id: ".."`', answer: fine, call: (c, b) => c.show(b, ".."), tell: target },
  { title: '`server_id: ""`', answer: fine, call: (c, b) => c.show(b, ""), tell: target },
  { title: '`server_id: "a/b?c"`', answer: fine, call: (c, b) => c.show(b, "a/b?c"), tell: target },
  {
    title: "a misspelt filter from JavaScript",
    answer: fine,
    call: (c, b) => c.list(b, { limt: 1 }),
    tell: target,
  },
  {
    title: "an integer of 9223372036854775807",
    answer: json('{"servers":[],"n":9223372036854775807}'),
    call: (c, b) => c.list(b),
    tell: (_s, o) => o,
  },
  {
    title: "the documented signature",
    answer: fine,
    call: (c, b) => c.list(b),
    tell: (s) => (s[0]?.headers["scp-signature"] ? "sent" : "not sent"),
  },
  {
    title: "the version header",
    answer: fine,
    call: (c, b) => c.list(b),
    tell: (s) => (s[0]?.headers["scp-api-version"] ? "sent" : "not sent"),
  },
];

/** With limits of time that pass a hundred times as fast; 65 s are 650 ms then. */
async function inFastTime(work: () => Promise<unknown>): Promise<unknown> {
  const [timer, limit] = [globalThis.setTimeout, AbortSignal.timeout.bind(AbortSignal)];
  const late = new Promise((_resolve, reject) => timer(() => reject(new StillWaiting()), 650));
  AbortSignal.timeout = (ms) => limit(ms / 100);
  globalThis.setTimeout = ((run: () => void, ms = 0) => timer(run, ms / 100)) as typeof setTimeout;
  try {
    return await Promise.race([work(), late]);
  } finally {
    globalThis.setTimeout = timer;
    AbortSignal.timeout = limit;
  }
}

class StillWaiting extends Error {}

/** What a caller has in hand afterwards. */
async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    const value = await work();
    const { error, data } = (value ?? {}) as { readonly error?: unknown; readonly data?: unknown };
    if (error !== undefined && error !== null) return "gives `error`";
    return JSON.stringify(data ?? value)?.includes("9223372036854775807") === false &&
      JSON.stringify(data ?? value).includes("922337203685477")
      ? "gives another number"
      : "gives a result";
  } catch (error) {
    if (error instanceof StillWaiting) return "still waits";
    return `throws \`${error instanceof Error ? error.name : (error as object).constructor.name}\``;
  }
}

async function runCase({ answer, call, tell }: Case, client: Client): Promise<string> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    seen.push({ url: request.url ?? "", headers: request.headers });
    answer(response, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outcome = await outcomeOf(() => Promise.resolve(call(client, base)));
  server.closeAllConnections();
  server.close();
  return tell(seen, outcome);
}

async function bundle(contents: string): Promise<Uint8Array> {
  const stdin = { contents, loader: "ts", resolveDir: bench } as const;
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

try {
  const columns: string[][] = [];
  for (const [index, { name, generate, calls, one }] of PEERS.entries()) {
    if (generate) {
      const [program = "", ...args] = generate;
      execFileSync(process.execPath, [path.join(bench, "node_modules", program), ...args], {
        cwd: bench,
        stdio: "ignore",
      });
    }
    const file = path.join(scratch, `client-${index}.mjs`);
    await writeFile(file, await bundle(calls));
    const client = (await import(pathToFileURL(file).href)) as Client;
    const size = await bundle(one);
    const cells: string[] = [];
    for (const each of CASES) cells.push(await runCase(each, client));
    columns.push([name, `${size.length}, ${gzipSync(size).length} gzipped`, ...cells]);
  }
  const titles = ["", "one call, bytes", ...CASES.map(({ title }) => title)];
  const rows = titles.map(
    (title, index) => `| ${[title, ...columns.map((column) => column[index] ?? "")].join(" | ")} |`,
  );
  console.log([rows[0], `|${" --- |".repeat(columns.length + 1)}`, ...rows.slice(1)].join("\n"));
} finally {
  await rm(scratch, { recursive: true, force: true });
}
