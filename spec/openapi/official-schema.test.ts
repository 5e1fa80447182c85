import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { JsonObject } from "../model/json.ts";
import { compileOfficialSchema, officialSchemaModule } from "./official-schema.ts";

const generated = new URL("../../generated/samsung/virtualserver/v1.1/openapi.json", import.meta.url);
const info = { title: "a", version: "1" };
const broken: readonly JsonObject[] = [
  {},
  { openapi: "3.1.0", info: { version: "1" }, paths: {} },
  {
    openapi: "3.1.0",
    info,
    paths: { "/a": { get: { parameters: [{ name: "a", in: "body" }], responses: {} } } },
  },
  { openapi: "3.1.0", info, paths: { a: {} }, servers: [{}], tags: 1 },
  { openapi: "3.1.0", info, components: { schemas: { "a b": true, c: 1 } }, more: 1 },
];

test("the module that is packed finds what the compiled schema finds", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-schema-"));
  const file = path.join(folder, "schema.mjs");
  const text = officialSchemaModule();
  expect(text).not.toMatch(/(?:require|import)\s*[("']/u);
  await writeFile(file, text);
  const { validate } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    validate: ValidateFunction;
  };
  const compiled = compileOfficialSchema();
  const whole = JSON.parse(await readFile(generated, "utf8")) as JsonObject;
  expect(validate(whole)).toBe(true);
  for (const document of broken) {
    expect(validate(document)).toBe(false);
    expect(compiled(document)).toBe(false);
    expect(validate.errors).toEqual(compiled.errors);
  }
  await rm(folder, { recursive: true });
});
