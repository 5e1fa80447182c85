/**
 * Strictly JSON: nothing is not JSON either, and a number from 2^53 on would be rounded without a word.
 *
 * @example replies: { 200: readJson }
 */
export async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  // Such an integer has 16 digits or more: the slow way is for texts that have them somewhere.
  return JSON.parse(text, (/\d{16}/.test(text) && refuseInexact) as typeof refuseInexact);
}

function refuseInexact(key: string, value: unknown): unknown {
  // Numbers alone are equal to what they are as numbers.
  if (value === +(value as number) && value * value >= 2 ** 106) throw RangeError(key);
  return value;
}

/** @example replies: { 200: readText } */
export function readText(response: Response): Promise<string> {
  return response.text();
}

/** @example replies: { 200: readBinary } */
export function readBinary(response: Response): Promise<Blob> {
  return response.blob();
}
