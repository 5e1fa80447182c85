import { load } from "cheerio";
import { digestOf } from "../../spec/digest.ts";
import { renderHtml } from "../../spec/diff/report/html.ts";
import type { DiffReport } from "../../spec/diff/report/report.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { buildLedger } from "../../spec/openapi/ledger.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { identityOf } from "../change/history.ts";
import { diffDocuments } from "../change/diff-documents.ts";
import type { BuildResult } from "../build/result.ts";
import { renderCoverageHtml } from "../report/coverage-html.ts";
import { answer, type Site } from "../serve/answer.ts";
import type { BuiltVersion } from "../serve/built.ts";
import { startServer } from "../serve/server.ts";
import { startBrowser, stateOf, type Look } from "../testing/browser.ts";
import type { MatrixCase } from "./matrix-cases.ts";
import { startSkeletons } from "./page-skeleton.ts";

/** What looking at the reports came to. */
export interface LookFigures {
  /** Files that were opened, each of many cases: coverage, comparison. */
  files: number;
  /** Pages of `docs2sdk serve` that were opened. */
  served: number;
  /** Different pages of the site and files that the browser parsed. */
  parsed: number;
  /** A script of a page ran, something was refused by the policy, asked for elsewhere, or popped up. */
  readonly problems: string[];
}

/** Looks at reports in the browser of this machine. */
export interface ReportLooker {
  /**
   * Makes the HTML of the cases: the coverage and the comparison of all as files, and of each every page of the site. The browser parses all of them; those with a kind of element that was on no page before (see
   * `page-skeleton.ts`) it opens, with everything on them that can be opened. The files of all cases, and of every n-th case
   * all pages, are opened in any case.
   */
  look(cases: readonly MatrixCase[], options?: { readonly nth?: number }): Promise<void>;
  readonly figures: LookFigures;
  close(): Promise<void>;
}

const SERVICE = { provider: "matrix", service: "case", today: "2026-01-31" } as const;
/** Of the site's pages; the two versions are always compared. */
const BASE = `/${SERVICE.provider}/${SERVICE.service}/`;
/** Texts that the browser parses at a time. */
const PARSED_AT_ONCE = 200;

/** A page that is to be looked at. */
interface Target {
  readonly name: string;
  readonly text: string;
  /** Of the site, with the documents that it is made from; absent for a file. */
  readonly served?: { readonly address: string; readonly built: readonly BuiltVersion[] };
}

/**
 * Starts the browser and a site whose documents are those of a case: the harmless one as version 1, the hostile one as
 * version 2.
 *
 * @param renderFile makes the file of a comparison; a test can give a broken one
 * @example const looker = await startLooking(); await looker.look(cases); looker.figures.problems // []
 */
export async function startLooking(renderFile: typeof renderHtml = renderHtml): Promise<ReportLooker> {
  const browser = await startBrowser();
  const visitor = await startBrowser();
  const parser = await startBrowser();
  const skeletons = await startSkeletons((await parser.open({ html: "<!doctype html>" })).page);
  let built: readonly BuiltVersion[] = [];
  const site: Site = {
    built: { list: () => Promise.resolve(built) },
    out: "generated",
    hostName: "127.0.0.1",
    referenceScript: () => Promise.resolve(undefined),
    today: () => SERVICE.today,
  };
  const running = await startServer(site, 0);
  const figures: LookFigures = { files: 0, served: 0, parsed: 0, problems: [] };
  const seen = new Set<string>();
  let count = 0;

  const judge = async (what: string, look: Look, before = 0): Promise<void> => {
    const { problems, pwned } = await stateOf(look);
    const wrong = [...problems.slice(before), ...(pwned ? ["a payload ran"] : [])];
    figures.problems.push(...wrong.map((problem) => `${what}: ${problem.slice(0, 300)}`));
  };
  let onSite: Look | undefined;
  const openServed = async (name: string, address: string): Promise<void> => {
    const url = new URL(address, running.address).href;
    const before = onSite?.problems.length ?? 0;
    if (onSite === undefined) onSite = await visitor.open({ url });
    else await onSite.page.goto(url, { waitUntil: "load" });
    await onSite.page.evaluate(OPEN_DETAILS);
    await judge(name, onSite, before);
    figures.served++;
  };
  const open = async ({ name, text, served }: Target): Promise<void> => {
    built = served?.built ?? [];
    if (served !== undefined) return openServed(name, served.address);
    const look = await browser.open({ html: text });
    await look.page.evaluate(OPEN_ALL);
    await judge(name, look);
    figures.files++;
  };
  /** Parses what was not seen before, and opens what has something new. */
  const take = async (targets: readonly Target[]): Promise<void> => {
    const fresh = targets.filter(({ text }) => {
      const digest = digestOf(text);
      return !seen.has(digest) && seen.add(digest) !== undefined;
    });
    figures.parsed += fresh.length;
    const kinds = await skeletons.newKinds(fresh.map(({ text }) => text));
    for (const [index, target] of fresh.entries()) if ((kinds[index] ?? []).length > 0) await open(target);
  };
  return {
    figures,
    async look(cases, { nth = 1 } = {}) {
      if (cases.length === 0) return;
      const names = `${cases.length} cases from ${cases[0]?.name ?? ""}`;
      const all = [
        { name: `coverage of ${names}`, text: renderCoverageHtml(coverageOf(cases)) },
        { name: `comparison of ${names}`, text: renderFile(comparisonOf(cases)) },
      ];
      for (const file of all) await open(file);
      await take(all);
      let waiting: Target[] = [];
      for (const each of cases) {
        const targets = await targetsOf(each, site, (versions) => (built = versions));
        if (count++ % nth === 0) for (const target of targets) await open(target);
        waiting.push(...targets);
        if (waiting.length < PARSED_AT_ONCE) continue;
        await take(waiting);
        waiting = [];
      }
      await take(waiting);
    },
    async close() {
      await browser.close();
      await visitor.close();
      await parser.close();
      await running.close();
    },
  };
}

