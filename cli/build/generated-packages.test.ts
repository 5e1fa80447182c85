import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const generated = fileURLToPath(new URL("../../generated/", import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

const packages = (existsSync(generated) ? readdirSync(generated) : [])
  .flatMap((provider) =>
    readdirSync(path.join(generated, provider)).map((service) => `${provider}/${service}`),
  )
  .filter((name) => existsSync(path.join(generated, name, "tsconfig.json")));

describe("the committed packages", () => {
  test("are there: `npm start` writes them", () => {
    expect(packages).toEqual(
      expect.arrayContaining(["huawei/workspace", "iwinv/iaas", "samsung/virtualserver"]),
    );
  });

  test.each(packages)("%s passes tsc in its own strict settings", async (name) => {
    const complaints = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        [tsc, "--noEmit", "--project", path.join(generated, name)],
        (_error, stdout, stderr) => resolve(stdout + stderr),
      );
    });
    expect(complaints).toBe("");
  });
});
