#!/usr/bin/env node
import "./engine.ts";
import { processIo } from "./io.ts";
import { runCommandLine } from "./program.ts";

await runCommandLine(process.argv.slice(2), processIo());
