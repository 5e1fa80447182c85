import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { digestOf } from "../../spec/digest.ts";
import { packageRoot, TOOL_FOLDERS } from "../config/package-root.ts";
import { bundledCode } from "./bundled-code.ts";

/**
 * Tells two states of this tool apart by the bytes of its files and the versions of what it depends on, so that neither an
 * upgrade nor a patched file is taken for what built the last result.
 *
 * @returns SHA-256, hex
 * @example toolDigest() // "9f86d081…"
 */
export function toolDigest(): string {
  return (known ??= digestFiles());
}

/** What runs is what was loaded, whatever becomes of the files meanwhile. */
let known: string | undefined;

function digestFiles(): string {
  // Read one after the other: for hundreds of small files that takes a third of the time of reading them at once.
  const root = packageRoot();
  const folders = bundledCode === undefined ? TOOL_FOLDERS : READ_FOLDERS;
  const files = folders.flatMap((folder) => filesBelow(path.join(root, folder))).sort();
  const lines = files.map((file) => `${path.relative(root, file)} ${digestOf(readFileSync(file))}`);
  return digestOf(
    [process.versions.node, bundledCode ?? "", ...dependencyVersions(root), ...lines].join("\n"),
  );
}

/** What a bundle reads when it runs. */
const READ_FOLDERS = ["templates", "scraper/captures"];

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.[jt]s$|\.d\.[cm]?ts$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** `name version`, as installed: beside the package or in a folder above. */
function dependencyVersions(root: string): string[] {
  const { dependencies = {} } = readManifest(path.join(root, "package.json"));
  return Object.keys(dependencies).map((name) => {
    for (let folder = root; ; folder = path.dirname(folder)) {
      const manifest = path.join(folder, "node_modules", name, "package.json");
      if (existsSync(manifest)) return `${name} ${readManifest(manifest).version ?? ""}`;
      if (folder === path.dirname(folder)) return `${name} absent`;
    }
  });
}

function readManifest(file: string): {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
} {
  return JSON.parse(readFileSync(file, "utf8")) as { version?: string };
}
