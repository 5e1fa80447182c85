import type { Diagnostic, Staged } from "../diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import { wholeCharacters } from "../whole-characters.ts";
import { diffDiagnostics } from "./diagnostics.ts";
import type { Position } from "./diff.ts";
import { asObject, asString } from "./json.ts";
import { duplicateKey, JsonText, positionAt } from "./load/json-text.ts";
import { readYaml } from "./load/yaml-text.ts";

/** A document as it was read from a file. */
export interface LoadedDocument {
  /** What messages call it. */
  readonly name: string;
  readonly document: JsonObject;
  /** Finds JSON pointers in the text. */
  readonly positions: (pointers: readonly string[]) => ReadonlyMap<string, Position>;
}

/** Deepest nesting that is compared; real documents stay far below. */
const DEPTH_LIMIT = 500;

/**
 * Reads an OpenAPI 3.0 or 3.1 document from JSON or YAML text. Validity is not demanded: a document without `responses`
 * or `info.version` is compared all the same.
 *
 * @param file what is in it: bytes (UTF-8) where they are at hand, or text
 * @param name what messages call it, e.g. the path as the user gave it
 * @returns the document, or nothing and one diagnostic that says why, with the line
 * @example await readDocument('{"openapi":"3.1.0","paths":{}}', "api.json")
 */
export async function readDocument(
  file: string | Buffer,
  name: string,
): Promise<Staged<LoadedDocument | undefined>> {
  const text = typeof file === "string" ? file : file.toString("utf8");
  const clean = wholeCharacters(text.startsWith("\uFEFF") ? text.slice(1) : text);
  const isJson = /^\s*[{[]/u.test(clean.slice(0, 1000));
  const parsed = isJson ? readJson(clean, typeof file === "string" ? undefined : file, name) : undefined;
  if (parsed !== undefined && "diagnostic" in parsed) {
    // YAML in flow style starts like JSON does.
    const other = name.endsWith(".json") ? undefined : await fromYaml(clean, name);
    if (other === undefined || "diagnostic" in other || parsed.isFinal) return failed(parsed.diagnostic);
    return check(other, name);
  }
  const read = parsed ?? (await fromYaml(clean, name));
  return "diagnostic" in read ? failed(read.diagnostic) : check(read, name);
}

interface Content {
  readonly value: unknown;
  readonly depth: number;
  readonly positions: LoadedDocument["positions"];
}

type Read = Content | { readonly diagnostic: Diagnostic; readonly isFinal?: boolean };

function failed(diagnostic: Diagnostic): Staged<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

function readJson(text: string, file: Buffer | undefined, name: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const offset = /position (\d+)/u.exec(reason)?.[1];
    const line = offset === undefined ? lastLine(text) : positionAt(text, Number(offset)).line;
    return {
      diagnostic: diffDiagnostics.create("not-json-or-yaml", { name, line, reason: reason.slice(0, 200) }),
    };
  }
  const size = sizeOf(value);
  const source = new JsonText(bytesOf(text, file));
  // JSON.parse keeps the last of two members of the same name; the count gives them away. What is too deep is refused anyway.
  if (source.members !== size.members && size.depth <= DEPTH_LIMIT) {
    const found = duplicateKey(text);
    if (found !== undefined) {
      const line = positionAt(text, found.offset).line;
      return {
        diagnostic: diffDiagnostics.create("duplicate-key", { name, line, key: found.key }),
        isFinal: true,
      };
    }
  }
  return { value, depth: size.depth, positions: (pointers) => source.positions(pointers) };
}

/** The bytes of a text, those of its file where they are known, without a byte order mark. */
function bytesOf(text: string, file: Buffer | undefined): Buffer {
  if (file === undefined) return Buffer.from(text);
  return file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? file.subarray(3) : file;
}

async function fromYaml(text: string, name: string): Promise<Read> {
  const read = await readYaml(text);
  if (!("problem" in read)) return { ...read, depth: sizeOf(read.value).depth };
  const { line, reason } = read;
  switch (read.problem) {
    case "duplicate": {
      const key = keyInLine(text, line);
      return { diagnostic: diffDiagnostics.create("duplicate-key", { name, line, key }) };
    }
    case "aliases":
      return { diagnostic: diffDiagnostics.create("too-many-aliases", { name }) };
    case "syntax":
      return { diagnostic: diffDiagnostics.create("not-json-or-yaml", { name, line, reason }) };
  }
}

function keyInLine(text: string, line: number): string {
  return (text.split("\n", line)[line - 1] ?? "").trim().split(":")[0] ?? "";
}

function lastLine(text: string): number {
  return positionAt(text, text.length).line;
}

interface Size {
  /** Of all its objects together. */
  members: number;
  /** Nested objects and lists; counted up to one beyond the limit. */
  depth: number;
}

function sizeOf(root: unknown): Size {
  const size: Size = { members: 0, depth: 0 };
  if (typeof root === "object" && root !== null) grow(size, root, 1);
  return size;
}

function grow(size: Size, value: object, depth: number): void {
  if (depth > size.depth) size.depth = depth;
  if (depth > DEPTH_LIMIT) return;
  if (Array.isArray(value)) {
    for (const item of value as unknown[])
      if (typeof item === "object" && item !== null) grow(size, item, depth + 1);
    return;
  }
  for (const key in value) {
    size.members += 1;
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof item === "object" && item !== null) grow(size, item, depth + 1);
  }
}

function check({ value, depth, positions }: Content, name: string): Staged<LoadedDocument | undefined> {
  const document = asObject(value);
  const at = (pointer: string) => positions([pointer]).get(pointer)?.line ?? 1;
  const refuse = (reason: string, line = 1) =>
    failed(diffDiagnostics.create("not-openapi", { name, line, reason }));
  if (document === undefined) return refuse("the root is no object");
  const swagger = document["swagger"];
  if (swagger !== undefined && document["openapi"] === undefined)
    return failed(
      diffDiagnostics.create("swagger-2", { name, line: at("/swagger"), version: String(swagger as string) }),
    );
  const version = document["openapi"];
  const text = typeof version === "number" ? String(version) : asString(version);
  if (text === undefined) return refuse("there is no `openapi` that names a version");
  if (!/^3(?:\.|$)/u.test(text))
    return refuse(`\`openapi: ${text.slice(0, 40)}\` is not 3.x`, at("/openapi"));
  if (depth > DEPTH_LIMIT) return failed(diffDiagnostics.create("too-deep", { name, limit: DEPTH_LIMIT }));
  return { value: { name, document, positions }, diagnostics: [] };
}
