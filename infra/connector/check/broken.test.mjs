// A check that cannot fail proves nothing: each one gets a package that breaks its rule, and must say so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { certification, guidelines } from './certification.mjs';
import { pngProblems } from './png.mjs';
import { brokenReferences } from './references.mjs';

const read = (path) => readFileSync(new URL(path, import.meta.url));
const definition = JSON.parse(read('../apiDefinition.swagger.json'));
const { properties } = JSON.parse(read('../apiProperties.json'));

const list = (doc) => doc.paths['/resets'].get;
const one = (doc) => doc.paths['/resets/{id}'].get;
const post = (doc) => doc.paths['/resets'].post;
const subscribe = (doc) => doc.paths['/subscriptions'].post;
const callback = (doc) => doc.definitions.SubscriptionBody.properties.callbackUrl;
const annotated = (revision) => ({ family: 'Reset', revision });

const broken = {
  'SpecificationVersionIncorrect': (doc) => (doc.swagger = '3.0'),
  'HostNameNotValid': (doc) => (doc.host = 'https://passcode.contoso.example/api'),
  'BasePathNotValid': (doc) => (doc.basePath = 'api'),
  'ContactEmailNotValid': (doc) => (doc.info.contact.email = 'nobody'),
  'ConnectorMetadataPropertiesMissing': (doc) => doc['x-ms-connector-metadata'].pop(),
  'FieldLengthNotInRange': (doc) => (doc.info.description = 'Too short.'),
  'ValueContainsRestrictedWords': (doc) => (doc.info.title = 'Passcode Connector'),
  'ValueMustEndWithAlphanumeric': (doc) => (doc.info.title = 'Passcode!'),
  'OperationIdRequired/NotUnique/Sanitized/TooLong': (doc) => (list(doc).operationId = 'RequestReset'),
  'OperationSummaryTooLong': (doc) => (list(doc).summary = 'a'.repeat(81)),
  'RestrictedCharactersInSummary': (doc) => (list(doc).summary = 'List resets, newest first'),
  'OperationShouldHaveSuccessfulResponse': (doc) => delete list(doc).responses['200'],
  'SchemaDefinitionSetIncorrectly': (doc) => (post(doc).responses['202'].schema = { type: 'object' }),
  'OperationHasManyResponsesWithSchema': (doc) => (list(doc).responses['400'].schema = { type: 'object' }),
  'DefaultResponseHasSchema': (doc) => (list(doc).responses.default = { description: 'A problem.', schema: { type: 'object' } }),
  'PathParameterMissingEncoding': (doc) => delete one(doc).parameters[0]['x-ms-url-encoding'],
  'QueryParameterEncodingNotSupported': (doc) => (list(doc).parameters[0]['x-ms-url-encoding'] = 'single'),
  'PathParameterMustBeRequired': (doc) => (one(doc).parameters[0].required = false),
  'ConnectionIdParameterNotAllowed': (doc) => (list(doc).parameters[0].name = 'connectionId'),
  'BodyOrFormDataParameterInFetchOperationNotAllowed': (doc) => list(doc).parameters.push({ name: 'body', in: 'body', schema: {} }),
  'MimeTypeNotValid': (doc) => doc.produces.push('application/problem+json'),
  'SecurityRequirementMustBeDefined': (doc) => doc.security.push({ apiKey: [] }),
  'InternalPropertyWithDefaultOptional / PropertyMustBeRequired': (doc) => (list(doc).parameters.at(-1).default = 'x'),
  'RequiredReadOnlyPropertyNotAllowedAsInput': (doc) => (callback(doc).readOnly = true),
  'AdditionalPropertyNotAllowedAdjacentToRef': (doc) => (doc.definitions.Reset.properties.device.description = 'The device.'),
  'PathItemRefNotSuppored': (doc) => (doc.paths['/more'] = { $ref: '#/paths/~1resets' }),
  'SchemaRefLoopNotAllowed': (doc) => (doc.definitions.Device.properties.parent = { $ref: '#/definitions/Device' }),
  'InvalidNextLinkNameValue': (doc) => (list(doc)['x-ms-pageable'].nextLinkName = 'next'),
  'WebhookOperationsMissingNotificationUrlProperty': (doc) => delete callback(doc)['x-ms-notification-url'],
  'NotificationUrlNotInternal': (doc) => delete callback(doc)['x-ms-visibility'],
  'NotificationUrlNotRequired': (doc) => (subscribe(doc).parameters[0].required = false),
  'NotificationUrlNotString': (doc) => (callback(doc).type = 'object'),
  'NotificationUrlNotAllowedInThisPosition': (doc) => (doc.definitions.Reset.properties.callbackUrl['x-ms-notification-url'] = true),
  'OperationMustHaveNotificationContentExtension': (doc) => {
    subscribe(doc)['x-ms-notification-content'] = doc.paths['/subscriptions']['x-ms-notification-content'];
    delete doc.paths['/subscriptions']['x-ms-notification-content'];
  },
  'PartialDuplicateOperationPath': (doc) => (doc.paths['/resets/latest'] = {}),
  'PathRedefined': (doc) => (doc.paths['/Resets'] = {}),
  'OperationFamilyHas*': (doc) => [list, post].forEach((operation) => (operation(doc)['x-ms-api-annotation'] = annotated(1))),
  'EnumMustContainAtLeastOneElement/InvalidEnumValue': (doc) => (list(doc).parameters[0].enum = []),
  'ArrayHasNoItems': (doc) => delete doc.definitions.ResetList.properties.value.items,
  'RequiredPropertyArrayEmpty': (doc) => (doc.definitions.ResetList.required = []),
  'descriptions are sentences': (doc) => (list(doc).description = 'Lists resets'),
  'inputs have titles': (doc) => delete list(doc).parameters[0]['x-ms-summary'],
  'webhook subscriptions can be removed': (doc) => delete doc.paths['/subscriptions/{key}'],
};

const wrongReferences = {
  'a picker without its operation': (doc) => (doc.paths['/devices'].get.operationId = 'FindDevice'),
  'a picker without its value': (doc) => delete doc.definitions.Device.properties.intuneDeviceId,
  'a picker without its search text': (doc) => post(doc).parameters.shift(),
  'a policy without its operation': (doc, given) =>
    given.policyTemplateInstances[0].parameters['x-ms-apimTemplate-operationName'].push('List'),
  'a page without its policy': (doc, given) => given.policyTemplateInstances.pop(),
};

for (const [rule, check] of Object.entries({ ...certification, ...guidelines })) {
  test(rule, () => {
    assert.deepEqual(check(definition), []);
    const doc = structuredClone(definition);
    broken[rule](doc);
    assert.notDeepEqual(check(doc), []);
  });
}

for (const [name, spoil] of Object.entries(wrongReferences)) {
  test(name, () => {
    const [doc, given] = [structuredClone(definition), structuredClone(properties)];
    spoil(doc, given);
    assert.notDeepEqual(brokenReferences(doc, given), []);
  });
}

test('an icon with one byte changed, cut off, or of another size', () => {
  const icon = read('../icon.png');
  assert.deepEqual(pngProblems(icon), []);
  const changed = Buffer.from(icon);
  changed[200] ^= 1;
  for (const bad of [changed, icon.subarray(0, 400), Buffer.from('GIF89a')]) assert.notDeepEqual(pngProblems(bad), []);
});
