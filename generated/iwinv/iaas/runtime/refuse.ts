/**
 * Refuses a value, in one place for bundles' sake.
 *
 * @param wrong whether it is to be refused
 * @param message what the value must be, to follow its name
 * @example refuse(text === "", "must not be empty")
 */
export function refuse(wrong: unknown, message: string): void {
  if (wrong) throw new TypeError(message);
}
