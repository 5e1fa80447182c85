import type { VersionedType } from "../../../spec/model/api-model.ts";
import type { PropertyNode } from "../../../spec/model/schema-node.ts";
import { readName } from "./labels.ts";
import { at, leaveOut, stated, type PageContext } from "./page-context.ts";
import { propertyOf, reportRow } from "./read-parameters.ts";
import { readRow } from "./read-row.ts";
import { mendRows, wordsOf } from "./row-cells.ts";
import { isModelTable, type Section } from "./sections.ts";

/**
 * Reads the section of one model.
 *
 * @param context the page, in this section
 * @param section a section of kind `model`
 * @returns the model; one whose table is missing has an empty schema
 * @example readModel(context, section).schema.properties?.length // 4
 */
export function readModel(context: PageContext, section: Section): VersionedType {
  const blocks = section.parts.flatMap((part) => part.blocks);
  const tables = blocks.flatMap((block) => (block.kind === "table" && isModelTable(block) ? [block] : []));
  const heading = section.heading === undefined ? [] : [at(context, section.heading, section.heading.text)];
  const fact = stated(...heading, ...tables.map((table) => at(context, table, section.title)));
  const properties = new Map<string, PropertyNode>();
  for (const row of tables.flatMap((table) => mendRows(table, context.isModel))) {
    const { name } = readName(row.text.get("name") ?? "");
    if (name === "" || row.row.cells.length < 2) reportRow(context, row, "properties");
    else if (properties.has(name))
      leaveOut(context, at(context, row.row, wordsOf(row.row)), "duplicate", name);
    else {
      const facts = readRow(context, row, "properties");
      if (facts !== undefined) properties.set(name, propertyOf(facts));
    }
  }
  const schema =
    tables.length === 0
      ? fact
      : { ...fact, types: ["object"] as const, properties: [...properties.values()] };
  const docsUrl = /^https?:/u.test(context.page.url) ? { docsUrl: context.page.url } : {};
  return { ...fact, key: section.title, name: section.title, schema, ...docsUrl };
}
