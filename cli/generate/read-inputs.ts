import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { readDocument } from "../../spec/diff/load.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { isExact } from "../../spec/model/exact.ts";
import { checkReferences } from "../../spec/openapi/check-references.ts";
import { withoutDescriptions } from "../../spec/openapi/descriptions.ts";
import { isObject } from "../../spec/openapi/document-shape.ts";
import { extension, type DocumentIdentity } from "../../spec/openapi/extensions.ts";
import { upgradeDocument } from "../../spec/openapi/upgrade.ts";
import { whereAbsent } from "../../spec/system-error.ts";
import { expectDocument } from "../engine.ts";
import { generateDiagnostics } from "./diagnostics.ts";
import { writtenNumbers, type WrittenNumbers } from "./exact-numbers.ts";

/** A document that somebody else wrote, ready for the generator. */
export interface GivenDocument {
  /** As the user named it. */
  readonly name: string;
  /** OpenAPI 3.1. */
  readonly document: JsonObject;
  /** Where it holds numbers that JavaScript cannot: how it writes them. */
  readonly numbers?: WrittenNumbers;
}

/** Who the service is, where the document's title is not wanted for it. */
export interface GivenIdentity {
  readonly provider?: string;
  readonly service?: string;
}

/**
 * Reads documents: JSON or YAML, OpenAPI 3.0 or 3.1, said in the words of 3.1.
 *
 * @param names files, relative to `cwd`
 * @param options working folder, identity, whether sentences stay
 * @returns the documents, in the order of the names; a file that is none gives a diagnostic and is left out
 * @example await readGiven(["api.yaml"], { cwd, identity: {}, descriptions: true })
 */
export async function readGiven(
  names: readonly string[],
  options: { readonly cwd: string; readonly identity: GivenIdentity; readonly descriptions: boolean },
): Promise<Staged<readonly GivenDocument[]>> {
  const diagnostics: Diagnostic[] = [];
  const value: GivenDocument[] = [];
  for (const name of names) {
    const bytes = await readFile(path.resolve(options.cwd, name)).catch(whereAbsent(undefined));
    if (bytes === undefined) {
      diagnostics.push(generateDiagnostics.create("document-missing", { name }));
      continue;
    }
    expectDocument(bytes.length);
    const read = await readDocument(bytes, name);
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) continue;
    const { document: given } = read.value;
    let isExactly = true;
    forInexact(given, (at, value) => {
      isExactly = false;
      if (Number.isFinite(value)) return false;
      diagnostics.push(generateDiagnostics.create("number-not-finite", { name, at }));
      return true;
    });
    const upgraded = upgradeDocument(given);
    for (const { at, ref, isExternal } of checkReferences(upgraded)) {
      const code = isExternal ? "external-ref" : "dangling-ref";
      diagnostics.push(generateDiagnostics.create(code, { name, at, ref }));
    }
    const document = options.descriptions ? upgraded : withoutDescriptions(upgraded);
    value.push({
      name,
      document: withIdentity(document, options.identity),
      ...(isExactly ? {} : { numbers: writtenNumbers(bytes.toString()) }),
    });
  }
  return { value, diagnostics };
}

/**
 * Finds numbers that are not those of the text.
 *
 * @param leave whether one is to be taken away: `1e999` and `.inf`, in whose place JSON would say null
 */
function forInexact(value: JsonValue, leave: (at: string, value: number) => boolean): void {
  const members = value as Record<string, JsonValue>;
  let hasHole = false;
  for (const key in members) {
    const member = members[key] ?? null;
    if (typeof member === "object") forInexact(member, leave);
    else if (typeof member === "number" && !isExact(member) && leave(key, member)) {
      delete members[key];
      hasHole = true;
    }
  }
  if (!Array.isArray(value) || !hasHole) return;
  const list = value as JsonValue[];
  // Without the holes: `filter` passes over what was deleted.
  const rest = list.filter(() => true);
  rest.forEach((member, index) => (list[index] = member));
  list.length = rest.length;
}

/** Writes who the service is into the document, where the user says so: from there the generator takes it. */
function withIdentity(document: JsonObject, { provider, service }: GivenIdentity): JsonObject {
  if (provider === undefined && service === undefined) return document;
  const info = objectOf(document["info"]);
  const own = objectOf(info[extension.identity]);
  const title = typeof info["title"] === "string" ? info["title"] : (service ?? "API");
  const version = typeof info["version"] === "string" ? info["version"] : "1";
  const identity: DocumentIdentity = {
    provider: { id: "openapi", title: "" },
    service: { id: service ?? idOf(title), title },
    version: { id: version },
    ...own,
    ...(provider === undefined ? {} : { provider: { id: provider, title: "" } }),
    ...(service === undefined ? {} : { service: { id: service, title } }),
  };
  return { ...document, info: { ...info, [extension.identity]: identity as unknown as JsonObject } };
}

const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "") || "api";

const objectOf = (value: JsonValue | undefined): JsonObject => (isObject(value) ? value : {});
