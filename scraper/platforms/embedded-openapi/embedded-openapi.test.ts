import { describe, expect, test } from "vitest";
import { digestOf } from "../../../spec/digest.ts";
import { buildLedger } from "../../../spec/openapi/ledger.ts";
import { buildSpec } from "../../../spec/openapi/build.ts";
import { assemble } from "../../assemble/assemble.ts";
import type { CapturedBody } from "../../capture/capture.ts";
import { iwinv } from "../../providers/iwinv.ts";
import { readCapture } from "../../read-capture.ts";
import { apidog } from "../apidog/apidog.ts";
import { embeddedOpenapi } from "./embedded-openapi.ts";

const platforms = [apidog, embeddedOpenapi];

const captured = (name: string, text: string): CapturedBody => {
  const body = Buffer.from(text);
  const mediaType = name.endsWith(".md")
    ? "text/markdown"
    : name.endsWith(".html")
      ? "text/html"
      : "text/plain";
  return { capture: { sha256: digestOf(body), url: name, finalUrl: name, mediaType }, body };
};

const read = (name: string, text: string) =>
  readCapture(captured(name, text), { provider: iwinv, platforms });

/** One operation as Apidog writes it into its Markdown twin. */
const disk = (paths: string, schemas = "{}") => `# Resize Disk

## OpenAPI Specification

\`\`\`yaml
openapi: 3.0.1
info:
  title: ''
  description: ''
  version: 1.0.0
paths:
${paths}
components:
  schemas: ${schemas}
  securitySchemes:
    bearer:
      type: bearer
      scheme: bearer
servers:
  - url: https://api.example.com
    description: Production
security: []
\`\`\`
`;

const resize = `  /v2/disks/{disk_id}:
    put:
      summary: Resize Disk
      deprecated: false
      operationId: ''
      tags: [Disks, Disks]
      x-apidog-folder: Disks
      x-apidog-status: released
      parameters:
        - name: disk_id
          in: path
          required: true
          example: '{{$string.uuid}}'
          schema:
            type: string
        - name: Content-Type
          in: header
          example: application/json
          schema:
            type: string
        - name: X-iwinv-Timestamp
          in: header
          required: true
          schema:
            type: integer
        - name: limit
          in: query
          schema:
            type: integer
            minimum: 1
            exclusiveMinimum: true
            default: 10
      requestBody:
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Disk'
            example: |-
              {
                "size": 10, // GiB
                "name": null
              }
      responses:
        '200':
          description: OK
          headers: {}
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Disk'
        'x-200:Other':
          description: OK
          content:
            application/json:
              schema:
                type: string
      x-apidog-orders: []`;

const model = `
    Disk:
      type: object
      required: [size]
      properties:
        size:
          type: integer
          format: int32
          examples: [10, '{{$number}}']
        name:
          type: string
          nullable: true
          enum: [a, b]
          x-apidog-enum:
            - value: a
              name: first
        parent:
          $ref: '#/components/schemas/Disk'
          nullable: true`;

describe("a Markdown twin with a fenced block", () => {
  const { value, diagnostics } = read("disk.md", disk(resize, model));
  const [operation] = value.facts.operations;
  const [type] = value.facts.types;

  test("is preferred, and read without a word", () => {
    expect(value.platform).toBe("embedded-openapi");
    expect(diagnostics).toStrictEqual([]);
  });

  test("operation, group, version, server", () => {
    expect(operation).toMatchObject({
      method: "put",
      path: "/v2/disks/{disk_id}",
      title: "Resize Disk",
      tags: ["Disks"],
      version: "v2",
    });
    expect(operation).not.toHaveProperty("operationId");
    expect(value.facts.servers.map(({ url }) => url)).toStrictEqual(["https://api.example.com"]);
  });

  test("headers that the document describes elsewhere are left out", () => {
    expect(operation?.parameters.map(({ name }) => name)).toStrictEqual(["disk_id", "limit"]);
    expect(value.facts.leftOut.map(({ reason }) => reason).sort()).toStrictEqual([
      "duplicate",
      "placeholder",
      "placeholder",
      "security-scheme",
    ]);
  });

  test("keywords of 3.0 become those of 3.1", () => {
    expect(operation?.parameters[1]?.schema).toMatchObject({
      types: ["integer"],
      exclusiveMinimum: 1,
      default: 10,
    });
    expect(operation?.parameters[1]?.schema).not.toHaveProperty("minimum");
    const [size, name, parent] = type?.schema.properties ?? [];
    expect(size).toMatchObject({
      required: true,
      schema: { types: ["integer"], format: "int32", examples: [10] },
    });
    expect(name?.schema.types).toStrictEqual(["string", "null"]);
    expect(name?.schema.enum?.map((entry) => [entry.value, entry.description])).toStrictEqual([
      ["a", "first"],
      ["b", undefined],
      [null, undefined],
    ]);
    expect(parent?.schema.anyOf?.map((one) => one.ref ?? one.types)).toStrictEqual(["Disk", ["null"]]);
  });

  test("an example in a string, with comments, is JSON", () => {
    expect(operation?.requestBody?.content[0]?.examples[0]?.value).toStrictEqual({ size: 10, name: null });
  });

  test("a second response of one status is an alternative", () => {
    expect(operation?.responses).toHaveLength(1);
    expect(
      operation?.responses[0]?.content[0]?.schema?.anyOf?.map((one) => one.ref ?? one.types),
    ).toStrictEqual(["Disk", ["string"]]);
  });

  test("every fact has its line, and every line with a fact is accounted for", () => {
    const line =
      disk(resize, model)
        .split("\n")
        .findIndex((text) => text.trim() === "size:") + 1;
    expect(type?.schema.properties?.[0]?.from[0]).toMatchObject({ quote: "size:", line });
    const assembly = assemble([value.facts], { provider: iwinv, platforms });
    const bundles = assembly.value.models.map((one) => buildSpec(one, { descriptions: false }).value);
    const { totals } = buildLedger(assembly.value.pages, bundles).value;
    expect(totals.unaccounted).toBe(0);
    expect(totals.seen).toBeGreaterThan(8);
  });
});