/** Every page of the site that a case has. */
async function targetsOf(
  each: MatrixCase,
  site: Site,
  serve: (built: readonly BuiltVersion[]) => void,
): Promise<readonly Target[]> {
  const { name, hostile, harmless } = each;
  const built = [versionOf(harmless, "v1"), versionOf(hostile, "v2")];
  serve(built);
  const page = async (address: string): Promise<string> =>
    (await answer({ method: "GET", target: address, host: "127.0.0.1" }, site)).body;
  const start = await page(`${BASE}v2`);
  const $ = load(start);
  const links = $("a[href]")
    .get()
    .map((link) => $(link).attr("href") ?? "");
  const addresses = [
    "/",
    ...["v2", "v2/coverage", "v2/defects", "v2/changes", "changes/v1/v2", "changes/v2/v1"].map(
      (rest) => BASE + rest,
    ),
    ...links.filter((link) => /^[^?#]*\/v2\/(?:operations|models)\//u.test(link)),
  ];
  const targets: Target[] = [];
  for (const address of new Set(addresses))
    targets.push({
      name: `serve ${address} of ${name}`,
      text: await page(address),
      served: { address, built },
    });
  return targets;
}

/** As text: the compiler of the tests must not add helpers to a function that runs in the page. */
const OPEN_DETAILS = `for (const details of document.querySelectorAll("details")) details.open = true`;
const OPEN_ALL = `(async () => {
  const settled = () => new Promise((next) => setTimeout(next, 5));
  for (const chip of document.querySelectorAll("button.chip")) chip.click();
  await settled();
  const more = document.querySelector("#more");
  for (let pages = 0; more !== null && !more.hidden && pages < 200; pages++) { more.click(); await settled(); }
  ${OPEN_DETAILS};
  await settled();
})()`;

/** A build of all the pages, each as a service of its own. */
function coverageOf(cases: readonly MatrixCase[]): BuildResult {
  const parts = cases.flatMap(({ page }, index) => {
    if (page === undefined) return [];
    const service = `c${index}`;
    const bundles = page.bundles.map((bundle) => ({
      ...bundle,
      identity: {
        ...bundle.identity,
        provider: { id: SERVICE.provider, title: SERVICE.provider },
        service: { ...bundle.identity.service, id: service },
      },
    }));
    return [{ service, bundles, pages: [page.facts] }];
  });
  const files = { written: 0, unchanged: 0, removed: 0 };
  return {
    services: parts.map(({ service, bundles }) => ({
      provider: SERVICE.provider,
      service,
      bundles,
      diagnostics: [],
      files,
      ms: 0,
    })),
    ledgers: parts.map(({ service, bundles, pages }) => ({
      provider: service,
      pages,
      ledger: buildLedger(pages, bundles).value,
    })),
    diagnostics: [],
    ms: 0,
  };
}

/** What the file of `docs2sdk diff --format html` shows, with the changes of all cases. */
function comparisonOf(cases: readonly MatrixCase[]): DiffReport {
  const changes = cases.flatMap(({ hostile, harmless }) =>
    diffDocuments(bundleOf(harmless, "v1"), bundleOf(hostile, "v2"), SERVICE.today),
  );
  const [first] = cases;
  const name = cases.map((each) => each.name).join(" ");
  return {
    old: { name, document: first?.harmless ?? {} },
    new: { name, document: first?.hostile ?? {} },
    changes,
    ignored: 0,
    diagnostics: [],
  };
}

function versionOf(document: JsonObject, folder: string): BuiltVersion {
  return {
    provider: SERVICE.provider,
    service: SERVICE.service,
    folder,
    bundle: bundleOf(document, folder),
  };
}

function bundleOf(document: JsonObject, version: string): SpecBundle {
  const names = { provider: SERVICE.provider, service: "service", version };
  return { identity: identityOf(document, names), document, sources: new Map(), digest: version };
}
