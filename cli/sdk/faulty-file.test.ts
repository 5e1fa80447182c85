import { expect, test } from "vitest";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { faultOf } from "./faulty-file.ts";

const place = { captureId: "c", url: "disks.html", path: "b4", quote: "PUT /v1/disks/{id}" };
const table = { ...place, path: "b5", quote: "Disk" };
const bundle = {
  document: {
    paths: {
      "/v1/disks/{id}": { put: { operationId: "resizeDisk" }, get: { operationId: "resize" } },
      "/v1/keys": { get: { operationId: "list-keys" }, parameters: [] },
    },
    components: { schemas: { Disk: {}, 디스크: {} } },
  },
  sources: new Map([
    ["/paths/~1v1~1disks~1{id}/put", { basis: "stated", from: [place] }],
    ["/components/schemas/Disk", { basis: "stated", from: [table] }],
  ]),
} as unknown as SpecBundle;

const rows: readonly [string, { given: string; want: string; at?: typeof place }][] = [
  [
    "its types",
    {
      given: "a.ts:3 (operations of Disks, at ResizeDiskParams) is not as planned: an expression",
      want: "an expression (PUT /v1/disks/{id})",
      at: place,
    },
  ],
  [
    "an operation of which no place is known",
    {
      given: "a.ts:3 (tests of Keys, at listKeys) is not as planned: a class.",
      want: "a class (GET /v1/keys)",
    },
  ],
  [
    "a model",
    { given: "a.ts:3 (models, at Disk) is not as planned: a class", want: "(the model Disk)", at: table },
  ],
  [
    "a name in another script",
    { given: "a.ts:3 (models, at 디스크) is not as planned: x", want: "(the model 디스크)" },
  ],
  ["no declaration", { given: "readme.md cannot be formatted: no", want: "no" }],
];
test.each(rows)("names what the file is about and its place: %s", (_name, { given, want, at }) => {
  const { message, locator } = faultOf(new Error(given), [bundle]);
  expect(message.endsWith(`${want}: nothing of this package was written`)).toBe(true);
  expect(locator).toEqual(at);
});
