// One check for each rule in rules/certification-rules.json, by the rule's error name. Each answers with the violations it found.
import { deref, objects, operations, properties } from './document.mjs';

const mimeTypes = ['application/json', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'];
const categories = [
  'AI',
  'Business Intelligence',
  'Business Management',
  'Collaboration',
  'Commerce',
  'Communication',
  'Content and Files',
  'Data',
  'Finance',
  'Human Resources',
  'Internet of Things',
  'IT Operations',
  'Lifestyle and Entertainment',
  'Marketing',
  'Productivity',
  'Sales and CRM',
  'Security',
  'Social Media',
  'Website',
];
const restricted =
  /\b(API|Connector|Power ?Platform|Power ?Apps|Power ?Automate|Power ?BI|Power ?Pages|Copilot|Dataverse|Flow|Logic ?Apps)\b/i;

const unless = (holds, text) => (holds ? [] : [text]);
const each = (items, violates, text) => items.filter(violates).map(text);
const everyOperation = (violates, text) => (doc) =>
  each(
    operations(doc),
    (found) => violates(found, doc),
    ({ name }) => `${name}: ${text}`,
  );
const everyObject = (violates, text) => (doc) =>
  each(
    [...objects(doc)],
    ({ node }) => violates(node, doc),
    ({ at }) => `${at}: ${text}`,
  );
const everyParameter = (violates, text) => (doc) =>
  operations(doc).flatMap(({ name, parameters }) => each(parameters, violates, (parameter) => `${name}: ${parameter.name} ${text}`));

const success = ({ operation }) => Object.keys(operation.responses ?? {}).filter((status) => status.startsWith('2'));
const withSchema = ({ operation }) => Object.keys(operation.responses ?? {}).filter((status) => operation.responses[status].schema);
const triggers = (doc) => operations(doc).filter(({ operation }) => operation['x-ms-trigger']);
const isWebhook = ({ method, operation }) => operation['x-ms-trigger'] && method === 'post';
const inputs = (doc, found) =>
  found.parameters
    .filter((parameter) => parameter.in === 'body')
    .flatMap((parameter) => [
      ...properties(doc, parameter.schema, {
        required: parameter.required === true,
        internal: parameter['x-ms-visibility'] === 'internal',
        at: '',
      }),
    ]);
const notificationUrls = (doc, found) => inputs(doc, found).filter(({ property }) => property['x-ms-notification-url']);
const everyNotificationUrl = (violates, text) => (doc) =>
  operations(doc).flatMap((found) => each(notificationUrls(doc, found), violates, ({ at }) => `${found.name}: ${at} ${text}`));
const everyInput = (violates, text) => (doc) =>
  operations(doc).flatMap((found) => [
    ...each(inputs(doc, found), violates, ({ at }) => `${found.name}: ${at} ${text}`),
    ...each(
      found.parameters.filter((parameter) => parameter.in !== 'body'),
      (parameter) => violates({ property: parameter, isRequired: parameter.required === true }),
      (parameter) => `${found.name}: ${parameter.name} ${text}`,
    ),
  ]);
const metadata = (doc) =>
  Object.fromEntries((doc['x-ms-connector-metadata'] ?? []).map((entry) => [entry.propertyName, entry.propertyValue]));
const shape = (path) => path.toLowerCase().replaceAll(/\{[^}]*\}/g, '{}');

