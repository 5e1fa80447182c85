import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { MANIFEST_FILE, readManifest, STAGING_FOLDER } from "../../generator/write/manifest.ts";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import { makeFolder } from "../../spec/system-error.ts";
import { writeWhole } from "../../spec/whole-file.ts";
import type { ResolvedConfig } from "../config/resolve-config.ts";
import { buildInputs, digestInputs, type KnownDigests } from "./build-inputs.ts";
import { allDiagnostics, losesFacts, type BuildSummary } from "./summary.ts";
import { toolDigest } from "./tool-digest.ts";

/** What a build left behind, for the next one to see that it has nothing to do. */
interface Stamp {
  /** Digest of everything that the build depends on. */
  readonly key: string;
  /** Absolute folder → digest of the manifest in it. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: BuildSummary;
}

/** Folder of this tool beside the configuration; git does not see what lies in it. */
export const STATE_FOLDER = ".docs2sdk";

/**
 * The digest of all that decides what a build gives: the tool's own bytes, the configuration, the files that it is made of,
 * and the pages.
 *
 * @param resolved the configuration
 * @param known digests of files that this run has read before
 * @returns hex; undefined where not everything can be known (own providers that import packages): such a build always runs
 * @example const key = await buildKey(resolved);
 */
export async function buildKey(resolved: ResolvedConfig, known?: KnownDigests): Promise<string | undefined> {
  const inputs = await buildInputs(resolved);
  if (!inputs.complete) return undefined;
  const { providers: _providers, platforms: _platforms, hooks: _hooks, ...settings } = resolved.config;
  const files = digestInputs(inputs.files, known);
  return digestOf(canonicalJson([toolDigest(), resolved.root, settings, files]));
}

/**
 * The summary of the last build, where this one would give the same and its output lies untouched.
 *
 * @param resolved the configuration
 * @param key of {@link buildKey}
 * @returns undefined where there is something to do
 */
export async function lastBuild(resolved: ResolvedConfig, key: string): Promise<BuildSummary | undefined> {
  let stamp: Stamp;
  try {
    stamp = JSON.parse(await readFile(stampFile(resolved), "utf8")) as Stamp;
    if (stamp.key !== key) return undefined;
    const intact = await Promise.all(
      Object.entries(stamp.outputs).map(([folder, digest]) => isIntact(folder, digest)),
    );
    return intact.every(Boolean) ? unchanged(stamp) : undefined;
  } catch {
    // A stamp that is missing or damaged costs a build, nothing else.
    return undefined;
  }
}

/**
 * Notes what a build gave. Only a build that lost nothing is noted: one that did says so every time.
 *
 * @param resolved the configuration
 * @param key of {@link buildKey}, as it was before the build and is after it
 * @param summary what the build gave
 */
export async function noteBuild(resolved: ResolvedConfig, key: string, summary: BuildSummary): Promise<void> {
  if (losesFacts(summary) || allDiagnostics(summary).some(({ stage }) => stage === "write")) return;
  const folders = summary.services.flatMap(({ folder }) => folder ?? []);
  try {
    const outputs = await Promise.all(
      folders.map(async (folder) => [folder, digestOf(await readFile(path.join(folder, MANIFEST_FILE)))]),
    );
    const stamp: Stamp = { key, outputs: Object.fromEntries(outputs) as Stamp["outputs"], summary };
    const file = stampFile(resolved);
    await hiddenFolder(path.dirname(file));
    await writeWhole(file, JSON.stringify(stamp));
  } catch {
    // A folder that cannot be written costs the next build its time, nothing else.
  }
}

/**
 * Makes a folder that git does not see.
 *
 * @param folder absolute
 * @returns the folder
 */
export async function hiddenFolder(folder: string): Promise<string> {
  await makeFolder(folder);
  const file = path.join(folder, ".gitignore");
  if (!existsSync(file)) await writeWhole(file, "*\n");
  return folder;
}

/** One per output and choice of what to build: `build --provider a` and `build --provider b` may take turns. */
function stampFile({ config, root }: ResolvedConfig): string {
  const { providers: _providers, platforms: _platforms, ...settings } = config;
  return path.join(root, STATE_FOLDER, "builds", `${digestOf(canonicalJson(settings)).slice(0, 16)}.json`);
}

/** Whether every file of a package is as it was written, and no run was interrupted in it. */
async function isIntact(folder: string, digest: string): Promise<boolean> {
  if (existsSync(path.join(folder, STAGING_FOLDER))) return false;
  const text = await readFile(path.join(folder, MANIFEST_FILE), "utf8");
  if (digestOf(text) !== digest) return false;
  return [...readManifest(text)].every(
    ([file, expected]) => digestOf(readFileSync(path.join(folder, file))) === expected,
  );
}

function unchanged({ summary }: Stamp): BuildSummary {
  return {
    ...summary,
    upToDate: true,
    services: summary.services.map((service) => ({
      ...service,
      files: { written: 0, unchanged: service.files.written + service.files.unchanged, removed: 0 },
    })),
  };
}
