import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadTemplates } from "../../generator/render/templates.ts";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import { diffDocuments } from "../../spec/diff/diff.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { HARMLESS, type Payload } from "./payloads.ts";
import { mapStrings, type Position } from "./positions.ts";
import { renderEach, type Rendered } from "./render-one.ts";
import { checkBatch } from "./run-package.ts";

/** One document in which a payload stands, and the same with harmless words. */
export interface MatrixCase {
  /** Medium or document, position, payload. */
  readonly name: string;
  readonly hostile: JsonObject;
  readonly harmless: JsonObject;
}

/** What the matrix came to; everything but the first rows must be empty. */
export interface MatrixFigures {
  readonly cases: number;
  readonly modules: number;
  readonly calls: number;
  /** The generator threw. */
  readonly failed: readonly string[];
  /** Another syntax tree than with the harmless word. */
  readonly shapes: readonly string[];
  readonly compiler: readonly string[];
  /** A payload ran, or a module cannot be imported. */
  readonly ran: readonly string[];
  /**
   * Generated tests that fail where those of the harmless twin hold: the runtime refuses what is no header, or a name
   * means something in a path. No security matter, but worth knowing.
   */
  readonly tests: readonly string[];
}

/**
 * Each payload in each string of a document; equal documents once.
 *
 * @param base a valid OpenAPI document
 */
export function documentCases(
  positions: readonly Position<JsonObject>[],
  payloads: readonly Payload[],
): readonly MatrixCase[] {
  return positions.flatMap(({ at, put }) => {
    const harmless = put(HARMLESS);
    return payloads.map(({ name, text }) => ({
      name: `${at} ← ${name}`,
      hostile: put(text),
      // Braces in a path or an address make template variables: the twin has as many.
      harmless:
        /[{}]/u.test(text) && /^\/paths\/|^\/servers\//u.test(at) ? withHarmlessTexts(put(text)) : harmless,
    }));
  });
}

/**
 * The document with every character that means something in code, paths or markup as an underscore, names included, so
 * that its parts still refer to each other. For documents that were read from hostile pages: what became of the payload
 * there is the reader's business, and must not change what the generator makes of it.
 */
export function withHarmlessTexts(document: JsonObject): JsonObject {
  const plain = (text: string): string =>
    text.replace(/[^\p{L}\p{N}\s.:/#{}+,()$\-_]/gu, "_").replace(/\$(?=\{)|__proto__|\p{Cf}/gu, "_");
  return mapStrings(document, plain) as JsonObject;
}

/**
 * Generates every case and its harmless twin, compares the syntax trees, type-checks, imports and calls.
 *
 * @param cases what to generate
 * @param options.batch packages that are checked in one program
 * @param options.onBatch progress
 */
export async function runMatrix(
  cases: readonly MatrixCase[],
  options: { readonly batch?: number; readonly onBatch?: (done: number) => void } = {},
): Promise<MatrixFigures> {
  const templates = await loadTemplates();
  const size = options.batch ?? 100;
  const figures = { cases: cases.length, modules: 0, calls: 0 };
  const failed: string[] = [];
  const shapes: string[] = [];
  const compiler: string[] = [];
  const ran: string[] = [];
  const tests: string[] = [];
  const folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-matrix-"));
  try {
    for (let from = 0; from < cases.length; from += size) {
      const part = cases.slice(from, from + size);
      const twins = new Map(part.map(({ harmless }) => [keyOf(harmless), harmless]));
      const results = await renderEach([...part.map(({ hostile }) => hostile), ...twins.values()], templates);
      const twinOf = new Map([...twins.keys()].map((key, index) => [key, results[part.length + index]]));
      const good: { name: string; rendered: Rendered }[] = [];
      part.forEach(({ name, harmless }, index) => {
        const rendered = results[index];
        const twin = twinOf.get(keyOf(harmless));
        if (rendered === undefined || rendered instanceof Error)
          failed.push(`${name}: ${rendered?.stack?.slice(0, 600) ?? "nothing"}`);
        else {
          good.push({ name, rendered });
          if (twin !== undefined && !(twin instanceof Error))
            shapes.push(...differences(rendered, twin).map((what) => `${name}: ${what}`));
        }
      });
      const place = path.join(folder, String(from));
      await mkdir(place);
      const found = await checkBatch(
        place,
        good.map(({ rendered }) => rendered),
        templates,
      );
      await rm(place, { recursive: true, force: true });
      const named = ({ index, what }: { index: number; what: string }) =>
        `${good[index]?.name ?? ""}: ${what}`;
      compiler.push(...found.compiler.map(named));
      for (const finding of found.runs)
        (SECURITY.test(finding.what) || finding.index < 0 ? ran : tests).push(named(finding));
      figures.modules += found.modules;
      figures.calls += found.calls;
      options.onBatch?.(Math.min(from + size, cases.length));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { ...figures, failed, shapes, compiler, ran, tests };
}

/** What the run says of payloads and imports, in contrast to a test that fails. */
const SECURITY = /: (?:a payload ran|import: |new globals|the prototype|the canary)/u;

const keyOf = (document: JsonObject): string => digestOf(canonicalJson(document));

/** Files are paired by their order: a resource's file may have another name. */
function differences(hostile: Rendered, harmless: Rendered): string[] {
  const left = [...hostile.shapes];
  const right = [...harmless.shapes];
  if (left.length !== right.length) return [`${left.length} modules instead of ${right.length}`];
  const texts = (list: typeof left): string =>
    list
      .map(([, shape]) => shape)
      .sort()
      .join("\n\n");
  if (texts(left) === texts(right)) return [];
  const rightShapes = new Map(right);
  return left
    .filter(([name, shape]) => rightShapes.get(name) !== shape)
    .map(([name, shape]) => `${name}: ${firstDifference(shape, rightShapes.get(name) ?? "")}`);
}

function firstDifference(a: string, b: string): string {
  const [left, right] = [a.split("\n"), b.split("\n")];
  const only = (from: string[], other: string[]): string =>
    from
      .filter((line) => !other.includes(line))
      .slice(0, 4)
      .join(", ");
  return `${only(left, right)} instead of ${only(right, left)}`;
}

/**
 * Holds a hostile document against its harmless twin in the differ, both ways, and against itself.
 *
 * @returns what went wrong; empty when nothing did
 */
export function diffProblems({ name, hostile, harmless }: MatrixCase): readonly string[] {
  const compare = (old: JsonObject, fresh: JsonObject) => diffDocuments(old, fresh, { today: "2026-01-31" });
  const problems: string[] = [];
  if (compare(hostile, structuredClone(hostile)).value.length > 0)
    problems.push(`${name}: differs from itself`);
  const there = compare(harmless, hostile).value.length;
  const back = compare(hostile, harmless).value.length;
  if (there > 0 !== back > 0) problems.push(`${name}: ${there} changes there, ${back} back`);
  return problems;
}
