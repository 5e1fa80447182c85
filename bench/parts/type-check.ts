import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { against, measure, run, type Row } from "../measure.ts";

/** Folder below a generator's output whose modules are the client and the models. */
const SOURCES: Readonly<Record<string, string>> = {
  docs2sdk: "v*/src/**/*.ts",
  "@hey-api-openapi-ts": "**/*.ts",
  orval: "**/*.ts",
  "swagger-typescript-api": "**/*.ts",
};

/**
 * `tsc --strict` on what the generators gave for one document; run after them.
 *
 * @param scratch the folder that {@link generators} wrote to
 */
export async function typeCheck(scratch: string): Promise<Row[]> {
  const compiler = fileURLToPath(import.meta.resolve("typescript/lib/tsc.js"));
  const rows: Row[] = [];
  for (const title of ["Virtual Server 1.1", "GitHub"]) {
    const home = path.join(scratch, "generators", title);
    const present = Object.keys(SOURCES).filter((name) => existsSync(path.join(home, name)));
    for (const name of present) {
      const config = {
        compilerOptions: {
          strict: true,
          noEmit: true,
          target: "ES2022",
          lib: ["ES2023", "DOM", "DOM.Iterable"],
          module: "ESNext",
          moduleResolution: "Bundler",
          allowImportingTsExtensions: true,
          skipLibCheck: true,
          types: [],
        },
        include: [SOURCES[name]],
      };
      await writeFile(path.join(home, name, "tsconfig.bench.json"), JSON.stringify(config));
    }
    const measured = await measure(
      present.map((name) => ({
        name: `${title}: tsc on ${name}`,
        work: () => run([compiler, "-p", path.join(home, name, "tsconfig.bench.json")], home),
      })),
      3,
    );
    const ours = measured.find(({ name }) => name.endsWith("docs2sdk"));
    const hey = measured.find(({ name }) => name.includes("@hey-api"));
    if (ours === undefined) continue;
    const own = hey === undefined ? ours : against(ours, hey, "not slower than @hey-api", { time: 1 });
    rows.push(own, ...measured.filter((row) => row !== ours));
  }
  return rows;
}
