import { describe, expect, it } from 'vitest';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn } from '../../fixtures/matrix/sign-in.ts';
import { withMessage } from '../matrix/fault.ts';
import { judge } from '../matrix/judge.ts';

const clean = { ...cleanSignIn(IDP_STYLES.okta, 'sp', false), outcome: 'refused', page: 'not-you-its-us' } as const;

describe('what only AWS can tell', () => {
  it('is asked while the cause is not known, or only likely', async () => {
    for (const page of ['not-you-its-us', 'code-not-right'] as const) {
      const { cause, outsideBrowser } = await judge({ ...clean, page }, 'xml-crypto');
      expect(cause?.weight).not.toBe('decisive');
      const codes = outsideBrowser.map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining(['user-not-provisioned', 'attributes-for-access-control-enabled']));
    }
  });

  it("is only AWS's own record if the cause is certain", async () => {
    const transient = withMessage(() => ({ nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }));
    const { cause, outsideBrowser } = await judge(transient(clean), 'xml-crypto');
    expect(cause).toMatchObject({ code: 'name-id-format', weight: 'decisive' });
    expect(outsideBrowser.map(({ code }) => code)).toEqual(['cloudtrail-external-idp-login']);
  });
});
