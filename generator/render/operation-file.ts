import { code, joinCode, type Code, type Identifier } from "../emit/branded.ts";
import { docText, type DocEntry } from "../emit/doc-comment.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { literalOf, memberName, stringLiteral } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import { operationDoc } from "../plan/doc-plan.ts";
import type { OperationPlan, ParameterPlan, ReplyPlan, ResourcePlan, VersionPlan } from "../plan/sdk-plan.ts";
import { operationsOf } from "../plan/resources.ts";
import type { TypeExpression } from "../plan/type-expression.ts";
import { constantOf, functionOf, importOf, interfaceOf, typeAliasOf, type Statement } from "./structures.ts";
import { typeCode } from "./type-code.ts";
import { namedIn } from "./type-names.ts";

const id = checkIdentifier;
const GLOBALS = new Set(["Blob"]);

const ENCODER_MODULES = {
  encodeJson: "body-json",
  encodeMultipart: "body-multipart",
  encodeUrlencoded: "body-urlencoded",
  encodeBinary: "body-raw",
  encodeText: "body-raw",
} as const;

/** `operations/<resource>.ts`: per operation its data, its types, and a function of one line. */
export function operationStatements(resource: ResourcePlan, version: VersionPlan): readonly Statement[] {
  const operations = operationsOf(resource);
  return [...imports(operations, version), ...operations.flatMap(statementsOf)];
}

/** Whether the parameters' object may be left out. */
export function paramsAreOptional(operation: OperationPlan): boolean {
  return operation.body?.required !== true && operation.parameters.every((parameter) => !parameter.required);
}

function statementsOf(operation: OperationPlan): readonly Statement[] {
  const { names } = operation;
  return [
    constantOf({ name: names.spec, type: code`OperationSpec`, value: specCode(operation) }),
    paramsStatement(operation),
    typeAliasOf(names.reply, repliesCode(operation.replies)),
    ...(operation.failures.length === 0 ? [] : [typeAliasOf(names.failure, repliesCode(operation.failures))]),
    callStatement(operation),
    ...pagingStatements(operation),
    ...waitingStatements(operation),
  ];
}

function specCode(operation: OperationPlan): Code {
  const { parameters, body, replies, security, idempotency } = operation;
  const stated = replies.filter((reply) => reply.code !== undefined && reply.kind !== "none");
  const members: readonly (Code | undefined)[] = [
    code`id: ${stringLiteral(operation.id)}`,
    code`method: ${stringLiteral(operation.method)}`,
    code`path: ${stringLiteral(operation.path)}`,
    parameters.length === 0
      ? undefined
      : code`parameters: [${joinCode(parameters.map(parameterCode), ", ")}]`,
    body === undefined
      ? undefined
      : code`body: { encode: ${id(body.encoder)}${body.required ? code`, required: true` : code``}${
          body.mediaTypeOption === undefined
            ? code``
            : code`, mediaType: ${stringLiteral(body.mediaTypeOption)}`
        } }`,
    stated.length === 0
      ? undefined
      : code`replies: { ${joinCode(
          stated.map((reply) => code`${literalOf(reply.code ?? 0)}: ${stringLiteral(reply.kind)}`),
          ", ",
        )} }`,
    security === undefined ? undefined : code`security: ${literalOf(security)}`,
    idempotency === undefined ? undefined : code`idempotency: ${literalOf({ ...idempotency })}`,
  ];
  return code`{ ${joinCode(
    members.filter((member) => member !== undefined),
    ", ",
  )} }`;
}

function parameterCode(parameter: ParameterPlan): Code {
  const { name, in: place, required, key } = parameter;
  const encode = queryEncoder(parameter);
  const members: readonly (Code | undefined)[] = [
    required && place !== "path" ? code`required: true` : undefined,
    encode === undefined ? undefined : code`encode: ${encode.value}`,
    key === name ? undefined : code`key: ${stringLiteral(key)}`,
  ];
  const shape = joinCode(
    members.filter((member) => member !== undefined),
    ", ",
  );
  return shape === ""
    ? code`[${stringLiteral(name)}, ${stringLiteral(place)}]`
    : code`[${stringLiteral(name)}, ${stringLiteral(place)}, { ${shape} }]`;
}

/** How a query parameter is written where it is not one key per item. OpenAPI 3.1, section 4.8.12.2. */
function queryEncoder({
  in: place,
  style,
  explode,
}: ParameterPlan): { readonly name: Identifier; readonly value: Code } | undefined {
  if (place !== "query") return undefined;
  if (style === "deepObject") return { name: id("encodeDeepObject"), value: id("encodeDeepObject") };
  if (explode !== false) return undefined;
  const separator = style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "%7C" : ",";
  return { name: id("encodeDelimited"), value: code`${id("encodeDelimited")}(${stringLiteral(separator)})` };
}

function paramsStatement(operation: OperationPlan): Statement {
  const { parameters, body, names } = operation;
  if (parameters.length === 0 && body === undefined)
    return typeAliasOf(names.params, code`Record<string, never>`);
  return interfaceOf({
    name: names.params,
    members: [
      ...parameters.map((parameter) => ({
        name: memberName(parameter.key),
        type: typeCode(parameter.type),
        optional: !parameter.required,
        docs: parameter.doc,
      })),
      ...(body === undefined
        ? []
        : [
            { name: memberName("body"), type: typeCode(body.type), optional: !body.required, docs: body.doc },
          ]),
    ],
  });
}

