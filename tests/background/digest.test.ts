import { expect, it } from 'vitest';
import { digest } from '../../background/digest.ts';

const CONTENT = ['0.1.0', { issuer: 'https://idp.example/saml', keys: ['observation:1', 'observation:2'] }];

it('is the same for the same content', () => {
  expect(digest(CONTENT)).toMatch(/^[0-9a-f]{16}$/);
  expect(digest(structuredClone(CONTENT))).toBe(digest(CONTENT));
});

it('differs wherever one character differs, and with the order', () => {
  const text = JSON.stringify(CONTENT);
  const changed = [...text].flatMap((_, index) =>
    Array.from(
      { length: 200 },
      (_, code) => text.slice(0, index) + String.fromCharCode(code + 200) + text.slice(index + 1),
    ),
  );
  const swapped = [...text].map((_, index) => text.slice(index) + text.slice(0, index));
  const all = new Set([...changed, ...swapped]);
  expect(all.size).toBeGreaterThan(10_000);
  expect(new Set([...all].map(digest)).size).toBe(all.size);
});
