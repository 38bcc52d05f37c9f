// Reads an OpenAPI 2.0 document: what a check needs to walk.

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

/** Follows a reference into the document; everything else is itself. */
export function deref(doc, node) {
  return node?.$ref
    ? node.$ref
        .slice(2)
        .split('/')
        .reduce((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], doc)
    : node;
}

/** Every operation with its parameters, those of its path included. */
export function operations(doc) {
  return Object.entries(doc.paths ?? {}).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => {
        const operation = item[method];
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => deref(doc, parameter));
        return { path, method, item, operation, parameters, name: `${method} ${path}` };
      }),
  );
}

/** Every object in the document, with where it is. */
export function* objects(node, at = '#') {
  if (Array.isArray(node)) {
    for (const [index, value] of node.entries()) yield* objects(value, `${at}/${index}`);
  } else if (node && typeof node === 'object') {
    yield { node, at };
    for (const [key, value] of Object.entries(node)) yield* objects(value, `${at}/${key}`);
  }
}

/** Every property that a schema reaches, and whether it and all above it are required and internal. */
export function* properties(doc, schema, above = { required: true, internal: false, at: '' }, seen = []) {
  const node = deref(doc, schema);
  if (!node || seen.includes(node)) return;
  for (const [name, given] of Object.entries(node.properties ?? {})) {
    const property = deref(doc, given);
    const here = {
      required: above.required && (node.required ?? []).includes(name),
      internal: above.internal || property['x-ms-visibility'] === 'internal',
      at: `${above.at}/${name}`,
    };
    yield { property, name, isRequired: (node.required ?? []).includes(name), ...here };
    yield* properties(doc, property, here, [...seen, node]);
  }
  if (node.items) yield* properties(doc, node.items, { ...above, at: `${above.at}[]` }, [...seen, node]);
}
