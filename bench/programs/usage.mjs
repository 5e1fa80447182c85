/** Loaded into a measured process by NODE_OPTIONS: leaves processor time and peak memory when it ends. */
import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.env.BENCH_USAGE) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const line = JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, rssMb: maxRSS / 1024 });
    appendFileSync(process.env.BENCH_USAGE, `${line}\n`);
  });
}
