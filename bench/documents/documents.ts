/** A document that somebody else wrote, out of a package of the registry. */
export interface ForeignDocument {
  readonly name: string;
  /** Below `node_modules/`. */
  readonly file: string;
  /** As `docs2sdk generate` must count them. */
  readonly operations: number;
}

/**
 * Large real documents, of both versions and both notations. The counts are those of the pinned packages: an operation that
 * is lost is an error here, whatever the generator says.
 */
export const DOCUMENTS: readonly ForeignDocument[] = [
  { name: "github", file: "@octokit/openapi/generated/api.github.com.json", operations: 1223 },
  { name: "directus", file: "@directus/specs/dist/openapi.json", operations: 136 },
  { name: "star-trek", file: "@readme/oas-examples/3.0/json/star-trek.json", operations: 120 },
  { name: "rclone", file: "rclone-openapi/openapi.json", operations: 101 },
  { name: "shipengine", file: "shipengine-openapi/openapi.yaml", operations: 76 },
  { name: "figma", file: "@figma/rest-api-spec/openapi/openapi.yaml", operations: 54 },
  { name: "readme", file: "@readme/oas-examples/3.1/yaml/readme.yaml", operations: 54 },
  { name: "train-travel", file: "@readme/oas-examples/3.1/json/train-travel.json", operations: 7 },
  // Small ones with what is rare: statuses that fetch never gives, conditional requests, no read that a common test could use.
  { name: "http-statuses", file: "@readme/oas-examples/3.0/json/http-status-codes.json", operations: 89 },
  { name: "http-caching", file: "@readme/oas-examples/3.0/json/response-http-behavior.json", operations: 3 },
  { name: "petstore", file: "@readme/oas-examples/3.0/json/petstore-simple.json", operations: 2 },
];
