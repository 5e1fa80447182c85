import { code, joinCode, type Code } from "../emit/branded.ts";
import { docLine } from "../emit/doc-comment.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { literalOf, stringLiteral } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import { typesName } from "../plan/types-document.ts";
import type { OperationPlan, ParameterPlan, ReplyPlan, VersionPlan } from "../plan/sdk-plan.ts";
import { importOf, typeAliasOf, type Statement } from "./structures.ts";
import { inheritedCode, isInheritedWhereAbsent } from "./type-code.ts";

const id = checkIdentifier;

/**
 * `models.types.ts`: for every model a check by the compiler that it and openapi-typescript's reading of the same schema
 * are assignable to each other.
 */
export function modelAgreementStatements(version: VersionPlan): readonly Statement[] {
  const checks = version.models.map(
    ({ name, schemaName }) => code`Agree<${name}, Schemas[${stringLiteral(typesName(schemaName))}]>`,
  );
  return [
    importOf(modulePath("../../test-support/agree.ts"), [], [id("Agree")]),
    importOf(
      modulePath("../src/models.ts"),
      [],
      version.models.map(({ name }) => name),
    ),
    importOf(modulePath("../src/schema.d.ts"), [], [id("components")]),
    typeAliasOf(id("Schemas"), code`components["schemas"]`),
    typeAliasOf(
      id("ModelsAgree"),
      code`[\n${joinCode(checks, ",\n")}\n]`,
      docLine(
        "Each model against openapi-typescript's reading of its schema; a difference does not compile.",
      ),
    ),
  ];
}

/** `operations.types.ts`: the same for parameters, bodies and results of every operation. */
export function operationAgreementStatements(version: VersionPlan): readonly Statement[] {
  const checks = version.operations.flatMap(checksOf);
  const types = version.operations.flatMap((operation) => [
    ...(checkedParameters(operation).length > 0 || bodyIsChecked(operation) ? [operation.names.params] : []),
    ...(checkedReplies(operation.replies).length > 0 ? [operation.names.reply] : []),
  ]);
  if (checks.length === 0) return [];
  return [
    importOf(modulePath("../../test-support/agree.ts"), [], [id("Agree"), id("DataOf")]),
    importOf(modulePath("../src/index.ts"), [], types),
    importOf(modulePath("../src/schema.d.ts"), [], [id("operations")]),
    typeAliasOf(
      id("OperationsAgree"),
      code`[\n${joinCode(checks, ",\n")}\n]`,
      docLine(
        "Parameters, bodies and results against openapi-typescript's reading; a difference does not compile.",
      ),
    ),
  ];
}

function checksOf(operation: OperationPlan): readonly Code[] {
  const { names } = operation;
  // openapi-typescript writes a number sign in an operation's id as a slash.
  const read = code`operations[${stringLiteral(operation.id.replaceAll("#", "/"))}]`;
  const body = operation.body;
  return [
    ...checkedParameters(operation).map(({ name, key, in: place, required }) => {
      const own = code`${names.params}[${stringLiteral(key)}]`;
      // openapi-typescript has nothing to say of what a parameters' object inherits.
      const type = isInheritedWhereAbsent(key, !required)
        ? code`Exclude<${own}, ${inheritedCode(key)}>`
        : own;
      return code`Agree<${type}, NonNullable<${read}["parameters"][${stringLiteral(place)}]>[${stringLiteral(name)}]>`;
    }),
    ...(body === undefined || !bodyIsChecked(operation)
      ? []
      : [
          code`Agree<NonNullable<${names.params}["body"]>, NonNullable<NonNullable<${read}["requestBody"]>["content"][${stringLiteral(body.mediaType)}]>>`,
        ]),
    ...checkedReplies(operation.replies).map(
      ({ code: status, mediaType }) =>
        code`Agree<DataOf<${names.reply}, ${literalOf(status)}>, ${read}["responses"][${literalOf(status)}]["content"][${stringLiteral(mediaType)}]>`,
    ),
  ];
}

/** Those of a place that openapi-typescript knows under the same name. */
function checkedParameters(operation: OperationPlan): readonly ParameterPlan[] {
  return operation.parameters;
}

/** Bytes are a `Blob` here and a string there. */
function bodyIsChecked({ body }: OperationPlan): boolean {
  return body !== undefined && (body.encoder === "json" || body.encoder === "urlencoded");
}

function checkedReplies(
  replies: readonly ReplyPlan[],
): readonly { readonly code: number; readonly mediaType: string }[] {
  return replies.flatMap(({ code: status, kind, mediaType }) =>
    status === undefined || kind !== "json" || mediaType === undefined ? [] : [{ code: status, mediaType }],
  );
}
