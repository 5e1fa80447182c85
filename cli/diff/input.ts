import { whereAbsent } from "../../spec/system-error.ts";
import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { DiffSide } from "../../spec/diff/diff.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { readDocument } from "../../spec/diff/load.ts";
import { parseSources } from "../../spec/openapi/sources.ts";
import { versionFolder } from "../../spec/openapi/version-folder.ts";
import { folderName } from "../../spec/openapi/folder-name.ts";
import { diffCommandDiagnostics } from "./diagnostics.ts";

/** One of the two documents, read. */
export interface DiffInput {
  readonly document: JsonObject;
  readonly side: DiffSide & { readonly name: string };
}

/** Where inputs are looked for. */
export interface InputPlaces {
  /** Absolute folder that relative paths start at. */
  readonly cwd: string;
  /** Absolute folder of built packages, for `provider/service@version`; asked for when such a name comes. */
  readonly built: () => Promise<Staged<string>>;
}

/** Largest file that is read. */
const SIZE_LIMIT = 256 * 1024 * 1024;

const BUILT = /^([a-z0-9][a-z0-9-]*)\/([a-z0-9][a-z0-9-]*)@([A-Za-z0-9][\w.-]*)$/u;

/**
 * Reads what the user named: a file, `REVISION:path` of git, or a built version `provider/service@version`.
 *
 * @returns the document, or nothing and a diagnostic that says why
 */
export async function readDiffInput(
  name: string,
  places: InputPlaces,
): Promise<Staged<DiffInput | undefined>> {
  const found = await readText(name, places);
  if (typeof found !== "string" && "code" in found) return { value: undefined, diagnostics: [found] };
  const { text, sources } = found;
  const loaded = await readDocument(text, name);
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics };
  const { document, positions } = loaded.value;
  const facts = sources === undefined ? undefined : parseSources(sources);
  const side = { name, positions, ...(facts === undefined ? {} : { sources: facts }) };
  return { value: { document, side }, diagnostics: loaded.diagnostics };
}

/** A document as it lies in its file, or as git gave it. */
type Text = { readonly text: string | Buffer; readonly sources?: string };

async function readText(name: string, places: InputPlaces): Promise<Text | Diagnostic> {
  const file = path.resolve(places.cwd, name);
  const found = await stat(file).catch(whereAbsent(undefined));
  if (found !== undefined && found.size > SIZE_LIMIT)
    return diffCommandDiagnostics.create("no-input", { name, reason: "it has more than 256 MB" });
  const text = found === undefined ? undefined : await readFile(file).catch(whereAbsent(undefined));
  if (text !== undefined) return { text, ...(await sourcesBeside(file)) };
  const built = BUILT.exec(name);
  if (built !== null) {
    const [, provider = "", service = "", version = ""] = built;
    const { value: out, diagnostics } = await places.built();
    const [wrong] = diagnostics;
    if (wrong !== undefined) return wrong;
    const folder = path.join(out, folderName(provider), folderName(service), versionFolder(version));
    const document = await readFile(path.join(folder, "openapi.json")).catch(whereAbsent(undefined));
    if (document === undefined) return diffCommandDiagnostics.create("not-built", { name });
    return { text: document, ...(await sourcesBeside(path.join(folder, "openapi.json"))) };
  }
  const cut = name.indexOf(":");
  if (cut > 0 && !name.startsWith("-")) return readRevision(name, places.cwd);
  const reason = found?.isDirectory() === true ? "this is a folder" : "there is no such file";
  return diffCommandDiagnostics.create("no-input", { name, reason });
}

async function sourcesBeside(file: string): Promise<{ readonly sources?: string }> {
  if (path.basename(file) !== "openapi.json") return {};
  const beside = path.join(path.dirname(file), "openapi.sources.json");
  const sources = await readFile(beside, "utf8").catch(whereAbsent(undefined));
  return sources === undefined ? {} : { sources };
}

async function readRevision(name: string, cwd: string): Promise<Text | Diagnostic> {
  try {
    // No shell, and nothing of the name can be taken for an option.
    const { stdout } = await promisify(execFile)("git", ["show", "--end-of-options", name], {
      cwd,
      maxBuffer: SIZE_LIMIT,
      encoding: "utf8",
    });
    return { text: stdout };
  } catch (error) {
    const reason = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    return diffCommandDiagnostics.create("no-revision", { name, reason: reason.trim().split("\n")[0] ?? "" });
  }
}
