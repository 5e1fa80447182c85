import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const file = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const manifest = JSON.parse(file("package.json")) as {
  readonly publishConfig: object;
  readonly scripts: Readonly<Record<string, string>>;
};

describe("the published package", () => {
  it("comes with provenance, from a run that may sign and nothing else", () => {
    expect(manifest.publishConfig).toMatchObject({ provenance: true });
    const workflow = parse(file(".github/workflows/publish.yml")) as {
      readonly jobs: {
        readonly publish: { readonly permissions: object; readonly steps: { run?: string }[] };
      };
    };
    const { permissions, steps } = workflow.jobs.publish;
    expect(permissions).toEqual({ contents: "read", "id-token": "write" });
    const runs = steps.map(({ run }) => run ?? "");
    const publish = runs.findIndex((run) => run.startsWith("npm publish"));
    // The gate and the audit stand before it.
    expect(runs.findIndex((run) => run === ".ci/run")).toBeLessThan(publish);
    expect(runs.findIndex((run) => run.startsWith("npm audit"))).toBeLessThan(publish);
    expect(runs.findIndex((run) => run === ".ci/run")).toBeGreaterThan(-1);
  });

  it("runs nothing where it is installed", () => {
    for (const name of ["preinstall", "install", "postinstall", "prepare"])
      expect(manifest.scripts[name]).toBeUndefined();
  });
});
