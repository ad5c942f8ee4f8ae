// Types of the services' APIs, made from their committed OpenAPI documents.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = resolve(here, '../src/api/generated');
mkdirSync(target, { recursive: true });

for (const service of ['oncall', 'incident', 'comms', 'postmortem']) {
  const document = JSON.parse(readFileSync(resolve(here, `../../../${service}-service/openapi.json`), 'utf8'));
  const types = await openapiTS(document, { defaultNonNullable: true, alphabetize: true });
  writeFileSync(resolve(target, `${service}.d.ts`), astToString(types));
}
