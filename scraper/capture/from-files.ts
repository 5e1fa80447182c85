import type { Dirent, Stats } from "node:fs";
import { readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineDiagnostics, message, type Diagnostic, type Staged } from "../../spec/diagnostic.ts";
import { digestOf } from "../../spec/digest.ts";
import { remedyFor } from "../../spec/system-error.ts";
import type { Locator } from "../../spec/provenance.ts";
import type { Provider } from "../providers/provider.ts";
import type { CapturedBody } from "./capture.ts";

/** What may be said of files that are captures. */
export const fileDiagnostics = defineDiagnostics("capture", {
  "input-missing": {
    severity: "error",
    message: message`${"path"} does not exist`,
    remedy: "Check the path given with --input.",
  },
  "input-without-pages": {
    severity: "error",
    message: message`${"path"} holds no page (${"extensions"})`,
    remedy: "Give a file, or a folder that holds captured pages.",
  },
  "input-unreadable": {
    severity: "error",
    message: message`${"path"} cannot be read (${"reason"})`,
    remedy: ({ reason = "" }) => remedyFor(reason),
  },
  "input-too-large": {
    severity: "error",
    message: message`${"path"} has ${"bytes"} bytes, more than the limit of ${"limit"}`,
    remedy: "Capture single pages instead of the printable page, or raise the limit.",
  },
  "capture-missing": {
    severity: "error",
    message: message`the built-in capture ${"path"} of ${"provider"} does not exist`,
    remedy: "Install the package again.",
  },
});

/** The file access that is needed; a test passes its own. */
export interface FileReader {
  readonly stat: (path: string) => Promise<Pick<Stats, "isDirectory" | "isFile" | "size">>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly list: (
    path: string,
  ) => Promise<readonly Pick<Dirent, "name" | "parentPath" | "isFile" | "isDirectory">[]>;
}

/** The file system of the machine. Hundreds of pages are read in a third of the time when nobody waits for each. */
export const nodeFiles: FileReader = {
  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws becomes a rejection
  stat: async (path) => statSync(path),
  // eslint-disable-next-line @typescript-eslint/require-await -- likewise
  readFile: async (path) => readFileSync(path),
  list: (path) => readdir(path, { withFileTypes: true }),
};

/** How captures are read from files. */
export interface FileCaptureOptions {
  readonly files?: FileReader;
  /** Larger files are not read; 50 MB unless given. */
  readonly maxBytes?: number;
  /** Service that the pages are known to belong to. */
  readonly service?: string;
}

const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** Deeper folders are not looked into: no site nests its pages so, a loop of mounts may. */
const MAX_DEPTH = 32;

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".htm": "text/html",
  ".md": "text/markdown",
  ".markdown": "text/markdown",
  ".txt": "text/plain",
  ".json": "application/json",
};

