import type { CliIo, ExitCode } from "../io.ts";
import { runCommandLine } from "../program.ts";

/** What a run of the command line left behind. */
export interface CliRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: ExitCode;
}

/**
 * Runs the command line in this process, as a script would: no terminal, no inherited environment.
 *
 * @param args arguments after the program's name
 * @param options working folder, environment
 * @example await runCli(["build", "--help"], { cwd })
 */
export async function runCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<CliRun> {
  let stdout = "";
  let stderr = "";
  let code: ExitCode = 0;
  const io: CliIo = {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    isTty: false,
    cwd: options.cwd,
    env: options.env ?? {},
    exit: (status) => {
      code = status;
    },
  };
  await runCommandLine(args, io);
  return { stdout, stderr, code };
}
