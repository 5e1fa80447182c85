import { expect, test } from "vitest";
import type { JsonValue } from "../model/json.ts";
import { carriedIdentity } from "./carried-identity.ts";

const whole = { provider: { id: "a", title: "A" }, service: { id: "b", title: "B" }, version: { id: "1" } };
const rows: readonly [string, { given: JsonValue; want: boolean }][] = [
  ["all of it", { given: whole, want: true }],
  ["with more", { given: { ...whole, more: 1 }, want: true }],
  ["no provider", { given: { service: whole.service, version: whole.version }, want: false }],
  ["a provider without a title", { given: { ...whole, provider: { id: "a" } }, want: false }],
  ["a service that is a text", { given: { ...whole, service: "b" }, want: false }],
  ["a version that is a number", { given: { ...whole, version: { id: 1 } }, want: false }],
  ["a list", { given: [whole], want: false }],
];
test.each(rows)("an identity: %s", (_name, { given, want }) => {
  const found = carriedIdentity({ info: { "x-docs2sdk": given } });
  expect(found).toEqual(want ? given : undefined);
});

test("no info", () => {
  expect([carriedIdentity({}), carriedIdentity({ info: "x" })]).toEqual([undefined, undefined]);
});
