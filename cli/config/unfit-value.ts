/**
 * Whether an address stands where a path should: it would become a folder of that name, with the password or token that is in it.
 *
 * @example isAddress("https://me:secret@docs.example/api.json") // true
 */
export const isAddress = (value: unknown): boolean =>
  typeof value === "string" && /^[a-z][\w+.-]+:\/\//iu.test(value);

/**
 * Whether an option is given and holds nothing: `--out=$FOLDER` with a variable that is not set would be taken for the working folder.
 *
 * @example isEmpty(["v1", ""]) // true
 */
export const isEmpty = (value: unknown): boolean =>
  value === "" || (Array.isArray(value) && value.includes(""));
