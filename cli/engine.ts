import v8 from "node:v8";

/**
 * Set-up of the engine for runs of seconds, known to these versions of Node.js; without it nothing but time and memory
 * differs. Most functions are called too seldom to repay being optimised, which takes a third of the processor: the engine
 * waits until they have run for longer.
 */
const isKnown = /^2[0-4]\./u.test(process.versions.node);
if (isKnown) v8.setFlagsFromString("--interrupt-budget=300000");

// The formatter's own memory: what it has used for one file goes back at once, not when another is formatted, and no page of it
// is a huge one, of which a package of ordinary size would use little of 25 MB.
process.env["MIMALLOC_PURGE_DELAY"] ??= "0";
process.env["MIMALLOC_ALLOW_THP"] ??= "0";

/** For a command that is done in a second, however large its input is: the engine waits twice as long. */
export function expectOneSecond(): void {
  if (isKnown) v8.setFlagsFromString("--interrupt-budget=600000");
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
  if (!isKnown) return;
  v8.setFlagsFromString("--heap-growing-percent=20");
  if (bytes <= SMALL) v8.setFlagsFromString("--interrupt-budget=2500000");
  if (bytes < LARGE) v8.setFlagsFromString("--semi-space-growth-factor=1");
}

/** Bytes of a document that becomes a package within about a second. */
const SMALL = 1024 * 1024;
/** Bytes of a document for which 25 MB more are little. */
const LARGE = 16 * 1024 * 1024;
