import { whereAbsent } from "../../spec/system-error.ts";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import { asObject } from "../../spec/diff/json.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { parseSources } from "../../spec/openapi/sources.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { identityOf } from "../change/history.ts";

/** One document of the output folder, with the names that its address is made of. */
export interface BuiltVersion {
  readonly provider: string;
  readonly service: string;
  /** Name of the version's folder: `v1.1`. */
  readonly folder: string;
  readonly bundle: SpecBundle;
}

/** What lies in the output folder; every look sees what is there now, and parses only what has changed. */
export interface BuiltStore {
  /** All versions, by provider, service and version. */
  list(): Promise<readonly BuiltVersion[]>;
}

interface Known {
  readonly stamp: string;
  readonly version: BuiltVersion | undefined;
}

/**
 * Opens an output folder for looking.
 *
 * @param out folder that holds `<provider>/<service>/v*\/openapi.json`, absolute
 * @example (await openBuilt(out).list()).map(({ bundle }) => bundle.identity.service.title)
 */
export function openBuilt(out: string): BuiltStore {
  const known = new Map<string, Known>();
  return {
    async list() {
      const found: BuiltVersion[] = [];
      for (const names of await versionFolders(out)) {
        const file = path.join(out, ...names, "openapi.json");
        const stamp = await stampOf(file);
        if (stamp === undefined) continue;
        let entry = known.get(file);
        if (entry?.stamp !== stamp) {
          entry = { stamp, version: await readVersion(file, names) };
          known.set(file, entry);
        }
        if (entry.version !== undefined) found.push(entry.version);
      }
      return found;
    },
  };
}

type Names = readonly [provider: string, service: string, folder: string];

async function versionFolders(out: string): Promise<readonly Names[]> {
  const found: Names[] = [];
  for (const provider of await foldersOf(out)) {
    for (const service of await foldersOf(path.join(out, provider))) {
      for (const folder of await foldersOf(path.join(out, provider, service)))
        // A version may be called `beta`; what holds no document is none.
        if (folder.startsWith("v")) found.push([provider, service, folder]);
    }
  }
  return found;
}

async function foldersOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(whereAbsent([]));
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

async function stampOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(whereAbsent(undefined));
  return found === undefined ? undefined : `${found.mtimeMs} ${found.size}`;
}

async function readVersion(file: string, names: Names): Promise<BuiltVersion | undefined> {
  const [provider, service, folder] = names;
  const document = parseObject(await readFile(file, "utf8").catch(whereAbsent("")));
  if (document === undefined) return undefined;
  const sources = await readFile(file.replace(/\.json$/u, ".sources.json"), "utf8").catch(whereAbsent(""));
  return {
    provider,
    service,
    folder,
    bundle: {
      identity: identityOf(document, { provider, service, version: folder }),
      document,
      sources: parseSources(sources) ?? new Map(),
      digest: digestOf(canonicalJson(document)),
    },
  };
}

function parseObject(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}
