/**
 * Runs the command line from the sources.
 *
 *     node cli/packaging/start.mjs build --provider samsung
 */
import v8 from "node:v8";
import { bundled } from "./bundle.mjs";

// Most functions of a run of seconds are called too seldom to repay being optimised, which takes a third of the processor:
// the engine waits until they have run for longer. Known to these versions of Node.js; slower without, nothing else.
if (/^2[0-4]\./u.test(process.versions.node)) v8.setFlagsFromString("--interrupt-budget=300000");

await import(await bundled("cli/main.ts"));
