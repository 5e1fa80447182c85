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
  ["an address without", { given: "https://a.example/x?page=2&tokens=1&page_token=1#token", want: "" }],
  ["a fragment", { given: "https://a/x#access_token=1", want: "https://a/x#access_token=***" }],
  ["a mail address as the user", { given: "https://me@a.example:pw@b/x", want: "https://b/x" }],
  ["a password of any length", { given: `https://me:${"p".repeat(5_000)}@b/x`, want: "https://b/x" }],
  ["slashes that are lost", { given: "https:/me:pw@a.example/x", want: "https:/a.example/x" }],
  ["backslashes", { given: "https:\\\\me:pw@a.example/x", want: "https:\\\\a.example/x" }],
  ["a drive", { given: "C:\\me@home\\x", want: "" }],
  [
    "an address in an address",
    { given: "https://a/?to=https://b/?sig=1", want: "https://a/?to=https://b/?sig=***" },
  ],
  [
    "an encoded address in an address",
    { given: "https://a/?to=https%3A%2F%2Fb%3Fsig%3D1", want: "https://a/?to=https%3A%2F%2Fb%3Fsig%3D***" },
  ],
  ["a quoted value", { given: `https://a/x?token="1"`, want: `https://a/x?token=***"` }],
  ["an at sign in a path", { given: "https://a.example/@scope/name", want: "" }],
  ["a mail address", { given: "me@a.example", want: "" }],
];

/** As sites and object stores of cloud vendors call them. */
const names =
  "token accessToken private_token session_token X-Auth-Token X-Amz-Security-Token x-obs-security-token x-oss-security-token x-oss-signature " +
  "x-oss-credential x-tos-signature q-signature q-ak auth_key api-key x-api-key subscription-key secretKey client_secret user_password passwd pwd sig sign " +
  "Signature AWSAccessKeyId OSSAccessKeyId AccessKeyId GoogleAccessId Key-Pair-Id hmac jwt auth ticket JSESSIONID PHPSESSID SAMLResponse a[token]";
it.each(names.split(" "))("a parameter called %s is one", (name) => {
  expect(withoutCredentials(`https://a/x?b=1&${name}=c&d=2`)).toBe(`https://a/x?b=1&${name}=***&d=2`);
});

it.each(["tokens", "key", "design", "author", "next_token", "pageToken", "keyword", "signed"])(
  "a parameter called %s is none",
  (name) => expect(hasCredentials(`https://a/x?${name}=c`)).toBe(false),
);

it.each(rows)("%s", (_name, { given, want }) => {
  expect(withoutCredentials(given)).toBe(want === "" ? given : want);
  expect(hasCredentials(given)).toBe(want !== "");
});
