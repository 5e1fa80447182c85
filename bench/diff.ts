import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countLevels } from "../spec/diff/report/report.ts";
import { diffDocuments } from "../spec/diff/diff.ts";
import { readDocument } from "../spec/diff/load.ts";

/**
 * Compares two published versions of the largest real document in the registry (GitHub's own, about 13 MB each).
 * `tsx bench/diff.ts [OLD NEW]`
 */
const file = (name: string) => fileURLToPath(import.meta.resolve(`${name}/generated/api.github.com.json`));
const [oldFile, newFile] =
  process.argv.length > 3 ? process.argv.slice(2) : ["@octokit/openapi-old", "@octokit/openapi"].map(file);
if (oldFile === undefined || newFile === undefined) throw new Error("two files are wanted");

const LIMITS = { seconds: 3, megabytes: 800, ratio: 2 };

const started = performance.now();
const texts = [readFileSync(oldFile, "utf8"), readFileSync(newFile, "utf8")] as const;
const read = performance.now();
for (const text of texts) JSON.parse(text);
const parsed = performance.now();
const parsing = parsed - read;

const loadStart = performance.now();
const old = await readDocument(texts[0], "old.json");
const fresh = await readDocument(texts[1], "new.json");
const loaded = performance.now();
if (old.value === undefined || fresh.value === undefined) throw new Error("a document could not be read");
const { value } = diffDocuments(old.value.document, fresh.value.document, {
  today: "2026-01-01",
  old: old.value,
  new: fresh.value,
});
const done = performance.now();

const total = read - started + (done - loadStart);
const megabytes = process.resourceUsage().maxRSS / 1024;
const ratio = (done - loaded) / parsing;
const { error, warn, info } = countLevels(value);
console.log(`documents        ${texts.map((text) => `${(text.length / 1e6).toFixed(1)} MB`).join(", ")}`);
console.log(`changes          ${value.length} (${error} error, ${warn} warn, ${info} info)`);
console.log(`JSON.parse       ${parsing.toFixed(0)} ms`);
console.log(`read and check   ${(loaded - loadStart).toFixed(0)} ms`);
console.log(
  `compare, locate  ${(done - loaded).toFixed(0)} ms, ${ratio.toFixed(2)} x parsing (aim ${LIMITS.ratio})`,
);
console.log(`total            ${(total / 1000).toFixed(2)} s (at most ${LIMITS.seconds})`);
console.log(`memory           ${megabytes.toFixed(0)} MB at its peak (at most ${LIMITS.megabytes})`);
if (total > LIMITS.seconds * 1000 || megabytes > LIMITS.megabytes) process.exitCode = 1;
