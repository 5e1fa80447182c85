import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { otcConfig } from "../../cli/change/test-otc.ts";
import { documentationPages, hasRealPages, siteOf, startTestSite } from "../../scraper/capture/test-site.ts";
import { against, measure, root, run, type Row } from "../measure.ts";

const EDITED = "/elb/CreateHealthMonitor.html";

/**
 * `docs2sdk update --only spec` on the 395 pages, from a site on loopback: a first run, runs in which nothing changed, runs in which one
 * page changed. What a run asks of the site stands in the note.
 *
 * @param scratch folder for what is written
 * @returns rows; none where the folder with the captured pages is not beside the project
 */
export async function live(scratch: string): Promise<Row[]> {
  if (!hasRealPages) {
    console.log("skipped: the folder with the captured pages is not beside the project");
    return [];
  }
  const pages = documentationPages();
  const site = await startTestSite(siteOf(pages));
  const notes = new Map<string, string>();
  const project = async (): Promise<string> => {
    const cwd = await mkdtemp(path.join(scratch, "live-"));
    await writeFile(path.join(cwd, "docs2sdk.config.ts"), otcConfig(site.origin, ["elb", "ecs"]));
    return cwd;
  };
  const update = async (name: string, cwd: string) => {
    site.log.length = 0;
    const cost = await run(
      [path.join(root, "cli/packaging/start.mjs"), "update", "--allow-loopback", "--only", "spec"],
      cwd,
    );
    const sent = site.log
      .filter(({ status }) => status === 200)
      .map(({ path: at }) => sizeOf(at, site.pages));
    const bytes = sent.reduce((sum, size) => sum + size, 0);
    notes.set(
      name,
      `${site.log.length} requests, ${site.log.length - sent.length} not modified, ${bytes} bytes`,
    );
    return cost;
  };
  const kept = await project();
  let cold = kept;
  let round = 0;
  const html = pages.get(EDITED) ?? "";
  const tasks = [
    {
      name: "update of 395 pages, first run",
      before: async () => void (cold = await project()),
      work: () => update("update of 395 pages, first run", cold),
    },
    {
      name: "update of 395 pages, nothing changed",
      work: () => update("update of 395 pages, nothing changed", kept),
    },
    {
      name: "update of 395 pages, one changed",
      before: () => {
        // Another fact each time: a state of the page that was seen before is in the cache as a whole.
        const edited = html.replace(
          "Maximum: <strong>50</strong>",
          `Maximum: <strong>${51 + round++}</strong>`,
        );
        site.pages.set(EDITED, { html: edited });
        return Promise.resolve();
      },
      work: () => update("update of 395 pages, one changed", kept),
    },
  ];
  await update("", kept);
  const [first, unchanged, changed] = await measure(tasks, 5);
  await site.close();
  await rm(kept, { recursive: true, force: true });
  if (first === undefined || unchanged === undefined || changed === undefined)
    throw new Error("nothing was measured");
  return [
    first,
    against(unchanged, first, "1 s and the network", { ms: 2000 }),
    against(changed, first, "a fifth", { time: 0.2 }),
  ].map((row) => ({ ...row, note: notes.get(row.name) ?? "" }));
}

function sizeOf(at: string, pages: Awaited<ReturnType<typeof startTestSite>>["pages"]): number {
  const answer = pages.get(at);
  return answer !== undefined && typeof answer === "object" && "html" in answer
    ? Buffer.byteLength(answer.html)
    : 0;
}
