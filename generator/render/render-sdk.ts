import PQueue from "p-queue";
import { digestOf } from "../../spec/digest.ts";
import type { RelPath } from "../emit/branded.ts";
import { relPath } from "../emit/rel-path.ts";
import { generatedFile, type FileKind, type GeneratedFile } from "../generated-file.ts";
import type { SdkPlan, VersionPlan } from "../plan/sdk-plan.ts";
import { modelAgreementStatements, operationAgreementStatements } from "./agreement-file.ts";
import { portableImports, type Emit, type Layout } from "./choice.ts";
import { ALLOWED, checkModule, type ModuleRules } from "./check-file.ts";
import { clientStatements } from "./client-file.ts";
import { contextStatements } from "./context-file.ts";
import { schemesStatements } from "./schemes-file.ts";
import { formatCode } from "./format-code.ts";
import { indexStatements, typeIndexStatements } from "./index-file.ts";
import { modelStatements } from "./model-file.ts";
import { operationStatements } from "./operation-file.ts";
import { SPEC_CALLS } from "./spec-code.ts";
import { createPrinter, type ModulePrinter, type Statement } from "./structures.ts";
import { packageFiles } from "./package-files.ts";
import { supportFiles, testFiles } from "./test-files.ts";
import type { TemplateSet } from "./templates.ts";

/** Two cores, two files: more at a time were not faster. */
const FORMATTED_AT_ONCE = 2;

/** A file before it is formatted and checked. */
export interface RawFile {
  readonly path: RelPath;
  readonly kind: FileKind;
  /** In pieces, where it is a long module: they are finished one by one and stand with an empty line between them. */
  readonly text: string | readonly string[];
  /** For modules. */
  readonly rules?: ModuleRules;
  /** Written as it is. */
  readonly verbatim?: boolean;
}

/** Texts that stand in the package as they are, by version folder. */
export interface DocumentTexts {
  readonly document: string;
  readonly sources?: string;
}

export interface RenderInputs {
  /** Of each version, from a `SchemaTypesRenderer`; absent: the client alone is wanted. */
  readonly schemaTypes?: Promise<readonly string[]>;
  /** By version folder. */
  readonly texts: ReadonlyMap<string, DocumentTexts>;
  /** Semantic version in `package.json`; default 0.1.0. */
  readonly packageVersion?: string;
  /** Default `all`. */
  readonly emit?: Emit;
  /** Default `package`. */
  readonly layout?: Layout;
}

/**
 * Writes the text of every file of a package.
 *
 * @param plan every decision
 * @param templates whole files, and the runtime
 * @returns the files, sorted by path; each module was parsed again
 * @example await renderSdk(plan, await loadTemplates(), { schemaTypes, texts })
 */