export const certification = {
  'SpecificationVersionIncorrect': (doc) => unless(doc.swagger === '2.0', 'swagger is not 2.0'),
  'HostNameNotValid': (doc) =>
    unless(
      /^[^{}/ :\\]+$/.test(doc.host ?? '') && !/(^|[.-])(localhost|dev|test|staging|\d+\.\d+)([.-]|$)/.test(doc.host),
      `host ${doc.host}`,
    ),
  'BasePathNotValid': (doc) => unless(doc.basePath?.startsWith('/'), `basePath ${doc.basePath}`),
  'ContactEmailNotValid': ({ info: { contact = {} } }) => [
    ...unless(contact.name, 'no contact name'),
    ...unless(/^https:\/\//.test(contact.url ?? ''), 'no contact url'),
    ...unless(/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(contact.email ?? ''), 'no contact email'),
  ],
  'ConnectorMetadataPropertiesMissing': (doc) => {
    const given = metadata(doc);
    const chosen = given.Categories?.split(';') ?? [];
    return [
      ...unless(Object.keys(given).sort().join() === 'Categories,Privacy policy,Website', `properties ${Object.keys(given)}`),
      ...unless(chosen.length >= 1 && chosen.length <= 2, `${chosen.length} categories`),
      ...each(
        chosen,
        (category) => !categories.includes(category),
        (category) => `unknown category ${category}`,
      ),
    ];
  },
  'FieldLengthNotInRange': ({ info }) => [
    ...unless(info.title.length <= 30, `title of ${info.title.length}`),
    ...unless(info.description?.length >= 30 && info.description.length <= 500, `description of ${info.description?.length}`),
  ],
  'ValueContainsRestrictedWords': ({ info }) => unless(!restricted.test(info.title), info.title),
  'ValueMustEndWithAlphanumeric': ({ info }) => unless(/[A-Za-z0-9]$/.test(info.title), info.title),
  'OperationIdRequired/NotUnique/Sanitized/TooLong': (doc) => {
    const ids = operations(doc).map(({ operation }) => operation.operationId);
    return [
      ...everyOperation(({ operation }) => !/^[A-Z][A-Za-z0-9]{0,79}$/.test(operation.operationId ?? ''), 'operationId')(doc),
      ...each(
        ids,
        (id, index) => ids.indexOf(id) !== index,
        (id) => `${id} twice`,
      ),
    ];
  },
  'OperationSummaryTooLong': everyOperation(
    ({ operation }) => !operation.summary || operation.summary.length > 80,
    'summary missing or too long',
  ),
  'RestrictedCharactersInSummary': everyOperation(({ operation }) => !/^[A-Za-z0-9() ]+$/.test(operation.summary ?? ''), 'summary'),
  'OperationShouldHaveSuccessfulResponse': everyOperation((found) => success(found).length === 0, 'no 2xx'),
  'SchemaDefinitionSetIncorrectly': everyOperation(
    (found) =>
      isWebhook(found)
        ? !found.item['x-ms-notification-content']?.schema
        : withSchema(found).some((status) => !['200', '201'].includes(status)) ||
          success(found).some(
            (status) => ['200', '201'].includes(status) && !found.operation.responses[status].schema && found.method !== 'delete',
          ),
    'schema missing, or on a status other than 200 and 201',
  ),
  'OperationHasManyResponsesWithSchema': everyOperation((found) => withSchema(found).length > 1, 'more than one schema'),
  'DefaultResponseHasSchema': everyOperation(({ operation }) => operation.responses?.default?.schema, 'default has a schema'),
  'PathParameterMissingEncoding': everyParameter(
    (given) => given.in === 'path' && given['x-ms-url-encoding'] !== 'single',
    'has no encoding',
  ),
  'QueryParameterEncodingNotSupported': everyParameter((given) => given.in === 'query' && given['x-ms-url-encoding'], 'has an encoding'),
  'PathParameterMustBeRequired': everyParameter((given) => given.in === 'path' && given.required !== true, 'is optional'),
  'ConnectionIdParameterNotAllowed': everyParameter((given) => /^connectionId$/i.test(given.name), 'is reserved'),
  'BodyOrFormDataParameterInFetchOperationNotAllowed': everyOperation(
    ({ method, parameters }) => ['get', 'head'].includes(method) && parameters.some((given) => ['body', 'formData'].includes(given.in)),
    'a body',
  ),
  'MimeTypeNotValid': (doc) =>
    each(
      [doc, ...operations(doc).map(({ operation }) => operation)].flatMap((node) => [...(node.consumes ?? []), ...(node.produces ?? [])]),
      (type) => !mimeTypes.includes(type),
      (type) => type,
    ),
  'SecurityRequirementMustBeDefined': (doc) =>
    each(
      [doc, ...operations(doc).map(({ operation }) => operation)].flatMap((node) => node.security ?? []).flatMap(Object.entries),
      ([scheme, scopes]) =>
        !doc.securityDefinitions?.[scheme] || scopes.some((scope) => !(scope in (doc.securityDefinitions[scheme].scopes ?? {}))),
      ([scheme, scopes]) => `${scheme} ${scopes}`,
    ),
  'InternalPropertyWithDefaultOptional / PropertyMustBeRequired': everyInput(
    ({ property, isRequired }) => property['x-ms-visibility'] === 'internal' && 'default' in property && !isRequired,
    'is internal with a default and optional',
  ),
  'RequiredReadOnlyPropertyNotAllowedAsInput': everyInput(({ property, isRequired }) => property.readOnly && isRequired, 'is read-only'),
  'AdditionalPropertyNotAllowedAdjacentToRef': everyObject(
    (node) => typeof node.$ref === 'string' && Object.keys(node).length > 1,
    '$ref has siblings',
  ),
  'PathItemRefNotSuppored': (doc) =>
    each(
      Object.keys(doc.paths ?? {}),
      (path) => doc.paths[path].$ref,
      (path) => path,
    ),
  'SchemaRefLoopNotAllowed': (doc) => {
    const loops = (node, above) => {
      const schema = deref(doc, node);
      return (
        schema &&
        typeof schema === 'object' &&
        (above.includes(schema) ||
          Object.values(schema).some((child) => child && typeof child === 'object' && loops(child, [...above, schema])))
      );
    };
    return each(
      Object.keys(doc.definitions ?? {}),
      (name) => doc.definitions[name].$ref || loops(doc.definitions[name], []),
      (name) => name,
    );
  },
  'InvalidNextLinkNameValue': everyOperation(
    ({ operation }) => operation['x-ms-pageable'] && !['nextLink', '@odata.nextLink'].includes(operation['x-ms-pageable'].nextLinkName),
    'nextLinkName',
  ),
  'WebhookOperationsMissingNotificationUrlProperty': everyOperation(
    (found, doc) => isWebhook(found) && notificationUrls(doc, found).length !== 1,
    'needs one x-ms-notification-url',
  ),
  'NotificationUrlNotInternal': everyNotificationUrl(({ internal }) => !internal, 'is not internal'),
  'NotificationUrlNotRequired': everyNotificationUrl(({ required }) => !required, 'is not required all the way up'),
  'NotificationUrlNotString': everyNotificationUrl(({ property }) => property.type !== 'string', 'is no string'),
  'NotificationUrlNotAllowedInThisPosition': (doc) => {
    const allowed = new Set(
      triggers(doc)
        .flatMap((found) => notificationUrls(doc, found))
        .map(({ property }) => property),
    );
    return everyObject((node) => node['x-ms-notification-url'] && !allowed.has(node), 'is not in the body of a trigger')(doc);
  },
  'OperationMustHaveNotificationContentExtension': (doc) => [
    ...everyOperation(
      (found) => isWebhook(found) && !found.item['x-ms-notification-content'],
      'its path has no x-ms-notification-content',
    )(doc),
    ...everyOperation(({ operation }) => operation['x-ms-notification-content'], 'x-ms-notification-content belongs to the path')(doc),
  ],
  'PartialDuplicateOperationPath': (doc) => {
    // A path is ambiguous with another when each segment is the same or a parameter on either side.
    const segments = Object.keys(doc.paths ?? {}).map((path) => path.toLowerCase().split('/'));
    const meets = (one, other) =>
      one.length === other.length && one.every((part, index) => part === other[index] || part[0] === '{' || other[index][0] === '{');
    return segments.flatMap((one, index) =>
      each(
        segments.slice(index + 1),
        (other) => meets(one, other),
        (other) => `${one.join('/')} and ${other.join('/')}`,
      ),
    );
  },
  'PathRedefined': (doc) => {
    const shapes = Object.keys(doc.paths ?? {}).map(shape);
    return each(
      shapes,
      (path, index) => shapes.indexOf(path) !== index,
      (path) => path,
    );
  },
  'OperationFamilyHas*': (doc) => {
    const families = operations(doc)
      .map(({ operation }) => operation['x-ms-api-annotation'])
      .filter(Boolean);
    const revisions = families.map(({ family, revision }) => `${family} ${revision}`);
    const active = (family) => families.filter((other) => other.family === family && other.status !== 'Deprecated').length;
    return [
      ...each(
        revisions,
        (revision, index) => revisions.indexOf(revision) !== index,
        (revision) => `${revision} twice`,
      ),
      ...each(
        families,
        ({ family }) => active(family) > 2,
        ({ family }) => `${family} has more than two active operations`,
      ),
    ];
  },
  'EnumMustContainAtLeastOneElement/InvalidEnumValue': everyObject(
    (node) =>
      Array.isArray(node.enum) &&
      (node.enum.length === 0 || node.enum.some((value) => typeof value !== (node.type === 'integer' ? 'number' : node.type))),
    'enum',
  ),
  'ArrayHasNoItems': everyObject((node) => node.type === 'array' && !node.items, 'no items'),
  'RequiredPropertyArrayEmpty': everyObject((node) => Array.isArray(node.required) && node.required.length === 0, 'required is empty'),
};

// What the certification pages ask for beside the validator's rules.
export const guidelines = {
  'descriptions are sentences': everyObject(
    (node) => typeof node.description === 'string' && !/[.!?]$/.test(node.description),
    'no full stop',
  ),
  'inputs have titles': everyInput(
    ({ property }) => property['x-ms-visibility'] !== 'internal' && property.type !== 'object' && !property['x-ms-summary'],
    'has no x-ms-summary',
  ),
  'webhook subscriptions can be removed': (doc) =>
    each(
      triggers(doc).filter(isWebhook),
      ({ operation }) =>
        !operation.responses['201']?.headers?.Location ||
        !operations(doc).some(
          (other) =>
            other.method === 'delete' &&
            // The triggers share the address that removes a subscription.
            triggers(doc).some((trigger) => other.path.startsWith(`${trigger.path}/{`)) &&
            other.operation['x-ms-visibility'] === 'internal' &&
            success(other).some((status) => ['200', '204'].includes(status)),
        ),
      ({ name }) => `${name}: needs a Location on 201 and an internal DELETE behind it`,
    ),
};
