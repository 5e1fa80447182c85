import { code, joinCode, type Code, type Identifier } from "../emit/branded.ts";
import { docBlock, docComment, docLine } from "../emit/doc-comment.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { literalOf, propertyKey } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import { operationDoc } from "../plan/doc-plan.ts";
import { allResources } from "../plan/resources.ts";
import type { OperationPlan, ResourcePlan, VersionPlan } from "../plan/sdk-plan.ts";
import { paramsAreOptional } from "./operation-file.ts";
import { schemesCode, schemesImport } from "./schemes-file.ts";
import { functionOf, importOf, typeAliasOf, type Statement } from "./structures.ts";
import { typeCode } from "./type-code.ts";
import { namedIn } from "./type-names.ts";

const id = checkIdentifier;

/** `client.ts` of a version: the same functions, grouped by resource and bound to one context. */
export function clientStatements(version: VersionPlan): readonly Statement[] {
  const members = version.resources.map(resourceCode);
  const own = [code`/** For the standalone functions. */\ncontext`, ...offeredCode(version)];
  return [
    ...imports(version),
    functionOf({
      name: id("createClient"),
      docs: docComment(
        [docLine(`A client for version ${version.id}: every operation, grouped by resource.`)],
        [
          {
            tag: "throws",
            text: docLine("ConfigurationError for an unknown server, or a base URL that is none."),
          },
        ],
      ),
      parameters: [{ name: id("options"), type: code`ClientOptions`, value: code`{}` }],
      statements: [
        code`const context = ${contextCode(version)};`,
        code`return { ${joinCode([...own, ...members], ",\n")} };`,
      ],
    }),
    typeAliasOf(id("Client"), code`ReturnType<typeof createClient>`, docLine("What `createClient` gives.")),
  ];
}

/** A client signs in any of the documented ways. */
function contextCode({ service }: VersionPlan): Code {
  return service.schemes.length > 1
    ? code`createContextWith(${schemesCode(service.schemes)}, options)`
    : code`createContext(options)`;
}

/** Asks which versions there are, where the documentation says how. */
function offeredCode({ id: version, service }: VersionPlan): readonly Code[] {
  if (service.offeredVersions === undefined) return [];
  const doc = "Asks the service which versions it offers, and how the one that these types describe stands.";
  const endpoint = literalOf({ ...service.offeredVersions, version });
  return [
    code`${docBlock(docLine(doc))}offeredVersions: (options?: CallOptions) => offeredVersions(context, ${endpoint}, options)`,
  ];
}

function resourceCode(resource: ResourcePlan): Code {
  const name = resource.chain.at(-1) ?? id("root");
  const waiter = resource.methods.find(({ operation }) => operation.waiting !== undefined);
  const members = [
    ...resource.methods.map(methodCode),
    ...(waiter === undefined ? [] : [waiterCode(waiter.operation)]),
    ...resource.children.map(resourceCode),
  ];
  return code`${propertyKey(name)}: { ${joinCode(members, ",\n")} }`;
}

function methodCode({ name, operation }: ResourcePlan["methods"][number]): Code {
  const doc = docBlock(operationDoc(operation.title, { deprecated: operation.doc.deprecated }));
  const one = boundCode(operation, operation.names.call);
  const value =
    operation.paging === undefined
      ? one
      : code`pageable(${one}, ${boundCode(operation, operation.paging.name)})`;
  return code`${doc}${propertyKey(name)}: ${value}`;
}

function boundCode(operation: OperationPlan, call: Identifier): Code {
  const optional = paramsAreOptional(operation) ? code`?` : code``;
  return code`(params${optional}: ${operation.names.params}, options?: CallOptions) => ${call}(context, params, options)`;
}

function waiterCode(operation: OperationPlan): Code {
  const { waiting, names } = operation;
  if (waiting === undefined) return code``;
  const doc = docBlock(
    docLine(`Waits until \`${waiting.field.join(".")}\` is one of the given, or the resource is gone.`),
  );
  const options = code`WaitOptions<${typeCode(waiting.state)}>`;
  return code`${doc}waitFor: <Options extends ${options}>(params: ${names.params}, options: Options) => ${waiting.name}(context, params, options)`;
}

function imports(version: VersionPlan): readonly Statement[] {
  const { operations, resources } = version;
  const waiters = new Set(
    allResources(resources).flatMap((resource) => {
      const waiter = resource.methods.find(({ operation }) => operation.waiting !== undefined);
      return waiter === undefined ? [] : [waiter.operation];
    }),
  );
  const paged = operations.some((operation) => operation.paging !== undefined);
  const states = namedIn(
    [...waiters].flatMap(({ waiting }) => (waiting === undefined ? [] : [waiting.state])),
  );
  const runtimeTypes = ["CallOptions", ...(waiters.size > 0 ? ["WaitOptions"] : [])];
  return [
    ...(paged ? [importOf(modulePath("../../runtime/paginate.ts"), [id("pageable")])] : []),
    ...(version.service.offeredVersions === undefined
      ? []
      : [importOf(modulePath("../../runtime/versions.ts"), [id("offeredVersions")])]),
    ...(operations.length === 0 && version.service.offeredVersions === undefined
      ? []
      : [importOf(modulePath("../../runtime/types.ts"), [], runtimeTypes.map(id))]),
    importOf(
      modulePath("./context.ts"),
      [id(version.service.schemes.length > 1 ? "createContextWith" : "createContext")],
      [id("ClientOptions")],
    ),
    ...(version.service.schemes.length > 1 ? [schemesImport(version.service.schemes)] : []),
    ...(states.size === 0 ? [] : [importOf(modulePath("./models.ts"), [], [...states])]),
    ...resources.map((resource) => {
      const own = allResources([resource]).flatMap((each) => each.methods.map(({ operation }) => operation));
      const values = own.flatMap((operation) => [
        operation.names.call,
        ...(operation.paging === undefined ? [] : [operation.paging.name]),
        ...(waiters.has(operation) && operation.waiting !== undefined ? [operation.waiting.name] : []),
      ]);
      return importOf(
        modulePath(`./operations/${resource.file}.ts`),
        values,
        own.map((operation) => operation.names.params),
      );
    }),
  ];
}
