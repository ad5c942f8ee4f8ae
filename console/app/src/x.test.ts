import { expect, test } from 'vitest';
test('the document exists', () => expect(document.body).toBeTruthy());
