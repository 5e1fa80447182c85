import { lockStore } from "./lock.ts";
import { systemClock } from "./fetcher.ts";
import { captureInto, localProvider } from "./test-capture.ts";

/** The process that `kills.ts` kills: captures the site into the folder as the command does, lock and all. */
const [origin = "", folder = ""] = process.argv.slice(2);
const lock = await lockStore(folder, { command: "kill test", waitMs: 5000, ...systemClock });
if (!lock.held) process.exit(4);
process.send?.("started");
const { value, diagnostics } = await captureInto(folder, localProvider(origin));
await lock.release();
if (!value.complete) console.error(JSON.stringify(diagnostics.slice(0, 3)));
process.exitCode = value.complete ? 0 : 3;
process.disconnect?.();
