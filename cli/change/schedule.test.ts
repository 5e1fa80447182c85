import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "yaml";
import { afterAll, beforeAll, expect, it } from "vitest";
import { indexOf, startTestSite, type TestSite } from "../../scraper/capture/test-site.ts";
import { thingHtml, thingPage, thingsConfig } from "./test-things.ts";

const run = promisify(execFile);
const workflow = new URL("../../docs/guides/docs2sdk-update.yml", import.meta.url);

interface Step {
  readonly name?: string;
  readonly run?: string;
}

let site: TestSite;
let root: string;
let repository: string;

beforeAll(async () => {
  const paths = Array.from({ length: 5 }, (_, number) => `/things/page${number}.html`);
  site = await startTestSite(paths.map((at, number) => [at, { html: thingHtml(thingPage(number)) }]));
  site.pages.set("/things/index.html", { html: indexOf(new Map(paths.map((at) => [at, ""])), "things") });
  root = await mkdtemp(path.join(tmpdir(), "docs2sdk-schedule-"));
  repository = path.join(root, "repository");
  await mkdir(path.join(root, "bin"), { recursive: true });
  await run("git", ["init", "--quiet", "--bare", path.join(root, "origin.git")]);
  await run("git", ["init", "--quiet", "--initial-branch", "main", repository]);
  await writeFile(
    path.join(repository, "docs2sdk.config.ts"),
    thingsConfig(site.origin).replace('"sdk"', '"generated"'),
  );
  await writeFile(path.join(repository, ".gitignore"), ".docs2sdk/\ndocs2sdk-*\n");
  await git("remote", "add", "origin", path.join(root, "origin.git"));
  await git("add", ".");
  await git("-c", "user.name=t", "-c", "user.email=t@example.test", "commit", "--quiet", "-m", "start");
  // What the job finds on its machine: npx runs this checkout, gh writes down what it is asked for.
  const here = fileURLToPath(new URL("../../", import.meta.url));
  const tsx = path.join(here, "node_modules", "tsx", "dist", "loader.mjs");
  await shim(
    "npx",
    `shift; exec "${process.execPath}" --import "${tsx}" "${here}cli/change/test-main.ts" "$1" --allow-loopback --only spec "\${@:2}"`,
  );
  await shim("gh", `echo "$@" >> "${root}/gh.log"; cp "\${@: -1}" "${root}/body.md"`);
});
afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true, force: true });
});

async function shim(name: string, body: string): Promise<void> {
  const file = path.join(root, "bin", name);
  await writeFile(file, `#!/usr/bin/env bash\n${body}\n`);
  await chmod(file, 0o755);
}

const git = async (...words: string[]): Promise<string> =>
  (await run("git", words, { cwd: repository })).stdout;

/** Runs the steps of the workflow as they stand in the file. */
async function job(): Promise<{ code: string; log: string }> {
  const { jobs } = parse(await readFile(workflow, "utf8")) as { jobs: { update: { steps: Step[] } } };
  const outputs = path.join(root, "outputs");
  await writeFile(outputs, "");
  const env = {
    PATH: `${path.join(root, "bin")}:${process.env["PATH"] ?? ""}`,
    HOME: root,
    GITHUB_OUTPUT: outputs,
    GITHUB_STEP_SUMMARY: path.join(root, "summary.md"),
    GH_TOKEN: "none",
  };
  let log = "";
  for (const name of ["Update", "Pull request"]) {
    const script = jobs.update.steps.find((step) => step.name === name)?.run ?? "exit 9";
    const { stdout, stderr } = await run("bash", ["-e", "-o", "pipefail", "-c", script], {
      cwd: repository,
      env,
    });
    log += stdout + stderr;
  }
  return { code: (await readFile(outputs, "utf8")).trim(), log };
}

it("the workflow's steps propose a change, and nothing when nothing changed", async () => {
  const first = await job();
  expect(first.code).toBe("code=0");
  expect(await git("show", "--stat", "--format=%s", "docs2sdk/update")).toMatch(
    /Follow the API documentation[\s\S]*generated\/local\/things\/v3\/openapi\.json/u,
  );
  expect(await readFile(path.join(root, "gh.log"), "utf8")).toContain("pr create --head docs2sdk/update");

  expect((await job()).log).toContain("nothing to propose");

  const page = thingPage(2);
  const parameters = page.parameters.map((row) => (row.name === "owner" ? { ...row, mandatory: true } : row));
  site.pages.set("/things/page2.html", { html: thingHtml({ ...page, parameters }) });
  const third = await job();
  expect(third.code).toBe("code=0");
  const body = await readFile(path.join(root, "body.md"), "utf8");
  expect(body).toContain("1 breaking");
  expect(body).toMatch(/was: “owner No String Who owns it\.”[\s\S]*is: “owner Yes String Who owns it\.”/u);
  expect(await readFile(path.join(root, "summary.md"), "utf8")).toContain(body.trim());
});
