import { expect, test } from "vitest";
import { versionFromPath } from "./version.ts";

const rows: readonly (readonly [string, { given: string; want: string | undefined }])[] = [
  ["first segment", { given: "/v1/instances/{instance_id}", want: "v1" }],
  ["with a minor number", { given: "/v2.1/{project_id}/servers", want: "v2.1" }],
  ["behind another segment", { given: "/fields/v1/instances", want: "v1" }],
  ["the first of two", { given: "/v3/pools/v2/members", want: "v3" }],
  ["upper case", { given: "/V3/pools", want: "v3" }],
  ["no version", { given: "/vpcs/{vpc_id}/v", want: undefined }],
  ["a name that begins like one", { given: "/v1beta/x", want: undefined }],
  ["a query is no path", { given: "/pools?api=/v1/", want: undefined }],
];

test.each(rows)("%s", (_name, { given, want }) => {
  expect(versionFromPath(given)).toBe(want);
});
