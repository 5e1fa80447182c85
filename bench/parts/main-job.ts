import { rm } from "node:fs/promises";
import path from "node:path";
import { against, measure, root, run, within, type Row } from "../measure.ts";

const START = "cli/packaging/start.mjs";

/**
 * The main job as `npm start` runs it, again with nothing changed, and what the least of all commands takes.
 *
 * @param scratch folder for what is written
 */
export async function mainJob(scratch: string): Promise<Row[]> {
  const out = path.join(scratch, "main-job");
  // The bundle of the sources is made by the first run after a change, and is no part of the job.
  await run([START, "--version"], root);
  const clean = (): Promise<void> => rm(out, { recursive: true, force: true });
  const build = (...more: string[]) => run([START, "build", "--out", out, ...more], root);
  const [cold] = await measure(
    [{ name: "main job, all built-in providers", before: clean, work: () => build("--force") }],
    5,
  );
  await build();
  const [unchanged, bare, help] = await measure(
    [
      { name: "nothing changed", work: () => build() },
      { name: "Node.js alone", work: () => run(["-e", "0"], root) },
      { name: "--help", work: () => run([START, "--help"], root) },
    ],
    5,
  );
  if (cold === undefined || unchanged === undefined || bare === undefined || help === undefined)
    throw new Error("nothing was measured");
  return [
    { ...cold, target: "3 s, 600 MB", met: within(cold, { ms: 3_000, rssMb: 600 }) },
    against(unchanged, cold, "a tenth of the main job, 300 ms", { time: 0.1, ms: 300 }),
    bare,
    against(help, bare, "150 ms", { ms: 150 }),
  ];
}
