/** The world as a command sees it; only the command line and its tests make one. */
export interface CliIo {
  /** Writes to standard output; the caller adds the line break. */
  readonly stdout: (text: string) => void;
  /** Writes to standard error; the caller adds the line break. */
  readonly stderr: (text: string) => void;
  /** Whether standard error is a terminal: progress and colours only then. */
  readonly isTty: boolean;
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Sets the exit code; the process ends by itself when the work is done. */
  readonly exit: (code: ExitCode) => void;
}

/** What a command's exit code means; documented in `docs/reference/commands.md`. */
export type ExitCode =
  /** Clean, or warnings only. */
  | 0
  /** Facts were lost, changes at or above the level of the gate were found, or docs2sdk itself failed. */
  | 1
  /** Wrong use: an option, a configuration or a path that cannot be. */
  | 2
  /** Could not look: the pages could not be fetched. */
  | 3;

/**
 * The real world.
 *
 * @returns an io over the process's streams, working folder and environment
 */
export function processIo(): CliIo {
  passOverClosedPipes();
  // `ulimit -f` would end the process without a word; with somebody who listens, the write fails and is told of.
  process.on("SIGXFSZ", () => undefined);
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    isTty:
      process.stderr.isTTY === true &&
      process.env["NO_COLOR"] === undefined &&
      process.env["CI"] === undefined,
    cwd: process.cwd(),
    env: process.env,
    exit: (code) => {
      process.exitCode = code;
    },
  };
}

/** `docs2sdk rules | head` closes the pipe when it has read enough; that is no failure, and no reason for a stack trace. */
function passOverClosedPipes(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.exitCode = 1;
    process.stderr.write(`error: cannot write the output: ${error.message}\n`);
  });
  process.stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.exitCode = 1;
  });
}
