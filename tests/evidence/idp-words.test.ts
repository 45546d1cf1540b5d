import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { NOTHING_OBSERVED, type ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { readIdpWords } from '../../src/evidence/idp-words.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';

const AWS_ISSUER = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99a1b2c3d4';
const AWS_ACS = 'https://eu-central-1.signin.aws/platform/saml/acs/2f1c7a90';

const requestOf = (issuer: string, acsUrl: string): string => {
  const xml =
    `<p:AuthnRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion" ID="aws_1" Version="2.0" IssueInstant="2026-01-15T10:00:00Z" AssertionConsumerServiceURL="${acsUrl}">` +
    `<a:Issuer>${issuer}</a:Issuer></p:AuthnRequest>`;
  return encodeURIComponent(deflateRawSync(xml).toString('base64'));
};

const googlePage = (request: string): string =>
  `403. That’s an error.\nError: app_not_configured_for_user\nService is not configured for this user.\nRequest Details\nidpid=C01\nSAMLRequest=${request}\nRelayState=x\nThat’s all we know.`;

const diagnosed = async (text: string) => {
  const evidence = await readEvidence(text);
  if (!evidence.ok || evidence.value.kind !== 'sign-ins') throw new Error('no sign-in');
  const [signIn] = evidence.value.signIns;
  if (signIn === undefined) throw new Error('no sign-in');
  return diagnose(signIn, NOTHING_KNOWN);
};

describe("the IdP's own words", () => {
  it('are read with the request in them, which has the values to enter', async () => {
    const { cause, findings, authnRequest, idp } = await diagnosed(googlePage(requestOf(AWS_ISSUER, AWS_ACS)));
    expect(cause).toEqual({
      code: 'application-unknown-to-idp',
      weight: 'likely',
      explains: ['application-unknown-to-idp', 'idp-gave-no-response'],
    });
    expect(findings[0]?.expected?.text).toBe(AWS_ISSUER);
    expect(authnRequest?.acsUrl).toBe(AWS_ACS);
    expect(idp?.product).toBe('google');
  });

  it("are another application's if the request is another's", async () => {
    const { cause } = await diagnosed(
      googlePage(requestOf('https://payroll.example.com/sp', 'https://payroll.example.com/acs')),
    );
    expect(cause?.code).toBe('other-application-sign-in');
  });

  it("of Google's test button say that the sign-in began at the IdP, which the user can change", async () => {
    const { cause, findings } = await diagnosed(
      '403. That’s an error.\nError: not_a_saml_app\nProvided application is not a SAML app\nRequest Details\nidpid=C01\nspid=42\nforceauthn=false\nThat’s all we know.',
    );
    expect(cause).toEqual({ code: 'began-at-idp', weight: 'likely', explains: ['began-at-idp'] });
    expect(findings[0]?.fixedBy).toEqual(['user']);
  });

  it('with an unlisted code say that the IdP refused, without claiming a cause', async () => {
    const { cause, findings, idp, refusal } = await diagnosed('AADSTS9001011: x');
    expect(cause).toEqual({ code: 'idp-gave-no-response', weight: 'likely', explains: ['idp-gave-no-response'] });
    expect(findings.map(({ received }) => received?.text)).toEqual(['AADSTS9001011']);
    expect(idp?.product).toBe('entra');
    expect(refusal?.source).toBe('https://login.microsoftonline.com/error?code=9001011');
  });

  it('are read from a part of a page, and from a Status that was copied without its Response', async () => {
    const status =
      '<p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Requester"/><p:StatusMessage>AADSTS50105: x</p:StatusMessage></p:Status>';
    for (const text of ['<h1>Bad Request</h1><p>AADSTS50105: x</p>', status]) {
      expect((await diagnosed(text)).cause?.code).toBe('user-not-assigned');
    }
  });

  it("are read from Entra's page source, from an address and from JSON", async () => {
    const html = `<!DOCTYPE html><html><head><script>$Config={"sErrorCode":"50105","strServiceExceptionMessage":"AADSTS50105: \\u0027x\\u0027"};</script></head><body>Anmelden</body></html>`;
    const address =
      'https://login.microsoftonline.com/common/x?error=access_denied&error_description=AADSTS50105%3a+Your+administrator';
    for (const text of [html, address, '{"error":{"code":"AADSTS50105"}}']) {
      expect((await diagnosed(text)).cause?.code).toBe('user-not-assigned');
    }
  });

  it('show that the IdP gave no Response to a request that may still wait for one', async () => {
    const message = `SAMLRequest=${requestOf(AWS_ISSUER, AWS_ACS)}`;
    const waiting = { ...NOTHING_OBSERVED, requests: [{ message, deviceTime: null, sameTab: true, named: false }] };
    const idpWords = await readIdpWords('AADSTS50105: x');
    if (idpWords === null) throw new Error('the words were not recognised');
    const codes = async (signIn: ObservedSignIn) =>
      (await diagnose(signIn, NOTHING_KNOWN)).findings.map(({ code }) => code);
    expect(await codes(waiting)).toEqual([]);
    expect(await codes({ ...waiting, idpWords })).toContain('idp-gave-no-response');
  });

  it('are not found in a page that says nothing known, in a request alone, or in a message', async () => {
    for (const text of [
      '<html><body>Welcome</body></html>',
      `https://idp.example.com/?SAMLRequest=${requestOf(AWS_ISSUER, AWS_ACS)}`,
      'PHNhbWwvPg==',
    ]) {
      expect(await readIdpWords(text)).toBeNull();
    }
  });

  it('do not belong to a Response with status Success', async () => {
    const success =
      '<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="r1" Version="2.0" IssueInstant="2026-01-15T10:00:00Z"><p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status></p:Response>';
    const evidence = await readEvidence(success);
    if (!evidence.ok || evidence.value.kind !== 'sign-ins') throw new Error('no sign-in');
    const [signIn] = evidence.value.signIns;
    const idpWords = await readIdpWords('AADSTS50105');
    if (signIn === undefined || idpWords === null) throw new Error('nothing read');
    expect((await diagnose({ ...signIn, idpWords }, NOTHING_KNOWN)).refusal).toBeNull();
  });
});
