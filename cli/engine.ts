import v8 from "node:v8";

/**
 * Set-up of the engine for runs of seconds, known to these versions of Node.js; without it nothing but time and memory
 * differs. Most functions are called too seldom to repay being optimised, which takes a third of the processor: the engine
 * waits until they have run for longer. And the space for young objects stays as small as it starts, which takes 25 MB less
 * for a document of ordinary size.
 */
const isKnown = /^2[0-4]\./u.test(process.versions.node);
if (isKnown) {
  v8.setFlagsFromString("--interrupt-budget=300000");
  v8.setFlagsFromString("--semi-space-growth-factor=1");
}

/** For a command that is done in a second, however large its input is: the engine waits twice as long. */
export function expectOneSecond(): void {
  if (isKnown) v8.setFlagsFromString("--interrupt-budget=600000");
}

/** Bytes of a document from which on a larger space for young objects repays. */
const LARGE = 5_000_000;

/**
 * For a command that has read a file: what is made of a large one on the way does not fit a small space, would be taken for
 * something that lasts, and be collected again and again among all that does.
 *
 * @param length bytes of the document
 */
export function expectDocument(length: number): void {
  if (isKnown && length > LARGE) v8.setFlagsFromString("--semi-space-growth-factor=2");
}
