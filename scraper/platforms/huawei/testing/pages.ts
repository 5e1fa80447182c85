import type { PageFacts, VersionedOperation } from "../../../../spec/model/api-model.ts";
import type { SchemaNode } from "../../../../spec/model/schema-node.ts";
import { readHtml } from "../../../document/read-html.ts";
import { huawei } from "../huawei.ts";

/** What pages are read with here. */
export const context = { securityHeaders: ["x-auth-token"] };

/** Facts and diagnostics of a page of HTML. */
export function read(html: string, url = "page.html") {
  const page = readHtml(html, { captureId: url, url }).value;
  return huawei.readPage(page, context);
}

/** A table of rows whose cells are divided by `|`; the first row is the header. */
export function table(caption: string, ...rows: string[]): string {
  const cells = (row: string, tag: string): string =>
    `<tr>${row
      .split("|")
      .map((cell) => `<${tag}><p>${cell.trim()}</p></${tag}>`)
      .join("")}</tr>`;
  const [header = "", ...body] = rows;
  const id = caption.replace(/\W/gu, "_");
  return `<table id="${id}"><caption><b>${caption}</b></caption><thead>${cells(header, "th")}</thead><tbody>${body.map((row) => cells(row, "td")).join("")}</tbody></table>`;
}

/** A section of a page. */
export const section = (title: string, ...content: string[]): string =>
  `<h4>${title}</h4>${content.join("")}`;
/** Header of a table of a request. */
export const HEAD = "Parameter | Mandatory | Type | Description";
/** Header of a table of a response. */
export const OUT = "Parameter | Type | Description";

/** A schema as short words. */
export function sketch(schema: SchemaNode | undefined, types: PageFacts["types"] = []): unknown {
  if (schema === undefined) return undefined;
  if (schema.ref !== undefined) {
    const type = types.find(({ key }) => key === schema.ref);
    return type === undefined ? `→${schema.ref}` : { [`→${type.name}`]: sketch(type.schema, types) };
  }
  if (schema.anyOf !== undefined) return { anyOf: schema.anyOf.map((one) => sketch(one, types)) };
  const { additionalProperties: rest } = schema;
  const more = rest === undefined ? {} : { "*": typeof rest === "boolean" ? rest : sketch(rest, types) };
  if (schema.properties !== undefined)
    return {
      ...Object.fromEntries(
        schema.properties.map((one) => [
          `${one.name}${one.required === true ? "!" : ""}`,
          sketch(one.schema, types),
        ]),
      ),
      ...more,
    };
  if (rest !== undefined) return more;
  if (schema.items !== undefined) return [sketch(schema.items, types)];
  return schema.types?.join("|") ?? "?";
}

/** The request body as short words. */
export function body(facts: PageFacts): unknown {
  return sketch(facts.operations[0]?.requestBody?.content[0]?.schema, facts.types);
}

/** The body of a response as short words. */
export function response(facts: PageFacts, status = "2XX"): unknown {
  const found = facts.operations[0]?.responses.find((one) => one.status === status);
  return sketch(found?.content[0]?.schema, facts.types);
}

/** The parameters as short words. */
export const parameters = (operation: VersionedOperation | undefined): readonly string[] =>
  (operation?.parameters ?? []).map(
    (one) => `${one.in} ${one.name}${one.required ? "!" : ""} ${String(sketch(one.schema))}`,
  );
