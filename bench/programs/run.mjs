/** Runs a program of this folder as plain JavaScript: `node bench/programs/run.mjs NAME ARGUMENTS`. */
import { bundled } from "../../cli/packaging/bundle.mjs";

const [name] = process.argv.splice(2, 1);
await import(await bundled(`bench/programs/${name}.ts`, ["bench", "cli", "scraper", "spec", "generator"]));
