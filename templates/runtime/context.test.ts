import { describe, expect, it } from "vitest";
import { createContext } from "./context.ts";
import { ConfigurationError } from "./errors.ts";
import type { RuntimeOptions, ServerSpec } from "./types.ts";

const server: ServerSpec = {
  url: "https://compute.{region}.{environment}.acme.test",
  variables: ["environment", "region"],
  allowed: [
    ["s", "west1"],
    ["g", "south1"],
  ],
};

describe("server", () => {
  it.each<[string, ServerSpec | undefined, RuntimeOptions, string]>([
    [
      "variables",
      server,
      { server: { environment: "g", region: "south1" } },
      "https://compute.south1.g.acme.test",
    ],
    ["no variables", { url: "https://acme.test/" }, {}, "https://acme.test"],
    ["base URL", server, { baseUrl: "http://127.0.0.1:4010" }, "http://127.0.0.1:4010"],
    ["base URL with a path", undefined, { baseUrl: "https://acme.test/a/b/" }, "https://acme.test/a/b"],
  ])("%s", (_name, spec, options, want) => {
    expect(createContext(spec ? { server: spec } : {}, options).baseUrl).toBe(want);
  });

  it.each<[string, RuntimeOptions]>([
    ["missing", {}],
    ["unknown region", { server: { environment: "s", region: "mars" } }],
    ["a pair that does not exist", { server: { environment: "s", region: "south1" } }],
    ["another host", { server: { environment: "s", region: "west1@evil.test/" } }],
    ["half", { server: { region: "west1" } }],
  ])("%s: lists what is allowed", (_name, options) => {
    expect(() => createContext({ server }, options)).toThrow(
      new ConfigurationError("server must be environment,region of s,west1 | g,south1"),
    );
  });

  it.each([
    [""],
    ["acme.test"],
    ["ftp://acme.test"],
    ["https://user:topsecret@acme.test"],
    ["https://acme.test?key=topsecret"],
    ["https://acme.test#a"],
    ["https://acme test"],
    ["javascript:alert(1)"],
  ])("base URL %j is refused without being repeated", (baseUrl) => {
    expect(() => createContext({}, { baseUrl })).toThrow(
      new ConfigurationError("baseUrl must be http(s)://host/path"),
    );
  });
});
