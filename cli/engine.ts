import v8 from "node:v8";

/**
 * Set-up of the engine for runs of seconds, known to these versions of Node.js; without it nothing but time and memory
 * differs. Most functions are called too seldom to repay being optimised, which takes a third of the processor: the engine
 * waits until they have run for longer. And the space for young objects stays as small as it starts: what a large document
 * is made of lives until the end, and would be copied between two large spaces before it moves on.
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
