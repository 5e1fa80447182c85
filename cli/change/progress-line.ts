import type { CaptureProgress } from "../../scraper/capture/summary.ts";
import type { CliIo } from "../io.ts";

export interface ProgressLine {
  show(progress: CaptureProgress): void;
  clear(): void;
}

/** Milliseconds between two lines: on a terminal one line is rewritten, elsewhere lines add up. */
const EVERY = { terminal: 100, file: 10_000 };

/**
 * Shows how far a capture is, on standard error.
 *
 * @param io the world
 * @param silent for machines
 * @example createProgressLine(io, false).show(progress)
 */
export function createProgressLine(io: CliIo, silent: boolean): ProgressLine {
  let shownAt = -Infinity;
  let shown = false;
  return {
    show(progress) {
      const every = io.isTty ? EVERY.terminal : EVERY.file;
      if (silent || progress.elapsedMs - shownAt < every) return;
      // The first seconds of a short run need no line in a log.
      if (!io.isTty && shownAt === -Infinity && progress.elapsedMs < every) return;
      shownAt = progress.elapsedMs;
      io.stderr(io.isTty ? `\r\u001b[2K${lineOf(progress)}` : `${lineOf(progress)}\n`);
      shown = io.isTty;
    },
    clear() {
      if (shown) io.stderr("\r\u001b[2K");
    },
  };
}

function lineOf({
  provider,
  done,
  known,
  requests,
  wireBytes,
  pagesPerSecond,
  remainingMs,
}: CaptureProgress): string {
  const rest = remainingMs === undefined ? "" : `, about ${Math.ceil(remainingMs / 1000)} s left`;
  const kb = Math.round(wireBytes / 1000);
  return `${provider}: ${done} of ${known} pages, ${requests} requests, ${kb} kB, ${pagesPerSecond.toFixed(1)} pages/s${rest}`;
}
