import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { JsonObject } from "../../spec/model/json.ts";
import { measure, root, run, type Row } from "../measure.ts";

const SIZES = [1, 10, 100] as const;

/**
 * 1, 10 and 100 times the operations and models of Virtual Server 1.1, generated.
 *
 * @param scratch folder for what is written
 */
export async function growth(scratch: string): Promise<Row[]> {
  const home = path.join(scratch, "growth");
  await mkdir(home, { recursive: true });
  const built = path.join(scratch, "documents/samsung/virtualserver/v1.1/openapi.json");
  await run(
    [
      "cli/packaging/start.mjs",
      "build",
      "--provider",
      "samsung",
      "--only",
      "spec",
      "--force",
      "--out",
      path.join(scratch, "documents"),
    ],
    root,
  );
  const document = JSON.parse(await readFile(built, "utf8")) as JsonObject;
  const rows: Row[] = [];
  for (const times of SIZES) {
    const file = path.join(home, `${String(times)}.json`);
    await writeFile(file, JSON.stringify(repeat(document, times)));
    const operations = times * operationsOf(document);
    const [row] = await measure(
      [
        {
          name: `growth: ${String(operations)} operations`,
          work: () => run(["bench/programs/run.mjs", "generate", file, path.join(home, String(times))], root),
        },
      ],
      times === 100 ? 1 : 3,
    );
    if (row !== undefined) rows.push({ ...row, target: "linear within 15%" });
  }
  return rows;
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
