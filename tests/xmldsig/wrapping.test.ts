import { describe, expect, test } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { responseXml } from '../../fixtures/response.ts';
import { sign } from '../../fixtures/sign.ts';
import { attacker, attacks } from '../../fixtures/wrapping.ts';
import { verifiesWithXmlCrypto } from '../../fixtures/xml-crypto.ts';
import { textOf, type XmlElement } from '../../src/xml/tree.ts';
import { verifyAll, verifyOnly } from './verify.ts';

const key = keyPair('idp');
const subject = 'jane.doe@example.com';

const holdsForgery = (element: XmlElement | null): boolean => element !== null && textOf(element).includes(attacker);

/** The result of each attack: the verdict on its only Signature, and the Assertion that it covers. */
const expected: Readonly<Record<string, { verdict: object; covers: string | null }>> = {
  XSW1: { verdict: { kind: 'malformed', detail: 'foreign-child' }, covers: null },
  XSW2: { verdict: { kind: 'verifies' }, covers: null },
  XSW3: { verdict: { kind: 'verifies' }, covers: '_assertion-1' },
  XSW4: { verdict: { kind: 'verifies' }, covers: '_assertion-1' },
  XSW5: { verdict: { kind: 'verifies' }, covers: null },
  XSW6: { verdict: { kind: 'malformed', detail: 'foreign-child' }, covers: null },
  XSW7: { verdict: { kind: 'verifies' }, covers: '_assertion-1' },
  XSW8: { verdict: { kind: 'verifies' }, covers: null },
};

const idOf = (element: XmlElement | null): string | null =>
  element?.attributes.find(({ localName }) => localName === 'ID')?.value ?? null;

describe.each(Object.entries(attacks))('%s', (name, { signed, apply }) => {
  const message = sign(responseXml({ nameId: subject }), { key, element: signed });
  const attack = apply(message);

  test('the untouched message is covered by its signature', async () => {
    const signature = await verifyOnly(message, key);
    expect(signature.embedded.kind).toBe('verifies');
    expect(signature.configured.kind).toBe('verifies');
    expect(signature.covers?.localName).toBe(signed);
  });

  test('a verifier that checks only whether the signature is good accepts the forged message', () => {
    expect(attack).toContain(attacker);
    expect(verifiesWithXmlCrypto(attack, key)).toBe(true);
  });

  test('the forged element is never covered', async () => {
    const signature = await verifyOnly(attack, key);
    const { verdict, covers } = expected[name.slice(0, 4)] ?? {};
    expect(signature.embedded).toMatchObject(verdict ?? {});
    expect(signature.configured).toMatchObject(verdict ?? {});
    expect(idOf(signature.covers)).toBe(covers);
    expect(holdsForgery(signature.covers)).toBe(false);
  });

  test('a message that repeats the ID of the signed element is refused', async () => {
    const repeated = attack.replace(/_forged-(response|assertion)/g, '_$1-1');
    const [signature] = await verifyAll(repeated, key);
    expect(signature?.configured.kind).toBe('malformed');
    expect(signature?.covers).toBeNull();
  });
});
