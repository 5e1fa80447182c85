import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bundled } from "./packaging/bundle.mjs";

test("the engine knows what it is told", async () => {
  const engine = await bundled("cli/engine.ts");
  const program = `
    import v8 from "node:v8";
    const told = [];
    const tell = v8.setFlagsFromString;
    v8.setFlagsFromString = (flag) => { told.push(flag.split("=")[0]); tell(flag); };
    const { expectDocument, expectOneSecond } = await import(${JSON.stringify(engine)});
    expectOneSecond();
    expectDocument(1);
    console.log(JSON.stringify(told));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  const told = JSON.parse(stdout) as string[];
  if (/^2[024]\./u.test(process.versions.node)) expect(new Set(told).size).toBe(3);
  for (const flag of told) expect(known).toContain(`${flag} (`);
});

test("no run begins with a complaint of the engine", () => {
  const main = fileURLToPath(new URL("packaging/start.mjs", import.meta.url));
  expect(spawnSync(process.execPath, [main, "--version"], { encoding: "utf8" }).stderr).toBe("");
});
