import { describe, expect, it } from "vitest";
import { call } from "./call.ts";
import { HttpError, ResponseError } from "./errors.ts";
import { withExactIntegers } from "./exact-integers.ts";
import { rejection, type Answer } from "./testing/loopback.ts";
import { list, setUp } from "./testing/set-up.ts";

const json =
  (text: string, status = 200): Answer =>
  (_request, response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(text);

describe("integers that a number cannot hold", () => {
  it.each([
    '{"max":9223372036854775807}',
    '{"a":[{"max":-9007199254740992}]}',
    '{"max":9007199254740993}',
    "[18446744073709551615]",
  ])("%s is refused rather than rounded", async (text) => {
    const { context, seen } = await setUp(json(text));
    const error = await rejection(call(context, list), ResponseError);
    expect(error).toMatchObject({ problem: "inexact", status: 200, operation: "listThings", attempts: 1 });
    expect(error.cause).toBeInstanceOf(RangeError);
    expect(seen).toHaveLength(1);
  });

  it.each([
    '{"max":9007199254740991,"min":-9007199254740991}',
    '{"id":"9223372036854775807","text":"\\\\\\" 9223372036854775807"}',
    '{"ratio":0.12345678901234567,"small":1.2345678901234567e-7}',
  ])("%s is exact, or no integer", async (text) => {
    const { context } = await setUp(json(text));
    expect(await call(context, list)).toEqual(JSON.parse(text));
  });

  it("do not hide an error of the server", async () => {
    const { context } = await setUp(json('{"limit":9223372036854775807}', 404));
    expect(await rejection(call(context, list), HttpError)).toMatchObject({ status: 404 });
  });
});

describe("withExactIntegers", () => {
  it.each([
    [
      '{"max":9223372036854775807,"n":[1, -18446744073709551616]}',
      { max: "9223372036854775807", n: [1, "-18446744073709551616"] },
    ],
    ['{"a":"x\\\\\\"9223372036854775807","b":0.12345678901234567}', undefined],
    ['{"b":12345678901234567.5}', { b: "12345678901234567.5" }],
    ['{"9223372036854775807":9007199254740991}', undefined],
  ])("%s", async (text, want) => {
    const { context } = await setUp(json(text), { fetch: withExactIntegers() });
    expect(await call(context, list).catch((error: unknown) => error)).toEqual(
      want ?? (JSON.parse(text) as unknown),
    );
  });

  it("BigInt takes both kinds", async () => {
    const { context } = await setUp(json("[5,9223372036854775807]"), { fetch: withExactIntegers() });
    const values = (await call(context, list)) as number[];
    expect(values.map(BigInt)).toEqual([5n, 9223372036854775807n]);
  });

  it("leaves other answers as they are, whatever their size", async () => {
    const { context } = await setUp((_request, response) => response.end("9223372036854775807"), {
      fetch: withExactIntegers(),
    });
    const text = { ...list, replies: { 200: (response: Response) => response.text() } };
    expect(await call(context, text)).toBe("9223372036854775807");
  });
});
