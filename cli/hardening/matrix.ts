import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadTemplates } from "../../generator/render/templates.ts";
import { writeFiles } from "../../generator/write/write-files.ts";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { diffProblems, type MatrixCase } from "./matrix-cases.ts";
import { LONG_PAYLOAD } from "./payloads.ts";
import { createRenderer, type RenderEach, type Rendered } from "./render-one.ts";
import { remembering } from "./remembering.ts";
import { reportProblems } from "./report-outputs.ts";
import { readText } from "./text-shape.ts";
import { createBatchChecker, type BatchChecker, type Finding, type Thoroughness } from "./run-package.ts";

/** What the matrix came to; everything but the counts must be empty. */
export interface MatrixFigures {
  cases: number;
  /** Packages whose code no other package had: only these are compiled and run. */
  programs: number;
  /** Texts that tell of changes. */
  texts: number;
  /** Modules of them. */
  modules: number;
  /** Modules that were compiled: no other is the same to the compiler. */
  compiled: number;
  /** Modules that were imported: no other is the same JavaScript. */
  imported: number;
  /** Tests of operations run. */
  calls: number;
  /** Packages written to disk: one for each different list of paths. */
  written: number;
  readonly differ: string[];
  /** A text that tells of changes, or of a package, is made of something else than with harmless words. */
  readonly reports: string[];
  /** The generator threw. */
  readonly failed: string[];
  /** Another syntax tree than with the harmless word. */
  readonly shapes: string[];
  readonly compiler: string[];
  /** Something was written beside the output folder. */
  readonly outside: string[];
  /** A payload ran, or a module cannot be imported. */
  readonly ran: string[];
  /** Generated tests that fail. */
  readonly tests: string[];
}

interface Work {
  readonly folder: string;
  readonly figures: MatrixFigures;
  readonly render: RenderEach;
  readonly checker: BatchChecker;
  /** Shapes of harmless twins by document, each text held once. */
  readonly twins: Map<string, ReadonlyMap<string, string>>;
  readonly shapes: Map<string, string>;
  readonly paths: Set<string>;
  /** Packages that wait for the compiler. */
  waiting: NamedPackage[];
}

interface NamedPackage {
  readonly name: string;
  readonly rendered: Rendered;
}

/**
 * Generates every case and its harmless twin, compares the syntax trees, writes, type-checks, imports and calls.
 *
 * @param cases what to generate; taken as they are needed
 * @param options.batch cases at a time, and packages that are checked in one program
 * @param options.thoroughness how much is done although the same was done before; default: all
 * @param options.renderer a test gives one that spoils what it makes
 * @param options.onBatch progress, with the cases that were taken; waited for
 */
export async function runMatrix(
  cases: Iterable<MatrixCase>,
  options: {
    readonly batch?: number;
    readonly thoroughness?: Thoroughness;
    readonly renderer?: typeof createRenderer;
    readonly onBatch?: (figures: MatrixFigures, cases: readonly MatrixCase[]) => void | Promise<void>;
  } = {},
): Promise<MatrixFigures> {
  const templates = await loadTemplates();
  const size = options.batch ?? 100;
  const read = remembering(readText);
  const counts = {
    cases: 0,
    texts: 0,
    programs: 0,
    modules: 0,
    compiled: 0,
    imported: 0,
    calls: 0,
    written: 0,
  };
  const lists = {
    differ: [],
    reports: [],
    failed: [],
    shapes: [],
    compiler: [],
    outside: [],
    ran: [],
    tests: [],
  };
  const work: Work = {
    folder: await mkdtemp(path.join(tmpdir(), "docs2sdk-matrix-")),
    figures: { ...counts, ...lists },
    render: (options.renderer ?? createRenderer)(templates),
    checker: createBatchChecker(templates, options.thoroughness),
    twins: new Map(),
    shapes: new Map(),
    paths: new Set(),
    waiting: [],
  };
  try {
    for (const part of chunks(cases, size)) {
      for (const each of part) {
        work.figures.differ.push(...diffProblems(each));
        if (each.payload === LONG_PAYLOAD) continue;
        const { texts, problems } = reportProblems(each, { read });
        work.figures.texts += texts;
        work.figures.reports.push(...problems);
      }
      await takePart(part, work);
      if (work.waiting.length >= size) await checkWaiting(work);
      await options.onBatch?.(work.figures, part);
    }
    await checkWaiting(work);
  } finally {
    await rm(work.folder, { recursive: true, force: true });
  }
  return work.figures;
}

