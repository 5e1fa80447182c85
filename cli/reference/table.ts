/**
 * A table in Markdown.
 *
 * @param header names of the columns
 * @param rows cells, in Markdown
 * @example tableText(["key"], [["`out`"]])
 */
export function tableText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
