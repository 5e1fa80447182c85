import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadTemplates } from "../../generator/render/templates.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { createRenderer, type Rendered } from "./render-one.ts";
import { createBatchChecker } from "./run-package.ts";

/** The package of each document; fails where one cannot be made. */
export async function packagesOf(given: readonly JsonObject[]): Promise<readonly Rendered[]> {
  const rendered = await createRenderer(await loadTemplates())(given);
  return rendered.map((each) => {
    if (each instanceof Error) throw each;
    return each;
  });
}

/** What `tsc --strict`, importing every module and running every generated test say of them. */
export async function problemsOf(packages: readonly Rendered[]): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-names-"));
  try {
    const { compiler, runs } = await createBatchChecker(await loadTemplates()).check(folder, packages);
    return [...compiler, ...runs].map(({ what }) => what);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
