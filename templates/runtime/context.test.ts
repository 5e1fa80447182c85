import { describe, expect, it } from "vitest";
import { createContext } from "./context.ts";
import { ConfigurationError } from "./errors.ts";
import { serverUrl } from "./server-url.ts";
import type { RuntimeOptions, ServerSpec } from "./types.ts";

const server: ServerSpec = {
  url: (environment, region) => `https://compute.${region}.${environment}.acme.test/`,
  variables: ["environment", "region"],
  allowed: ["s,west1", "g,south1"],
};

describe("server", () => {
  it.each<[string, RuntimeOptions, string]>([
    ["variables", { server: { environment: "g", region: "south1" } }, "https://compute.south1.g.acme.test"],
    ["base URL", { baseUrl: "http://127.0.0.1:4010" }, "http://127.0.0.1:4010"],
    ["base URL with a path", { baseUrl: "https://acme.test/a/b/" }, "https://acme.test/a/b"],
  ])("%s", (_name, options, want) => {
    expect(createContext({ baseUrl: serverUrl(server, options) }, options).baseUrl).toBe(want);
  });

  it.each<[string, RuntimeOptions]>([
    ["missing", {}],
    ["unknown region", { server: { environment: "s", region: "mars" } }],
    ["a pair that does not exist", { server: { environment: "s", region: "south1" } }],
    ["another host", { server: { environment: "s", region: "west1@evil.test/" } }],
    ["half", { server: { region: "west1" } }],
    ["one value that looks like two", { server: { environment: "s,west1" } }],
  ])("%s: lists what is allowed", (_name, options) => {
    expect(() => serverUrl(server, options)).toThrow(
      new ConfigurationError("server must be environment,region of s,west1 g,south1"),
    );
  });

  it("no server documented and none given", () => {
    expect(() => createContext({})).toThrow(ConfigurationError);
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
      new ConfigurationError("baseUrl must be http(s)://host"),
    );
  });
});
