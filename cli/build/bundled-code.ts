/**
 * Digest of the sources that a bundle was made of: `cli/packaging` puts it in the place of this module. Run from the sources or from the
 * built package, the files of the code are read instead.
 */
export const bundledCode: string | undefined = undefined;
