// Checks the connector package as certification would, as far as a machine can. Run it through ../check.sh.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import SwaggerParser from '@apidevtools/swagger-parser';
import Ajv from 'ajv';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { certification, guidelines } from './certification.mjs';
import { pngProblems } from './png.mjs';
import { brokenReferences } from './references.mjs';

const here = (path) => new URL(path, import.meta.url);
const json = (path) => JSON.parse(readFileSync(here(path), 'utf8'));
const definitionFile = '../apiDefinition.swagger.json';
const largestDefinition = 1024 * 1024;
let failed = 0;

function report(name, problems) {
  console.log(problems.length === 0 ? `ok       ${name}` : `FAILED   ${name}`);
  for (const problem of problems) console.log(`           ${problem}`);
  if (problems.length > 0) failed++;
}

function schemaProblems(ajv, schema, value) {
  addFormats(ajv);
  return ajv.validate(schema, value)
    ? []
    : ajv.errors.map((error) => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
}

const definition = json(definitionFile);
const properties = json('../apiProperties.json');

// The published schemas use keywords of their own, which strict mode would refuse.
report(
  'apiDefinition.swagger.json obeys its schema',
  schemaProblems(new Ajv04({ strict: false, allErrors: true }), json('rules/apiDefinition.swagger.schema.json'), definition),
);
// It calls itself draft 07 and names itself by the older keyword, which Ajv refuses.
const { id, ...propertiesSchema } = json('rules/apiProperties.schema.json');
report('apiProperties.json obeys its schema', schemaProblems(new Ajv({ strict: false, allErrors: true }), propertiesSchema, properties));

const spectral = spawnSync(
  process.execPath,
  [
    'node_modules/@stoplight/spectral-cli/dist/index.js',
    'lint',
    definitionFile,
    '--ruleset',
    'rules/power-platform.spectral.yaml',
    '--fail-severity',
    'hint',
    '--format',
    'text',
    '--quiet',
  ],
  { cwd: here('.'), encoding: 'utf8' },
);
report('Spectral finds no error and no warning', spectral.status === 0 ? [] : (spectral.stdout + spectral.stderr).trim().split('\n'));

// The parser changes what it is given.
report(
  'swagger-parser accepts it',
  await SwaggerParser.validate(structuredClone(definition)).then(
    () => [],
    (error) => [error.message],
  ),
);

const rules = json('rules/certification-rules.json').rules.map((rule) => rule.error);
report(
  'every certification rule has a check',
  rules.filter((rule) => !certification[rule]),
);
for (const rule of rules) report(rule, certification[rule]?.(definition) ?? []);
for (const [name, check] of Object.entries(guidelines)) report(name, check(definition));
report('references between the parts hold', brokenReferences(definition, properties.properties));

const size = statSync(here(definitionFile)).size;
report('apiDefinition.swagger.json is at most 1 MB', size <= largestDefinition ? [] : [`${size} bytes`]);
report(
  'the brand colour is a colour of our own',
  /^#(?!007ee5|ffffff)[0-9a-f]{6}$/i.test(properties.properties.iconBrandColor) ? [] : [properties.properties.iconBrandColor],
);
report('icon.png', pngProblems(readFileSync(here('../icon.png'))));
report(
  'package-lock.json names no registry but the public one',
  Object.values(json('package-lock.json').packages)
    .map((entry) => entry.resolved)
    .filter((url) => url && !url.startsWith('https://registry.npmjs.org/')),
);

console.log(failed === 0 ? 'connector: all checks passed' : `connector: ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
