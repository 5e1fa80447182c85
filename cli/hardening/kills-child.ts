import { runCommandLine } from "../program.ts";
import { processIo } from "../io.ts";
import "../build/build.ts";
import "../build/write-package.ts";

/** The process that `kills.ts` kills: one command of the command line, in the folder that is its working folder. */
process.send?.("started");
await runCommandLine(process.argv.slice(2), processIo());
process.disconnect?.();
