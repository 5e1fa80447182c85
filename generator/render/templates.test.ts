import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENCODER_NAMES, loadTemplates, TEMPLATE_NAMES } from "./templates.ts";

const folder = new URL("../../templates/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".hbs"));

/** What each `{{…}}` of a template begins with. */
function openings(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\{?~?\s*([^\s}]+)/gu)].map(([, word = ""]) => word);
}

describe("templates", () => {
  it("are all known", () => {
    expect(names).toEqual(TEMPLATE_NAMES.map((name) => `${name}.hbs`));
  });

  it.each(names)("%s writes values through encoders only", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const structure = ["#if", "/if", "else", "#each", "/each", "#with", "/with"];
    expect(
      openings(text).filter((word) => !structure.includes(word) && !ENCODER_NAMES.includes(word)),
    ).toEqual([]);
    expect(text).not.toContain("{{{");
  });

  it("are not filled where a value is missing", async () => {
    const templates = await loadTemplates();
    expect(() => templates.fill("license", {})).toThrow(/undefined/u);
  });

  it("know the names that the runtime exports", async () => {
    const { reservedNames } = await loadTemplates();
    for (const name of ["ApiError", "call", "paginate", "Context", "inPath", "waitFor", "readJson"])
      expect(reservedNames).toContain(name);
  });
});
