/** Reads and parses the two GitHub documents, and nothing else. */
import "../../cli/engine.ts";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

for (const name of ["@octokit/openapi-old", "@octokit/openapi"]) {
  const file = fileURLToPath(import.meta.resolve(`${name}/generated/api.github.com.json`));
  JSON.parse(readFileSync(file, "utf8"));
}
