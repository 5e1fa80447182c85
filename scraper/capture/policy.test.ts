import { describe, expect, it } from "vitest";
import type { FailureReason } from "./diagnostics.ts";
import {
  checkAddress,
  checkUrl,
  defaultLimits,
  guardedLookup,
  RefusedAddressError,
  type CapturePolicy,
} from "./policy.ts";

const policy: CapturePolicy = {
  hosts: ["docs.example", "*.cloud.example"],
  allowLoopback: false,
  limits: defaultLimits,
};
const local: CapturePolicy = { ...policy, allowLoopback: true };

const urls: [
  string,
  { given: string; want: FailureReason | undefined; local?: FailureReason | "allowed" },
][] = [
  ["a listed host", { given: "https://docs.example/a", want: undefined }],
  ["a listed host with a final dot", { given: "https://docs.example./a", want: undefined }],
  ["one level below a pattern", { given: "https://eu.cloud.example/", want: undefined }],
  ["two levels below a pattern", { given: "https://a.eu.cloud.example/", want: "host-refused" }],
  ["the pattern's own name", { given: "https://cloud.example/", want: "host-refused" }],
  ["a name that only ends alike", { given: "https://evilcloud.example/", want: "host-refused" }],
  ["another host", { given: "https://docs.example.evil/", want: "host-refused" }],
  ["http", { given: "http://docs.example/", want: "scheme-refused" }],
  ["a file", { given: "file:///etc/passwd", want: "scheme-refused" }],
  ["no address", { given: "docs.example", want: "invalid-address" }],
  ["user and password", { given: "https://a:b@docs.example/", want: "credentials-refused" }],
  ["loopback", { given: "http://127.0.0.1:80/", want: "address-refused", local: "allowed" }],
  ["loopback by name", { given: "http://localhost/", want: "host-refused", local: "allowed" }],
  ["loopback in IPv6", { given: "http://[::1]/", want: "address-refused", local: "allowed" }],
  ["loopback as one number", { given: "http://2130706433/", want: "address-refused", local: "allowed" }],
  ["loopback in octal", { given: "http://0177.0.0.1/", want: "address-refused", local: "allowed" }],
  ["a private address", { given: "https://192.168.0.1/", want: "address-refused", local: "address-refused" }],
  [
    "a private address inside IPv6",
    { given: "https://[::ffff:10.0.0.1]/", want: "address-refused", local: "address-refused" },
  ],
  [
    "link-local, metadata",
    { given: "http://169.254.169.254/", want: "address-refused", local: "address-refused" },
  ],
  [
    "metadata in IPv6",
    { given: "http://[fd00:ec2::254]/", want: "address-refused", local: "address-refused" },
  ],
  [
    "metadata in the shared range",
    { given: "http://100.100.100.200/", want: "address-refused", local: "address-refused" },
  ],
  [
    "metadata that is unicast",
    { given: "http://168.63.129.16/", want: "address-refused", local: "address-refused" },
  ],
  [
    "the unspecified address",
    { given: "http://0.0.0.0/", want: "address-refused", local: "address-refused" },
  ],
];

describe("policy", () => {
  it.each(urls)("%s", (_name, { given, want, local: wantLocal }) => {
    expect(checkUrl(given, policy)?.reason).toBe(want);
    if (wantLocal !== undefined) expect(checkUrl(given, local)?.reason ?? "allowed").toBe(wantLocal);
  });

  it("permits public addresses alone", () => {
    expect(checkAddress("93.184.216.34", policy)).toBeUndefined();
    expect(checkAddress("2606:2800:220:1::1", policy)).toBeUndefined();
    expect(checkAddress("fe80::1", local)?.detail).toBe("fe80::1 is linkLocal");
    expect(checkAddress("nonsense", local)?.reason).toBe("address-refused");
  });

  it("hands out permitted addresses only, and an error where there is none", async () => {
    const resolve = (addresses: string[]): Promise<unknown> =>
      new Promise((done) =>
        guardedLookup(policy, (_host, _options, callback) =>
          callback(
            null,
            addresses.map((address) => ({ address, family: 4 })),
          ),
        )("docs.example", { all: true }, (error, found) => done(error ?? found)),
      );
    expect(await resolve(["10.0.0.1", "93.184.216.34"])).toEqual([{ address: "93.184.216.34", family: 4 }]);
    expect(await resolve(["10.0.0.1"])).toBeInstanceOf(RefusedAddressError);
    expect(await resolve([])).toBeInstanceOf(RefusedAddressError);
  });
});
