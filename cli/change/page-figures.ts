import { sourceOf } from "../../spec/openapi/sources.ts";
import type { ChangeDocument } from "./types.ts";

/** What one page gave to a document. */
export interface PageFigures {
  /** Distinct places of the page that state something in the document. */
  readonly facts: number;
  /** `GET /v1/things`. */
  readonly operations: readonly string[];
}

const METHODS: readonly string[] = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

/**
 * What every page gave to a document, from the provenance beside it. Counted by place, so that a sources file that
 * leaves out what its parents say counts the same as a complete one.
 *
 * @param built document and sources
 * @returns address of the page → figures
 * @example pageFigures(bundle).get("https://docs.example/a.html")?.operations // ["GET /v1/things"]
 */
export function pageFigures(built: Pick<ChangeDocument, "document" | "sources">): Map<string, PageFigures> {
  const places = new Map<string, Set<string>>();
  const operations = new Map<string, string[]>();
  for (const { from } of built.sources.values()) {
    for (const { url, path } of from) entryOf(places, url, () => new Set<string>()).add(path);
  }
  for (const { name, pointer } of operationsOf(built.document)) {
    const [first] = sourceOf(built.sources, pointer)?.entry.from ?? [];
    if (first !== undefined) entryOf(operations, first.url, () => [] as string[]).push(name);
  }
  return new Map(
    [...places].map(([url, paths]) => [url, { facts: paths.size, operations: operations.get(url) ?? [] }]),
  );
}

/** Every operation of a document with its JSON pointer. */
export function operationsOf(document: ChangeDocument["document"]): { name: string; pointer: string }[] {
  const paths = document["paths"];
  if (paths === null || typeof paths !== "object") return [];
  return Object.entries(paths).flatMap(([route, item]) =>
    METHODS.filter((method) => item !== null && typeof item === "object" && method in item).map((method) => ({
      name: `${method.toUpperCase()} ${route}`,
      pointer: `/paths/${route.replace(/~/gu, "~0").replace(/\//gu, "~1")}/${method}`,
    })),
  );
}

function entryOf<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
