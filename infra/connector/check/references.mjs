// Names in one part of the package that stand for something in another. A wrong one breaks only in the designer, in front of a maker.
import { deref, objects, operations } from './document.mjs';

const at = (doc, schema, path) => path.split('/').reduce((node, key) => deref(doc, deref(doc, node)?.properties?.[key]), schema);

function dynamicCall(doc, name, call, parametersOfCaller, paths) {
  const target = operations(doc).find(({ operation }) => operation.operationId === call.operationId);
  if (!target) return [`${name}: no operation ${call.operationId}`];
  const collection = at(doc, target.operation.responses['200'].schema, paths.collection);
  return [
    ...(collection?.type === 'array' ? [] : [`${name}: ${call.operationId} answers with no list ${paths.collection}`]),
    ...[paths.value, paths.title]
      .filter((path) => !at(doc, collection?.items, path))
      .map((path) => `${name}: no ${path} in ${paths.collection}`),
    ...Object.entries(call.parameters ?? {}).flatMap(([parameter, { parameter: simple, parameterReference }]) => [
      ...(target.parameters.some((given) => given.name === parameter)
        ? []
        : [`${name}: ${call.operationId} has no parameter ${parameter}`]),
      ...(parametersOfCaller.includes(simple ?? parameterReference) ? [] : [`${name}: no own parameter ${simple ?? parameterReference}`]),
    ]),
  ];
}

/** Every object that an operation's inputs reach, references followed. */
function* reached(doc, node, seen = new Set()) {
  for (const { node: found } of objects(node)) {
    if (found.$ref && !seen.has(found.$ref)) {
      seen.add(found.$ref);
      yield* reached(doc, deref(doc, found), seen);
    }
    yield found;
  }
}

export function brokenReferences(doc, properties) {
  const ids = operations(doc).map(({ operation }) => operation.operationId);
  const calls = operations(doc).flatMap(({ name, parameters }) =>
    [...reached(doc, parameters)].flatMap((node) => {
      const own = parameters.map((parameter) => parameter.name);
      const values = node['x-ms-dynamic-values'];
      const list = node['x-ms-dynamic-list'];
      return [
        ...(values
          ? dynamicCall(doc, name, values, own, {
              collection: values['value-collection'],
              value: values['value-path'],
              title: values['value-title'],
            })
          : []),
        ...(list
          ? dynamicCall(doc, name, list, own, { collection: list.itemsPath, value: list.itemValuePath, title: list.itemTitlePath })
          : []),
      ];
    }),
  );
  const policies = (properties.policyTemplateInstances ?? []).flatMap((policy) =>
    (policy.parameters['x-ms-apimTemplate-operationName'] ?? [])
      .filter((id) => !ids.includes(id))
      .map((id) => `${policy.title}: no operation ${id}`),
  );
  const pages = operations(doc)
    .filter(({ operation }) => operation['x-ms-pageable'])
    .flatMap(({ name, operation }) => {
      const link = operation['x-ms-pageable'].nextLinkName;
      const routed = (properties.policyTemplateInstances ?? []).some(
        (policy) =>
          policy.templateId === 'updatenextlink' &&
          policy.parameters['x-ms-apimTemplate-operationName']?.includes(operation.operationId) &&
          policy.parameters['x-ms-apimTemplateParameter.nextLinkPropertyName'] === link,
      );
      return [
        ...(at(doc, operation.responses['200'].schema, link) ? [] : [`${name}: the answer has no ${link}`]),
        ...(routed ? [] : [`${name}: no updatenextlink policy, so the next page would bypass the connection`]),
      ];
    });
  return [...calls, ...policies, ...pages];
}
