import { jsonText } from "../../spec/diff/report/escape.ts";
import path from "node:path";
import { defineDiagnostics, message } from "../../spec/diagnostic.ts";
import { explain, type Explanation } from "../../spec/openapi/explain.ts";
import { reportWrongUse } from "../build/command.ts";
import { readCommitted } from "../change/committed.ts";
import { outFolder } from "../config/out-folder.ts";
import type { CliIo } from "../io.ts";
import { placeOf } from "../report/diagnostics.ts";
import { forTerminal } from "../report/for-terminal.ts";
import { createPaint } from "../report/paint.ts";

const explainDiagnostics = defineDiagnostics("config", {
  "document-name": {
    severity: "error",
    message: message`"${"name"}" does not name a built document`,
    remedy: "Write provider/service@version, for example samsung/virtualserver@1.1.",
  },
  "document-missing": {
    severity: "error",
    message: message`${"name"} is not in ${"out"}; there: ${"known"}`,
    remedy: "Build it first with `docs2sdk build`, or name the folder with --out.",
  },
  "selector-lost": {
    severity: "error",
    message: message`"${"selector"}" leads nowhere at "${"at"}"; near: ${"nearest"}`,
    remedy: "Name an operation or a model of the document, or give a JSON pointer.",
  },
});

/** Options of `docs2sdk explain`. */
export interface ExplainFlags {
  readonly out?: string;
  readonly config?: string;
  readonly json?: boolean;
}

/**
 * Runs `docs2sdk explain`.
 *
 * @param name `provider/service@version`
 * @param selector what to explain
 * @param flags output folder, relative to the working folder; `json`
 * @param io the world
 */
export async function runExplain(
  name: string,
  selector: string,
  flags: ExplainFlags,
  io: CliIo,
): Promise<void> {
  const json = flags.json === true;
  const parts = /^([^/@]+)\/([^/@]+)@([^/@]+)$/u.exec(name);
  if (parts === null) return reportWrongUse([explainDiagnostics.create("document-name", { name })], json, io);
  const [, provider = "", service = "", version = ""] = parts;
  const places = { cwd: io.cwd, env: io.env, ...(flags.config === undefined ? {} : { file: flags.config }) };
  const { value: out, diagnostics } = await outFolder(flags.out, places);
  if (diagnostics.length > 0) return reportWrongUse(diagnostics, json, io);
  const { value: committed } = await readCommitted(out, provider, service);
  const found = committed.documents.find(({ identity }) => sameVersion(identity.version.id, version));
  if (found === undefined) {
    const known = committed.documents.map(({ identity }) => `${provider}/${service}@${identity.version.id}`);
    const data = { name, out: path.relative(io.cwd, out) || ".", known: known.join(", ") || "nothing" };
    return reportWrongUse([explainDiagnostics.create("document-missing", data)], json, io);
  }
  const explanation = explain(found, selector);
  if (!explanation.found) {
    const data = { selector, at: explanation.at, nearest: explanation.nearest.join(", ") || "nothing" };
    return reportWrongUse([explainDiagnostics.create("selector-lost", data)], json, io);
  }
  io.stdout(json ? `${jsonText(explanation)}\n` : renderExplanation(explanation, io));
}

const sameVersion = (a: string, b: string): boolean => a.replace(/^v/u, "") === b.replace(/^v/u, "");

function renderExplanation(explanation: Explanation, io: CliIo): string {
  const paint = createPaint(io.isTty);
  const value = JSON.stringify(explanation.value);
  const lines = [
    `${paint.bold(forTerminal(explanation.pointer))}`,
    `  ${forTerminal(value.length > 400 ? `${value.slice(0, 400)}…` : value)}`,
    `  ${explanation.basis}${explanation.statedAt === explanation.pointer ? "" : `, by ${forTerminal(explanation.statedAt)}`}`,
    ...explanation.from.map(
      (locator) => `  at ${forTerminal(placeOf(locator))}: “${forTerminal(locator.quote)}”`,
    ),
  ];
  if (explanation.correction !== undefined) {
    lines.push(
      `  corrected since ${explanation.correction.since}: ${forTerminal(explanation.correction.because)}`,
    );
  }
  return `${lines.join("\n")}\n`;
}
