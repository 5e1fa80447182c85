import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { runCli } from "../testing/run-cli.ts";

/** Clears the screen, renames the window, and the eight-bit form of the first. */
const STEERING = "a\u001b[2Jb\u001b]0;c\u0007d\u009b2J";

const cwd = mkdtempSync(path.join(tmpdir(), "docs2sdk-terminal-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const documentOf = (type: string): string => {
  const value = { type: "object", properties: { [STEERING]: { type } } };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: STEERING, version: STEERING },
    tags: [{ name: STEERING }],
    paths: {
      "/a": {
        post: {
          operationId: "a",
          summary: STEERING,
          tags: [STEERING],
          requestBody: { content },
          responses: { 200: { description: STEERING, content } },
        },
      },
    },
    components: { schemas: { Thing: value } },
  });
};

it("what pages and documents say steers no terminal", async () => {
  for (const type of ["string", "integer"]) writeFileSync(path.join(cwd, `${type}.json`), documentOf(type));
  const page = `# ${STEERING}\n\n## OpenAPI Specification\n\n\`\`\`json\n${documentOf("string")}\n\`\`\`\n`;
  writeFileSync(path.join(cwd, "page.md"), page);
  const pages = ["--provider", "iwinv", "--service", "t", "--input", "page.md"];
  const pointer = `/components/schemas/Thing/properties/${STEERING}`;
  const commands: readonly (readonly string[])[] = [
    ["generate", "string.json", "--out", "made"],
    ["diff", "string.json", "integer.json"],
    ["changelog", "string.json", "integer.json"],
    ["build", ...pages, "--out", "sdk"],
    ["coverage", ...pages],
    ["defects", ...pages],
    ["explain", "iwinv/t@v1", pointer, "--out", "sdk"],
    ["explain", "iwinv/t@v1", `${pointer}/type`, "--out", "sdk"],
    ["explain", "iwinv/t@v1", STEERING, "--out", "sdk"],
    ["diff", STEERING, "integer.json"],
  ];
  for (const command of commands) {
    const { stdout, stderr } = await runCli(command, { cwd });
    const said = stdout + stderr;
    expect([command[0], said === "", /(?![\n\t])\p{Cc}/u.exec(said)]).toEqual([command[0], false, null]);
  }
}, 60_000);
