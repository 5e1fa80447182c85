import { closeSync, openSync } from "node:fs";
import { processIo } from "../io.ts";
import { runCommandLine } from "../program.ts";
import "../build/build.ts";
import "../build/write-package.ts";

/** One command of the command line in a process that has so many file handles left as its first argument says. */
const [left, ...args] = process.argv.slice(2);
const held: number[] = [];
try {
  for (;;) held.push(openSync("/dev/null", "r"));
} catch {
  for (const handle of held.slice(held.length - Number(left))) closeSync(handle);
}
await runCommandLine(args, processIo());
