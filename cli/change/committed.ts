import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { parseSources } from "../../spec/openapi/sources.ts";
import { changeDiagnostics } from "./diagnostics.ts";
import { identityOf } from "./history.ts";
import type { ChangeDocument } from "./types.ts";

/** What lies in the output folder for one service. */
export interface CommittedService {
  readonly folder: string;
  readonly documents: readonly ChangeDocument[];
  /** Version of the package; absent where there is none. */
  readonly packageVersion?: string;
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
  const folder = path.join(out, provider, service);
  const names = await readdir(folder).catch(() => [] as string[]);
  const documents: ChangeDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names.filter((entry) => entry.startsWith("v")).sort()) {
    const file = path.join(folder, name, "openapi.json");
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) continue;
    const document = parseObject(text);
    if (document === undefined) {
      const data = { file: [provider, service, name, "openapi.json"].join("/"), detail: "not a JSON object" };
      diagnostics.push(changeDiagnostics.create("committed-unreadable", data));
      continue;
    }
    const sources = await readFile(path.join(folder, name, "openapi.sources.json"), "utf8").catch(() => "");
    documents.push({
      identity: identityOf(document, { provider, service, version: name }),
      document,
      sources: parseSources(sources) ?? new Map(),
      digest: digestOf(canonicalJson(document)),
    });
  }
  const manifest = parseObject(await readFile(path.join(folder, "package.json"), "utf8").catch(() => ""));
  const version = manifest?.["version"];
  return {
    value: { folder, documents, ...(typeof version === "string" ? { packageVersion: version } : {}) },
    diagnostics,
  };
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
