import { relPath } from "../../generator/emit/rel-path.ts";
import { generatedFile, type GeneratedFile } from "../../generator/generated-file.ts";
import { planSdk } from "../../generator/plan/plan-sdk.ts";
import { startCodeThread, type CodeThread } from "../../generator/render/code-thread.ts";
import { renderSdk } from "../../generator/render/render-sdk.ts";
import type { TemplateSet } from "../../generator/render/templates.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { createTexts, type Texts } from "./module-form.ts";
import { readText } from "./text-shape.ts";
import { remembering } from "./remembering.ts";
import { readModule, type ModuleFacts } from "./shape.ts";

/** What one document became. */
export interface Rendered {
  /** As they are given to the writer. */
  readonly written: readonly GeneratedFile[];
  /** Path inside the version's folder, or `../` and the path for files of the package → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Of each module, of the manifest and the Markdown, by path. */
  readonly modules: ReadonlyMap<string, ModuleFacts>;
  /** Names and texts of all modules that this renderer made. */
  readonly texts: Texts;
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
  const thread = once(startCodeThread());
  const texts = createTexts([...templates.runtime.values(), ...templates.support.values()]);
  const shapes = new Map<string, string>();
  const factsOf = remembering((name: string, text: string): ModuleFacts => {
    const facts = readModule(name, text, texts);
    const shape = shapes.get(facts.shape) ?? facts.shape;
    shapes.set(shape, shape);
    return { ...facts, shape };
  });
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
      rendered.push(
        files instanceof Error ? files : { ...sorted(files, plan.current.folder, factsOf), texts },
      );
    }
    return rendered;
  };
}

/** Most pieces of a package are those of the case before. */
function once(thread: CodeThread): CodeThread {
  return {
    room: thread.room,
    schemaTypes: remembering((document: JsonObject) => thread.schemaTypes(document)),
    finish: remembering((request) => thread.finish(request)),
  };
}

function sorted(
  written: readonly GeneratedFile[],
  folder: string,
  factsOf: (name: string, text: string) => ModuleFacts,
): Omit<Rendered, "texts"> {
  const files = new Map<string, string>();
  const modules = new Map<string, ModuleFacts>();
  for (const { path, content } of written) {
    const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `../${path}`;
    files.set(name, content);
    if (name.endsWith(".ts")) modules.set(name, factsOf(name, content));
    // Of the package's manifest nothing but its values may differ.
    if (name === "../package.json") modules.set(name, noCode(keysOf(JSON.parse(content))));
    if (name.endsWith(".md")) {
      const { shape, problems } = readText("markdown", content);
      modules.set(name, noCode([shape, ...problems].join("\n")));
    }
  }
  return { written, files, modules };
}

/** A file of which only the shape is looked at. */
function noCode(shape: string): ModuleFacts {
  return { shape, code: "", imports: [], form: { frame: "", texts: new Uint32Array() } };
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