async function takePart(part: readonly MatrixCase[], work: Work): Promise<void> {
  const { figures, twins } = work;
  const missing = new Map(
    part.map(({ harmless }) => [keyOf(harmless), harmless] as const).filter(([key]) => !twins.has(key)),
  );
  const results = await work.render([...part.map(({ hostile }) => hostile), ...missing.values()]);
  [...missing.keys()].forEach((key, index) => twins.set(key, shapesOf(results[part.length + index], work)));
  figures.cases += part.length;
  for (const [index, { name, harmless }] of part.entries()) {
    const rendered = results[index];
    if (rendered === undefined || rendered instanceof Error) {
      figures.failed.push(`${name}: ${rendered?.stack?.slice(0, 600) ?? "nothing"}`);
      continue;
    }
    const twin = twins.get(keyOf(harmless)) ?? new Map<string, string>();
    if (twin.size > 0)
      figures.shapes.push(...differences(shapesOf(rendered, work), twin).map((what) => `${name}: ${what}`));
    await writeOnce(name, rendered, work);
    if (!work.checker.isKnown(rendered)) work.waiting.push({ name, rendered });
  }
}

/** Empty for a package that could not be made. */
function shapesOf(
  rendered: Rendered | Error | undefined,
  { shapes }: Pick<Work, "shapes">,
): ReadonlyMap<string, string> {
  if (rendered === undefined || rendered instanceof Error) return new Map();
  return new Map(
    [...rendered.modules].map(([name, { shape }]) => {
      if (!shapes.has(shape)) shapes.set(shape, shape);
      return [name, shapes.get(shape) ?? shape];
    }),
  );
}

/** Writes the package as a build does, and looks at what lies beside its folder afterwards. */
async function writeOnce(name: string, { written }: Rendered, work: Work): Promise<void> {
  const key = digestOf(written.map((file) => file.path).join("\n"));
  if (work.paths.has(key)) return;
  work.paths.add(key);
  work.figures.written++;
  const parent = path.join(work.folder, "written");
  const folder = path.join(parent, "inner", "sdk");
  await mkdir(folder, { recursive: true });
  const refused = await writeFiles(written, folder).then(
    ({ diagnostics }) => diagnostics.map(({ message }) => message),
    (error: unknown) => [String(error)],
  );
  const found = (await readdir(parent, { recursive: true, withFileTypes: true })).filter(
    (entry) => !entry.isDirectory(),
  );
  const beside = found.filter(({ parentPath }) => !`${parentPath}/`.startsWith(`${folder}/`));
  const problems = [
    ...refused,
    ...beside.map((entry) => `${entry.parentPath}/${entry.name} lies outside`),
    ...(found.length === written.length + 1
      ? []
      : [`${found.length} files for ${written.length} and the manifest`]),
  ];
  work.figures.outside.push(...problems.map((problem) => `${name}: ${problem}`));
  await rm(parent, { recursive: true });
}

async function checkWaiting(work: Work): Promise<void> {
  const { figures, waiting } = work;
  work.waiting = [];
  if (waiting.length === 0) return;
  const place = path.join(work.folder, `program-${figures.programs}`);
  await mkdir(place);
  const found = await work.checker
    .check(
      place,
      waiting.map(({ rendered }) => rendered),
    )
    // The rest goes on: hours of work are not lost for one program.
    .catch((error: unknown) => error as Error);
  await rm(place, { recursive: true, force: true });
  if (found instanceof Error) {
    figures.failed.push(`${waiting[0]?.name ?? ""} and ${waiting.length - 1} more: ${found.stack ?? ""}`);
    return;
  }
  const named = ({ index, what }: Finding): string => `${waiting[index]?.name ?? ""}: ${what}`;
  figures.compiler.push(...found.compiler.map(named));
  for (const finding of found.runs)
    (SECURITY.test(finding.what) || finding.index < 0 ? figures.ran : figures.tests).push(named(finding));
  figures.programs += waiting.length;
  figures.modules += found.modules;
  figures.compiled += found.compiled;
  figures.imported += found.imported;
  figures.calls += found.calls;
}

/** What the run says of payloads and imports, in contrast to a test that fails. */
const SECURITY = /: (?:a payload ran|import: |new globals|the prototype|the canary)/u;

const keyOf = (document: JsonObject): string => digestOf(canonicalJson(document));

function* chunks<T>(items: Iterable<T>, size: number): Iterable<readonly T[]> {
  let part: T[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Files are paired by their order: a resource's file may have another name. */
function differences(
  hostile: ReadonlyMap<string, string>,
  harmless: ReadonlyMap<string, string>,
): readonly string[] {
  if (hostile.size !== harmless.size) return [`${hostile.size} modules instead of ${harmless.size}`];
  const texts = (shapes: ReadonlyMap<string, string>): string => [...shapes.values()].sort().join("\n\n");
  if (texts(hostile) === texts(harmless)) return [];
  return [...hostile]
    .filter(([name, shape]) => harmless.get(name) !== shape)
    .map(([name, shape]) => `${name}: ${firstDifference(shape, harmless.get(name) ?? "")}`);
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
