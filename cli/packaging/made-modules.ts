import { compiledTemplatesModule } from "../../generator/render/compile-templates.ts";
import { officialSchemaModule } from "../../spec/openapi/official-schema.ts";

/**
 * What is compiled once, when this tool is bundled or packed.
 *
 * @returns path of a module that stands for it, without its extension → the text that takes the module's place
 * @example madeModules()["spec/openapi/compiled-schema"]
 */
export function madeModules(): Readonly<Record<string, string>> {
  return {
    "spec/openapi/compiled-schema": officialSchemaModule(),
    "generator/render/compiled-templates": compiledTemplatesModule(),
  };
}
