/** Reads the two GitHub documents and compares them: what `docs2sdk diff` does before it prints. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expectOneSecond } from "../../cli/engine.ts";
import { diffDocuments } from "../../spec/diff/diff.ts";
import { readDocument } from "../../spec/diff/load.ts";

// As the command does.
expectOneSecond();

const read = async (name: string) => {
  const file = fileURLToPath(import.meta.resolve(`${name}/generated/api.github.com.json`));
  const { value } = await readDocument(readFileSync(file), name);
  if (value === undefined) throw new Error(`${name} could not be read`);
  return value;
};
const old = await read("@octokit/openapi-old");
const fresh = await read("@octokit/openapi");
const { value } = diffDocuments(old.document, fresh.document, { today: "2026-01-01", old, new: fresh });
if (value.length === 0) throw new Error("the documents differ");
