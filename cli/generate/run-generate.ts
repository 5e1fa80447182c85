import { jsonText } from "../../spec/diff/report/escape.ts";
import path from "node:path";
import { identityOf } from "../../generator/plan/plan-sdk.ts";
import type { GeneratedFile } from "../../generator/generated-file.ts";
import { NOTHING_WRITTEN, writeFiles, type WriteResult } from "../../generator/write/write-files.ts";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { folderName } from "../../spec/openapi/folder-name.ts";
import { reportWrongUse } from "../build/command.ts";
import { withPackage } from "../build/output-lock.ts";
import type { Config } from "../config/config.ts";
import { runHook } from "../config/hooks.ts";
import { resolveConfig } from "../config/resolve-config.ts";
import type { CliIo } from "../io.ts";
import { countBySeverity, renderDiagnostic } from "../report/diagnostics.ts";
import { forTerminal } from "../report/for-terminal.ts";
import { createPaint } from "../report/paint.ts";
import { checkSdkChoice, generateChosen, sdkChoice, type ChosenInput } from "../sdk/sdk-choice.ts";
import { generateDiagnostics } from "./diagnostics.ts";
import { asWritten } from "./exact-numbers.ts";
import { readGiven, type GivenDocument, type GivenIdentity } from "./read-inputs.ts";

/** Flags of `docs2sdk generate`. */
export interface GenerateFlags extends Pick<
  Config,
  "descriptions" | "tags" | "paths" | "operations" | "emit" | "layout" | "packageName" | "templates"
> {
  readonly config?: string;
  readonly json?: boolean;
  /** The package's own folder. */
  readonly out?: string;
  readonly name?: string;
  readonly provider?: string;
  readonly service?: string;
}

/** What `--json` prints. */
export interface GenerateReport {
  /** Absolute. */
  readonly folder: string;
  readonly documents: readonly {
    readonly name: string;
    readonly version: string;
    readonly operations: number;
  }[];
  readonly files: { readonly written: number; readonly unchanged: number; readonly removed: number };
  readonly ms: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs `docs2sdk generate`: documents that somebody else wrote become the package that pages become.
 *
 * @param names files; several are versions of one service
 * @param flags as the command line gave them
 * @param io the world
 */
export async function runGenerate(names: readonly string[], flags: GenerateFlags, io: CliIo): Promise<void> {
  const started = performance.now();
  const json = flags.json === true;
  const { config: file, out, name, provider, service, json: _json, ...rest } = flags;
  const given: Config = { ...rest, ...(name === undefined ? {} : { packageName: name }) };
  const places = { cwd: io.cwd, env: io.env, ...(file === undefined ? {} : { file }) };
  const { config, root, diagnostics: wrong } = await resolveConfig(given, places);
  const choice = sdkChoice(config);
  const refused = [...wrong, ...(await checkSdkChoice(choice))];
  if (refused.length > 0) return reportWrongUse(refused, json, io);
  const identity: GivenIdentity = {
    ...(provider === undefined ? {} : { provider }),
    ...(service === undefined ? {} : { service }),
  };
  const read = await readGiven(names, { cwd: io.cwd, identity, descriptions: config.descriptions ?? true });
  const clashes = sameVersions(read.value);
  if (read.value.length < names.length || clashes.length > 0)
    return reportWrongUse([...read.diagnostics, ...clashes], json, io);
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  const inputs = read.value.map(({ name: shown, document, numbers }): ChosenInput => {
    const id = identityOf(document);
    const hook = config.hooks?.document;
    const edited = runHook("document", hook && ((each) => hook(each, id)), document, (diagnostic) => {
      diagnostics.push(diagnostic);
    });
    const written = numbers && {
      documentText: (chosen: JsonObject): string =>
        asWritten(`${JSON.stringify(chosen, null, 2)}\n`, numbers, (number) =>
          diagnostics.push(generateDiagnostics.create("number-rounded", { name: shown, number })),
        ),
    };
    return { document: edited, provider: id.provider.id, service: id.service.id, ...written };
  });
  const sdk = await generateChosen(inputs, choice);
  const folder =
    out === undefined
      ? path.resolve(
          root,
          config.out ?? "generated",
          folderName(inputs[0]?.provider ?? ""),
          folderName(inputs[0]?.service ?? ""),
        )
      : path.resolve(io.cwd, out);
  // In somebody's source tree the document, which they have, is no source; contract tests read it.
  const isBare = choice.layout === "files" && choice.emit !== undefined && choice.emit !== "all";
  const files = isBare ? sdk.value.filter((each) => !isDocument(each)) : sdk.value;
  const written = await writeAlone(files, folder, path.relative(io.cwd, folder) || ".");
  const { written: changed, unchanged, deleted } = written.value;
  diagnostics.push(...sdk.diagnostics, ...written.diagnostics);
  const report: GenerateReport = {
    folder,
    documents: read.value.map(({ name: document, document: text }, index) => ({
      name: document,
      version: identityOf(text).version.id,
      operations: sdk.operations[index] ?? 0,
    })),
    files: { written: changed.length, unchanged: unchanged.length, removed: deleted.length },
    ms: Math.round(performance.now() - started),
    diagnostics,
  };
  print(report, json, io);
  io.exit(diagnostics.some(({ severity }) => severity === "error") ? 1 : 0);
}

/** Writes while no other run writes to the folder: two at once would take each other's half for the last result. */
async function writeAlone(
  files: readonly GeneratedFile[],
  folder: string,
  shown: string,
): Promise<Staged<WriteResult>> {
  if (files.length === 0) return { value: NOTHING_WRITTEN, diagnostics: [] };
  return withPackage(folder, NOTHING_WRITTEN, () => writeFiles(files, folder), shown);
}

/** Two documents of one version would be one folder. */
function sameVersions(documents: readonly GivenDocument[]): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return documents.flatMap(({ name: second, document }) => {
    const version = identityOf(document).version.id;
    const first = seen.get(version);
    seen.set(version, second);
    return first === undefined
      ? []
      : [generateDiagnostics.create("same-version", { first, second, version })];
  });
}

const isDocument = ({ path: file }: GeneratedFile): boolean => file.endsWith("/openapi.json");

/** Errors and warnings are few in a document that is fit for use; the rest is told by `--json`. */
const SHOWN = 20;

function print(report: GenerateReport, json: boolean, io: CliIo): void {
  if (json) return io.stdout(`${jsonText(report)}\n`);
  const { error, warning, info } = countBySeverity(report.diagnostics);
  const notable = report.diagnostics.filter(({ severity }) => severity !== "info");
  const paint = createPaint(io.isTty);
  for (const diagnostic of notable.slice(0, SHOWN)) io.stderr(renderDiagnostic(diagnostic, paint));
  if (notable.length > SHOWN) io.stderr(`… and ${notable.length - SHOWN} more; --json lists them all\n`);
  for (const { name, version, operations } of report.documents)
    io.stdout(`${name} ${forTerminal(version)}   ${operations} operations\n`);
  const { written, unchanged, removed } = report.files;
  io.stdout(
    `${forTerminal(path.relative(io.cwd, report.folder) || ".")}/: ${written} files written, ${unchanged} unchanged, ${removed} removed   ` +
      `${error} errors, ${warning} warnings, ${info} infos   ${(report.ms / 1000).toFixed(1)} s\n`,
  );
}
