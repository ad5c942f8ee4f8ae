// Where the platform is, and what can be seen of it beside the console.
import assert from 'node:assert/strict';

/** What the environment says; a walk without it is a mistake. */
export const at = (name) => process.env[`MUSTER_${name}`] ?? assert.fail(`MUSTER_${name} is not set`);

/** Waits until `find` gives something. */
export async function eventually(what, find) {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return assert.fail(`did not happen: ${what}`);
}

/** The newest mail with these words in its subject, if it has come. */
export async function mail(subject, to = '') {
  const list = await (await fetch(`${at('MAIL')}/api/messages?limit=500&to=${to}`)).json();
  const found = list.items.find((item) => item.subject.includes(subject));
  return found && (await fetch(`${at('MAIL')}/api/messages/${found.id}`)).json();
}

/** The mail that somebody is waiting for. */
export const mailTo = (person, subject) => eventually(`"${subject}" to ${person.name}`, () => mail(subject, person.email));

/** Asks a service as the person who is signed in there. */
export async function ask(page, path) {
  const { status, body } = await page.evaluate(async (url) => {
    const answer = await fetch(url);
    return { status: answer.status, body: await answer.json() };
  }, path);
  assert.equal(status, 200, path);
  return body;
}
