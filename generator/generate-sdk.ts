import type { Staged } from "../spec/diagnostic.ts";
import type { JsonObject } from "../spec/model/json.ts";
import { generatedFile, type GeneratedFile } from "./generated-file.ts";
import { relPath } from "./emit/rel-path.ts";
import { identityOf, planSdk, type PlanOptions } from "./plan/plan-sdk.ts";
import { versionFolder } from "../spec/openapi/version-folder.ts";
import type { SdkPlan } from "./plan/sdk-plan.ts";
import type { Emit, Layout } from "./render/choice.ts";
import { startCodeThread, type CodeThread } from "./render/code-thread.ts";
import { loadTemplates } from "./render/templates.ts";

/** A document with the texts that stand beside it in the package. */
export interface SdkInput {
  /** OpenAPI 3.0 or 3.1. */
  readonly document: JsonObject;
  /** Text of `openapi.json`, or what makes it while other work is under way; default: the document, indented. */
  readonly documentText?: string | ((document: JsonObject) => string);
  /** Text of `openapi.sources.json`, or what makes it; absent: the file is left out. */
  readonly sourcesText?: string | (() => string);
}

export interface SdkOptions extends Omit<PlanOptions, "reservedNames"> {
  /** Semantic version in `package.json`; default 0.1.0. */
  readonly packageVersion?: string;
  /** For many packages in one run; default: started for this package. */
  readonly thread?: CodeThread;
  /** `types`: models and the document's types; `client`: models and client; `all`: these with their tests. Default `all`. */
  readonly emit?: Emit;
  /** `package`: with `package.json` and what belongs to it; `files`: modules alone, for a tree that is there. Default `package`. */
  readonly layout?: Layout;
  /** Folder with templates of your own, absolute: `readme.md.hbs` there takes the place of ours. */
  readonly templates?: string;
  /** Changes what was decided before anything is printed. */
  readonly editPlan?: (plan: SdkPlan) => SdkPlan;
  /** Changes the finished files: leave some out, change or add others. */
  readonly editFiles?: (files: readonly EditableFile[]) => readonly EditableFile[];
}

/** A finished file as a hook sees it. */
export interface EditableFile {
  /** Relative to the package's folder, with `/`. */
  readonly path: string;
  readonly content: string;
}

/**
 * Generates the package of one service: all its versions, their clients, models and tests.
 *
 * @param inputs every version of the service, in any order
 * @returns the files, sorted by path, to be handed to `writeFiles`; diagnostics tell what was detected
 * @throws FaultyFileError where a file would not be as planned: a bug of ours
 * @example
 * const { value, diagnostics } = await generateSdk([{ document }], {});
 * await writeFiles(value, "/packages/compute");
 */
export async function generateSdk(
  inputs: readonly SdkInput[],
  options: SdkOptions = {},
): Promise<Staged<readonly GeneratedFile[]>> {
  const { emit = "all", layout = "package" } = options;
  // It starts before anything else is loaded: both then load at the same time. A client alone is printed before it would be
  // ready.
  const thread = options.thread ?? startCodeThread(emit !== "client");
  const documentFiles = new Map(inputs.map(documentFilesOf));
  const templates = await loadTemplates(options.templates);
  const documents = inputs.map(({ document }) => document);
  const { value: planned, diagnostics } = planSdk(documents, {
    ...options,
    reservedNames: templates.reservedNames,
  });
  const plan = options.editPlan?.(planned) ?? planned;
  const schemaTypes =
    emit === "client" ? [] : plan.versions.map((version) => thread.schemaTypes(version.typesDocument()));
  // A failure is reported where it is awaited, not as an unhandled rejection while the rest is still at work.
  for (const types of schemaTypes) types.catch(() => undefined);
  const { renderSdk } = await import("./render/render-sdk.ts");
  const files = await renderSdk(plan, templates, {
    thread,
    schemaTypes,
    documentFiles: (folder) => documentFiles.get(folder)?.() ?? [],
    emit,
    layout,
    ...version(options),
  });
  return { value: edited(files, options.editFiles), diagnostics };
}

/** Files that a hook did not touch keep their kind; new ones are what their extension says. */
function edited(files: readonly GeneratedFile[], edit: SdkOptions["editFiles"]): readonly GeneratedFile[] {
  if (edit === undefined) return files;
  const known = new Map(files.map((file) => [file.path as string, file]));
  return edit(files).map((file) => {
    const { path, content } = file;
    const before = known.get(path);
    if (before === file || before?.content === content) return before;
    return generatedFile(relPath(path), before?.kind ?? kindOf(path), content);
  });
}

function kindOf(path: string): GeneratedFile["kind"] {
  if (path.endsWith(".ts")) return "typescript";
  return path.endsWith(".json") ? "json" : path.endsWith(".md") ? "markdown" : "text";
}

function version({ packageVersion }: SdkOptions): { readonly packageVersion?: string } {
  return packageVersion === undefined ? {} : { packageVersion };
}

/**
 * The files of one version that stand beside its code, by the version's folder. Texts that are given are made when the folder
 * is written; a document without one becomes bytes at once, while little else is held.
 */
function documentFilesOf({
  document,
  documentText,
  sourcesText,
}: SdkInput): [string, () => readonly GeneratedFile[]] {
  const folder = versionFolder(identityOf(document).version.id);
  const fileOf = (name: string, text: NonNullable<SdkInput["documentText"]>): GeneratedFile =>
    generatedFile(relPath(`${folder}/${name}`), "json", typeof text === "function" ? text(document) : text);
  const own =
    documentText === undefined ? [fileOf("openapi.json", `${JSON.stringify(document, null, 2)}\n`)] : [];
  return [
    folder,
    () => [
      ...own,
      ...(documentText === undefined ? [] : [fileOf("openapi.json", documentText)]),
      ...(sourcesText === undefined ? [] : [fileOf("openapi.sources.json", sourcesText)]),
    ],
  ];
}
