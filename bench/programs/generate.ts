/**
 * Document in, package out, as one process: what the bench holds against other generators.
 *
 *     node bench/programs/run.mjs generate DOCUMENT FOLDER [client | all]
 */
// As the command line does.
import { expectDocument } from "../../cli/engine.ts";
import { readFileSync, statSync } from "node:fs";
import { generate, writeSdk } from "../../cli/api/generate.ts";
import type { JsonObject } from "../../spec/model/json.ts";

const [file = "", folder = "", what] = process.argv.slice(2);
expectDocument(statSync(file).size);
const { value } = await generate([{ document: readDocument() }], {
  emit: what === "client" ? "client" : "all",
});
const { diagnostics } = await writeSdk(value, folder, { overwrite: true });
if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));

/** In a function of its own: nothing holds the text once it is parsed. */
function readDocument(): JsonObject {
  const text = readFileSync(file, "utf8");
  return JSON.parse(text) as JsonObject;
}
