/**
 * Runs the command line from the sources.
 *
 *     node cli/packaging/start.mjs build --provider samsung
 */
import { bundled } from "./bundle.mjs";

await import(await bundled("cli/main.ts"));
