import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { LEVELS } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { type Rendering, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';

/** An invented sign-in: the Audience at the IdP has a slash too many, and nothing is signed. */
const ACS = 'https://eu-west-1.signin.aws/platform/saml/acs/11111111-2222-4333-8444-555555555555';
const ISSUER = 'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890';
const REQUEST = `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="aws_Example1" Version="2.0" IssueInstant="2026-01-15T10:00:00.000Z" Destination="https://idp.example.com/saml/sso" AssertionConsumerServiceURL="${ACS}"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${ISSUER}</saml:Issuer></samlp:AuthnRequest>`;
const RESPONSE = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_Example2" Version="2.0" IssueInstant="2026-01-15T10:00:08.000Z" Destination="${ACS}" InResponseTo="aws_Example1"><saml:Issuer>https://idp.example.com/saml</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status><saml:Assertion ID="_Example3" Version="2.0" IssueInstant="2026-01-15T10:00:08.000Z"><saml:Issuer>https://idp.example.com/saml</saml:Issuer><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">Jane.Doe@example.com</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData InResponseTo="aws_Example1" NotOnOrAfter="2026-01-15T10:05:08.000Z" Recipient="${ACS}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="2026-01-15T09:59:08.000Z" NotOnOrAfter="2026-01-15T10:05:08.000Z"><saml:AudienceRestriction><saml:Audience>${ISSUER}/</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="2026-01-15T10:00:07.000Z" SessionIndex="_Example4" SessionNotOnOrAfter="2026-01-15T18:00:00.000Z"><saml:AuthnContext/></saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="email"><saml:AttributeValue>jane.doe@example.com</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion></samlp:Response>`;

const RENDERED: readonly (readonly [Rendering, string])[] = [
  ['json', 'json'],
  ['markdown', 'md'],
  ['html', 'html'],
  ['text', 'txt'],
];
const SHARED_LEVELS = LEVELS.filter((level) => level !== 'raw');

/** The example report at each level that is handed on, in each rendering, by its path. Fixed, salt included. */
export const exampleReports = async (): Promise<readonly (readonly [string, string])[]> => {
  const diagnosis = await diagnose(
    {
      post: {
        url: ACS,
        message: RESPONSE,
        deviceTime: Date.parse('2026-01-15T10:00:08Z'),
        awsTime: Date.parse('2026-01-15T10:00:09Z'),
        timeFrom: 'browser',
        status: 200,
        requestId: '11111111-aaaa-4bbb-8ccc-222222222222',
        redirectedTo: null,
        idpOrigin: 'https://idp.example.com',
      },
      requests: [{ message: REQUEST, sentTo: null, deviceTime: null, sameTab: true, named: false }],
      page: 'not-you-its-us',
      outcome: 'refused',
      postedBefore: false,
      waitedInVain: false,
      passwordPageFailed: false,
    },
    NOTHING_KNOWN,
  );
  const t = createTranslator(messages);
  return SHARED_LEVELS.flatMap((level) => {
    const program = { name: 'its-the-saml', version: '0.1.0' };
    const report = reportOf(diagnosis, { level, file: null, program, salt: Uint8Array.from([1, 2, 3, 4, 5, 6]) });
    return RENDERED.map(([rendering, extension]) => {
      const text = render(report, rendering, t);
      return [`docs/examples/${level}.${extension}`, text.endsWith('\n') ? text : `${text}\n`] as const;
    });
  });
};
