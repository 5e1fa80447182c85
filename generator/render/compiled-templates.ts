import type {} from "handlebars";
import type { TemplateName } from "./templates.ts";

/**
 * The compiled templates where this tool is bundled or packed: `cli/packaging` puts what `compiledTemplatesModule` gives in the
 * place of this module. From the sources alone they are compiled when they are needed, which takes a fifth of a second.
 */
export const compiled: Readonly<Record<TemplateName, TemplateSpecification>> | undefined = undefined;
