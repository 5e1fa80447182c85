import type { GeneratedFile } from "../../generator/generated-file.ts";
import { planSdk } from "../../generator/plan/plan-sdk.ts";
import { createSchemaTypesRenderer } from "../../generator/render/schema-types.ts";
import { renderSdk } from "../../generator/render/render-sdk.ts";
import type { TemplateSet } from "../../generator/render/templates.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { shapeOf } from "./shape.ts";

/** What one document became. */
export interface Rendered {
  /** Path inside the version's folder, or `../` and the path for files of the package → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Of each module by path. */
  readonly shapes: ReadonlyMap<string, string>;
}

/**
 * The package of each document, as `generateSdk` makes it, without the runtime that all of them share. The worker of
 * openapi-typescript is started once for all.
 *
 * @param documents each in its own package
 * @returns for each document the files, or the reason why it failed
 */
export async function renderEach(
  documents: readonly JsonObject[],
  templates: TemplateSet,
): Promise<readonly (Rendered | Error)[]> {
  const light: TemplateSet = { ...templates, runtime: new Map(), support: new Map() };
  const planned = documents.map((document) =>
    attempt(() => planSdk([document], { reservedNames: templates.reservedNames }).value),
  );
  const types = await typesOf(
    planned.map((plan) => (plan instanceof Error ? undefined : plan.current.typesDocument())),
  );
  const rendered: (Rendered | Error)[] = [];
  for (const [index, plan] of planned.entries()) {
    const schemaTypes = types[index];
    if (plan instanceof Error || schemaTypes === undefined) rendered.push(plan as Error);
    else if (schemaTypes instanceof Error) rendered.push(schemaTypes);
    else {
      const texts = new Map([[plan.current.folder, { document: JSON.stringify(documents[index]) }]]);
      const files = await renderSdk(plan, light, {
        schemaTypes: Promise.resolve([schemaTypes]),
        texts,
      }).catch((error: unknown) => asError(error));
      rendered.push(files instanceof Error ? files : sorted(files, plan.current.folder));
    }
  }
  return rendered;
}

/** All at once; one by one where that fails, to know which. */
async function typesOf(
  documents: readonly (JsonObject | undefined)[],
): Promise<(string | Error | undefined)[]> {
  const given = documents.filter((document) => document !== undefined);
  const renderer = createSchemaTypesRenderer();
  const all = await renderer.render(given).catch(() => undefined);
  if (all !== undefined) {
    const texts = [...all];
    return documents.map((document) => (document === undefined ? undefined : texts.shift()));
  }
  return Promise.all(
    documents.map(async (document) =>
      document === undefined ? undefined : renderer.render([document]).then(([text]) => text, asError),
    ),
  );
}

function sorted(files: readonly GeneratedFile[], folder: string): Rendered {
  const inside = new Map<string, string>();
  const shapes = new Map<string, string>();
  for (const { path, content } of files) {
    const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `../${path}`;
    inside.set(name, content);
    if (name.endsWith(".ts")) shapes.set(name, shapeOf(name, content));
    // Of the package's manifest nothing but its values may differ.
    if (name === "../package.json") shapes.set(name, keysOf(JSON.parse(content)));
  }
  return { files: inside, shapes };
}

function keysOf(value: unknown): string {
  if (value === null || typeof value !== "object") return typeof value;
  return (
    Object.entries(value)
      // These name the versions.
      .filter(([name]) => name !== "exports" && name !== "typesVersions")
      .map(([name, member]) => `${name}: ${keysOf(member)}`)
      .join(", ")
  );
}

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return asError(error);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