/** Name of a page: path relative to the input folder, forward slashes on every system. */
interface PageFile {
  readonly path: string;
  readonly url: string;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function pagesBelow(
  files: FileReader,
  folder: string,
  prefix: string,
  depth: number,
): Promise<PageFile[]> {
  if (depth > MAX_DEPTH) return [];
  // By code unit, so that the order is the same on every machine and in every language.
  const entries = [...(await files.list(folder))].sort((a, b) => inOrder(a.name, b.name));
  const pages: PageFile[] = [];
  for (const entry of entries) {
    const { name } = entry;
    const path = join(folder, name);
    if (name.startsWith(".")) continue;
    if (entry.isDirectory()) pages.push(...(await pagesBelow(files, path, `${prefix}${name}/`, depth + 1)));
    // Other files (images, style sheets) belong to a saved site and are no pages.
    else if (entry.isFile() && mediaTypeOf(name) !== undefined) pages.push({ path, url: `${prefix}${name}` });
  }
  return pages;
}

function mediaTypeOf(name: string): string | undefined {
  return mediaTypes[extname(name).toLowerCase()];
}

/**
 * Reads captures from a file or from all pages below a folder, one after the other: a folder may hold gigabytes.
 *
 * @param input path of a file (any extension) or a folder (`.html .htm .md .markdown .txt .json` are pages)
 * @param options file access, limit in bytes, service
 * @returns for each page, in the order of their names, the capture, or `undefined` with a diagnostic
 * @example for await (const { value, diagnostics } of walkCaptures("pages")) …
 */
export async function* walkCaptures(
  input: string,
  options: FileCaptureOptions = {},
): AsyncGenerator<Staged<CapturedBody | undefined>, void> {
  const files = options.files ?? nodeFiles;
  const found = await attempt(() => files.stat(input));
  if (!found.ok) {
    yield nothing(
      isAbsence(found.reason)
        ? fileDiagnostics.create("input-missing", { path: input })
        : fileDiagnostics.create("input-unreadable", { path: input, reason: found.reason }),
    );
    return;
  }
  if (!found.value.isDirectory()) {
    yield await readPage(files, { path: input, url: basename(input) }, options);
    return;
  }
  const pages = await attempt(() => pagesBelow(files, input, "", 0));
  if (!pages.ok) {
    yield nothing(fileDiagnostics.create("input-unreadable", { path: input, reason: pages.reason }));
  } else if (pages.value.length === 0) {
    const extensions = Object.keys(mediaTypes).join(" ");
    yield nothing(fileDiagnostics.create("input-without-pages", { path: input, extensions }));
  } else {
    for (const page of pages.value) yield await readPage(files, page, options);
  }
}

async function readPage(
  files: FileReader,
  page: PageFile,
  options: FileCaptureOptions,
): Promise<Staged<CapturedBody | undefined>> {
  const limit = options.maxBytes ?? MAX_FILE_BYTES;
  const at: Locator = { captureId: "", url: page.url, path: "", quote: "" };
  const size = await attempt(() => files.stat(page.path));
  if (size.ok && size.value.size > limit) {
    const data = { path: page.url, bytes: size.value.size, limit };
    return nothing(fileDiagnostics.create("input-too-large", data, at));
  }
  const body = await attempt(() => files.readFile(page.path));
  if (!body.ok) {
    const data = { path: page.url, reason: body.reason };
    return nothing(fileDiagnostics.create("input-unreadable", data, at));
  }
  const mediaType = mediaTypeOf(page.url) ?? "text/plain";
  return {
    value: captureOf(body.value, page.url, page.url, mediaType, options.service),
    diagnostics: [],
  };
}

/**
 * Reads all captures of a file or folder at once.
 *
 * @param input path of a file or folder
 * @param options as of {@link walkCaptures}
 * @returns the captures in the order of their names; a missing or unreadable file is a diagnostic
 * @example (await capturesFromPath("pages/elb")).value.length
 */
export async function capturesFromPath(
  input: string,
  options: FileCaptureOptions = {},
): Promise<Staged<readonly CapturedBody[]>> {
  const value: CapturedBody[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const page of walkCaptures(input, options)) {
    if (page.value !== undefined) value.push(page.value);
    diagnostics.push(...page.diagnostics);
  }
  return { value, diagnostics };
}

/** Where the built-in captures lie: beside this file, also when it has been compiled into `dist/`. */
const builtInRoots = [
  new URL("../captures/", import.meta.url),
  new URL("../../../scraper/captures/", import.meta.url),
];

/**
 * Reads the captures that the package brings along for a provider's services.
 *
 * @param provider the provider file
 * @param options file access; `service`: only this one
 * @returns the captures in the order of the provider file, each with its service and its live address
 * @example (await builtInCaptures(iwinv)).value.map(({ capture }) => capture.service)
 */
export async function builtInCaptures(
  provider: Pick<Provider, "id" | "services">,
  options: Pick<FileCaptureOptions, "files" | "service"> = {},
): Promise<Staged<readonly CapturedBody[]>> {
  const files = options.files ?? nodeFiles;
  const value: CapturedBody[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const service of provider.services) {
    if (options.service !== undefined && options.service !== service.id) continue;
    for (const { file, url, mediaType } of service.captures) {
      const path = `${provider.id}/${file}`;
      const body = await readBuiltIn(files, path);
      if (body.ok) value.push(captureOf(body.value, file, url, mediaType, service.id));
      else if (isAbsence(body.reason))
        diagnostics.push(fileDiagnostics.create("capture-missing", { path: file, provider: provider.id }));
      else diagnostics.push(fileDiagnostics.create("input-unreadable", { path, reason: body.reason }));
    }
  }
  return { value, diagnostics };
}

async function readBuiltIn(files: FileReader, path: string): Promise<Attempt<Uint8Array>> {
  let last: Attempt<Uint8Array> = { ok: false, reason: "ENOENT" };
  for (const root of builtInRoots) {
    last = await attempt(() => files.readFile(fileURLToPath(new URL(path, root))));
    if (last.ok || !isAbsence(last.reason)) return last;
  }
  return last;
}

function captureOf(
  body: Uint8Array,
  url: string,
  finalUrl: string,
  mediaType: string,
  service: string | undefined,
): CapturedBody {
  const capture = { sha256: digestOf(body), url, finalUrl, mediaType };
  return { capture: service === undefined ? capture : { ...capture, service }, body };
}

function nothing(diagnostic: Diagnostic): Staged<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Errors of the file system are facts about the input, not bugs: they come back as a value. */
async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "") throw error;
    return { ok: false, reason: code };
  }
}

/** Nothing lies there; every other reason says that it could not be looked at. */
function isAbsence(reason: string): boolean {
  return reason === "ENOENT" || reason === "ENOTDIR";
}
