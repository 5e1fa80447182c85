/** Runs a program of this folder as plain JavaScript: `node bench/programs/run.mjs NAME ARGUMENTS`. */
import v8 from "node:v8";
import { bundled } from "../../cli/packaging/bundle.mjs";

// As `npm start` does.
if (/^2[0-4]\./u.test(process.versions.node)) v8.setFlagsFromString("--interrupt-budget=300000");

const [name] = process.argv.splice(2, 1);
await import(await bundled(`bench/programs/${name}.ts`, ["bench", "cli", "scraper", "spec", "generator"]));
