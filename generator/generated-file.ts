import type { RelPath } from "./emit/branded.ts";
import { digestOf } from "../spec/digest.ts";

export type FileKind = "typescript" | "json" | "markdown" | "text";

/** One finished file of a package. */
export interface GeneratedFile {
  /** Relative to the package's folder. */
  readonly path: RelPath;
  readonly kind: FileKind;
  readonly content: string;
  /** SHA-256 of the content as UTF-8, hex. */
  readonly sha256: string;
}

/**
 * Makes a file with its digest.
 *
 * @example generatedFile(relPath("README.md"), "markdown", "# Servers\n")
 */
export function generatedFile(path: RelPath, kind: FileKind, content: string): GeneratedFile {
  return { path, kind, content, sha256: digestOf(content) };
}
