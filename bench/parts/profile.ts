import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root, run, type Row } from "../measure.ts";
import { virtualServer } from "./generators.ts";

/** What the engine's profiler writes, as far as it is read here. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
}

/** Whose time a function is: the first that matches its place. */
const OWNERS: readonly (readonly [string, RegExp])[] = [
  [
    "the compiler: nodes of openapi-typescript, parsing what is written",
    /@ts-morph\/common\/dist\/typescript\.js/u,
  ],
  ["ts-morph: printing", /node_modules\/(?:ts-morph|@ts-morph|code-block-writer)\//u],
  ["handlebars: tests, README", /node_modules\/handlebars\//u],
  ["HTML parsing", /node_modules\/(?:htmlparser2|cheerio|domhandler|entities|parse5)[^/]*\//u],
  ["schema validation", /node_modules\/(?:ajv|@seriousme|fast-uri|json-schema)[^/]*\//u],
  ["other libraries", /node_modules\//u],
  ["loading modules", /^node:internal\/(?:modules|bootstrap|vm|deps\/cjs)/u],
  ["docs2sdk", /\.docs2sdk\/start\//u],
  ["Node.js: files, hashes, start", /^(?:node:|$)/u],
];

/**
 * Where the time of the main thread goes, as the engine's sampling profiler sees it.
 *
 * @param scratch folder for what is written
 */
export async function profile(scratch: string): Promise<Row[]> {
  const folder = path.join(scratch, "profiles");
  const gitHub = fileURLToPath(import.meta.resolve("@octokit/openapi/generated/api.github.com.json"));
  const generate = (file: string, emit: string): readonly string[] => [
    "bench/programs/run.mjs",
    "generate",
    file,
    path.join(scratch, "profiled"),
    emit,
  ];
  const build = ["cli/packaging/start.mjs", "build", "--force", "--out", path.join(scratch, "profiled-job")];
  const runs: readonly (readonly [string, readonly string[]])[] = [
    ["main job", build],
    ["Virtual Server 1.1, models and client", generate(await virtualServer(scratch), "client")],
    ["GitHub, models and client", generate(gitHub, "client")],
    ["GitHub, with tests", generate(gitHub, "all")],
    ["diff of GitHub's documents", ["bench/programs/run.mjs", "diff"]],
  ];
  const rows: Row[] = [];
  for (const [name, args] of runs) {
    await rm(folder, { recursive: true, force: true });
    await run(["--cpu-prof", "--cpu-prof-dir", folder, ...args], root);
    rows.push(...rowsOf(name, await profilesIn(folder)));
  }
  return rows;
}

/** One per thread. */
async function profilesIn(folder: string): Promise<readonly Profile[]> {
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(path.join(folder, name), "utf8")),
  );
  if (texts.length === 0) throw new Error("the profiler left nothing");
  return texts.map((text) => JSON.parse(text) as Profile);
}

function rowsOf(name: string, profiles: readonly Profile[]): Row[] {
  const sums = new Map<string, number>();
  for (const { nodes, samples, timeDeltas } of profiles) {
    const owners = new Map(nodes.map(({ id, callFrame }) => [id, ownerOf(callFrame)]));
    samples.forEach((id, index) => {
      const owner = owners.get(id);
      if (owner !== undefined) sums.set(owner, (sums.get(owner) ?? 0) + (timeDeltas[index] ?? 0) / 1_000);
    });
  }
  const total = [...sums.values()].reduce((sum, ms) => sum + ms, 0);
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([owner, ms]) => ({
      name: `${name}: ${owner}`,
      runs: 1,
      ms: Math.round(ms),
      spread: 0,
      note: `${String(Math.round((ms / total) * 100))} %`,
    }));
}

function ownerOf({ functionName, url }: Profile["nodes"][number]["callFrame"]): string | undefined {
  if (functionName === "(idle)") return undefined;
  if (functionName === "(garbage collector)") return "garbage collection";
  return OWNERS.find(([, pattern]) => pattern.test(url))?.[0] ?? "docs2sdk";
}
