import { describe, expect, it } from 'vitest';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn, type Message } from '../../fixtures/matrix/sign-in.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import type { CloudTrailError } from '../../src/identity-center/cloudtrail.ts';
import { judge } from '../matrix/judge.ts';

const told = (cloudTrail: CloudTrailError, message: Partial<Message> = {}) => {
  const clean = cleanSignIn(IDP_STYLES.general, 'sp', false);
  return judge({ ...clean, cloudTrail, message: clean.message && { ...clean.message, ...message } }, 'xml-crypto');
};

describe("AWS's own record of a sign-in", () => {
  it('agrees with what was found', async () => {
    const { cloudTrail, cause } = await told('name-id-policy', { nameIdFormat: null });
    expect(cloudTrail).toEqual({ codes: ['name-id-format'], agrees: true });
    expect(cause?.code).toBe('name-id-format');
  });

  it('disagrees where the check passed: it is the record of another sign-in', async () => {
    const { cloudTrail, cause } = await told('name-id-policy');
    expect(cloudTrail).toEqual({ codes: ['name-id-format'], agrees: false });
    expect(cause).toBeNull();
  });

  it('counts no Assertion where the IdP said that it failed', async () => {
    const { cloudTrail, findings } = await told('one-assertion', {
      status: ['urn:oasis:names:tc:SAML:2.0:status:Responder'],
    });
    expect(cloudTrail?.agrees).toBe(true);
    expect(findings.map(({ code }) => code)).toEqual(['status-not-success']);
  });

  it('says nothing about requests of a sign-in that began at the IdP', async () => {
    const clean = cleanSignIn(IDP_STYLES.okta, 'idp', true);
    const { findings } = await judge({ ...clean, cloudTrail: 'request-id' }, 'xml-crypto');
    expect(findings.filter(({ code }) => code === 'in-response-to-mismatch')).toEqual([]);
  });

  it('tells what could not be looked at, in its own name', async () => {
    const { cause, findings } = await diagnose(NOTHING_OBSERVED, { ...NOTHING_KNOWN, cloudTrail: 'name-id-policy' });
    expect(cause).toEqual({ code: 'name-id-format', weight: 'decisive', explains: ['name-id-format'] });
    expect(findings).toMatchObject([{ code: 'name-id-format', expectedFrom: 'cloudtrail', fixedBy: ['idp-admin'] }]);
  });
});
