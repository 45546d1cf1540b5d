import { describe, expect, it } from 'vitest';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn } from '../../fixtures/matrix/sign-in.ts';
import { defaultFields, responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { NOTHING_OBSERVED, type ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { judge } from '../matrix/judge.ts';

const refused = (fields: Parameters<typeof responseXml>[0]): ObservedSignIn => ({
  ...NOTHING_OBSERVED,
  page: 'not-you-its-us',
  outcome: 'refused',
  post: {
    url: defaultFields.acsUrl,
    message: responseXml(fields),
    deviceTime: null,
    awsTime: null,
    timeFrom: null,
    status: 200,
    requestId: null,
    idpOrigin: null,
  },
});

const asked = async (fields: Parameters<typeof responseXml>[0]) => {
  const { cause, outsideBrowser } = await diagnose(refused(fields), NOTHING_KNOWN);
  return { weight: cause?.weight, codes: outsideBrowser.map(({ code }) => code) };
};

describe('what only AWS can tell', () => {
  it('is asked while the cause is not known, or only likely', async () => {
    const open = { ...cleanSignIn(IDP_STYLES.okta, 'sp', false), outcome: 'refused' } as const;
    for (const page of ['not-you-its-us', 'code-not-right'] as const) {
      const { cause, outsideBrowser } = await judge({ ...open, page }, 'xml-crypto');
      expect(cause?.weight).not.toBe('decisive');
      const codes = outsideBrowser.map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining(['user-not-provisioned', 'attributes-for-access-control-enabled']));
    }
  });

  it("is nothing but AWS's own record where the cause is certain", async () => {
    expect(await asked({ nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' })).toEqual({
      weight: 'decisive',
      codes: ['cloudtrail-external-idp-login'],
    });
  });
});
