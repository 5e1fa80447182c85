import { defineConfig } from "vitest/config";

/** Installs the packed package in real projects: minutes, not seconds, so it is no part of `npm test`. */
export default defineConfig({
  test: {
    include: ["bench/consumers/*.consumers.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Packing, installing and bundling fill two cores by themselves.
    fileParallelism: false,
    passWithNoTests: false,
  },
});
