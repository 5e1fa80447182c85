import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import { against, measure, root, run, type Row } from "../measure.ts";

/**
 * Folders of saved pages into documents: all of them, and again with one page changed.
 *
 * @param scratch folder for what is written
 * @returns rows; none where the folder with the captured pages is not beside the project
 */
export async function folders(scratch: string): Promise<Row[]> {
  const shared = path.join(root, "../shared/pages/otc");
  if (!existsSync(shared)) {
    console.log("skipped: the folder with the captured pages is not beside the project");
    return [];
  }
  const input = path.join(scratch, "pages");
  const out = path.join(scratch, "folders");
  await cp(shared, input, { recursive: true });
  const build = async (...more: string[]) => {
    const costs = [];
    for (const service of ["elb", "ecs"]) {
      const args = ["--provider", "otc", "--service", service, "--input", path.join(input, service)];
      costs.push(
        await run(
          ["cli/packaging/start.mjs", "build", "--only", "spec", "--out", out, ...args, ...more],
          root,
        ),
      );
    }
    return {
      ms: costs.reduce((sum, { ms }) => sum + ms, 0),
      cpuMs: costs.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
      rssMb: Math.max(...costs.map(({ rssMb }) => rssMb)),
    };
  };
  const page = path.join(input, "elb/CreateHealthMonitor.html");
  const text = await readFile(page, "utf8");
  let round = 0;
  // Another fact each time: a state of the page that was seen before is in the cache as a whole.
  const edit = async (): Promise<void> => {
    const edited = text.replace("Maximum: <strong>50</strong>", `Maximum: <strong>${51 + round++}</strong>`);
    if (edited === text) throw new Error("the edit finds nothing");
    await writeFile(page, edited);
  };
  const rows = await measure(
    [
      {
        name: "395 pages → documents",
        before: () => rm(out, { recursive: true, force: true }),
        work: () => build("--force"),
      },
      {
        name: "395 pages → documents, one page changed",
        before: async () => {
          // The forced build has noted what it gave, and kept nothing of its stages: a changed page makes this one keep them.
          await edit();
          await build();
          await edit();
        },
        work: () => build(),
      },
    ],
    3,
  );
  const [cold, changed] = rows;
  if (cold === undefined || changed === undefined) throw new Error("nothing was measured");
  return [cold, against(changed, cold, "a fifth", { time: 0.2 })];
}
