import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn, keyOf } from '../../fixtures/matrix/sign-in.ts';
import { toHex } from '../../src/bytes.ts';
import type { AcceptedSignIn } from '../../src/identity-center/instance.ts';
import { judge } from '../matrix/judge.ts';

const clean = cleanSignIn(IDP_STYLES.okta, 'sp', true);
const { certificate } = keyOf(clean.idpStyle);
const sha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new X509Certificate(certificate).raw)));

const acceptedWith = (certificateSha256: string): AcceptedSignIn => ({
  at: (clean.message?.issueInstant ?? 0) - 86_400_000,
  issuer: null,
  audience: null,
  certificateSha256,
  nameIdFormat: null,
  attributeNames: [],
});

/** The code's place in the diagnosis of a sign-in whose certificate is configured as AWS's. */
const found = async (lastAccepted: AcceptedSignIn): Promise<'passed' | 'found' | 'neither'> => {
  const settings = clean.settings && { ...clean.settings, held: [certificate], entered: { lastAccepted } };
  const { passed, findings } = await judge({ ...clean, settings, outcome: 'refused' }, 'xml-crypto');
  if (passed.some((code) => code === 'certificate-changed')) return 'passed';
  return findings.some(({ code }) => code === 'certificate-changed') ? 'found' : 'neither';
};

describe('a certificate that is configured', () => {
  it('is the same as at the last good sign-in', async () => {
    expect(await found(acceptedWith(sha256))).toBe('passed');
  });

  it('is not called the same if it changed', async () => {
    expect(await found(acceptedWith('a5'.repeat(32)))).toBe('neither');
  });
});
