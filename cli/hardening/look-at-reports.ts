import { renderHtml } from "../../spec/diff/report/html.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { buildLedger } from "../../spec/openapi/ledger.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { identityOf } from "../change/history.ts";
import { diffDocuments } from "../change/diff-documents.ts";
import type { BuildResult } from "../build/result.ts";
import { renderCoverageHtml } from "../report/coverage-html.ts";
import type { Site } from "../serve/answer.ts";
import type { BuiltVersion } from "../serve/built.ts";
import { startServer } from "../serve/server.ts";
import { startBrowser, stateOf, type Look } from "../testing/browser.ts";
import type { MatrixCase } from "./matrix-cases.ts";

/** What looking at the reports came to. */
export interface LookFigures {
  /** Files, each of many cases: coverage, comparison. */
  files: number;
  /** Pages of `docs2sdk serve`. */
  served: number;
  /** A script of a page ran, something was refused by the policy, asked for elsewhere, or popped up. */
  readonly problems: string[];
}

/** Looks at reports in the browser of this machine. */
export interface ReportLooker {
  /**
   * Makes the HTML of the cases, opens it, and opens what can be opened on it: the coverage and the comparison of all, and
   * the site's pages of each; of a sample, each case's comparison and one other page in turn.
   */
  look(cases: readonly MatrixCase[], options?: { readonly sample?: boolean }): Promise<void>;
  readonly figures: LookFigures;
  close(): Promise<void>;
}

const SERVICE = { provider: "matrix", today: "2026-01-31" } as const;

/**
 * Starts the browser and a site whose documents are those of the cases: the harmless one as version 1, the hostile one as
 * version 2.
 *
 * @example const looker = await startLooking(); await looker.look(cases); looker.figures.problems // []
 */
export async function startLooking(): Promise<ReportLooker> {
  const browser = await startBrowser();
  let built: readonly BuiltVersion[] = [];
  const site: Site = {
    built: { list: () => Promise.resolve(built) },
    out: "generated",
    hostName: "127.0.0.1",
    referenceScript: () => Promise.resolve(undefined),
    today: () => SERVICE.today,
  };
  const running = await startServer(site, 0);
  const figures: LookFigures = { files: 0, served: 0, problems: [] };

  const judge = async (what: string, seen: Look, before = 0): Promise<void> => {
    const { problems, pwned } = await stateOf(seen);
    const wrong = [...problems.slice(before), ...(pwned ? ["a payload ran"] : [])];
    figures.problems.push(...wrong.map((problem) => `${what}: ${problem.slice(0, 300)}`));
  };
  const openFile = async (what: string, html: string): Promise<void> => {
    const seen = await browser.open({ html });
    await seen.page.evaluate(OPEN_ALL);
    await judge(what, seen);
    figures.files++;
  };
  const openSite = async (cases: readonly MatrixCase[], sample: boolean): Promise<void> => {
    const seen = await browser.open({ url: running.address });
    await judge("serve: the start", seen);
    for (const [index, { name }] of cases.entries()) {
      const base = new URL(`${SERVICE.provider}/c${index}/`, running.address).href;
      const pages = await addressesOf(base);
      const other = pages[index % pages.length] ?? base;
      for (const address of [`${base}changes/v1/v2`, ...(sample ? [other] : pages)]) {
        const before = seen.problems.length;
        await seen.page.goto(address, { waitUntil: "load" });
        await seen.page.evaluate(OPEN_DETAILS);
        await judge(`serve ${address.slice(base.length)} of ${name}`, seen, before);
        figures.served++;
      }
    }
  };
  return {
    figures,
    async look(cases, { sample = false } = {}) {
      if (cases.length === 0) return;
      const names = `${cases.length} cases from ${cases[0]?.name ?? ""}`;
      await openFile(`coverage of ${names}`, renderCoverageHtml(coverageOf(cases)));
      await openFile(`comparison of ${names}`, comparisonOf(cases));
      built = cases.flatMap(({ hostile, harmless }, index) => [
        versionOf(harmless, index, "v1"),
        versionOf(hostile, index, "v2"),
      ]);
      await openSite(cases, sample);
    },
    async close() {
      await browser.close();
      await running.close();
    },
  };
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

/** The pages of a version, with two of the operations and two of the models that its own page leads to. */
async function addressesOf(base: string): Promise<readonly string[]> {
  const text = await (await fetch(`${base}v2`)).text();
  const links = [...text.matchAll(/href="([^"]+)"/gu)].map(([, link = ""]) => new URL(link, base).href);
  return [
    ...["v2", "v2/coverage", "v2/defects", "v2/changes"].map((rest) => base + rest),
    ...["v2/operations/", "v2/models/"].flatMap((kind) =>
      links.filter((link) => link.startsWith(base + kind)).slice(0, 2),
    ),
  ];
}

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

/** The file of `docs2sdk diff --format html`, with the changes of all cases; the site has each case's own. */
function comparisonOf(cases: readonly MatrixCase[]): string {
  const changes = cases.flatMap(({ hostile, harmless }) =>
    diffDocuments(bundleOf(harmless, "v1"), bundleOf(hostile, "v2"), SERVICE.today),
  );
  const [first] = cases;
  const name = cases.map((each) => each.name).join(" ");
  return renderHtml({
    old: { name, document: first?.harmless ?? {} },
    new: { name, document: first?.hostile ?? {} },
    changes,
    ignored: 0,
    diagnostics: [],
  });
}

function versionOf(document: JsonObject, index: number, folder: string): BuiltVersion {
  return { provider: SERVICE.provider, service: `c${index}`, folder, bundle: bundleOf(document, folder) };
}

function bundleOf(document: JsonObject, version: string): SpecBundle {
  const names = { provider: SERVICE.provider, service: "service", version };
  return { identity: identityOf(document, names), document, sources: new Map(), digest: version };
}
