import type { Command } from "commander";
import type { CliIo } from "../io.ts";

/**
 * Adds `docs2sdk rules`.
 *
 * @param program the command line
 * @param io the world
 */
export function addRulesCommand(program: Command, io: CliIo): void {
  program
    .command("rules")
    .summary("list the kinds of change that `diff` tells apart")
    .option("--json", "as JSON")
    .action(async (flags: { readonly json?: boolean }) => {
      const { allRules } = await import("../../spec/diff/registry.ts");
      const rules = [...allRules].sort((a, b) => a.area.localeCompare(b.area) || a.id.localeCompare(b.id));
      if (flags.json === true) {
        const { jsonText } = await import("../../spec/diff/report/escape.ts");
        const list = rules.map(({ text: _text, ...rule }) => rule);
        io.stdout(`${jsonText(list)}\n`);
      } else {
        const width = Math.max(...rules.map(({ id }) => id.length));
        const areaWidth = Math.max(...rules.map(({ area }) => area.length));
        for (const { id, level, area } of rules)
          io.stdout(`${level.padEnd(5)}  ${area.padEnd(areaWidth)}  ${id.padEnd(width)}\n`);
        io.stdout(`${rules.length} rules\n`);
      }
      io.exit(0);
    });
}
