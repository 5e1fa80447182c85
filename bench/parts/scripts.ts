import { against, measure, root, run, type Row } from "../measure.ts";

/** Figures that a script of this folder leaves: name → milliseconds. */
type Figures = Readonly<Record<string, number>>;

/**
 * HTML pages against cheerio, in one process and in turns.
 *
 * @returns rows; none where the folder with the captured pages is not beside the project
 */
export async function pages(): Promise<Row[]> {
  const { benchPages } = await import("../read-pages.ts");
  const figures: Figures = benchPages();
  const rows = Object.entries(figures).map(([name, ms]): Row => ({
    name: `395 pages: ${name}`,
    runs: 9,
    ms: Math.round(ms),
    spread: 0,
  }));
  const [cheerio, ...others] = rows;
  if (cheerio === undefined) return [];
  return [
    cheerio,
    ...others.map((row) =>
      row.name.includes("menu")
        ? { ...row, target: "30 ms", met: row.ms <= 30 }
        : row.name.includes("slim")
          ? row
          : against(row, cheerio, "2 times cheerio", { time: 2 }),
    ),
  ];
}

/** Diff of the two GitHub documents, whole process, against reading and parsing them alone. */
export async function diff(): Promise<Row[]> {
  const [parsing, whole] = await measure(
    [
      { name: "GitHub, two versions: parse", work: () => run(["bench/programs/run.mjs", "parse"], root) },
      { name: "GitHub, two versions: diff", work: () => run(["bench/programs/run.mjs", "diff"], root) },
    ],
    5,
  );
  if (parsing === undefined || whole === undefined) throw new Error("nothing was measured");
  return [
    parsing,
    against(whole, parsing, "2 times parsing, 3 s, 800 MB", { time: 2, ms: 3_000, rssMb: 800 }),
  ];
}
