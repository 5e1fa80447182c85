import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { loadTemplates } from "../../../generator/render/templates.ts";
import type { SpecChange } from "../../../spec/diff/change.ts";
import { diffDocuments } from "../../../spec/diff/diff.ts";
import type { JsonObject } from "../../../spec/model/json.ts";
import { packagesOf, problemsOf } from "../check-packages.ts";
import type { TestPage } from "../hostile-pages.ts";
import { createRenderer } from "../render-one.ts";
import { randomDocument } from "./document-grammar.ts";
import { KNOWN_EDITS, PROBE, PROBE_PATH } from "./known-edits.ts";
import { mutated, mutations } from "./mutate.ts";
import { grammarPage, renderings } from "./page-grammar.ts";
import { randomParameters } from "./parameter-grammar.ts";
import { pageProblems } from "./page-properties.ts";

/** How much of each, and where it starts. */
export interface FuzzRun {
  readonly seed: number;
  readonly runs: number;
}

const parameters = ({ seed, runs }: FuzzRun) => ({ seed, numRuns: runs });

/** Fails with the smallest example and the seed that it was found with. */
const mustBeEmpty = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new Error(problems.slice(0, 5).join("\n"));
};

/** Random pages in the layout of every platform. */
export function fuzzGrammar(run: FuzzRun): void {
  fc.assert(
    fc.property(grammarPage, (page) => mustBeEmpty(renderings(page).flatMap(pageProblems))),
    parameters(run),
  );
}

const SHARED = new URL("../../../../shared/", import.meta.url);

/** The real pages beside the project; empty where they are not there. */
export function realPages(): readonly { readonly name: string; readonly url: URL }[] {
  const folders = ["pages/otc/ecs/", "pages/otc/elb/", "captures/huawei/", "captures/iwinv/"];
  return folders.flatMap((folder) => {
    const url = new URL(folder, SHARED);
    if (!existsSync(fileURLToPath(url))) return [];
    const names = readdirSync(url).filter((name) => /\.(?:html|txt)$/u.test(name));
    return names.sort().map((name) => ({ name, url: new URL(name, url) }));
  });
}

/** Real pages with random damage. */
export function fuzzRealPages(run: FuzzRun): void {
  const pages = realPages();
  fc.assert(
    fc.property(fc.nat(pages.length - 1), mutations, (index, list) => {
      const page = pages[index];
      if (page === undefined) return;
      const given: TestPage = {
        name: page.name,
        mediaType: page.name.endsWith(".html") ? "text/html" : "text/plain",
        text: mutated(readFileSync(page.url, "utf8"), list),
      };
      mustBeEmpty(pageProblems(given).map((problem) => `${page.name}: ${problem}`));
    }),
    parameters(run),
  );
}

const compare = (old: JsonObject, fresh: JsonObject): readonly SpecChange[] =>
  diffDocuments(old, fresh, {
    today: "2026-01-31",
    expand: true,
    levels: { "api-version-not-bumped": "off" },
  }).value;

/** What changes touch: operations by method and path, and the document where it is none. */
const touched = (changes: readonly SpecChange[]): string =>
  [...new Set(changes.map(({ method = "", path = "" }) => `${method} ${path}`))].sort().join("\n");

/** What one direction sees, the other sees, at the same operations; what is added there is removed here. */
function mirrorProblems(left: JsonObject, right: JsonObject): readonly string[] {
  const [there, back] = [compare(left, right), compare(right, left)];
  const operations = (changes: readonly SpecChange[], side: "pointerOld" | "pointerNew"): string =>
    changes
      .filter((change) => change[side] === undefined)
      .filter(({ pointerOld, pointerNew }) => /^\/paths\/[^/]+\/[^/]+$/u.test(pointerOld ?? pointerNew ?? ""))
      .map(({ method = "", path = "" }) => `${method} ${path}`)
      .sort()
      .join("\n");
  return [
    ...(touched(there) === touched(back) ? [] : [`there ${touched(there)}; back ${touched(back)}`]),
    ...(operations(there, "pointerOld") === operations(back, "pointerNew") ? [] : ["added is not removed"]),
    ...(operations(there, "pointerNew") === operations(back, "pointerOld") ? [] : ["removed is not added"]),
  ];
}

/** A document is like itself; diff(a, b) mirrors diff(b, a). */
export function fuzzDiff(run: FuzzRun): void {
  fc.assert(
    fc.property(randomDocument, randomDocument, (left, right) => {
      const self = compare(left, structuredClone(left));
      if (self.length > 0) throw new Error(`differs from itself: ${self[0]?.rule ?? ""}`);
      mustBeEmpty(mirrorProblems(left, right));
    }),
    parameters(run),
  );
}

/** Applying a known edit to a random document gives exactly its change, and its opposite on the way back. */
export function fuzzEdits(run: FuzzRun): void {
  const withProbe = (document: JsonObject, probe: JsonObject): JsonObject => ({
    ...document,
    paths: { ...(document["paths"] as JsonObject), [PROBE_PATH]: { post: probe } },
  });
  fc.assert(
    fc.property(randomDocument, fc.constantFrom(...KNOWN_EDITS), (document, { there, back, apply }) => {
      const [before, after] = [withProbe(document, PROBE), withProbe(document, apply(PROBE))];
      const seen = (changes: readonly SpecChange[]): string =>
        changes.map(({ rule, path = "" }) => `${rule} ${path}`).join(", ");
      if (seen(compare(before, after)) !== `${there} ${PROBE_PATH}`)
        throw new Error(`${there}: ${seen(compare(before, after))}`);
      if (seen(compare(after, before)) !== `${back} ${PROBE_PATH}`)
        throw new Error(`${back}: ${seen(compare(after, before))}`);
    }),
    parameters(run),
  );
}

/** Random documents become packages, the same twice. */
export async function fuzzGenerator({ seed, runs }: FuzzRun): Promise<readonly string[]> {
  const templates = await loadTemplates();
  const documents = fc.sample(randomDocument, { seed, numRuns: runs });
  const render = createRenderer(templates);
  const first = await render(documents);
  const second = await createRenderer(templates)(documents);
  return first.flatMap((rendered, index) => {
    if (rendered instanceof Error) return [`document ${index} of seed ${seed}: ${rendered.stack ?? ""}`];
    const other = second[index];
    const same =
      other !== undefined &&
      !(other instanceof Error) &&
      [...rendered.files].every(([path, text]) => other.files.get(path) === text);
    return same ? [] : [`document ${index} of seed ${seed}: another text the second time`];
  });
}

/** Random parameters arrive as the specification has them: the package of the document compiles, and every test of it holds. */
export async function fuzzParameters({ seed, runs }: FuzzRun): Promise<readonly string[]> {
  const [document] = fc.sample(randomParameters(runs), { seed, numRuns: 1 });
  return document === undefined ? [] : problemsOf(await packagesOf([document]));
}
