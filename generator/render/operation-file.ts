import { code, joinCode, type Code, type Identifier } from "../emit/branded.ts";
import { docText, type DocEntry } from "../emit/doc-comment.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { literalOf, memberName, stringLiteral } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import { operationDoc } from "../plan/doc-plan.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import type { OperationPlan, PagingPlan, ReplyPlan, ResourcePlan, VersionPlan } from "../plan/sdk-plan.ts";
import { operationsOf } from "../plan/resources.ts";
import type { TypeExpression } from "../plan/type-expression.ts";
import { specCode, specModules } from "./spec-code.ts";
import { constantOf, functionOf, importOf, interfaceOf, typeAliasOf, type Statement } from "./structures.ts";
import { memberType, typeCode } from "./type-code.ts";
import { namedIn } from "./type-names.ts";

const id = checkIdentifier;
const GLOBALS = new Set(["Blob"]);

/**
 * `operations/<resource>.ts`: per operation its types, and a function with its data.
 *
 * @param resource whose operations
 * @param declared names of the version's models ({@link declaredNames}), made once for all its files
 */
export function operationStatements(
  resource: ResourcePlan,
  declared: ReadonlySet<Identifier>,
): readonly Statement[] {
  const operations = operationsOf(resource);
  return [...imports(operations, declared), ...operations.flatMap(statementsOf)];
}

/** What `models.ts` declares: there a name may be one that is global elsewhere. */
export function declaredNames({ models, values }: VersionPlan): ReadonlySet<Identifier> {
  return new Set([...models, ...values].map(({ name }) => name));
}

/** Whether the parameters' object may be left out. */
export function paramsAreOptional(operation: OperationPlan): boolean {
  return operation.body?.required !== true && operation.parameters.every((parameter) => !parameter.required);
}

function statementsOf(operation: OperationPlan): readonly Statement[] {
  const { names } = operation;
  return [
    ...sharedSpec(operation),
    paramsStatement(operation),
    typeAliasOf(names.reply, repliesCode(operation.replies)),
    ...(operation.failures.length === 0 ? [] : [typeAliasOf(names.failure, repliesCode(operation.failures))]),
    callStatement(operation),
    ...pagingStatements(operation),
    ...waitingStatements(operation),
  ];
}

/** What calls and pages need. Else it stands in the function: the walk of a compiler through a module passes each constant anew. */
function sharedSpec(operation: OperationPlan): readonly Statement[] {
  return operation.paging === undefined
    ? []
    : [constantOf({ name: operation.names.spec, type: code`OperationSpec`, value: specCode(operation) })];
}

function paramsStatement(operation: OperationPlan): Statement {
  const { parameters, body, names } = operation;
  if (parameters.length === 0 && body === undefined)
    return typeAliasOf(names.params, code`Record<string, never>`);
  return interfaceOf({
    name: names.params,
    members: [
      ...parameters.map(({ key, type, required, doc }) => ({
        name: memberName(key),
        type: memberType({ name: key, optional: !required, type }),
        optional: !required,
        docs: doc,
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
  const { names, failures, paging } = operation;
  const failure = failures.length === 0 ? code`` : code`, ${names.failure}`;
  return functionOf({
    name: names.call,
    docs: operationDoc(operation.title, operation.doc),
    parameters: callParameters(operation),
    returns: code`ApiPromise<${names.reply}${failure}>`,
    statements:
      paging === undefined
        ? [
            code`const spec: OperationSpec = ${specCode(operation)};`,
            code`return call(context, spec, params, options);`,
          ]
        : [code`return call(context, ${names.spec}, params, options);`],
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
        code`return paginate(context, ${names.spec}, ${literalOf(ruleOf(operation, paging))}, params, options);`,
      ],
    }),
  ];
}

/** A link is followed by its query: which parameters stand there. */
function ruleOf({ parameters }: OperationPlan, { rule }: PagingPlan): JsonObject {
  if (rule.kind !== "link") return { ...rule };
  return { ...rule, query: parameters.flatMap(({ in: place, key }) => (place === "query" ? [key] : [])) };
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
        code`const look = (call: CallOptions) => ${names.call}(context, params, call);`,
        code`return waitFor(context, look, ${stringLiteral(waiting.field.join("."))}, options);`,
      ],
    }),
  ];
}

function imports(
  operations: readonly OperationPlan[],
  declared: ReadonlySet<Identifier>,
): readonly Statement[] {
  const runtime = (file: string): Code => modulePath(`../../../runtime/${file}.ts`);
  const paged = operations.some((operation) => operation.paging !== undefined);
  const waited = operations.some((operation) => operation.waiting !== undefined);
  const types = ["ApiPromise", "CallOptions", "Context", "OperationSpec", "Reply"];
  const models = [...namedIn(operations.flatMap(typesOf))].filter(
    (name) => declared.has(name) || !GLOBALS.has(name),
  );
  const modules = new Map<string, Statement>([
    ...specModules(operations).map(([module, names]) => [module, importOf(runtime(module), names)] as const),
    ["call", importOf(runtime("call"), [id("call")])],
    [
      "types",
      importOf(
        runtime("types"),
        [],
        [...types, ...(paged ? ["Pages"] : []), ...(waited ? ["WaitOptions"] : [])].map(id),
      ),
    ],
    ...(paged ? [["paginate", importOf(runtime("paginate"), [id("paginate")])] as const] : []),
    ...(waited ? [["wait", importOf(runtime("wait"), [id("waitFor")], [id("Waited")])] as const] : []),
  ]);
  return [
    ...[...modules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, statement]) => statement),
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