/** `Reply<200, Server> | Reply<400 | 404, Problem>`: statuses that carry the same stand together. */
function repliesCode(replies: readonly ReplyPlan[]): Code {
  const groups = new Map<Code, Code[]>();
  for (const reply of replies) {
    const type = typeCode(reply.type);
    const status = reply.code === undefined ? code`number` : literalOf(reply.code);
    groups.set(type, [...(groups.get(type) ?? []), status]);
  }
  const parts = [...groups].map(
    ([type, statuses]) => code`Reply<${joinCode([...new Set(statuses)], " | ")}, ${type}>`,
  );
  return joinCode(parts, " | ");
}

function callStatement(operation: OperationPlan): Statement {
  const { names, failures } = operation;
  const failure = failures.length === 0 ? code`` : code`, ${names.failure}`;
  return functionOf({
    name: names.call,
    docs: operationDoc(operation.title, operation.doc),
    parameters: callParameters(operation),
    returns: code`ApiPromise<${names.reply}${failure}>`,
    statements: [code`return call(context, ${names.spec}, params, options);`],
  });
}

function callParameters(operation: OperationPlan): Parameters<typeof functionOf>[0]["parameters"] {
  return [
    { name: id("context"), type: code`Context` },
    {
      name: id("params"),
      type: operation.names.params,
      ...(paramsAreOptional(operation) ? { value: code`{}` } : {}),
    },
    { name: id("options"), type: code`CallOptions`, optional: true },
  ];
}

function pagingStatements(operation: OperationPlan): readonly Statement[] {
  const { paging, names } = operation;
  if (paging === undefined) return [];
  const extra: readonly DocEntry[] = [{ tag: "see", text: docText(names.call) }];
  return [
    functionOf({
      name: paging.name,
      docs: operationDoc(
        `${operation.title}: every item of every page.`,
        { deprecated: operation.doc.deprecated },
        extra,
      ),
      parameters: callParameters(operation),
      returns: code`Pages<${typeCode(paging.item)}, ${typeCode(paging.page)}>`,
      statements: [
        code`return paginate(context, ${names.spec}, ${literalOf({ ...paging.rule })}, params, options);`,
      ],
    }),
  ];
}

function waitingStatements(operation: OperationPlan): readonly Statement[] {
  const { waiting, names } = operation;
  if (waiting === undefined) return [];
  const title = `Waits until \`${waiting.field.join(".")}\` is one of the given, or the resource is gone.`;
  const extra: readonly DocEntry[] = [{ tag: "see", text: docText(names.call) }];
  return [
    functionOf({
      name: waiting.name,
      docs: operationDoc(title, { deprecated: operation.doc.deprecated }, extra),
      typeParameters: [{ name: id("Options"), constraint: code`WaitOptions<${typeCode(waiting.state)}>` }],
      parameters: [
        { name: id("context"), type: code`Context` },
        { name: id("params"), type: names.params },
        { name: id("options"), type: code`Options` },
      ],
      returns: code`Promise<Waited<${names.reply}["data"], Options>>`,
      statements: [
        code`const look = (callOptions: CallOptions) => ${names.call}(context, params, callOptions);`,
        code`return waitFor(context.clock, look, ${literalOf(waiting.field)}, options);`,
      ],
    }),
  ];
}

function imports(operations: readonly OperationPlan[], version: VersionPlan): readonly Statement[] {
  const runtime = (file: string): Code => modulePath(`../../../runtime/${file}.ts`);
  const encoders = [...new Set(operations.flatMap(({ body }) => (body === undefined ? [] : [body.encoder])))];
  const modules = [...new Set(encoders.map((encoder) => ENCODER_MODULES[encoder]))].sort();
  const paged = operations.some((operation) => operation.paging !== undefined);
  const waited = operations.some((operation) => operation.waiting !== undefined);
  const styles = operations
    .flatMap(({ parameters }) => parameters.map(queryEncoder))
    .flatMap((encode) => (encode === undefined ? [] : [encode.name]));
  const types = [
    "CallOptions",
    "Context",
    "OperationSpec",
    "Reply",
    ...(paged ? ["Pages"] : []),
    ...(waited ? ["WaitOptions"] : []),
  ];
  const own = new Set<Identifier>([...version.models, ...version.values].map(({ name }) => name));
  const models = [...namedIn(operations.flatMap(typesOf))].filter(
    (name) => own.has(name) || !GLOBALS.has(name),
  );
  return [
    ...modules.map((module) =>
      importOf(runtime(module), encoders.filter((encoder) => ENCODER_MODULES[encoder] === module).map(id)),
    ),
    importOf(runtime("call"), [id("call")], [id("ApiPromise")]),
    ...(paged ? [importOf(runtime("paginate"), [id("paginate")])] : []),
    ...(styles.length === 0 ? [] : [importOf(runtime("query-styles"), [...new Set(styles)])]),
    importOf(runtime("types"), [], types.map(id)),
    ...(waited ? [importOf(runtime("wait"), [id("waitFor")], [id("Waited")])] : []),
    ...(models.length === 0 ? [] : [importOf(modulePath("../models.ts"), [], models)]),
  ];
}

function typesOf(operation: OperationPlan): readonly TypeExpression[] {
  const { parameters, body, replies, failures, paging, waiting } = operation;
  return [
    ...parameters.map((parameter) => parameter.type),
    ...(body === undefined ? [] : [body.type]),
    ...[...replies, ...failures].map((reply) => reply.type),
    ...(paging === undefined ? [] : [paging.item, paging.page]),
    ...(waiting === undefined ? [] : [waiting.state]),
  ];
}