test("a script of an HTML page gives the same operation", () => {
  const document = {
    openapi: "3.1.0",
    paths: { "/v2/disks": { get: { summary: "List Disks", responses: { 200: { description: "OK" } } } } },
  };
  const html = `<!doctype html><title>List Disks</title><main><h1>List Disks</h1><p>All disks.</p></main>
<script type="application/json">${JSON.stringify(document, null, "\t")}</script>`;
  const { value, diagnostics } = read("disks.html", html);
  expect(diagnostics).toStrictEqual([]);
  expect(value.facts.operations).toMatchObject([
    { method: "get", path: "/v2/disks", version: "v2", responses: [{ status: "200" }] },
  ]);
});

test("operations of many pages join into one document; equal models are one, different ones are kept apart", () => {
  const list = resize.replace("put:", "get:").replace("Resize Disk", "Show Disk");
  const other = resize.replace("/v2/disks/{disk_id}", "/v2/disks/{disk_id}/copy");
  const pages = [
    read("a.md", disk(resize, model)),
    read("b.md", disk(list, model)),
    read("c.md", disk(other, model.replace("format: int32", "format: int64"))),
  ].map(({ value }) => value.facts);
  const forward = assemble(pages, { provider: iwinv, platforms });
  const [first] = forward.value.models;
  expect(first?.operations).toHaveLength(3);
  expect(first?.types.map(({ key }) => key).sort()).toStrictEqual(["Disk", "Disk~2"]);
  expect(forward.diagnostics.map(({ code }) => code)).toStrictEqual(["type-differs"]);
  const formats = new Map(
    first?.types.map(({ key, schema }) => [key, schema.properties?.[0]?.schema.format]),
  );
  const format = (path: string) => {
    const operation = first?.operations.find((one) => one.path === path);
    return formats.get(operation?.requestBody?.content[0]?.schema?.ref ?? "");
  };
  expect([format("/v2/disks/{disk_id}"), format("/v2/disks/{disk_id}/copy")]).toStrictEqual([
    "int32",
    "int64",
  ]);
});

const bomb = [
  "a: &a [x,x,x,x,x,x,x,x,x]",
  ..."bcdefghi"
    .split("")
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`),
].join("\n");

const bad: readonly (readonly [string, { given: string; codes: readonly string[] }])[] = [
  [
    "YAML that is none",
    { given: disk("  /v2/x: [").replace("schemas: {}", "schemas: }{"), codes: ["fragment-unreadable"] },
  ],
  [
    "a billion laughs",
    { given: `# X\n\n\`\`\`yaml\nopenapi: 3.0.1\n${bomb}\n\`\`\`\n`, codes: ["fragment-unreadable"] },
  ],
  ["Swagger 2.0", { given: '# X\n\n```yaml\nswagger: "2.0"\npaths: {}\n```\n', codes: ["fragment-version"] }],
  [
    "a reference that leads nowhere",
    {
      given: disk(
        "  /v2/x:\n    get:\n      parameters:\n        - $ref: '#/components/parameters/Gone'\n      responses: {}",
      ),
      codes: ["reference-unresolved"],
    },
  ],
  [
    "a reference that leads to itself",
    {
      given: disk("  /v2/x:\n    $ref: '#/paths/~1v2~1x'"),
      codes: ["reference-unresolved", "page-without-facts"],
    },
  ],
  [
    "a type of no language",
    {
      given: disk(
        "  /v2/x:\n    get:\n      parameters:\n        - {name: q, in: query, schema: {type: varchar}}\n      responses: {}",
      ),
      codes: ["type-unknown"],
    },
  ],
];

describe("bad input", () => {
  test.each(bad)("%s", (_name, { given, codes }) => {
    const { diagnostics } = read("x.md", given);
    expect(diagnostics.map(({ code }) => code)).toStrictEqual(codes);
    expect(diagnostics[0]?.locator?.url).toBe("x.md");
  });
});
