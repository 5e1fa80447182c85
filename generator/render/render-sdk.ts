import PQueue from "p-queue";
import { digestOf } from "../../spec/digest.ts";
import type { RelPath } from "../emit/branded.ts";
import { relPath } from "../emit/rel-path.ts";
import { generatedFile, type FileKind, type GeneratedFile } from "../generated-file.ts";
import type { SdkPlan, VersionPlan } from "../plan/sdk-plan.ts";
import { modelAgreementStatements, operationAgreementStatements } from "./agreement-file.ts";
import { ALLOWED, type ModuleRules } from "./module-rules.ts";
import type { Emit, Layout } from "./choice.ts";
import { clientStatements } from "./client-file.ts";
import { contextStatements } from "./context-file.ts";
import { schemesStatements } from "./schemes-file.ts";
import type { Piece } from "./finish-piece.ts";
import type { CodeThread } from "./code-thread.ts";
import { indexStatements, typeIndexStatements } from "./index-file.ts";
import { modelStatements } from "./model-file.ts";
import { declaredNames, operationStatements } from "./operation-file.ts";
import { SPEC_CALLS } from "./spec-code.ts";
import { piecesOf, type Statement } from "./structures.ts";
import { packageFiles } from "./package-files.ts";
import { supportFiles, testFiles } from "./test-files.ts";
import type { TemplateSet } from "./templates.ts";

/** What a module without statements says: a file with neither would be no module. */
const EMPTY_MODULE = "export {};\n";

/** A file before it is formatted and checked. */
export interface RawFile {
  readonly path: RelPath;
  readonly kind: FileKind;
  /** Several where it is a long module: they are finished one by one and stand with an empty line between them. */
  readonly pieces: readonly Piece[];
  /** For modules. */
  readonly rules?: ModuleRules;
  /** Written as it is. */
  readonly verbatim?: boolean;
}

/** The part of `CodeThread` that is needed here. */
type Printing = Pick<CodeThread, "finish" | "room">;

