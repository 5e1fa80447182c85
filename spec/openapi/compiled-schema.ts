import type { ValidateFunction } from "ajv/dist/2020.js";

/**
 * The compiled official schema where this tool is bundled or packed: `cli/packaging` puts what `officialSchemaModule` gives in the place of
 * this module. From the sources alone it is compiled when it is needed, which takes a tenth of a second.
 */
export const validate: ValidateFunction | undefined = undefined;
