import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { JsonObject } from "../../spec/model/json.ts";
import { measure, root, run, type Row } from "../measure.ts";
import { virtualServer } from "./generators.ts";

/** Times the 110 operations of Virtual Server 1.1; the last are 100,000. */
const SIZES = [1, 10, 100, 909] as const;

/** What the engine may take for the largest. */
const HEAP = "--max-old-space-size=4096";

/**
 * 1, 10, 100 and 909 times the operations and models of Virtual Server 1.1 become models and client.
 *
 * @param scratch folder for what is written
 */
export async function growth(scratch: string): Promise<Row[]> {
  const home = path.join(scratch, "growth");
  await mkdir(home, { recursive: true });
  const built = await virtualServer(scratch);
  const document = JSON.parse(await readFile(built, "utf8")) as JsonObject;
  const rows: Row[] = [];
  for (const times of SIZES) {
    const file = path.join(home, `${String(times)}.json`);
    await writeFile(file, JSON.stringify(repeat(document, times)));
    const operations = times * operationsOf(document);
    const out = path.join(home, String(times));
    const [row] = await measure(
      [
        {
          name: `growth: ${String(operations)} operations`,
          work: () => run([HEAP, "bench/programs/run.mjs", "generate", file, out, "client"], root),
        },
      ],
      times >= 100 ? 1 : 3,
    );
    if (row !== undefined) rows.push(row);
    await rm(out, { recursive: true, force: true });
  }
  return rows.map((row, index) => withGrowth(row, rows[index - 1], rows[index - 2], index));
}

/**
 * What an operation more costs between a size and the one before it, as part of what it cost between the two sizes before:
 * 1 is linear, whatever a run costs that has no operation at all.
 */
function withGrowth(row: Row, before: Row | undefined, first: Row | undefined, index: number): Row {
  if (before === undefined || first === undefined || [row, before, first].some(({ runs }) => runs === 0))
    return row;
  const more = (SIZES[index] ?? 0) - (SIZES[index - 1] ?? 0);
  const less = (SIZES[index - 1] ?? 0) - (SIZES[index - 2] ?? 0);
  const part = (pick: (from: Row) => number): number =>
    (pick(row) - pick(before)) / more / ((pick(before) - pick(first)) / less);
  const ratio = {
    to: "an operation of the sizes before",
    ms: part(({ ms }) => ms),
    cpu: part(({ cpuMs = 0 }) => cpuMs),
    memory: part(({ rssMb = 0 }) => rssMb),
  };
  const met = ratio.ms <= 1.15 && ratio.memory <= 1.15 && (row.rssMb ?? 0) <= 4_096;
  return { ...row, ratio, target: "at most 1.15: linear; 4 GB", met };
}

function operationsOf(document: JsonObject): number {
  const methods = Object.values((document.paths ?? {}) as Record<string, JsonObject>);
  return methods.flatMap((item) => Object.keys(item)).length;
}

/** The document with each path and each schema so many times, every copy with names of its own. */
function repeat(document: JsonObject, times: number): JsonObject {
  const { paths, components } = document as {
    readonly paths: JsonObject;
    readonly components: JsonObject & { readonly schemas: JsonObject };
  };
  const allPaths: Record<string, JsonObject[string]> = {};
  const allSchemas: Record<string, JsonObject[string]> = {};
  for (let copy = 0; copy < times; copy++) {
    const suffix = copy === 0 ? "" : `C${String(copy)}`;
    // In text: every reference, operation id and tag of a copy names the copy.
    const renamed = (value: unknown): JsonObject =>
      JSON.parse(
        JSON.stringify(value)
          .replaceAll(/"#\/components\/schemas\/([^"]+)"/gu, `"#/components/schemas/$1${suffix}"`)
          .replaceAll(/"operationId":"([^"]+)"/gu, `"operationId":"$1${suffix}"`),
      ) as JsonObject;
    const prefix = copy === 0 ? "" : `/c${String(copy)}`;
    for (const [name, item] of Object.entries(renamed(paths))) allPaths[`${prefix}${name}`] = item;
    for (const [name, item] of Object.entries(renamed(components.schemas)))
      allSchemas[`${name}${suffix}`] = item;
  }
  return { ...document, paths: allPaths, components: { ...components, schemas: allSchemas } };
}
