import { expect, it } from "vitest";
import type { JsonObject } from "../../spec/model/json.ts";
import { planSdk } from "../plan/plan-sdk.ts";
import { clientValues } from "./client-tests.ts";

/** Around the value that the test of hostile values puts into the path. */
function around(path: string): { readonly before: string; readonly after: string } | undefined {
  const ok = { description: "", content: { "application/json": { schema: { type: "object" } } } };
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    paths: { [path]: { get: { operationId: "getThing", parameters: [id], responses: { "200": ok } } } },
  };
  const version = planSdk([document], {}).value.current;
  return (clientValues(version) as { readonly hostile?: { readonly before: string; readonly after: string } })
    .hostile;
}

it.each([
  ["/things/{id}/parts", "/things/", "/parts"],
  ["/a\u0000b/{id}", "/a%00b/", ""],
  ["/value/{id}/valuee/x", "/value/", "/valuee/x"],
  ["/valu{id}alue", "/valu", "alue"],
])("finds where the value of %j stands, whatever else is in it", (path, before, after) => {
  expect(around(path)).toMatchObject({ before, after });
});