export async function renderSdk(
  plan: SdkPlan,
  templates: TemplateSet,
  { schemaTypes, texts, packageVersion = "0.1.0", emit = "all", layout = "package" }: RenderInputs,
): Promise<readonly GeneratedFile[]> {
  const printer = createPrinter();
  const finish = createFinisher(layout);
  // What is ready is formatted by a thread of oxfmt while ts-morph prints the next. A few at a time: each holds its text and
  // its tree, and all at once would take more memory than the rest of the run.
  const work = new PQueue({ concurrency: FORMATTED_AT_ONCE });
  const finished: Promise<GeneratedFile>[] = [];
  const add = async (files: Iterable<RawFile>): Promise<void> => {
    for (const file of files) {
      const started = work.add(() => finish(file));
      // A failure is reported where all are awaited, not as an unhandled rejection while the rest is still at work.
      started.catch(() => undefined);
      finished.push(started);
      await work.onSizeLessThan(FORMATTED_AT_ONCE);
    }
  };
  if (emit !== "types") await add(runtimeFiles(templates));
  for (const version of plan.versions) {
    await add(emit === "types" ? typeFiles(version, printer) : sourceFiles(version, printer));
    if (emit === "all") await add(agreementFiles(version, printer));
    if (emit === "all") await add(testFiles(plan, version, templates));
    await add(documentFiles(version, texts.get(version.folder)));
  }
  if (layout === "package") await add(packageFiles(plan, templates, { packageVersion, emit }));
  if (emit === "all") await add(supportFiles(templates));
  const types = (await schemaTypes) ?? [];
  if (emit !== "client")
    await add(plan.versions.map((version, index) => schemaFile(version, types[index] ?? "", emit)));
  const files = await Promise.all(finished);
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** A declaration file where only tests read it: a compiler leaves those out of what it builds. */
function schemaFile({ folder }: VersionPlan, text: string, emit: Emit): RawFile {
  const header =
    emit === "types"
      ? // What openapi-typescript writes for a list of itself compiles in a declaration file only.
        "// @ts-nocheck\n/** The document as openapi-typescript reads it. */\n"
      : "/** The document as openapi-typescript reads it; `test/models.types.ts` holds the models against it. */\n";
  return module(`${folder}/src/schema${emit === "types" ? ".ts" : ".d.ts"}`, `${header}${text}`, {
    allowed: ALLOWED.types,
    about: "schema types",
  });
}

/** Formats and checks; versions that are alike share the work. */
function createFinisher(layout: Layout): (file: RawFile) => Promise<GeneratedFile> {
  const known = new Map<string, Promise<string>>();
  const finishText = async ({ path, kind, text, rules }: RawFile): Promise<string> => {
    const pieces: string[] = [];
    for (const piece of typeof text === "string" ? [text] : text) {
      const finished = await formatCode(path, piece);
      if (rules !== undefined) checkModule(path, finished, rules);
      pieces.push(finished);
    }
    const content = pieces.join("\n");
    return layout === "files" && kind === "typescript" ? portableImports(content) : content;
  };
  return async (file) => {
    const whole = typeof file.text === "string" ? file.text : file.text.join("\n");
    if (file.verbatim === true) return generatedFile(file.path, file.kind, whole);
    const key = digestOf(`${file.kind} ${String(file.rules?.allowed)} ${whole}`);
    const content = known.get(key) ?? finishText(file);
    known.set(key, content);
    return generatedFile(file.path, file.kind, await content);
  };
}

/** One after the other as they are asked for: only what is being formatted is held. */
function* sourceFiles(version: VersionPlan, printer: ModulePrinter): Iterable<RawFile> {
  const source = (
    name: string,
    statements: readonly Statement[],
    about: string,
    allowed = ALLOWED.library,
  ): RawFile =>
    module(
      `${version.folder}/src/${name}.ts`,
      statements.length === 0 ? "export {};\n" : printer.printPieces(statements),
      { allowed, calls: SPEC_CALLS, about },
    );
  yield source("models", modelStatements(version), "models");
  yield source("context", contextStatements(version), "context");
  if (version.service.schemes.length > 1)
    yield source("schemes", schemesStatements(version.service.schemes), "security schemes");
  yield source("client", clientStatements(version), "client");
  yield source("index", indexStatements(version), "index", ["export"]);
  for (const resource of version.resources)
    yield source(
      `operations/${resource.file}`,
      operationStatements(resource, version),
      `operations of ${resource.title}`,
    );
}

/** Models and the document's types, without anything that calls. */
function typeFiles(version: VersionPlan, printer: ModulePrinter): readonly RawFile[] {
  const models = modelStatements(version);
  const text = models.length === 0 ? "export {};\n" : printer.printPieces(models);
  return [
    module(`${version.folder}/src/models.ts`, text, { allowed: ALLOWED.library, about: "models" }),
    module(`${version.folder}/src/index.ts`, printer.print(typeIndexStatements()), {
      allowed: ["export"],
      about: "index",
    }),
  ];
}

/** Checks by the compiler; they hold types only. */
function agreementFiles(version: VersionPlan, printer: ModulePrinter): readonly RawFile[] {
  const file = (name: string, statements: readonly Statement[]): readonly RawFile[] =>
    statements.length === 0
      ? []
      : [
          module(`${version.folder}/test/${name}.types.ts`, printer.printPieces(statements), {
            allowed: ALLOWED.types,
            about: `type tests of ${name}`,
          }),
        ];
  return [
    ...file("models", version.models.length === 0 ? [] : modelAgreementStatements(version)),
    ...file("operations", operationAgreementStatements(version)),
  ];
}

/** A module of the package that is formatted and checked. */
export function module(path: string, text: RawFile["text"], rules: ModuleRules): RawFile {
  return { path: relPath(path), kind: "typescript", text, rules };
}

function runtimeFiles(templates: TemplateSet): readonly RawFile[] {
  return [...templates.runtime].map(([name, text]) => ({
    path: relPath(`runtime/${name}`),
    kind: "typescript",
    text,
  }));
}

function documentFiles(version: VersionPlan, texts: DocumentTexts | undefined): readonly RawFile[] {
  if (texts === undefined) return [];
  const file = (name: string, text: string): RawFile => ({
    path: relPath(`${version.folder}/${name}`),
    kind: "json",
    text,
    verbatim: true,
  });
  return [
    file("openapi.json", texts.document),
    ...(texts.sources === undefined ? [] : [file("openapi.sources.json", texts.sources)]),
  ];
}
