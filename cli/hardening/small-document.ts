import type { JsonObject } from "../../spec/model/json.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  "application/json": { schema, ...more },
});

/** A document in which every kind of text of an OpenAPI document stands once. */
export const smallDocument: JsonObject = {
  openapi: "3.1.1",
  info: {
    title: "Disk Service",
    version: "1.2",
    description: "Keeps disks.",
    "x-docs2sdk": {
      provider: { id: "acme", title: "Acme Cloud" },
      service: { id: "disk", title: "Disk Service" },
      version: { id: "1.2", state: "CURRENT" },
    },
  },
  externalDocs: { url: "https://docs.example.com/disk" },
  servers: [
    {
      url: "https://disk.{region}.example.com",
      variables: { region: { default: "kr-1", enum: ["kr-1", "kr-2"], description: "Where it runs" } },
    },
  ],
  security: [{ token: [] }],
  tags: [{ name: "Disks", description: "Places for bytes" }],
  paths: {
    "/v1/disks/{disk_id}": {
      put: {
        operationId: "resizeDisk",
        summary: "Resize a disk",
        description: "Makes a disk larger.",
        tags: ["Disks"],
        externalDocs: { url: "https://docs.example.com/disk/resize" },
        parameters: [
          {
            name: "disk_id",
            in: "path",
            required: true,
            description: "Which disk",
            schema: { type: "string", format: "uuid", pattern: "^[a-f0-9-]+$" },
            example: "d-1",
          },
          {
            name: "mode",
            in: "query",
            description: "How",
            schema: { type: "string", enum: ["online", "offline"], default: "online" },
          },
          { name: "X-Trace", in: "header", schema: { type: "string", examples: ["abc"] } },
        ],
        requestBody: {
          description: "What changes",
          required: true,
          content: json(ref("Resize"), {
            examples: { larger: { summary: "Larger", value: { size: 5, note: "x" } } },
          }),
        },
        responses: {
          "200": {
            description: "Done",
            headers: { "X-Request-Id": { schema: { type: "string" } } },
            content: json(ref("Disk")),
          },
          "404": { description: "No such disk", content: json(ref("Problem")) },
        },
      },
      get: {
        operationId: "getDisk",
        tags: ["Disks"],
        parameters: [{ name: "disk_id", in: "path", required: true, schema: { type: "string" } }],
        responses: { "200": { description: "The disk", content: json(ref("Disk")) } },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: "apiKey", in: "header", name: "X-Auth-Token", description: "A token" },
    },
    schemas: {
      Resize: {
        type: "object",
        description: "What a disk becomes",
        required: ["size"],
        properties: {
          size: { type: "integer", minimum: 1, maximum: 100, description: "In GB" },
          note: { type: ["string", "null"], default: "none", example: "soon" },
        },
      },
      Disk: {
        title: "A disk",
        type: "object",
        required: ["disk_id", "state"],
        properties: {
          disk_id: { type: "string" },
          state: { type: "string", enum: ["ACTIVE", "ERROR"], description: "What it does" },
          labels: { type: "object", additionalProperties: { type: "string" } },
          parts: { type: "array", items: { anyOf: [ref("Resize"), { type: "string", const: "none" }] } },
        },
      },
      Problem: { type: "object", properties: { message: { type: "string" } } },
    },
  },
};
