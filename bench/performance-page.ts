import { readFile, writeFile } from "node:fs/promises";
import { tableOf, type PartResults, type Results } from "./report.ts";

const TITLES: Readonly<Record<string, string>> = {
  "main-job": "Main job",
  pages: "Reading HTML",
  folders: "Folders of pages",
  diff: "Diff",
  generators: "Document to package",
  "type-check": "`tsc --strict` on the output",
  growth: "Growth",
  profile: "Where the time goes",
};

/** What the bench writes between these lines is its own; everything else of the page is written by hand. */
const BEGIN = "<!-- figures of the bench: begin -->";
const END = "<!-- figures of the bench: end -->";

/**
 * Puts the figures into the page, each part with the machine and the load that it was measured under.
 *
 * @param results of all parts so far
 * @param file the page
 */
export async function writePerformance({ parts }: Results, file: string): Promise<void> {
  const page = await readFile(file, "utf8");
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from === -1 || to === -1) throw new Error(`${file} has no place for the figures`);
  const sections = Object.keys(TITLES).flatMap((name) => {
    const part = parts[name];
    return part === undefined ? [] : [section(TITLES[name] ?? name, part, name)];
  });
  const figures = `${BEGIN}\n\n${sections.join("\n\n")}\n\n`;
  await writeFile(file, page.slice(0, from) + figures + page.slice(to));
}

function section(title: string, { measuredAt, machine, load, rows }: PartResults, name: string): string {
  const { node, cores, cpu, memoryGb } = machine;
  const [before, after] = load;
  const where = `${measuredAt.slice(0, 10)}, Node.js ${node}, ${String(cores)} cores (${cpu}), ${String(memoryGb)} GB; load ${String(before)} before, ${String(after)} after.`;
  const picture =
    name === "growth" ? "\n\n![Processor time and memory by number of operations](growth.svg)" : "";
  return `### ${title}\n\n${where}\n\n${tableOf(rows)}${picture}`;
}
