import v8 from "node:v8";

/**
 * Set-up of the engine for runs of seconds, for the versions of Node.js whose settings are known; without it nothing but time and
 * memory differs. A setting that a version does not know makes it complain in every run, so odd and later versions get none.
 */
const OPTIMISES_AFTER: Readonly<Record<string, (times: number) => string>> = {
  20: (times) => `--interrupt-budget=${67_584 * times}`,
  22: (times) => `--invocation-count-for-turbofan=${3_000 * times}`,
  24: (times) => `--invocation-count-for-turbofan=${3_000 * times}`,
};
const optimisesAfter = OPTIMISES_AFTER[process.versions.node.split(".")[0] ?? ""];

/** Most functions are called too seldom to repay being optimised, which takes a third of the processor. */
optimiseAfter(4);

// The formatter's own memory: what it has used for one file goes back at once, not when another is formatted, and no page of it
// is a huge one, of which a package of ordinary size would use little of 25 MB.
process.env["MIMALLOC_PURGE_DELAY"] ??= "0";
process.env["MIMALLOC_ALLOW_THP"] ??= "0";

/** For a command that is done in a second, however large its input is: the engine waits twice as long. */
export function expectOneSecond(): void {
  optimiseAfter(9);
}

/**
 * For a command that has read a document: the heap is collected when it has grown by a fifth, not when it has doubled. A large
 * document takes a third less memory, and no more processor time. A small one is done before optimised code repays what it
 * takes, 6 MB. And the space for young objects stays as small as it starts, which takes 25 MB less, except for a document of
 * thousands of operations: each collection of that space visits every page of the rest of the heap, so that a small one costs
 * time that grows with the square of the document.
 *
 * @param bytes how large the document's file is
 */
export function expectDocument(bytes: number): void {
  if (optimisesAfter === undefined) return;
  v8.setFlagsFromString("--heap-growing-percent=20");
  if (bytes <= SMALL) optimiseAfter(37);
  if (bytes < LARGE) v8.setFlagsFromString("--semi-space-growth-factor=1");
}

/** Bytes of a document that becomes a package within about a second. */
const SMALL = 1024 * 1024;
/** Bytes of a document for which 25 MB more are little. */
const LARGE = 16 * 1024 * 1024;

/** @param times as long as the engine does by itself */
function optimiseAfter(times: number): void {
  if (optimisesAfter !== undefined) v8.setFlagsFromString(optimisesAfter(times));
}
