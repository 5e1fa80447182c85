import { defineConfig } from "vitest/config";

/** Generates, type-checks and tests packages of other people's large documents: minutes, so it is no part of `npm test`. */
export default defineConfig({
  test: {
    include: ["bench/documents/*.documents.ts"],
    testTimeout: 600_000,
    // Each compiler and each inner test run fills the two cores by itself.
    fileParallelism: false,
    passWithNoTests: false,
  },
});
