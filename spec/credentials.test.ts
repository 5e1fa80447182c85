import { expect, it } from "vitest";
import { hasCredentials, withoutCredentials } from "./credentials.ts";

const rows: readonly [name: string, row: { given: string; want: string }][] = [
  ["user and password", { given: "https://me:pw@a.example/x", want: "https://a.example/x" }],
  ["a user", { given: "see http://token@a.example/x now", want: "see http://a.example/x now" }],
  ["a token", { given: "https://a.example/x?token=ab&b=1", want: "https://a.example/x?token=***&b=1" }],
  [
    "a token behind another",
    { given: "https://a/x?b=1&access_token=ab#c", want: "https://a/x?b=1&access_token=***#c" },
  ],
  [
    "an object store's signature",
    {
      given: "https://a/x?X-Amz-Credential=AK%2F1&X-Amz-Date=1&X-Amz-Signature=ff",
      want: "https://a/x?X-Amz-Credential=***&X-Amz-Date=1&X-Amz-Signature=***",
    },
  ],
  [
    "two in one text",
    { given: "https://a:b@c/ → https://d/?sig=1", want: "https://c/ → https://d/?sig=***" },
  ],
  ["an address without", { given: "https://a.example/x?page=2&tokens=1#token=1", want: "" }],
  ["an at sign in a path", { given: "https://a.example/@scope/name", want: "" }],
  ["a mail address", { given: "me@a.example", want: "" }],
];

it.each(rows)("%s", (_name, { given, want }) => {
  expect(withoutCredentials(given)).toBe(want === "" ? given : want);
  expect(hasCredentials(given)).toBe(want !== "");
});
