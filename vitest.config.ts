import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{scraper,spec,generator,templates,cli,bench}/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores are the size that the suite is planned for; more would only fight over memory.
    maxWorkers: 2,
    passWithNoTests: false,
  },
});
