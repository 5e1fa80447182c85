import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateSdk } from "../../generator/generate-sdk.ts";
import { planSdk } from "../../generator/plan/plan-sdk.ts";
import type { ResourcePlan } from "../../generator/plan/sdk-plan.ts";
import { writeFiles } from "../../generator/write/write-files.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { noBrowser, startBrowser } from "../testing/browser.ts";
import { packagesOf, problemsOf } from "./check-packages.ts";

/** Headers that HTTP writes by itself, those that browsers keep to themselves, and those that anybody may set. */
const CONNECTION = [
  ...["Connection", "Content-Length", "Expect", "Host", "Keep-Alive", "Sec-Fetch-Mode", "transfer-encoding"],
  "Upgrade",
];
const BROWSERS = [
  ...["Accept-Charset", "Accept-Encoding", "Access-Control-Request-Headers", "Access-Control-Request-Method"],
  ...["Cookie", "Cookie2", "Date", "DNT", "Origin", "Proxy-Authorization", "proxy-x", "Referer", "Sec-X"],
  ...["Set-Cookie", "TE", "Trailer", "User-Agent", "Via"],
];
const ANYBODY = [
  ...["Accept-Language", "Cache-Control", "Content-Encoding", "Content-MD5", "If-Match", "Priority", "Range"],
  ...["X-HTTP-Method-Override", "X-Trace"],
];
const NAMES = [...CONNECTION, ...BROWSERS, ...ANYBODY];
const idOf = (name: string, method: string): string => `${method} ${name.replaceAll("-", " ")}`;

/** An operation with and one without a body for each header, required in the first. */
const documented: JsonObject = {
  openapi: "3.1.1",
  info: { title: "Headers", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  paths: Object.fromEntries(
    NAMES.map((name) => {
      const operation = (method: string, required: boolean): JsonObject => ({
        operationId: idOf(name, method),
        parameters: [
          { name, in: "header", required, schema: { type: "string" } },
          { name: "session", in: "cookie", schema: { type: "string" } },
        ],
        responses: { "200": { description: "OK" } },
      });
      const requestBody = {
        content: {
          "application/json": { schema: { type: "object", properties: { a: { type: "string" } } } },
        },
      };
      return [
        `/${name}`,
        { get: operation("get", true), post: { ...operation("post", false), requestBody } },
      ];
    }),
  ),
};

describe("what is said of a header that not everybody may set", () => {
  const { value, diagnostics } = planSdk([documented], {});
  const operations = value.current.operations;
  it.each([
    ...CONNECTION.map((name) => [name, "header-of-connection", false] as const),
    ...BROWSERS.map((name) => [name, "header-of-browsers", true] as const),
    ...ANYBODY.map((name) => [name, undefined, true] as const),
  ])("%s: %s", (name, code, isParameter) => {
    for (const method of ["get", "post"]) {
      const id = idOf(name, method);
      const said = diagnostics.filter(({ data }) => data["place"] === id);
      expect(said.map((each) => [each.code, each.data["name"]])).toEqual(
        code === undefined ? [] : [[code, name]],
      );
      const parameters = operations.find((each) => each.id === id)?.parameters ?? [];
      expect(parameters.some((parameter) => parameter.name === name)).toBe(isParameter);
    }
  });

  it("a scheme that names one of the connection is left out, as one that no header can be called", () => {
    const securitySchemes = { host: { type: "apiKey", in: "header", name: "Host" } };
    const { diagnostics: said } = planSdk(
      [{ ...documented, components: { securitySchemes }, security: [{ host: [] }] }],
      {},
    );
    expect(said.map(({ code, data }) => [code, data["place"]])).toContainEqual([
      "header-of-connection",
      "The security scheme host",
    ]);
  });
});

it("the package compiles, and every test of it holds: what is documented goes over the wire in Node", async () => {
  expect(await problemsOf(await packagesOf([documented]))).toEqual([]);
}, 120_000);

describe.skipIf(noBrowser !== undefined)("in a browser", () => {
  let folder: string;
  let script: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-headers-"));
    await writeFiles((await generateSdk([{ document: documented }])).value, folder);
    const { outputFiles } = await build({
      entryPoints: [path.join(folder, "v1/src/index.ts")],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "sdk",
      platform: "browser",
    });
    script = outputFiles[0]?.text ?? "";
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("refuses those that would be lost, and sends the others", async () => {
    const received = new Map<string, IncomingHttpHeaders>();
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "", "http://a");
      if (pathname === "/page") {
        response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
        return void response.end(`<!doctype html><link rel="icon" href="data:,"><script>${script}</script>`);
      }
      received.set(pathname.slice(1), request.headers);
      return void response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const browser = await startBrowser();
    try {
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { page } = await browser.open({ url: `${baseUrl}/page` });
      const calls = callsOf(NAMES);
      // As text: the compiler of the tests must not add helpers to a function that runs in the page.
      const said = await page.evaluate<readonly string[]>(
        `(async (calls) => {
          const client = sdk.createClient({ baseUrl: ${JSON.stringify(baseUrl)}, retries: 0 });
          const said = [];
          for (const [chain, params] of calls)
            said.push(await chain.reduce((each, name) => each[name], client)(params).then(() => "sent", (error) => error.name + ": " + error.message));
          return said;
        })(${JSON.stringify(calls)})`,
      );
      const want = NAMES.map((name) =>
        BROWSERS.includes(name)
          ? `ParameterError: ${idOf(name, "get")}: ${name} cannot be sent by a browser`
          : "sent",
      );
      expect(said).toEqual(want);
      expect([...received.keys()]).toEqual([...CONNECTION, ...ANYBODY]);
      for (const name of ANYBODY) expect(received.get(name)?.[name.toLowerCase()]).toBe("abc");
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  }, 60_000);

  /** Members that lead to the method of each, and what it is given. */
  function callsOf(names: readonly string[]): readonly (readonly [chain: readonly string[], object])[] {
    const chains = new Map<string, readonly string[]>();
    const walk = ({ chain, methods, children }: ResourcePlan): void => {
      for (const { name, operation } of methods) chains.set(operation.id, [...chain, name]);
      children.forEach(walk);
    };
    planSdk([documented], {}).value.current.resources.forEach(walk);
    return names.map((name) => [
      chains.get(idOf(name, "get")) ?? [],
      CONNECTION.includes(name) ? {} : { [name]: "abc" },
    ]);
  }
});
