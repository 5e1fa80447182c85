/**
 * Strictly JSON: nothing is not JSON either.
 *
 * @example replies: { 200: readJson }
 */
export async function readJson(response: Response): Promise<unknown> {
  return JSON.parse(await response.text());
}

/** @example replies: { 200: readText } */
export function readText(response: Response): Promise<string> {
  return response.text();
}

/** @example replies: { 200: readBinary } */
export function readBinary(response: Response): Promise<Blob> {
  return response.blob();
}
