import { describe, expect, test } from "vitest";
import { readTypeSpelling, type TypeSpelling } from "./type-spelling.ts";

/** A spelling as short words. */
function sketch(spelling: TypeSpelling | undefined): string {
  switch (spelling?.kind) {
    case undefined:
      return "?";
    case "scalar":
      return spelling.format === undefined ? spelling.type : `${spelling.type}:${spelling.format}`;
    case "object":
      return "object";
    case "array":
      return spelling.items === undefined ? "array" : `array<${sketch(spelling.items)}>`;
    case "map":
      return spelling.values === undefined ? "map" : `map<${sketch(spelling.values)}>`;
    case "named":
      return `'${spelling.name}'${spelling.loose === true ? "?" : ""}`;
    case "union":
      return spelling.parts.map(sketch).join("|");
  }
}

describe("type cells", () => {
  test.each<[string, string]>([
    ["String", "string"],
    ["STRING", "string"],
    ["string", "string"],
    ["String(64)", "string"],
    ["String (64 characters)", "string"],
    ["UUID", "string"],
    ["Timestamp", "string"],
    ["Enum", "string"],
    ["Integer", "integer"],
    ["int", "integer"],
    ["Int32", "integer:int32"],
    ["Integer (64 bits)", "integer:int64"],
    ["Long", "integer:int64"],
    ["Short", "integer"],
    ["Float", "number:float"],
    ["Double", "number:double"],
    ["Number", "number"],
    ["BigDecimal", "number"],
    ["Boolean", "boolean"],
    ["Bool", "boolean"],
    ["Null", "null"],
    ["Object", "object"],
    ["JSON", "object"],
    ["Json Object", "object"],
    ["Dict", "object"],
    ["Dictionary", "object"],
    ["Array", "array"],
    ["List", "array"],
    ["JSON Array", "array"],
    ["List data structure", "array"],
    ["Array of objects", "array<object>"],
    ["Array of object", "array<object>"],
    ["Array of Object", "array<object>"],
    ["Array of strings", "array<string>"],
    ["Array of integers", "array<integer>"],
    ["Array of arrays", "array<array>"],
    ["List of strings", "array<string>"],
    ["List(Dict)", "array<object>"],
    ["list[dict]", "array<object>"],
    ["List<String>", "array<string>"],
    ["Array[String]", "array<string>"],
    ["[String]", "array<string>"],
    ["String array", "array<string>"],
    ["Object array", "array<object>"],
    ["String[]", "array<string>"],
    ["object[]", "array<object>"],
    ["String list", "array<string>"],
    ["Array<Array<Zone>>", "array<array<'Zone'?>>"],
    ["List<tag>", "array<'tag'?>"],
    ["Array of <Tag> objects", "array<'Tag'?>"],
    ["xsd:string", "string"],
    ["csapi:UUID", "string"],
    ["Uint32", "integer"],
    ["Array<Array<AvailabilityZone>>", "array<array<'AvailabilityZone'>>"],
    ["Array of Tag objects", "array<'Tag'>"],
    ["Array of LoadBalancerRef objects", "array<'LoadBalancerRef'>"],
    ["Map<String,String>", "map<string>"],
    ["Map<String,Array<String>>", "map<array<string>>"],
    ["Map<String, Object>", "map<object>"],
    ["Map", "map"],
    ["CertificateInfo object", "'CertificateInfo'"],
    ["links data structure", "'links'"],
    ["publicip structure", "'publicip'"],
    ["LoadBalancerStatus", "'LoadBalancerStatus'"],
    ["Integer/Boolean", "integer|boolean"],
    ["String or Integer", "string|integer"],
    ["String | null", "string|null"],
    ["", "?"],
    ["-", "?"],
    ["Yes", "?"],
    ["Mandatory", "?"],
    ["constructor", "?"],
    ["__proto__", "?"],
    [
      `${"Array<".repeat(20)}String${">".repeat(20)}`,
      "array<array<array<array<array<array<array<array<array<array<array<array<array>>>>>>>>>>>>",
    ],
  ])("%s", (given, want) => {
    expect(sketch(readTypeSpelling(given))).toBe(want);
  });

  test("a text that is too long is no type", () => {
    expect(readTypeSpelling("Array of ".repeat(1_000))).toBeUndefined();
  });
});
