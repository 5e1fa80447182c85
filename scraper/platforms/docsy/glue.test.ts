import { describe, expect, test } from "vitest";
import { splitPlace, splitRegion, splitResponse, splitSchema, splitVersion } from "./glue.ts";
import { readName, splitHeader } from "./labels.ts";
import { readRowText } from "./row-text.ts";

const models = new Set(["Volume", "VolumeTransferAcceptResponse", "VolumeTransferAccessRequest", "Tag"]);
const isModel = (name: string) => models.has(name);

describe("cells that a text capture glued together", () => {
  test.each([
    ["pathtransfer_id", ["path", "transfer_id"]],
    ["bodybody", ["body", "body"]],
    ["headerX-Trace", ["header", "X-Trace"]],
    ["querypath", ["query", "path"]],
    ["path", undefined],
    ["path of the file", undefined],
  ])("place and name: %s", (line, want) => expect(splitPlace(line)).toEqual(want));

  test.each([
    ["stringNone", ["string", "None"]],
    ["any of [integer, null]20", ["any of [integer, null]", "20"]],
    ["any of [string, null]created_at:desc,id:desc", ["any of [string, null]", "created_at:desc,id:desc"]],
    ["any of [boolean, null]True", ["any of [boolean, null]", "True"]],
    ["any of [string, null][]", ["any of [string, null]", "[]"]],
    ["any of [string, null]", ["any of [string, null]", ""]],
    ["string (date-time)", ["string (date-time)", ""]],
    ["stringqcow2", ["string", "qcow2"]],
    ["VolumeTransferAccessRequest", ["VolumeTransferAccessRequest", ""]],
    ["VolumeNone", ["Volume", "None"]],
    ["UnknownModel", ["UnknownModel", ""]],
    ["string that names a volume", undefined],
    ["objects", undefined],
    ["Volume type", undefined],
    ["Example : 20", undefined],
    ["Example", undefined],
    ["any of [string, nu", undefined],
  ])("schema and default: %s", (line, want) => expect(splitSchema(line, isModel)).toEqual(want));

  test.each([
    ["202AcceptedVolumeTransferAcceptResponse", ["202", "Accepted", "VolumeTransferAcceptResponse"]],
    ["200OKNone", ["200", "OK", "None"]],
    ["201CreatedNone", ["201", "Created", "None"]],
    ["204No ContentNone", ["204", "No Content", "None"]],
    ["500Internal Server ErrorNone", ["500", "Internal Server Error", "None"]],
    ["200OKarray[Tag]", ["200", "OK", "array[Tag]"]],
    ["200OKSomeOtherModel", ["200", "OK", "SomeOtherModel"]],
    ["200The volume as it isVolume", ["200", "The volume as it is", "Volume"]],
    ["418I'm a teapotNone", ["418", "I'm a teapot", "None"]],
    ["4XXNone", ["4XX", "", "None"]],
    ["2020Accepted", undefined],
    ["OK", undefined],
  ])("response: %s", (line, want) => expect(splitResponse(line, isModel)).toEqual(want));

  test.each([
    ["1.0DEPRECATED20251231", ["1.0", "DEPRECATED", "20251231"]],
    ["1.1CURRENT-", ["1.1", "CURRENT", "-"]],
    ["1.020251231", ["1.0", "", "20251231"]],
    ["1.1-", ["1.1", "", "-"]],
    ["1.32026-01-31", ["1.3", "", "2026-01-31"]],
    ["1.10PLANNED", ["1.10", "PLANNED", ""]],
    ["1.1ACTIVE", undefined],
  ])("version: %s", (line, want) => expect(splitVersion(line)).toEqual(want));

  test.each([
    ["skr-west1", false, ["s", "kr-west1"]],
    ["prodeu-de-1", false, ["prod", "eu-de-1"]],
    ["kr-west1s", true, ["kr-west1", "s"]],
    ["s", false, undefined],
  ])("environment and region: %s", (line, first, want) => expect(splitRegion(line, first)).toEqual(want));

  test.each([
    ["TypeNameDescriptionSchemaDefault", ["place", "name", "description", "schema", "default"]],
    ["HTTP CodeDescriptionSchema", ["code", "description", "schema"]],
    ["VersionStatusSupported Until", ["version", "state", "supported-until"]],
    ["버전최소 지원 보장일", ["version", "supported-until"]],
    ["VersionNot Before", ["version", "not-before"]],
    ["Version", undefined],
    ["Version of the name", undefined],
  ])("header: %s", (line, want) => expect(splitHeader(line)?.map(({ column }) => column)).toEqual(want));
});

describe("cells that hold several things", () => {
  test.each([
    ["transfer_id required", { name: "transfer_id", required: true }],
    ["transfer_id\noptional", { name: "transfer_id", required: false }],
    ["is_requiredrequired", { name: "is_required", required: true }],
    ["is_required", { name: "is_required" }],
    ["required required", { name: "required", required: true }],
    ["name 필수", { name: "name", required: true }],
    ["name", { name: "name" }],
    ["", { name: "" }],
  ])("name: %j", (cell, want) => expect(readName(cell)).toEqual(want));

  const limits = (entries: Record<string, string>) => new Map(Object.entries(entries));
  test.each([
    [
      "Words of ours\nExample : a b\nPattern : ^[a-z]*$\nMinimum length : 1\nMaximum length : 63",
      {
        description: "Words of ours",
        example: "a b",
        pattern: "^[a-z]*$",
        limits: limits({ minLength: "1", maxLength: "63" }),
      },
    ],
    [
      "Words of oursExample : a bPattern : ^[a-z]*$Minimum : 1 Maximum : 9",
      {
        description: "Words of ours",
        example: "a b",
        pattern: "^[a-z]*$",
        limits: limits({ minimum: "1", maximum: "9" }),
      },
    ],
    ["Maximum Length : 20", { limits: limits({ maxLength: "20" }) }],
    ["Example : 0", { example: "0", limits: limits({}) }],
    ["Words\nExample :", { description: "Words", example: "", limits: limits({}) }],
    ["Two\nlines", { description: "Two lines", limits: limits({}) }],
    ["", { limits: limits({}) }],
  ])("description: %j", (cell, want) => expect(readRowText(cell)).toEqual(want));
});
