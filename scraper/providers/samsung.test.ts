import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import type { SignedPart } from "../../spec/model/conventions.ts";
import { samsung } from "./samsung.ts";

test("the signing rule gives the signature of the vendor's recipe", () => {
  const signing = samsung.security.find((rule) => rule.signing !== undefined)?.signing;
  if (signing?.kind !== "hmac") throw new Error("the rule is not an HMAC");
  const request = {
    method: "GET",
    url: "https://virtualserver.kr-west1.e.example.com/v1/servers?name=%EA%B0%80",
    timestamp: "1605290625682",
  };
  const credentials: Record<string, string> = { accessKey: "access", secretKey: "secret" };
  const valueOf = (part: SignedPart): string => {
    if (part.part === "credential") return credentials[part.option] ?? "";
    if (part.part === "literal") return part.value;
    return part.part === "path" ? new URL(request.url).pathname : request[part.part];
  };
  const text = `GET${request.url}1605290625682accessOpenapi`;
  expect(signing.message.map(valueOf).join("")).toBe(text);
  expect({
    hash: signing.hash,
    encoding: signing.encoding,
    unit: signing.timestamp.unit,
    key: signing.key,
  }).toEqual({
    hash: "SHA-256",
    encoding: "base64",
    unit: "milliseconds",
    key: "secretKey",
  });
  expect(createHmac("sha256", "secret").update(text).digest("base64")).toHaveLength(44);
  expect(signing.headers.map(({ name }) => name)).toEqual(
    samsung.security.map(({ scheme }) => scheme["name"]),
  );
});

test("all four headers are needed together; the version travels in a header", () => {
  expect(new Set(samsung.security.map(({ group }) => group)).size).toBe(1);
  expect(samsung.conventions({ service: "vpc", version: "1.2" })).toMatchObject({
    versionHeader: { name: "Scp-Api-Version", value: "vpc 1.2" },
    versionsEndpoint: { method: "get", path: "/" },
  });
});
