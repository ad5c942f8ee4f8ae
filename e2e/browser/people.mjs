// People who can sign in, each in a window of their own.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { signIn } from './browser.mjs';
import { at } from './platform.mjs';

const password = randomUUID();
const roles = ['responder'];

/** Somebody whom no other walk knows. */
export function person(firstName, tag, zone, more = {}) {
  const username = `${firstName.toLowerCase()}-${tag}`;
  return { firstName, lastName: tag, name: `${firstName} ${tag}`, username, email: `${username}@example.org`, zone, roles, ...more };
}

/** Makes them known to Muster, by an administrator who is signed in, and to the identity provider. */
export async function hire(admin, people) {
  const answers = await admin.evaluate(
    (all) =>
      Promise.all(
        all.map((body) =>
          fetch('/api/oncall/v1/people', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'walk' },
            body: JSON.stringify(body),
          }).then((answer) => answer.status),
        ),
      ),
    people.map(({ name, email, zone, language }) => ({ name, email, zone, language })),
  );
  assert.deepEqual(answers, people.map(() => 201));
  await giveAccounts(people);
}

async function giveAccounts(people) {
  const answer = await fetch(`${at('ISSUER').replace('/realms/', '/admin/realms/')}/partialImport`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await adminToken()}` },
    body: JSON.stringify({
      ifResourceExists: 'FAIL',
      users: people.map(({ username, email, firstName, lastName, roles: realmRoles }) => ({
        username,
        email,
        firstName,
        lastName,
        emailVerified: true,
        enabled: true,
        credentials: [{ type: 'password', value: password, temporary: false }],
        realmRoles,
      })),
    }),
  });
  assert.equal(answer.status, 200, await answer.text());
}

/** A token of the administrator for the services' own APIs. */
export async function adminToken() {
  const answer = await fetch(`${at('ISSUER')}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'muster-cli', username: at('USER'), password: at('PASSWORD') }),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()).access_token;
}

/** Opens an address of the console as somebody, who signs in on the way; nothing moves when pictures are taken. */
export const openAs = (browser, { username }, address = at('CONSOLE'), screen = {}) =>
  signIn(browser, address, username, password, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...screen });
