import { relPath } from "../../generator/emit/rel-path.ts";
import { generatedFile, type GeneratedFile } from "../../generator/generated-file.ts";
import { planSdk } from "../../generator/plan/plan-sdk.ts";
import { startCodeThread } from "../../generator/render/code-thread.ts";
import { renderSdk } from "../../generator/render/render-sdk.ts";
import type { TemplateSet } from "../../generator/render/templates.ts";
import { digestOf } from "../../spec/digest.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { readModule, type ModuleFacts } from "./shape.ts";

/** What one document became. */
export interface Rendered {
  /** As they are given to the writer. */
  readonly written: readonly GeneratedFile[];
  /** Path inside the version's folder, or `../` and the path for files of the package → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Of each module, and of the manifest, by path. */
  readonly modules: ReadonlyMap<string, ModuleFacts>;
}

/** Makes packages of documents. */
export type RenderEach = (documents: readonly JsonObject[]) => Promise<readonly (Rendered | Error)[]>;

/**
 * The package of each document, as `generateSdk` makes it, without the runtime that all of them share. The compiler is
 * loaded once for all, and a module that many packages share is read once.
 *
 * @returns gives for each document its files, or the reason why it failed
 * @example const [rendered] = await createRenderer(await loadTemplates())([document])
 */
export function createRenderer(templates: TemplateSet): RenderEach {
  const light: TemplateSet = { ...templates, runtime: new Map(), support: new Map() };
  const thread = startCodeThread();
  const known = new Map<string, ModuleFacts>();
  const factsOf = (name: string, text: string): ModuleFacts => {
    const key = digestOf(`${name}\n${text}`);
    const facts = known.get(key) ?? readModule(name, text);
    known.set(key, facts);
    return facts;
  };
  return async (documents) => {
    const planned = documents.map((document) =>
      attempt(() => planSdk([document], { reservedNames: templates.reservedNames }).value),
    );
    const rendered: (Rendered | Error)[] = [];
    for (const [index, plan] of planned.entries()) {
      if (plan instanceof Error) {
        rendered.push(plan);
        continue;
      }
      const documentFiles = (folder: string): readonly GeneratedFile[] => [
        generatedFile(relPath(`${folder}/openapi.json`), "json", JSON.stringify(documents[index])),
      ];
      const schemaTypes = [thread.schemaTypes(plan.current.typesDocument())];
      const files = await renderSdk(plan, light, { thread, schemaTypes, documentFiles }).catch(asError);
      rendered.push(files instanceof Error ? files : sorted(files, plan.current.folder, factsOf));
    }
    return rendered;
  };
}

function sorted(
  written: readonly GeneratedFile[],
  folder: string,
  factsOf: (name: string, text: string) => ModuleFacts,
): Rendered {
  const files = new Map<string, string>();
  const modules = new Map<string, ModuleFacts>();
  for (const { path, content } of written) {
    const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `../${path}`;
    files.set(name, content);
    if (name.endsWith(".ts")) modules.set(name, factsOf(name, content));
    // Of the package's manifest nothing but its values may differ.
    if (name === "../package.json")
      modules.set(name, { shape: keysOf(JSON.parse(content)), code: "", imports: [] });
  }
  return { written, files, modules };
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
