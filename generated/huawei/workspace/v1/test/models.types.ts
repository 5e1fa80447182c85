import type { Agree } from "../../test-support/agree.ts";
import type {
  ErrorResponse,
  ImageAccountInfo,
  ImageRef,
  ImageServer,
  ListImageInstancesResponse,
} from "../src/models.ts";
import type { components } from "../src/schema.d.ts";

export type Schemas = components["schemas"];

/** Each model against openapi-typescript's reading of its schema; a difference does not compile. */
export type ModelsAgree = [
  Agree<ErrorResponse, Schemas["ErrorResponse"]>,
  Agree<ImageAccountInfo, Schemas["ImageAccountInfo"]>,
  Agree<ImageRef, Schemas["ImageRef"]>,
  Agree<ImageServer, Schemas["ImageServer"]>,
  Agree<ListImageInstancesResponse, Schemas["ListImageInstancesResponse"]>,
];
