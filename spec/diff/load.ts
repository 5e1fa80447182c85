import type { Diagnostic, Staged } from "../diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import { diffDiagnostics } from "./diagnostics.ts";
import type { Position } from "./diff.ts";
import { asObject, asString } from "./json.ts";
import { duplicateKey, jsonPositions, memberCount, positionAt } from "./load/json-text.ts";
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
 * @param text the file
 * @param name what messages call it, e.g. the path as the user gave it
 * @returns the document, or nothing and one diagnostic that says why, with the line
 * @example await readDocument('{"openapi":"3.1.0","paths":{}}', "api.json")
 */
export async function readDocument(text: string, name: string): Promise<Staged<LoadedDocument | undefined>> {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const isJson = /^\s*[{[]/u.test(clean.slice(0, 1000));
  const parsed = isJson ? readJson(clean, name) : undefined;
  if (parsed !== undefined && "diagnostic" in parsed) {
    // YAML in flow style starts like JSON does.
    const other = name.endsWith(".json") ? undefined : await fromYaml(clean, name);
    if (other === undefined || "diagnostic" in other || parsed.isFinal) return failed(parsed.diagnostic);
    return check(other.value, name, other.positions);
  }
  const read = parsed ?? (await fromYaml(clean, name));
  return "diagnostic" in read ? failed(read.diagnostic) : check(read.value, name, read.positions);
}

type Read =
  | { readonly value: unknown; readonly positions: LoadedDocument["positions"] }
  | { readonly diagnostic: Diagnostic; readonly isFinal?: boolean };

function failed(diagnostic: Diagnostic): Staged<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

function readJson(text: string, name: string): Read {
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
  // JSON.parse keeps the last of two members of the same name; the count gives them away.
  if (memberCount(text) !== membersOf(value)) {
    const found = duplicateKey(text);
    if (found !== undefined) {
      const line = positionAt(text, found.offset).line;
      return {
        diagnostic: diffDiagnostics.create("duplicate-key", { name, line, key: found.key }),
        isFinal: true,
      };
    }
  }
  return { value, positions: (pointers) => jsonPositions(text, pointers) };
}

async function fromYaml(text: string, name: string): Promise<Read> {
  const read = await readYaml(text);
  if (!("problem" in read)) return read;
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

function membersOf(root: unknown): number {
  let count = 0;
  const open: unknown[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if (Array.isArray(next)) for (const item of next) open.push(item);
    else
      for (const key in next) {
        count += 1;
        open.push((next as JsonObject)[key]);
      }
  }
  return count;
}

function check(
  value: unknown,
  name: string,
  positions: LoadedDocument["positions"],
): Staged<LoadedDocument | undefined> {
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
  if (depthOf(document) > DEPTH_LIMIT)
    return failed(diffDiagnostics.create("too-deep", { name, limit: DEPTH_LIMIT }));
  return { value: { name, document, positions }, diagnostics: [] };
}

function depthOf(root: JsonObject): number {
  let deepest = 0;
  const open: [unknown, number][] = [[root, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value !== "object" || value === null) continue;
    deepest = Math.max(deepest, depth);
    if (depth > DEPTH_LIMIT) return depth;
    for (const item of Object.values(value)) if (typeof item === "object") open.push([item, depth + 1]);
  }
  return deepest;
}
