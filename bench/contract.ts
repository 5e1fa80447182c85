/**
 * Runs the contract tests of every generated package against a mock server that Prism starts from the package's own document, once
 * with the page's examples as answers and once with answers made from the schemas.
 *
 *     npm run contract              all packages; installs what it needs in bench/ first
 *     npx tsx bench/contract.ts     the same, without installing
 *     npx tsx bench/contract.ts --schemas     only what may not fail: what the gate runs
 *
 * With examples, what fails is where a page contradicts itself: `docs2sdk defects` lists the same places. With answers made from
 * the schemas, nothing may fail: that is the exit code.
 */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const PRISM = path.join(root, "bench/node_modules/@stoplight/prism-cli/dist/index.js");
const schemas = { name: "schemas", flags: ["--dynamic"] } as const;
const MODES = process.argv.includes("--schemas")
  ? [schemas]
  : ([{ name: "examples", flags: [] }, schemas] as const);

/** Any will do: the mock only looks whether they are there. */
const CREDENTIALS = {
  SCP_ACCESS_KEY: "key",
  SCP_SECRET_KEY: "secret",
  IWINV_ACCESS_KEY: "key",
  IWINV_SECRET_KEY: "secret",
  HUAWEICLOUD_TOKEN: "token",
};

interface Outcome {
  readonly passed: number;
  /** What each failed test says, on one line. */
  readonly failed: readonly string[];
}

/** Version folders that have tests: `generated/samsung/virtualserver/v1.1`. */
function versions(): readonly string[] {
  return readdirSync(path.join(root, "generated"), { recursive: true, encoding: "utf8" })
    .filter((name) => /[\\/]v[^\\/]+[\\/]openapi\.json$/.test(name) && !name.includes("node_modules"))
    .map((name) => path.posix.join("generated", path.dirname(name).replaceAll("\\", "/")))
    .sort();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the mock and waits until it answers. */
async function startMock(
  document: string,
  flags: readonly string[],
): Promise<{ url: string; mock: ChildProcess }> {
  const port = await freePort();
  const args = [PRISM, "mock", "--host", "127.0.0.1", "--port", String(port), ...flags, document];
  const mock = spawn(process.execPath, args, { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 240 && mock.exitCode === null; tries++) {
    if (await fetch(url).then(Boolean, () => false)) return { url, mock };
    await sleep(250);
  }
  mock.kill();
  throw new Error(`Prism did not start for ${document}`);
}

/** The contract tests alone; the package's other tests have servers of their own. */
async function runTests(folder: string, url: string, scratch: string): Promise<Outcome> {
  const file = path.join(scratch, "report.json");
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--project", "generated", folder, "-t", "as documented, at"];
  await new Promise<void>((resolve) => {
    const env = { ...CREDENTIALS, ...process.env, SDK_TEST_BASE_URL: url };
    execFile(
      process.execPath,
      [...args, "--reporter=json", `--outputFile=${file}`],
      { cwd: root, env, maxBuffer: 1 << 27 },
      () => resolve(),
    );
  });
  const { testResults } = JSON.parse(await readFile(file, "utf8")) as {
    readonly testResults: readonly {
      readonly assertionResults: readonly {
        readonly status: string;
        readonly ancestorTitles: readonly string[];
        readonly failureMessages: readonly string[];
      }[];
    }[];
  };
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: tests
      .filter(({ status }) => status === "failed")
      .map(({ ancestorTitles, failureMessages: [text = ""] }) => {
        const what = [...text.matchAll(/^.*?(status \d+: .*?)(?:' to be ''.*)?$/gm)].map(([, each]) => each);
        return `${ancestorTitles.join(" ")}: ${what.join("; ") || text.split("\n", 1)[0]}`;
      }),
  };
}

const scratch = await mkdtemp(path.join(tmpdir(), "docs2sdk-contract-"));
try {
  for (const folder of versions()) {
    for (const { name, flags } of MODES) {
      const { url, mock } = await startMock(path.join(root, folder, "openapi.json"), flags);
      try {
        const { passed, failed } = await runTests(folder, url, scratch);
        console.log(`${folder}, answers from ${name}: ${passed} of ${passed + failed.length} as documented`);
        for (const line of failed) console.log(`    ${line}`);
        if ((name === "schemas" && failed.length > 0) || passed === 0) process.exitCode = 1;
      } finally {
        mock.kill();
      }
    }
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
