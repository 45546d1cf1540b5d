import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { responseXml } from '../../fixtures/response.ts';
import { sign } from '../../fixtures/sign.ts';
import { verifyAll, verifyOnly } from './verify.ts';

/** Copies of a message from a viewer that indents; the signature was good before. */

const key = keyPair('idp');
const other = keyPair('other');
const attributes =
  '<saml:Attribute Name="mail"><saml:AttributeValue>jane@example.com</saml:AttributeValue></saml:Attribute>';
const signed = sign(responseXml({ attributes }), { key });

const indented = (xml: string): string => {
  const { status, stdout } = spawnSync('xmllint', ['--format', '-'], { input: xml, encoding: 'utf8' });
  if (status !== 0) throw new Error('xmllint did not format the message');
  return stdout;
};

test('an indented copy verifies only without its white space', async () => {
  expect((await verifyOnly(signed, key)).withoutIndentation).toBeNull();
  const { embedded, configured, withoutIndentation } = await verifyOnly(indented(signed), key);
  expect(embedded).toMatchObject({ kind: 'broken', step: 'digest' });
  expect(configured).toMatchObject({ kind: 'broken', step: 'digest' });
  expect(withoutIndentation).toMatchObject({ embedded: { kind: 'verifies' }, configured: { kind: 'verifies' } });
});

test('both signatures of a copy are judged, each with every key', async () => {
  const copy = indented(sign(signed, { key, element: 'Response' }));
  expect((await verifyAll(copy, other)).map(({ withoutIndentation }) => withoutIndentation)).toMatchObject([
    { embedded: { kind: 'verifies' }, configured: { kind: 'key-mismatch' } },
    { embedded: { kind: 'verifies' }, configured: { kind: 'key-mismatch' } },
  ]);
});

test('an indented copy that was also changed stays broken', async () => {
  const { withoutIndentation } = await verifyOnly(indented(signed).replace('jane.doe', 'john.doe'), key);
  expect(withoutIndentation?.configured).toMatchObject({ kind: 'broken', step: 'digest' });
});

test('white space in a single place is not an indented copy, because somebody changed the message', async () => {
  const { configured, withoutIndentation } = await verifyOnly(signed.replace('<saml:Subject>', '\n  $&'), key);
  expect(configured).toMatchObject({ kind: 'broken' });
  expect(withoutIndentation).toBeNull();
});

test('a message that was indented before signing is good', async () => {
  const { configured, withoutIndentation } = await verifyOnly(
    sign(indented(responseXml({ attributes })), { key }),
    key,
  );
  expect(configured).toMatchObject({ kind: 'verifies' });
  expect(withoutIndentation).toBeNull();
});
