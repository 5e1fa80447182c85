import type { RelPath } from "./emit/branded.ts";
import { digestOf } from "../spec/digest.ts";

export type FileKind = "typescript" | "json" | "markdown" | "text";

/** One finished file of a package. */
export interface GeneratedFile {
  /** Relative to the package's folder. */
  readonly path: RelPath;
  readonly kind: FileKind;
  /** What is written: UTF-8. */
  readonly bytes: Uint8Array;
  /** The text of the bytes, decoded each time it is read. */
  readonly content: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
}

/**
 * Makes a file with its digest.
 *
 * @example generatedFile(relPath("README.md"), "markdown", "# Servers\n")
 */
export function generatedFile(path: RelPath, kind: FileKind, content: string): GeneratedFile {
  const bytes = Buffer.from(content);
  return {
    path,
    kind,
    bytes,
    // A package of ten thousand operations is 60 MB of text, twice that with one character beyond Latin: as bytes it is no
    // part of the heap that is collected again and again until the last file is finished.
    get content() {
      return bytes.toString();
    },
    sha256: digestOf(bytes),
  };
}
