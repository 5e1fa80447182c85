import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** One test that no longer passes. */
export interface TestProblem {
  /** Relative to the package, with `/`. */
  readonly file: string;
  /** Operation and case. */
  readonly test: string;
  readonly message: string;
}

export interface TestRun {
  readonly passed: number;
  readonly problems: readonly TestProblem[];
}

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/**
 * Runs the tests of a folder by its own vitest, in a process of its own.
 *
 * @param folder where code and tests lie together
 * @param env of the process
 * @throws Error where the runner did not even start
 */
export async function runTests(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<TestRun> {
  const file = path.join(folder, "report.json");
  const vitest = path.join(folder, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--root", folder, "--reporter=json", `--outputFile=${file}`];
  // The server that contract tests call is not what old tests are about.
  const { SDK_TEST_BASE_URL: _server, ...own } = env;
  const output = await new Promise<string>((resolve) => {
    const options = { cwd: folder, env: { ...own, NODE_OPTIONS: "" }, maxBuffer: 1 << 27 };
    execFile(process.execPath, args, options, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`vitest gave no report: ${output.slice(-2_000)}`);
  });
  return readReport(JSON.parse(text) as Report, folder);
}

function readReport({ testResults }: Report, folder: string): TestRun {
  const problems: TestProblem[] = [];
  let passed = 0;
  for (const { name, message, assertionResults } of testResults) {
    const file = path.relative(folder, name).replaceAll("\\", "/");
    // A file that could not be loaded has no tests.
    if (assertionResults.length === 0 && message !== "")
      problems.push({ file, test: "", message: firstLine(message) });
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === "passed") passed += 1;
      else if (status === "failed")
        problems.push({ file, test: fullName, message: firstLine(failureMessages[0] ?? "") });
    }
  }
  return { passed, problems };
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";
