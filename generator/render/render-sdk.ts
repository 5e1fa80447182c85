import type { RelPath } from "../emit/branded.ts";
import { relPath } from "../emit/rel-path.ts";
import { generatedFile, type FileKind, type GeneratedFile } from "../generated-file.ts";
import type { SdkPlan, VersionPlan } from "../plan/sdk-plan.ts";
import { modelAgreementStatements, operationAgreementStatements } from "./agreement-file.ts";
import { ALLOWED, checkModule, type ModuleRules } from "./check-file.ts";
import { clientStatements } from "./client-file.ts";
import { contextStatements } from "./context-file.ts";
import { formatCode } from "./format-code.ts";
import { indexStatements } from "./index-file.ts";
import { modelStatements } from "./model-file.ts";
import { operationStatements } from "./operation-file.ts";
import { renderSchemaTypes } from "./schema-types.ts";
import { createPrinter, type ModulePrinter, type Statement } from "./structures.ts";
import { packageFiles } from "./package-files.ts";
import { testFiles } from "./test-files.ts";
import type { TemplateSet } from "./templates.ts";

/** A file before it is formatted and checked. */
export interface RawFile {
  readonly path: RelPath;
  readonly kind: FileKind;
  readonly text: string;
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

/**
 * Writes the text of every file of a package.
 *
 * @param plan every decision
 * @param templates whole files, and the runtime
 * @param texts the documents, by version folder
 * @returns the files, sorted by path; each module was parsed again
 * @example await renderSdk(plan, await loadTemplates(), new Map([["v1.1", { document: text }]]))
 */
export async function renderSdk(
  plan: SdkPlan,
  templates: TemplateSet,
  texts: ReadonlyMap<string, DocumentTexts>,
  packageVersion = "0.1.0",
): Promise<readonly GeneratedFile[]> {
  const schemaTypes = renderSchemaTypes(plan.versions.map((version) => version.typesDocument));
  // The worker's failure is reported below, not as an unhandled rejection while the rest is still at work.
  schemaTypes.catch(() => undefined);
  const printer = createPrinter();
  const files = [
    ...packageFiles(plan, templates, { packageVersion }),
    ...runtimeFiles(templates),
    ...plan.versions.flatMap((version) => [
      ...documentFiles(version, texts.get(version.folder)),
      ...sourceFiles(version, printer),
      ...testFiles(plan, version, templates),
      ...agreementFiles(version, printer),
    ]),
  ];
  const finished = Promise.all(files.map(finish));
  const types = (await schemaTypes).map((text, index): RawFile => {
    const folder = plan.versions[index]?.folder ?? "";
    return module(`${folder}/src/schema.d.ts`, `${SCHEMA_HEADER}${text}`, {
      allowed: ALLOWED.types,
      about: "schema types",
    });
  });
  const all = [...(await finished), ...(await Promise.all(types.map(finish)))];
  return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const SCHEMA_HEADER =
  "/** The document as openapi-typescript reads it; `test/models.types.ts` holds the models against it. */\n";

async function finish(file: RawFile): Promise<GeneratedFile> {
  const content = file.verbatim === true ? file.text : await formatCode(file.path, file.text);
  if (file.rules !== undefined) checkModule(file.path, content, file.rules);
  return generatedFile(file.path, file.kind, content);
}

function sourceFiles(version: VersionPlan, printer: ModulePrinter): readonly RawFile[] {
  const source = (
    name: string,
    statements: readonly Statement[],
    about: string,
    allowed = ALLOWED.library,
  ): RawFile =>
    module(
      `${version.folder}/src/${name}.ts`,
      statements.length === 0 ? "export {};\n" : printer.print(statements),
      { allowed, about },
    );
  return [
    source("models", modelStatements(version), "models"),
    source("context", contextStatements(version), "context"),
    source("client", clientStatements(version), "client"),
    source("index", indexStatements(version), "index", ["export"]),
    ...version.resources.map((resource) =>
      source(
        `operations/${resource.file}`,
        operationStatements(resource, version),
        `operations of ${resource.title}`,
      ),
    ),
  ];
}

/** Checks by the compiler; they hold types only. */
function agreementFiles(version: VersionPlan, printer: ModulePrinter): readonly RawFile[] {
  const file = (name: string, statements: readonly Statement[]): readonly RawFile[] =>
    statements.length === 0
      ? []
      : [
          module(`${version.folder}/test/${name}.types.ts`, printer.print(statements), {
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
export function module(path: string, text: string, rules: ModuleRules): RawFile {
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
