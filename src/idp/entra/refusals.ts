import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const REFERENCE = 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes';
const PROTOCOL = 'https://learn.microsoft.com/en-us/entra/identity-platform/single-sign-on-saml-protocol';
const B2C = 'https://github.com/catalyst/moodle-auth_saml2/issues/685';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** The codes of Microsoft Entra ID. Microsoft says that the texts may change: the code counts. */
export const ENTRA_REFUSALS: ProductRefusals = {
  product: 'entra',
  codes: [
    { pattern: /AADSTS(\d{4,7})\b/g, prefix: 'AADSTS' },
    // The Conditional Access page, the reference's own search, and $Config in the page's source carry the number alone.
    { pattern: /\berror code ?: ?(\d{5,7})\b/gi, prefix: 'AADSTS' },
    { pattern: /\/error\?code=(\d{4,7})\b/g, prefix: 'AADSTS' },
    { pattern: /"[is]ErrorCode" ?: ?"?(\d{5,7})\b/g, prefix: 'AADSTS' },
    // In other languages the label is another one; the ids of the request beside it are not translated.
    { pattern: /[:：] ?(\d{5,7})\b/g, prefix: 'AADSTS', only: UUID },
  ],
  frame: /login\.(?:microsoftonline|partner\.microsoftonline|microsoft)\.|AADSTS|Correlation Id/i,
  refusals: [
    {
      reason: 'user-not-assigned',
      codes: ['AADSTS50105'],
      texts: [
        "configured the application ({application}) ('{application}') to block users unless they are specifically granted ('assigned') access",
        "configured the application {application} to block users unless they are specifically granted ('assigned') access",
        "The signed in user '{user}' is blocked because they are not a direct member of a group with access",
        "The signed in user '{user}' is not assigned to a role for the application '{application}'",
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'application-unknown',
      codes: ['AADSTS700016', 'AADSTS70001', 'AADSTS700011'],
      texts: [
        "Application with identifier '{entity-id}' was not found in the directory '{tenant}'",
        "Application with identifier '{entity-id}' was not found in the directory",
      ],
      ...documented(REFERENCE),
    },
    {
      // For SAML: the Issuer of the request is not the Identifier.
      reason: 'application-unknown',
      codes: ['AADSTS650056', 'AADSTS65005'],
      texts: ['Misconfigured application.'],
      needsFrame: true,
      ...documented(REFERENCE),
    },
    {
      reason: 'acs-not-registered',
      codes: ['AADSTS50011'],
      texts: [
        "The reply URL '{requested-acs}' specified in the request does not match the reply URLs configured for the application '{application}'",
        "The redirect URI '{requested-acs}' specified in the request does not match the redirect URIs configured for the application '{application}'",
        "The reply address '{requested-acs}' does not match the reply addresses configured for the application",
        'The reply URL specified in the request does not match the reply URLs configured for the application',
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'acs-missing',
      codes: ['AADSTS500113', 'AADSTS900971'],
      texts: ['No reply address is registered for the application', 'No reply address provided'],
      ...documented(REFERENCE),
    },
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: [
        'Application registered corresponding to IssuerUri "{entity-id}" in AuthRequest does not have assertion consumer service URL "{requested-acs}" specified in its metadata',
      ],
      ...documented(B2C),
    },
    {
      reason: 'wrong-account',
      codes: ['AADSTS50020', 'AADSTS16000'],
      texts: [
        "User account '{user}' from identity provider '{detail}' does not exist in tenant '{tenant}' and cannot access the application '{application}'",
        "Selected user account does not exist in tenant '{tenant}' and cannot access the application '{application}'",
        'Selected user account does not exist in tenant',
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'account-unknown',
      codes: ['AADSTS90072', 'AADSTS50034', 'AADSTS51004', 'AADSTS16003', 'AADSTS50014'],
      texts: ['must be added to the {tenant} directory', 'PassThroughUserMfaError'],
      ...documented(REFERENCE),
    },
    {
      reason: 'conditional-access',
      codes: ['AADSTS53003', 'AADSTS530035', 'AADSTS50131'],
      texts: [
        'Access has been blocked by Conditional Access policies',
        'Your sign-in was successful but does not meet the criteria to access this resource',
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'device-refused',
      codes: ['AADSTS53000', 'AADSTS53001', 'AADSTS53002', 'AADSTS530032', 'AADSTS50005'],
      texts: [],
      ...documented(REFERENCE),
    },
    {
      reason: 'mfa-needed',
      codes: ['AADSTS50076', 'AADSTS50074', 'AADSTS50078'],
      texts: ['you must use multi-factor authentication'],
      ...documented(REFERENCE),
    },
    {
      reason: 'mfa-enrolment',
      codes: ['AADSTS50072', 'AADSTS50079', 'AADSTS53004', 'AADSTS53010'],
      texts: ['you must enroll in multi-factor authentication'],
      ...documented(REFERENCE),
    },
    {
      // A second factor of another provider (Duo and others).
      reason: 'mfa-needed',
      codes: ['AADSTS50158', 'AADSTS50161'],
      texts: [],
      ...documented(REFERENCE),
    },
    {
      reason: 'network-rule',
      codes: ['AADSTS500212', 'AADSTS500213', 'AADSTS500021', 'AADSTS500022', 'AADSTS50002'],
      texts: ["Access to '{tenant}' tenant is denied"],
      ...documented(REFERENCE),
    },
    {
      reason: 'account-locked',
      codes: ['AADSTS50053'],
      texts: ['account is locked'],
      needsFrame: true,
      ...documented(REFERENCE),
    },
    {
      reason: 'account-disabled',
      codes: ['AADSTS50057', 'AADSTS500571'],
      texts: ['The user account is disabled'],
      needsFrame: true,
      ...documented(REFERENCE),
    },
    {
      reason: 'password',
      codes: ['AADSTS50055', 'AADSTS50144', 'AADSTS50126', 'AADSTS50056', 'AADSTS50132', 'AADSTS50133'],
      texts: [],
      ...documented(REFERENCE),
    },
    {
      reason: 'application-disabled',
      codes: ['AADSTS7000112', 'AADSTS1000031'],
      texts: [
        "Application '{application}'({application}) disabled",
        "Application {application} can't be accessed at this time",
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'request-must-be-signed',
      codes: ['AADSTS76021'],
      texts: ['The request sent by client is not signed while the application requires signed requests'],
      ...documented(REFERENCE),
    },
    {
      reason: 'name-id-source-empty',
      codes: ['AADSTS501241'],
      texts: ["Mandatory Input '{detail}' missing from transformation ID"],
      ...documented(REFERENCE),
    },
    {
      reason: 'signing-certificate-missing',
      codes: ['AADSTS50003', 'AADSTS50146'],
      texts: ['No signing key configured'],
      ...documented(REFERENCE),
    },
    {
      reason: 'opened-by-itself',
      codes: ['AADSTS750054'],
      texts: ['SAMLRequest or SAMLResponse must be present as query string parameters'],
      ...documented(REFERENCE),
    },
    {
      reason: 'sign-in-url',
      codes: ['AADSTS75008', 'AADSTS90002', 'AADSTS90019', 'AADSTS50059'],
      texts: [],
      ...documented(REFERENCE),
    },
    {
      reason: 'request-damaged',
      codes: [
        'AADSTS75001',
        'AADSTS75003',
        'AADSTS7500529',
        'AADSTS90011',
        'AADSTS900236',
        'AADSTS90015',
        'AADSTS90107',
      ],
      texts: ["property '{detail}' is not supported"],
      ...documented(REFERENCE),
    },
    {
      // Wraps the code that says what is wrong.
      reason: 'request-damaged',
      codes: ['AADSTS75005', 'AADSTS75006'],
      texts: ['An error occurred while processing a SAML2 Authentication request'],
      isGeneral: true,
      ...documented(PROTOCOL),
    },
    {
      reason: 'session-lost',
      codes: ['AADSTS76026'],
      texts: ['IssueTime in an SAML2 Authentication Request is expired'],
      ...documented(REFERENCE),
    },
    {
      reason: 'session-lost',
      codes: ['AADSTS50058', 'AADSTS50089', 'AADSTS900561', 'AADSTS16001'],
      texts: ['Session information is not sufficient for single-sign-on'],
      ...documented(REFERENCE),
    },
    {
      reason: 'sign-in-loop',
      codes: ['AADSTS50196'],
      texts: [],
      ...documented(REFERENCE),
    },
    {
      reason: 'idp-fault',
      codes: [
        'AADSTS50000',
        'AADSTS50033',
        'AADSTS90006',
        'AADSTS90012',
        'AADSTS90024',
        'AADSTS90033',
        'AADSTS90055',
        'AADSTS50087',
      ],
      texts: [],
      ...documented(REFERENCE),
    },
    {
      reason: 'upstream',
      codes: [
        'AADSTS50107',
        'AADSTS20001',
        'AADSTS20012',
        'AADSTS20033',
        'AADSTS40008',
        'AADSTS40009',
        'AADSTS50008',
        'AADSTS7500514',
        'AADSTS80001',
        'AADSTS80002',
        'AADSTS80003',
        'AADSTS80004',
        'AADSTS80005',
        'AADSTS80006',
        'AADSTS80007',
        'AADSTS80008',
        'AADSTS80009',
        'AADSTS80010',
        'AADSTS80011',
        'AADSTS80012',
        'AADSTS80013',
        'AADSTS80014',
      ],
      texts: [],
      ...documented(REFERENCE),
    },
    {
      reason: 'consent-missing',
      codes: ['AADSTS65001', 'AADSTS90094', 'AADSTS90095', 'AADSTS65004'],
      texts: [],
      ...documented(REFERENCE),
    },
    {
      reason: 'authentication-method',
      codes: ['AADSTS75011'],
      texts: [
        "Authentication method '{detail}' by which the user authenticated with the service doesn't match requested authentication method '{detail}'",
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'name-id-format-not-asked',
      codes: ['AADSTS75016', 'AADSTS750161'],
      texts: ["Allowed SAML authentication request's NameIDPolicy formats are"],
      ...documented(REFERENCE),
    },
    {
      reason: 'other-protocol',
      codes: ['AADSTS700054', 'AADSTS700051', 'AADSTS90014', 'AADSTS900144', 'AADSTS70011'],
      texts: [],
      ...documented(REFERENCE),
    },
  ],
};