export interface RenderInputs {
  /** What needs a compiler is done there. */
  readonly thread: Printing;
  /** Of each version, as openapi-typescript reads its document; absent: the client alone is wanted. */
  readonly schemaTypes?: readonly Promise<string>[];
  /** Files of a version that stand in the package as they are; asked for when its folder is written. */
  readonly documentFiles: (folder: string) => readonly GeneratedFile[];
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
 * @example await renderSdk(plan, await loadTemplates(), { thread: startCodeThread(), schemaTypes, texts })
 */
export async function renderSdk(
  plan: SdkPlan,
  templates: TemplateSet,
  {
    thread,
    schemaTypes = [],
    documentFiles,
    packageVersion = "0.1.0",
    emit = "all",
    layout = "package",
  }: RenderInputs,
): Promise<readonly GeneratedFile[]> {
  const work = finishing(thread, layout, plan.versions.length > 1);
  const finished: GeneratedFile[] = [];
  const add = async (files: Iterable<RawFile>): Promise<void> => {
    for (const file of files) await work.add(file);
  };
  const typed = Promise.all(
    schemaTypes.map(async (text, index) => {
      const version = plan.versions[index];
      if (version !== undefined) await work.add(schemaFile(version, await text, emit));
    }),
  );
  // A failure is reported where it is awaited, not as an unhandled rejection while the rest is still at work.
  typed.catch(() => undefined);
  if (emit !== "types") await add(runtimeFiles(templates));
  // Comparing versions takes a while: now the thread has other work, at the end it would wait.
  if (layout === "package") await add(packageFiles(plan, templates, { packageVersion, emit }));
  for (const version of plan.versions) {
    await add(emit === "types" ? typeFiles(version) : sourceFiles(version));
    if (emit === "all") await add(agreementFiles(version));
    if (emit === "all") await add(testFiles(plan, version, templates));
    finished.push(...documentFiles(version.folder));
  }
  if (emit === "all") await add(supportFiles(templates));
  await typed;
  const files = [...(await work.all()), ...finished];
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

/** Files on their way from the plan to what is written. */
interface Finishing {
  /** Resolves as soon as there is room for another. */
  add(file: RawFile): Promise<void>;
  /** @throws FaultyFileError for a file that is not as planned: a bug of ours */
  all(): Promise<GeneratedFile[]>;
}

/**
 * Finishes a few pieces at a time: each holds its text and its tree, and all at once would take more memory than the rest of
 * the run.
 *
 * @param isShared there are versions that may be alike: they share the work
 */
function finishing(thread: Printing, layout: Layout, isShared: boolean): Finishing {
  const work = new PQueue({ concurrency: thread.room });
  const known = new Map<string, Promise<string>>();
  const files: Promise<GeneratedFile>[] = [];
  const finishPiece = ({ path, kind, rules }: RawFile, piece: Piece): Promise<string> => {
    const portable = layout === "files" && kind === "typescript";
    const request = { path, piece, portable, ...(rules === undefined ? {} : { rules }) };
    const finish = (): Promise<string> => work.add(() => thread.finish(request));
    if (!isShared) return finish();
    const key = digestOf(JSON.stringify([kind, rules?.allowed, piece]));
    const finished = known.get(key) ?? finish();
    known.set(key, finished);
    return finished;
  };
  const finishFile = async (file: RawFile): Promise<GeneratedFile> => {
    const texts =
      file.verbatim === true
        ? file.pieces.map(String)
        : await Promise.all(file.pieces.map((piece) => finishPiece(file, piece)));
    return generatedFile(file.path, file.kind, texts.join("\n"));
  };
  return {
    async add(file) {
      const finished = finishFile(file);
      // A failure is reported where all are awaited, not as an unhandled rejection while the rest is still at work.
      finished.catch(() => undefined);
      files.push(finished);
      await work.onSizeLessThan(thread.room);
    },
    all: () => Promise.all(files),
  };
}

/** One after the other as they are asked for: only what is being finished is held. */
function* sourceFiles(version: VersionPlan): Iterable<RawFile> {
  const source = (
    name: string,
    statements: readonly Statement[],
    about: string,
    allowed = ALLOWED.library,
  ): RawFile => module(`${version.folder}/src/${name}.ts`, statements, { allowed, calls: SPEC_CALLS, about });
  yield source("models", modelStatements(version), "models");
  yield source("context", contextStatements(version), "context");
  if (version.service.schemes.length > 1)
    yield source("schemes", schemesStatements(version), "security schemes");
  yield source("client", clientStatements(version), "client");
  yield source("index", indexStatements(version), "index", ["export"]);
  const declared = declaredNames(version);
  for (const resource of version.resources)
    yield source(
      `operations/${resource.file}`,
      operationStatements(resource, declared),
      `operations of ${resource.title}`,
    );
}

/** Models and the document's types, without anything that calls. */
function typeFiles(version: VersionPlan): readonly RawFile[] {
  return [
    module(`${version.folder}/src/models.ts`, modelStatements(version), {
      allowed: ALLOWED.library,
      about: "models",
    }),
    module(`${version.folder}/src/index.ts`, typeIndexStatements(), { allowed: ["export"], about: "index" }),
  ];
}

/** Checks by the compiler; they hold types only. */
function agreementFiles(version: VersionPlan): readonly RawFile[] {
  const file = (name: string, statements: readonly Statement[]): readonly RawFile[] =>
    statements.length === 0
      ? []
      : [
          module(`${version.folder}/test/${name}.types.ts`, statements, {
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
function module(path: string, content: Piece, rules: ModuleRules): RawFile {
  const pieces = typeof content === "string" ? [content] : piecesOf(content);
  return {
    path: relPath(path),
    kind: "typescript",
    pieces: pieces.length === 0 ? [EMPTY_MODULE] : pieces,
    rules,
  };
}

function runtimeFiles(templates: TemplateSet): readonly RawFile[] {
  return [...templates.runtime].map(([name, text]) => ({
    path: relPath(`runtime/${name}`),
    kind: "typescript",
    pieces: [text],
  }));
}
