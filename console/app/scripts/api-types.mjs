// Types of the services' APIs, made from their committed OpenAPI documents.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = resolve(here, '../src/api/generated');
mkdirSync(target, { recursive: true });

for (const service of ['oncall', 'incident', 'comms', 'postmortem']) {
  const source = resolve(here, `../../../${service}-service/openapi.json`);
  const document = JSON.parse(readFileSync(source, 'utf8'));
  answersAreComplete(document);
  const types = await openapiTS(document, { defaultNonNullable: true, alphabetize: true });
  writeFileSync(resolve(target, `${service}.d.ts`), astToString(types));
}

/**
 * The services write every property of an answer, with null where there is no value: in those that
 * the document does not require. Only what a caller sends may leave properties out. The documents do
 * not say so, the types shall.
 */
function answersAreComplete(document) {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const asked = reachable(document, operations.map((operation) => operation.requestBody));
  // JSON of any shape has no properties that could be left out.
  asked.delete('JsonNode');
  const answered = reachable(document, operations.map((operation) => operation.responses));
  for (const name of answered) {
    const schema = document.components.schemas[name];
    if (!schema.properties) continue;
    // A document that requires nothing of what is only answered says nothing about it at all.
    const always = schema.required ?? (asked.has(name) ? [] : Object.keys(schema.properties));
    for (const [property, described] of Object.entries(schema.properties)) {
      if (!always.includes(property)) schema.properties[property] = { anyOf: [described, { type: 'null' }] };
    }
    if (!asked.has(name)) schema.required = Object.keys(schema.properties);
  }
}

/** Names of all schemas that can be reached from these nodes through references. */
function reachable(document, nodes) {
  const names = new Set();
  const open = [...nodes];
  while (open.length > 0) {
    const node = open.pop();
    if (node === null || typeof node !== 'object') continue;
    const name = typeof node.$ref === 'string' ? node.$ref.split('/').pop() : undefined;
    if (name && document.components.schemas[name] && !names.has(name)) {
      names.add(name);
      open.push(document.components.schemas[name]);
    }
    open.push(...Object.values(node));
  }
  return names;
}
