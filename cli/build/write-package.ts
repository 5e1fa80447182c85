import { relPath } from "../../generator/emit/rel-path.ts";
import { generatedFile, type GeneratedFile } from "../../generator/generated-file.ts";
import type { CodeThread } from "../../generator/render/code-thread.ts";
import { NOTHING_WRITTEN, writeFiles } from "../../generator/write/write-files.ts";
import type { Staged } from "../../spec/diagnostic.ts";
import { serializeSources } from "../../spec/openapi/sources.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { versionFolder } from "../../spec/openapi/version-folder.ts";
import { releaseFiles, type EditFiles } from "../change/release-files.ts";
import type { Release } from "../change/types.ts";
import { generateChosen, type SdkChoice } from "../sdk/sdk-choice.ts";
import { withPackage } from "./output-lock.ts";
import type { ServiceResult } from "./result.ts";

/** A package, or one half of it, on its way to disk. */
export interface PackageRequest {
  /** The documents, one per version. */
  readonly bundles: readonly SpecBundle[];
  /** The package's folder, absolute. */
  readonly folder: string;
  /** `spec`: the documents alone; `sdk`: everything else; both when left out. Files of the other half stay as they are. */
  readonly only?: "spec" | "sdk";
  /** Version and notes, which go into package.json and CHANGELOG.md: asked for while the thread works. */
  readonly release: () => Release | Promise<Release>;
  /** Started once for all packages of a build. */
  readonly thread?: CodeThread;
  /** What of the documents becomes code, and in which form; the documents themselves stay whole. */
  readonly sdk?: SdkChoice;
}

const NOTHING = { written: 0, unchanged: 0, removed: 0 } as const;

/**
 * Writes the package of one service, or one half of it.
 *
 * @param request documents, folder, release
 * @returns how many files were written, and what the generator has to say
 */
export async function writePackage(request: PackageRequest): Promise<Staged<ServiceResult["files"]>> {
  const { only } = request;
  const rendered =
    only === "spec"
      ? { value: request.bundles.flatMap(documentFiles), diagnostics: [] }
      : await renderPackage(request);
  const files = only === "sdk" ? rendered.value.filter((file) => !isDocument(file)) : rendered.value;
  // A template that failed, a file that is not as planned: what lies there is better than half a package.
  if (files.length === 0) return { value: NOTHING, diagnostics: rendered.diagnostics };
  const { value, diagnostics } = await putFiles(files, request.folder, only !== undefined);
  return { value, diagnostics: [...rendered.diagnostics, ...diagnostics] };
}

/**
 * Writes finished files.
 *
 * @param files of a package
 * @param folder the package's, absolute
 * @param partial the files are one half of it
 * @returns how many were written
 */
export async function putFiles(
  files: readonly GeneratedFile[],
  folder: string,
  partial: boolean,
): Promise<Staged<ServiceResult["files"]>> {
  const { value, diagnostics } = await withPackage(folder, NOTHING_WRITTEN, () =>
    writeFiles(files, folder, undefined, { partial }),
  );
  const { written, unchanged, deleted } = value;
  return {
    value: { written: written.length, unchanged: unchanged.length, removed: deleted.length },
    diagnostics,
  };
}

async function renderPackage({
  bundles,
  folder,
  release,
  thread,
  sdk: choice = { selection: {} },
}: PackageRequest): Promise<Staged<readonly GeneratedFile[]>> {
  const inputs = bundles.map((bundle) => ({
    document: bundle.document,
    provider: bundle.identity.provider.id,
    service: bundle.identity.service.id,
    sources: bundle.sources,
    documentText: () => documentTextOf(bundle),
    sourcesText: () => serializeSources(bundle.sources),
  }));
  const [sdk, edit] = await Promise.all([
    generateChosen(inputs, choice, thread === undefined ? {} : { thread }),
    releaseOf(folder, release),
  ]);
  return { value: edit(sdk.value), diagnostics: sdk.diagnostics };
}

async function releaseOf(folder: string, release: PackageRequest["release"]): Promise<EditFiles> {
  return releaseFiles(folder, await release());
}

/**
 * The files of one document: itself, and where its facts stand.
 *
 * @example documentFiles(bundle).map(({ path }) => path) // ["v1.1/openapi.json", "v1.1/openapi.sources.json"]
 */
export function documentFiles(bundle: SpecBundle): readonly [GeneratedFile, GeneratedFile] {
  const version = versionFolder(bundle.identity.version.id);
  return [
    generatedFile(relPath(`${version}/openapi.json`), "json", documentTextOf(bundle)),
    generatedFile(relPath(`${version}/openapi.sources.json`), "json", serializeSources(bundle.sources)),
  ];
}

const isDocument = ({ path }: GeneratedFile): boolean => /\/openapi(?:\.sources)?\.json$/u.test(path);

function documentTextOf({ document }: SpecBundle): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
