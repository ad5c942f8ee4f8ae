// A push service with one browser behind it: it takes what is posted and reads it as the browser would.
import assert from 'node:assert/strict';
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

/** Opens it on a free port. `next(type)` waits for a message; close it when done. */
export async function pushService() {
  const browser = createECDH('prime256v1');
  const point = browser.generateKeys();
  const auth = randomBytes(16);
  const taken = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    taken.push({ headers: request.headers, message: JSON.parse(decrypt(body, browser, point, auth)) });
    response.writeHead(201).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    subscription: {
      endpoint: `http://127.0.0.1:${server.address().port}/push/1`,
      keys: { p256dh: point.toString('base64url'), auth: auth.toString('base64url') },
    },
    find: (type) => taken.find(({ message }) => message.type === type),
    close: () => server.close(),
  };
}

/** RFC 8291 over RFC 8188, one record. */
function decrypt(body, browser, point, auth) {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + body[20]);
  const record = body.subarray(21 + body[20]);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), point, sender]);
  const secret = Buffer.from(hkdfSync('sha256', browser.computeSecret(sender), auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
  const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16));
  const text = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  const end = text.lastIndexOf(2);
  assert.ok(end >= 0, 'the record has no end');
  return text.subarray(0, end).toString();
}
