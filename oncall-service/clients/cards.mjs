// The renderer that Microsoft publishes, unmodified, reads the cards that the service posts.
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

// Its modules are for bundlers; what runs as it is, is the bundle.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

const messages = JSON.parse(readFileSync(process.env.MUSTER_CARDS, 'utf8'));

for (const [index, message] of messages.entries()) {
  test(`card ${index} is of version 1.4 and has no fault`, () => {
    const [{ contentType, content }] = message.attachments;
    assert.equal(message.type, 'message');
    assert.equal(contentType, 'application/vnd.microsoft.card.adaptive');

    const card = new AdaptiveCard();
    const context = new SerializationContext(Versions.v1_4);
    card.parse(content, context);

    assert.deepEqual(
      Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message),
      [],
    );
    assert.equal(card.version.toString(), '1.4');
    assert.deepEqual(card.validateProperties().validationEvents.map(({ message: said }) => said), []);
    assert.equal(card.getItemCount(), content.body.length);
    assert.equal(card.getActionCount(), content.actions.length);
  });
}
