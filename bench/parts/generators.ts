import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { against, measure, root, run, type Row } from "../measure.ts";

const HOME = path.join(root, "bench");

interface Peer {
  readonly name: string;
  readonly args: (document: string, out: string) => readonly string[];
}

const PEERS: readonly Peer[] = [
  {
    name: "@hey-api/openapi-ts",
    args: (document, out) => ["bin/run.js", "-i", document, "-o", out, "-c", "@hey-api/client-fetch"],
  },
  {
    name: "orval",
    args: (document, out) => [
      "dist/bin/orval.js",
      "--input",
      document,
      "--output",
      path.join(out, "api.ts"),
      "--client",
      "fetch",
    ],
  },
  {
    name: "swagger-typescript-api",
    args: (document, out) => ["dist/cli.mjs", "generate", "-p", document, "-o", out],
  },
  {
    name: "openapi-typescript",
    args: (document, out) => ["bin/cli.js", document, "-o", path.join(out, "api.d.ts")],
  },
];

/**
 * Document in, package out, whole processes: ours with client, models and tests against generators without tests.
 *
 * @param scratch folder for what is written; `<scratch>/generators/<document>/<name>` stays for the type check
 */
export async function generators(scratch: string): Promise<Row[]> {
  const documents = [
    { title: "Virtual Server 1.1", file: await virtualServer(scratch), rounds: 5 },
    {
      title: "GitHub",
      file: fileURLToPath(import.meta.resolve("@octokit/openapi/generated/api.github.com.json")),
      rounds: 3,
    },
  ];
  const rows: Row[] = [];
  for (const { title, file, rounds } of documents) {
    const outOf = (name: string) => path.join(scratch, "generators", title, name.replaceAll("/", "-"));
    const clean = (name: string) => () => rm(outOf(name), { recursive: true, force: true });
    const own = (name: string, emit: string) => ({
      name: `${title}: docs2sdk, ${emit === "client" ? "models and client" : "with tests"}`,
      before: clean(name),
      work: () => run(["bench/programs/run.mjs", "generate", file, outOf(name), emit], root),
    });
    const ours = [own("docs2sdk", "client"), own("docs2sdk-all", "all")];
    const peers = await Promise.all(
      PEERS.filter(({ name }) => existsSync(folderOf(name))).map(async ({ name, args }) => {
        const [program = "", ...rest] = args(file, outOf(name));
        return {
          name: `${title}: ${name}${name === "openapi-typescript" ? ", types only" : ""}`,
          version: await versionOf(name),
          before: clean(name),
          work: () => run([path.join(folderOf(name), program), ...rest], HOME),
        };
      }),
    );
    const [client, all, ...others] = await measure([...ours, ...peers], rounds);
    const full = others.filter(({ name, runs }) => runs > 0 && !name.includes("types only"));
    const fastest = [...full].sort((a, b) => a.ms - b.ms)[0];
    if (client === undefined || all === undefined) throw new Error("nothing was measured");
    rows.push(
      ...(fastest === undefined
        ? [client, all]
        : [
            against(client, fastest, "the fastest, in time and memory", { time: 1, memory: 1 }),
            against(all, fastest, "1.5 times the fastest", { time: 1.5 }),
          ]),
      ...others,
    );
  }
  return rows;
}

/** The document of the main job, built for this. */
export async function virtualServer(scratch: string): Promise<string> {
  const out = path.join(scratch, "documents");
  await run(
    ["cli/packaging/start.mjs", "build", "--provider", "samsung", "--only", "spec", "--force", "--out", out],
    root,
  );
  return path.join(out, "samsung/virtualserver/v1.1/openapi.json");
}

const folderOf = (name: string): string => path.join(HOME, "node_modules", name);

async function versionOf(name: string): Promise<string> {
  const text = await readFile(path.join(folderOf(name), "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
