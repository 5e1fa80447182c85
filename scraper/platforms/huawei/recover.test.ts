import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PageFacts } from "../../../spec/model/api-model.ts";
import type { SchemaNode } from "../../../spec/model/schema-node.ts";
import { stripHuawei } from "../../captures/strip-huawei.ts";
import type { Block, DocPage } from "../../document/doc-page.ts";
import { readHtml } from "../../document/read-html.ts";
import { readText } from "../../document/read-text.ts";
import { huawei } from "./huawei.ts";

const shared = new URL("../../../../shared/", import.meta.url);
const isThere = existsSync(shared);
if (!isThere) console.log("skipped: the full captures are not beside the project");

const context = { securityHeaders: ["x-auth-token"] };
const builtIn = new URL("../../captures/huawei/workspace-list-image-servers.txt", import.meta.url);
const full = new URL("captures/huawei/workspace-list-image-servers.txt", shared);

function readCapture(body: string) {
  const page = readText(body, { captureId: "c", url: "page.txt" }).value;
  return huawei.readPage(huawei.recover?.(page).value ?? page, context);
}

/** The tree of a schema: names, types, limits, values; types followed by reference. */
function tree(schema: SchemaNode | undefined, types: PageFacts["types"], depth = 0): unknown {
  if (schema === undefined || depth > 12) return undefined;
  const type = schema.ref === undefined ? undefined : types.find(({ key }) => key === schema.ref);
  if (type !== undefined) return tree(type.schema, types, depth + 1);
  const { minimum, maximum, minLength, maxLength, properties, items, additionalProperties } = schema;
  return {
    types: schema.types,
    limits: { minimum, maximum, minLength, maxLength, default: schema.default },
    values: schema.enum?.map(({ value }) => value),
    fields: properties?.map((one) => [one.name, one.required, tree(one.schema, types, depth + 1)]),
    items: tree(items, types, depth + 1),
    others:
      typeof additionalProperties === "object"
        ? tree(additionalProperties, types, depth + 1)
        : additionalProperties,
  };
}

function facts({ operations, types }: PageFacts): unknown {
  return operations.map((operation) => ({
    title: operation.title,
    line: `${operation.method} ${operation.path}`,
    parameters: operation.parameters.map((one) => [one.in, one.name, one.required, tree(one.schema, types)]),
    body: operation.requestBody?.content.map((media) => tree(media.schema, types)),
    responses: operation.responses.map(({ status, content }) => [
      status,
      content.map((media) => [tree(media.schema, types), media.examples.map(({ value }) => value)]),
    ]),
    permission: operation.permission?.action,
  }));
}

test("the built-in capture states the operation with its permission, limits and values", () => {
  const { value, diagnostics } = readCapture(readFileSync(builtIn, "utf8"));
  expect(diagnostics).toEqual([]);
  const [operation] = value.operations;
  expect(operation).toMatchObject({
    method: "get",
    path: "/v1/{project_id}/image-servers",
    version: "v1",
    permission: {
      action: "workspace:imageServer:list",
      accessLevel: "List",
      resourceType: "imageServer *",
      conditionKey: "g:EnterpriseProjectId",
    },
  });
  expect(operation?.parameters.find(({ name }) => name === "limit")?.schema).toMatchObject({
    minimum: 1,
    maximum: 100,
    default: 10,
  });
  expect(operation?.responses.map(({ status }) => status)).toEqual([
    "200",
    "400",
    "401",
    "403",
    "404",
    "405",
    "500",
    "503",
  ]);
  const types = new Map(value.types.map((type) => [type.name, type.schema]));
  const valuesOf = (type: string, field: string): unknown =>
    types
      .get(type)
      ?.properties?.find(({ name }) => name === field)
      ?.schema.enum?.map((one) => one.value);
  expect(valuesOf("ImageRef", "image_type")).toEqual(["gold", "public", "private", "shared", "other"]);
  expect(valuesOf("ImageAccountInfo", "account_type")).toEqual(["USER", "USER_GROUP"]);
  expect(valuesOf("ImageServer", "status")).toBeUndefined();
});

describe.skipIf(!isThere)("the full text capture", () => {
  const body = isThere ? readFileSync(full, "utf8") : "";

  test("gives the facts of the built-in one", () => {
    expect(facts(readCapture(body).value)).toEqual(facts(readCapture(readFileSync(builtIn, "utf8")).value));
  });

  test("is what the built-in one was made of", () => {
    expect(stripHuawei(body)).toBe(readFileSync(builtIn, "utf8"));
  });

  test("cut off at any line it gives no fact that the whole has not", () => {
    const whole = JSON.stringify(facts(readCapture(body).value));
    const lines = body.split("\n");
    for (let length = 1; length < lines.length; length += 7) {
      const { value } = readCapture(lines.slice(0, length).join("\n"));
      for (const operation of value.operations)
        for (const { name } of operation.parameters) expect(whole).toContain(JSON.stringify(name));
    }
  });
});

/** A page as a text capture leaves it: no captions, no links, no anchors; headings are lines. */
function flatten(page: DocPage): DocPage {
  const blocks = page.blocks.map((block): Block => {
    const { path } = block;
    if (block.kind === "heading" && block.level > 1)
      return { kind: "paragraph", path, anchors: [], text: block.text, links: [] };
    if (block.kind !== "table") return { ...block, anchors: [] };
    const strip = (cells: (typeof block)["header"]) => cells.map((cell) => ({ ...cell, links: [] }));
    return {
      kind: "table",
      path,
      anchors: [],
      header: strip(block.header),
      rows: block.rows.map((row) => ({ path: row.path, cells: strip(row.cells) })),
    };
  });
  return { ...page, medium: "text", blocks, links: [] };
}

test.skipIf(!isThere)("machine-generated pages without captions and links give the same trees", () => {
  const folder = new URL("pages/otc/elb/", shared);
  let compared = 0;
  for (const file of readdirSync(folder)) {
    const page = readHtml(readFileSync(new URL(file, folder), "utf8"), { captureId: "c", url: file }).value;
    if (
      !page.blocks.some(
        (block) =>
          block.kind === "table" && /(?:Request|Response) body parameters$/u.test(block.caption ?? ""),
      )
    )
      continue;
    const recovered = huawei.recover?.(flatten(page)).value ?? page;
    expect({ file, facts: facts(huawei.readPage(recovered, context).value) }).toEqual({
      file,
      facts: facts(huawei.readPage(page, context).value),
    });
    compared += 1;
  }
  expect(compared).toBe(38);
});
