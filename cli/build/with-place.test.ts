import { expect, test } from "vitest";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { withPlace } from "./with-place.ts";

const place = { captureId: "c", url: "disks.html", path: "b4", quote: "PUT /v1/disks/{id}" };
const bundle = {
  document: {
    paths: {
      "/v1/disks/{id}": { put: { operationId: "resizeDisk" }, get: { operationId: "resize" } },
      "/v1/keys": { get: { operationId: "list-keys" }, parameters: [] },
    },
  },
  sources: new Map([["/paths/~1v1~1disks~1{id}/put", { basis: "stated", from: [place] }]]),
} as unknown as SpecBundle;

const rows: readonly [string, { given: string; want: string }][] = [
  [
    "its types",
    {
      given: "a.ts:3 (operations of Disks, at ResizeDiskParams) is not as planned: an expression",
      want: 'an expression. This is PUT /v1/disks/{id}, read from disks.html at b4 ("PUT /v1/disks/{id}")',
    },
  ],
  [
    "an operation of which no place is known",
    {
      given: "a.ts:3 (tests of Keys, at listKeys) is not as planned: a class",
      want: "a class. This is GET /v1/keys",
    },
  ],
  [
    "nothing of an operation",
    {
      given: "a.ts:3 (models, at Disk) is not as planned: a class",
      want: "(models, at Disk) is not as planned: a class",
    },
  ],
  ["something else", { given: "no memory", want: "no memory" }],
];
test.each(rows)("names the operation and its place: %s", (_name, { given, want }) => {
  const error = withPlace(new Error(given), [bundle]) as Error;
  expect(error.message.endsWith(want)).toBe(true);
});
