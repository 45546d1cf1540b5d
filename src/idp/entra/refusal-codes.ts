import { type CodePattern, documented, type KnownRefusal, type ProductRefusals } from '../refusals/refusal.ts';

const REFERENCE = 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** The word for "code" in the languages of Entra's pages. */
const CODE = /[ck][oóô]d|код|κωδικ|コード|代[码碼]|코드|รหัส|קוד|رمز|mã /i;

/** Microsoft's page about a code: https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes */
const page = (code: string): string => `https://login.microsoftonline.com/error?code=${code.slice('AADSTS'.length)}`;

const CODE_PATTERNS: readonly CodePattern[] = [
  // 50140 is not a refusal; it asks whether to stay signed in.
  { pattern: /AADSTS[ -]?(?!50140)([\doil]{4,7})(?!\d)/gi, prefix: 'AADSTS', isDigits: true, page },
  { pattern: /login\.microsoftonline\.com\/error\?code=(\d{4,7})\b/g, prefix: 'AADSTS', page },
  { pattern: /\berror code ?:? ?(\d{5,7})\b/gi, prefix: 'AADSTS', only: [/Correlation Id/i], page },
  // The Conditional Access page, the reference's own search, and $Config in the page's source contain only the number.
  { pattern: /\berror code ?: ?(\d{5,7})\b/gi, prefix: 'AADSTS' },
  { pattern: /\/error\?code=(\d{4,7})\b/g, prefix: 'AADSTS' },
  { pattern: /"[is]ErrorCode" ?: ?"?(\d{5,7})\b/g, prefix: 'AADSTS' },
  { pattern: /"error_codes" ?: ?\[ ?(\d{5,7})\b/g, prefix: 'AADSTS' },
  // In other languages the label is translated, with a word for "code", but the ids of the request beside it are not.
  { pattern: /[: ](\d{5,7})\b/g, prefix: 'AADSTS', only: [UUID, CODE] },
];

const coded = (reason: KnownRefusal['reason'], ...numbers: readonly number[]): KnownRefusal => ({
  reason,
  codes: numbers.map((number) => `AADSTS${number}`),
  texts: [],
  ...documented(REFERENCE),
});

/** The codes of Microsoft Entra ID. Microsoft says that the texts may change, so only the codes count. */
export const ENTRA_CODES: ProductRefusals = {
  product: 'entra',
  codes: CODE_PATTERNS,
  frame: null,
  refusals: [
    coded('user-not-assigned', 50105),
    coded('application-unknown', 700016, 70001, 700011),
    // In SAML, the Issuer of the request is not the Identifier.
    coded('application-unknown', 650056, 65005),
    coded('acs-not-registered', 50011),
    coded('acs-missing', 500113, 900971),
    coded('wrong-account', 50020, 16000),
    coded('account-unknown', 90072, 50034, 51004, 16003, 50014),
    coded('conditional-access', 53003, 530035, 50131),
    coded('device-refused', 53000, 53001, 53002, 530032, 50005),
    coded('mfa-needed', 50076, 50074, 50078),
    coded('mfa-enrolment', 50072, 50079, 53004, 53010),
    // A second factor from another provider, such as Duo.
    coded('mfa-needed', 50158, 50161),
    coded('network-rule', 500212, 500213, 500021, 500022, 50002),
    coded('account-locked', 50053),
    coded('account-disabled', 50057, 500571),
    coded('password', 50055, 50144, 50126, 50056, 50132, 50133),
    coded('application-disabled', 7000112, 1000031),
    coded('request-must-be-signed', 76021),
    coded('name-id-source-empty', 501241),
    coded('signing-certificate-missing', 50003, 50146),
    coded('opened-by-itself', 750054),
    coded('sign-in-url', 75008, 90002, 90019, 50059),
    coded('request-damaged', 75001, 75003, 7500529, 90011, 900236, 90015, 90107),
    // This code wraps the one that gives the reason.
    { ...coded('request-damaged', 75005, 75006), isGeneral: true },
    coded('session-lost', 76026),
    coded('session-lost', 50058, 50089, 900561, 16001),
    coded('sign-in-loop', 50196),
    coded('idp-fault', 50000, 50033, 90006, 90012, 90024, 90033, 90055, 50087),
    coded(
      'upstream',
      50107,
      20001,
      20012,
      20033,
      40008,
      40009,
      50008,
      7500514,
      80001,
      80002,
      80003,
      80004,
      80005,
      80006,
      80007,
      80008,
      80009,
      80010,
      80011,
      80012,
      80013,
      80014,
    ),
    coded('consent-missing', 65001, 90094, 90095, 65004),
    coded('authentication-method', 75011),
    coded('name-id-format-not-asked', 75016, 750161),
    coded('other-protocol', 700054, 700051, 90014, 900144, 70011),
    {
      // Azure AD B2C
      reason: 'acs-not-registered',
      codes: [],
      texts: [
        'Application registered corresponding to IssuerUri "{entity-id}" in AuthRequest does not have assertion consumer service URL "{requested-acs}" specified in its metadata',
      ],
      ...documented('https://github.com/catalyst/moodle-auth_saml2/issues/685'),
    },
  ],
};
