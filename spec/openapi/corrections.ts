import { canonicalJson } from "../digest.ts";
import type { Diagnostic, Staged } from "../diagnostic.ts";
import type { Correction } from "../model/correction.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { openapiDiagnostics } from "./openapi-diagnostics.ts";
import { tokensOf, valueAt } from "./pointer.ts";
import type { SourceEntry, SpecBundle } from "./spec-bundle.ts";

type Built = Omit<SpecBundle, "digest">;

/**
 * Applies the dated corrections of a provider file to the document that they are for.
 *
 * @param corrections those of other services and versions are passed over
 * @returns the document with its corrections, each noted in the sources; stale and lost ones are diagnostics
 * @example applyCorrections(bundle, [{ at: "iaas@v1#/info/title", set: "IaaS", because: "…", since: "2026-01-31" }])
 */
export function applyCorrections(built: Built, corrections: readonly Correction[]): Staged<Built> {
  const diagnostics: Diagnostic[] = [];
  const sources = new Map(built.sources);
  let document = built.document;
  for (const correction of corrections) {
    const pointer = pointerFor(correction, built);
    if (pointer === undefined) continue;
    const next = corrected(document, pointer, correction);
    if (next === document) {
      const code = hasParent(document, pointer) ? "correction-stale" : "correction-lost";
      diagnostics.push(openapiDiagnostics.create(code, { at: correction.at, since: correction.since }));
      continue;
    }
    document = next;
    const { because, since } = correction;
    const entry: SourceEntry = {
      basis: "assumed",
      from: sources.get(pointer)?.from ?? [],
      correction: { because, since },
    };
    sources.set(pointer, entry);
  }
  return { value: { ...built, document, sources }, diagnostics };
}

/** The pointer of a correction, where it is for this document. */
function pointerFor(correction: Correction, { identity }: Built): string | undefined {
  const hash = correction.at.indexOf("#");
  const [service, version] = correction.at.slice(0, hash).split("@");
  const isMeant =
    hash >= 0 && service === identity.service.id && (version === "*" || version === identity.version.id);
  return isMeant ? correction.at.slice(hash + 1) : undefined;
}

function corrected(document: JsonObject, pointer: string, correction: Correction): JsonObject {
  const value = valueAt(document, pointer);
  if (correction.remove === true)
    return value === undefined ? document : edited(document, tokensOf(pointer), undefined);
  if (correction.set === undefined || !hasParent(document, pointer)) return document;
  if (value !== undefined && canonicalJson(value) === canonicalJson(correction.set)) return document;
  return edited(document, tokensOf(pointer), correction.set);
}

function hasParent(document: JsonObject, pointer: string): boolean {
  const parent = valueAt(document, pointer.slice(0, Math.max(0, pointer.lastIndexOf("/"))));
  return parent !== null && typeof parent === "object";
}

/** A copy with one place changed; only the objects on the way are copied. */
function edited<T extends JsonValue>(node: T, tokens: readonly string[], value: JsonValue | undefined): T {
  const [token, ...rest] = tokens;
  if (token === undefined || node === null || typeof node !== "object") return node;
  if (Array.isArray(node)) {
    const list: JsonValue[] = [...(node as readonly JsonValue[])];
    const index = token === "-" ? list.length : Number(token);
    if (rest.length > 0) list[index] = edited(list[index] ?? null, rest, value);
    else if (value === undefined) list.splice(index, 1);
    else list[index] = value;
    return list as unknown as T;
  }
  const copy = Object.assign(Object.create(null) as Record<string, JsonValue>, node);
  if (rest.length > 0) copy[token] = edited(copy[token] ?? null, rest, value);
  else if (value === undefined) delete copy[token];
  else copy[token] = value;
  return copy;
}
