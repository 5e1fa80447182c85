/** A finished file that cannot be parsed or is not as planned: a defect of docs2sdk, and nothing may be written. */
export class FaultyFileError extends Error {
  override readonly name = "FaultyFileError";
}

/** Whether an error is one, also where it came from another thread, which keeps nothing but its name. */
export function isFaultyFile(error: unknown): error is Error {
  return error instanceof Error && error.name === "FaultyFileError";
}
