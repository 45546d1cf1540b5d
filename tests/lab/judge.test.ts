import { expect, it } from 'vitest';
import { type Case, judge } from '../../lab/judge.ts';
import type { ServiceProvider } from '../../lab/service-providers/service-provider.ts';

const ACS = 'https://us-east-1.sso.signin.aws/platform/saml/acs/2f1c7a90';
const IDP = 'https://idp.example/';

const response = (nameId: string): string =>
  Buffer.from(
    `<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns="urn:oasis:names:tc:SAML:2.0:assertion" Destination="${ACS}">` +
      `<Assertion><Issuer>${IDP}</Issuer><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>` +
      `<Subject><NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">${nameId}</NameID>` +
      `<SubjectConfirmation><SubjectConfirmationData Recipient="${ACS}"/></SubjectConfirmation></Subject></Assertion></p:Response>`,
  ).toString('base64');

const signIn = (nameId = 'alice@example.test'): Case => ({
  samlResponse: response(nameId),
  postedTo: ACS,
  acsUrls: [ACS],
  requestId: null,
  audience: 'https://sp.example/',
  idpEntityId: IDP,
  certificates: [],
  userNames: ['alice@example.test'],
  clockOffset: 0,
  refusesSha1: false,
});

const ACCEPTS = { name: 'one', refusalOf: async () => null, close: async () => {} } satisfies ServiceProvider;
const REFUSES = { ...ACCEPTS, name: 'another', refusalOf: async () => 'not so' };

it('refuses what every service provider refuses', async () => {
  expect(await judge(signIn(), [ACCEPTS, ACCEPTS])).toEqual({
    accepted: true,
    nameId: 'alice@example.test',
    dissent: null,
  });
  expect(await judge(signIn(), [REFUSES, REFUSES])).toMatchObject({ judge: 'service-providers', reason: 'not so' });
});

it.each([[[ACCEPTS, REFUSES]], [[REFUSES, ACCEPTS]]])(
  'lets the documented rules decide if service providers disagree',
  async (serviceProviders) => {
    expect(await judge(signIn(), serviceProviders)).toMatchObject({ accepted: true, dissent: 'another: not so' });
    expect(await judge(signIn('bob@example.test'), serviceProviders)).toMatchObject({
      accepted: false,
      judge: 'identity-center-rules',
    });
  },
);
