import type { InitAnswers } from "./answers.ts";

/** Name of the package script that `init` adds. */
export const SCRIPT = "docs2sdk";

/**
 * The text of `docs2sdk.config.ts`.
 *
 * @example configText({ ...DEFAULTS, providers: ["samsung"] })
 */
export function configText({ providers, services, live, out }: InitAnswers): string {
  const value = (ids: readonly string[]): string =>
    ids.length === 1 ? JSON.stringify(ids[0]) : `[${ids.map((id) => JSON.stringify(id)).join(", ")}]`;
  const lines = [
    ...(providers.length === 0 ? [] : [`provider: ${value(providers)},`]),
    ...(services.length === 0 ? [] : [`service: ${value(services)},`]),
    ...(live ? ['store: ".docs2sdk", // the pages that `docs2sdk capture` fetched'] : []),
    `out: ${JSON.stringify(out)},`,
  ];
  return `import { defineConfig } from "docs2sdk";\n\nexport default defineConfig({\n${lines.map((line) => `  ${line}\n`).join("")}});\n`;
}

/**
 * package.json with one more script; spaces, line ends and order stay as they are.
 *
 * @param text of the file
 * @param command what the script runs
 * @returns the new text; undefined where a script of that name is there already
 * @throws SyntaxError for a text that is no JSON object
 * @example withScript('{ "name": "app" }', "docs2sdk build")
 */
export function withScript(text: string, command: string): string | undefined {
  const manifest: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
  if (!isRecord(manifest)) throw new SyntaxError("it holds no object");
  const scripts = isRecord(manifest["scripts"]) ? manifest["scripts"] : {};
  if (Object.hasOwn(scripts, SCRIPT)) return scripts[SCRIPT] === command ? text : undefined;
  const indent = /^[\t ]+/mu.exec(text)?.[0] ?? "  ";
  const written = JSON.stringify(
    { ...manifest, scripts: { ...scripts, [SCRIPT]: command } },
    undefined,
    indent,
  );
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  return written.replaceAll("\n", end) + (/\n$/u.test(text) ? end : "");
}

/**
 * An ignore file with more entries; those that are there are not repeated.
 *
 * @param text of the file; empty where there is none
 * @param entries lines
 * @example withIgnored("node_modules\n", [".docs2sdk/"]) // "node_modules\n.docs2sdk/\n"
 */
export function withIgnored(text: string, entries: readonly string[]): string {
  const plain = (line: string): string => line.trim().replace(/^\/|\/$/gu, "");
  const known = new Set(text.split(/\r?\n/u).map(plain));
  const missing = entries.filter((entry) => !known.has(plain(entry)));
  if (missing.length === 0) return text;
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  return `${text}${gap}${missing.join("\n")}\n`;
}

/**
 * How the plugin is switched on.
 *
 * @returns lines for the bundler's configuration; undefined without a bundler
 * @example bundlerHint("vite")
 */
export function bundlerHint(bundler: string): string | undefined {
  if (bundler === "none") return undefined;
  const file = bundler === "esbuild" ? "your build script" : `${bundler}.config`;
  return `In ${file}:\n  import docs2sdk from "docs2sdk/${bundler}";\n  plugins: [docs2sdk()]\n`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
