import type { JsonObject } from "../../spec/model/json.ts";

const ref = (kind: string, name: string): JsonObject => ({ $ref: `#/components/${kind}/${name}` });

/** A document in which everything of OpenAPI stands once that `smallDocument` does without. */
export const fullDocument: JsonObject = {
  openapi: "3.1.0",
  jsonSchemaDialect: "https://spec.openapis.org/oas/3.1/dialect/base",
  info: {
    title: "Whole Service",
    summary: "All of it",
    version: "2",
    termsOfService: "https://docs.example.com/terms",
    contact: { name: "Somebody", url: "https://docs.example.com/people", email: "people@example.com" },
    license: { name: "Own Licence", identifier: "MIT" },
    "x-audience": "everyone",
  },
  servers: [{ url: "https://whole.example.com/base", description: "The only one" }],
  security: [{ login: ["read"] }, { basic: [] }],
  tags: [
    {
      name: "Things",
      description: "What there is",
      externalDocs: { url: "https://docs.example.com/things", description: "More" },
    },
  ],
  webhooks: {
    thingMade: {
      post: { operationId: "onThingMade", responses: { "204": { description: "Taken" } } },
    },
  },
  paths: {
    "/things": {
      summary: "Things",
      description: "All things",
      servers: [{ url: "https://things.example.com" }],
      parameters: [ref("parameters", "Filter")],
      get: {
        operationId: "listThings",
        tags: ["Things"],
        security: [{ key: [] }],
        parameters: [
          {
            name: "fields",
            in: "query",
            style: "pipeDelimited",
            explode: false,
            schema: { type: "array", items: { type: "string" } },
          },
          {
            name: "shape",
            in: "query",
            style: "deepObject",
            schema: { type: "object", properties: { side: { type: "string" } } },
          },
          { name: "session", in: "cookie", schema: { type: "string" } },
        ],
        responses: { "200": ref("responses", "Things"), default: ref("responses", "Failure") },
        "x-page": { next: "marker" },
      },
      post: {
        operationId: "makeThing",
        tags: ["Things"],
        deprecated: true,
        requestBody: ref("requestBodies", "Thing"),
        responses: {
          "201": {
            description: "Made",
            headers: { Location: ref("headers", "Location") },
            content: {
              "application/json": {
                schema: ref("schemas", "Shape"),
                examples: { one: ref("examples", "One") },
              },
            },
            links: {
              again: {
                operationId: "listThings",
                description: "All of them",
                parameters: { fields: "$response.body#/name" },
              },
            },
          },
        },
        callbacks: {
          done: {
            "{$request.body#/hook}": {
              post: {
                requestBody: { content: { "text/plain": { schema: { type: "string" } } } },
                responses: { "200": { description: "Heard" } },
              },
            },
          },
        },
      },
    },
  },
  components: {
    parameters: {
      Filter: {
        name: "filter",
        in: "query",
        description: "Which",
        content: { "application/json": { schema: { type: "object" } } },
      },
    },
    headers: { Location: { description: "Where it is", schema: { type: "string" } } },
    examples: {
      One: { summary: "One", description: "An example", value: { kind: "circle" } },
      Far: { externalValue: "https://docs.example.com/example.json" },
    },
    requestBodies: {
      Thing: {
        description: "What to make",
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              properties: {
                name: { type: "string" },
                file: { type: "string", contentMediaType: "application/octet-stream" },
              },
            },
            encoding: {
              file: { contentType: "image/png", headers: { "X-Part": { schema: { type: "string" } } } },
            },
          },
        },
      },
    },
    responses: {
      Things: {
        description: "Things",
        content: { "application/json": { schema: { type: "array", items: ref("schemas", "Shape") } } },
      },
      Failure: { description: "No", content: { "application/xml": { schema: ref("schemas", "Tree") } } },
    },
    securitySchemes: {
      login: {
        type: "oauth2",
        flows: {
          clientCredentials: {
            tokenUrl: "https://login.example.com/token",
            refreshUrl: "https://login.example.com/refresh",
            scopes: { read: "Look at it" },
          },
        },
      },
      basic: { type: "http", scheme: "basic" },
      bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      key: { type: "apiKey", in: "query", name: "api_key" },
      open: {
        type: "openIdConnect",
        openIdConnectUrl: "https://login.example.com/.well-known/openid-configuration",
      },
    },
    schemas: {
      Shape: {
        oneOf: [ref("schemas", "Circle"), ref("schemas", "Square")],
        discriminator: {
          propertyName: "kind",
          mapping: { circle: "#/components/schemas/Circle", square: "#/components/schemas/Square" },
        },
      },
      Circle: {
        type: "object",
        required: ["kind"],
        properties: {
          kind: { type: "string", const: "circle" },
          radius: { type: "number", exclusiveMinimum: 0 },
        },
      },
      Square: {
        allOf: [{ type: "object", properties: { side: { type: "integer", format: "int64" } } }],
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string", const: "square" } },
        dependentRequired: { side: ["kind"] },
      },
      Tree: {
        type: "object",
        xml: { name: "tree", namespace: "https://docs.example.com/tree", prefix: "t" },
        externalDocs: { url: "https://docs.example.com/tree" },
        properties: {
          name: { type: "string", readOnly: true, minLength: 1, maxLength: 9, xml: { attribute: true } },
          secret: { type: "string", writeOnly: true, format: "password", deprecated: true },
          branches: { type: "array", items: ref("schemas", "Tree"), minItems: 0, uniqueItems: true },
          any: true,
          not: { not: { type: "string" } },
        },
        patternProperties: { "^x-": { type: "string" } },
        "x-order": ["name", "branches"],
      },
    },
  },
};
