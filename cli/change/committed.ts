import { whereAbsent } from "../../spec/system-error.ts";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { parseSources } from "../../spec/openapi/sources.ts";
import type { Sources } from "../../spec/openapi/spec-bundle.ts";
import { folderName } from "../../spec/openapi/folder-name.ts";
import { changeDiagnostics } from "./diagnostics.ts";
import { identityOf } from "./history.ts";
import { keyOf, type StageCache } from "../build/stage-cache.ts";
import type { ChangeDocument } from "./types.ts";

/** What lies in the output folder for one service. */
export interface CommittedService {
  readonly folder: string;
  readonly documents: readonly ChangeDocument[];
  /** Version of the package; absent where there is none. */
  readonly packageVersion?: string;
}

/** The same, as bytes: enough to see that nothing changed. */
export interface CommittedFiles {
  readonly provider: string;
  readonly service: string;
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly packageVersion?: string;
}

/**
 * Reads the files of the last good result of a service from `<out>/<provider>/<service>/`.
 *
 * @param out output folder, absolute
 * @param provider id
 * @param service id
 * @example (await readCommittedFiles(out, "samsung", "virtualserver")).files[0]?.name // "v1.0"
 */
export async function readCommittedFiles(
  out: string,
  provider: string,
  service: string,
): Promise<CommittedFiles> {
  const folder = path.join(out, folderName(provider), folderName(service));
  const names = await readdir(folder).catch(whereAbsent([] as string[]));
  const files: { name: string; text: string }[] = [];
  for (const name of names.filter((entry) => entry.startsWith("v")).sort()) {
    const text = await readFile(path.join(folder, name, "openapi.json"), "utf8").catch(
      whereAbsent(undefined),
    );
    if (text !== undefined) files.push({ name, text });
  }
  const manifest = parseObject(
    await readFile(path.join(folder, "package.json"), "utf8").catch(whereAbsent("")),
  );
  const version = manifest?.["version"];
  return {
    provider,
    service,
    folder,
    files,
    ...(typeof version === "string" ? { packageVersion: version } : {}),
  };
}

/**
 * The documents in the files of a service.
 *
 * @param committed of {@link readCommittedFiles}
 * @param known what earlier runs found in files of the same content: those are parsed only where somebody looks into them
 * @returns its documents; a file that is no document is an error: nothing was compared with it
 */
export async function committedDocuments(
  committed: CommittedFiles,
  known?: KnownDocuments,
): Promise<Staged<CommittedService>> {
  const { provider, service, folder, files, packageVersion } = committed;
  const documents: ChangeDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { name, text } of files) {
    const key = known && keyOf(known.code, provider, service, name, digestOf(text));
    const facts = key === undefined ? undefined : await known?.cache.get<KnownDocument>("committed", key);
    // Read now, since an update writes them anew; put into words only where somebody asks.
    const bytes = await readFile(path.join(folder, name, "openapi.sources.json")).catch(
      whereAbsent(undefined),
    );
    const sources = () => bytes?.toString("utf8") ?? "";
    if (facts !== undefined) {
      documents.push(documentOf(facts, () => parseObject(text) ?? {}, sources));
      continue;
    }
    const document = parseObject(text);
    if (document === undefined) {
      const data = { file: [provider, service, name, "openapi.json"].join("/"), detail: "not a JSON object" };
      diagnostics.push(changeDiagnostics.create("committed-unreadable", data));
      continue;
    }
    const found: KnownDocument = {
      identity: identityOf(document, { provider, service, version: name }),
      digest: digestOf(canonicalJson(document)),
    };
    if (key !== undefined) await known?.cache.put("committed", key, found);
    documents.push(documentOf(found, () => document, sources));
  }
  const version = packageVersion === undefined ? {} : { packageVersion };
  return { value: { folder, documents, ...version }, diagnostics };
}

/** What is kept of a file's content. */
type KnownDocument = Pick<ChangeDocument, "identity" | "digest">;

/** Where that is kept, and the digest of the code that found it. */
export interface KnownDocuments {
  readonly cache: StageCache;
  readonly code: string;
}

/** Document and sources are parsed when somebody asks for them: only where something changed. */
function documentOf(
  found: KnownDocument,
  parse: () => JsonObject,
  readSourcesText: () => string,
): ChangeDocument {
  let document: JsonObject | undefined;
  let sources: Sources | undefined;
  return {
    ...found,
    get document() {
      return (document ??= parse());
    },
    get sources() {
      return (sources ??= parseSources(readSourcesText()) ?? new Map());
    },
  };
}

/**
 * Reads the last good result of a service from `<out>/<provider>/<service>/`.
 *
 * @param out output folder, absolute
 * @param provider id
 * @param service id
 * @returns its documents; a file that is no document is an error: nothing was compared with it
 * @example (await readCommitted(out, "samsung", "virtualserver")).value.documents.length
 */
export async function readCommitted(
  out: string,
  provider: string,
  service: string,
): Promise<Staged<CommittedService>> {
  return committedDocuments(await readCommittedFiles(out, provider, service));
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}
