import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const REFERENCE = 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes';

/** The texts of Microsoft Entra ID's pages, beside the codes of refusal-codes.ts. */
export const ENTRA_REFUSALS: ProductRefusals = {
  product: 'entra',
  codes: [],
  frame: /login\.(?:microsoftonline|partner\.microsoftonline|microsoft)\.|AADSTS|Correlation Id/i,
  refusals: [
    {
      reason: 'user-not-assigned',
      codes: [],
      texts: [
        "configured the application {application} ('{application}') to block users unless they are specifically granted ('assigned') access",
        "configured the application {application} to block users unless they are specifically granted ('assigned') access",
        "The signed in user '{user}' is blocked because they are not a direct member of a group with access",
        "The signed in user '{user}' is not assigned to a role for the application '{application}'",
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'application-unknown',
      codes: [],
      texts: [
        "Application with identifier '{entity-id}' was not found in the directory '{tenant}'",
        "Application with identifier '{entity-id}' was not found in the directory",
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'application-unknown',
      codes: [],
      texts: ['Misconfigured application.'],
      needsFrame: true,
      ...documented(REFERENCE),
    },
    {
      reason: 'acs-not-registered',
      codes: [],
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
      codes: [],
      texts: ['No reply address is registered for the application', 'No reply address provided'],
      ...documented(REFERENCE),
    },
    {
      reason: 'wrong-account',
      codes: [],
      texts: [
        "User account '{user}' from identity provider '{detail}' does not exist in tenant '{tenant}' and cannot access the application '{application}'",
        "Selected user account does not exist in tenant '{tenant}' and cannot access the application '{application}'",
        'Selected user account does not exist in tenant',
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'account-unknown',
      codes: [],
      texts: ['must be added to the {tenant} directory', 'PassThroughUserMfaError'],
      ...documented(REFERENCE),
    },
    {
      reason: 'account-unknown',
      codes: [],
      texts: ["doesn't exist in the directory", 'does not exist in the {tenant} directory'],
      needsFrame: true,
      ...documented(REFERENCE),
    },
    {
      reason: 'conditional-access',
      codes: [],
      texts: [
        'Access has been blocked by Conditional Access policies',
        'Your sign-in was successful but does not meet the criteria to access this resource',
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'mfa-needed',
      codes: [],
      texts: ['you must use multi-factor authentication'],
      ...documented(REFERENCE),
    },
    {
      reason: 'mfa-enrolment',
      codes: [],
      texts: ['you must enroll in multi-factor authentication'],
      ...documented(REFERENCE),
    },
    {
      reason: 'network-rule',
      codes: [],
      texts: ["Access to '{tenant}' tenant is denied"],
      ...documented(REFERENCE),
    },
    {
      reason: 'account-locked',
      codes: [],
      texts: ['account is locked'],
      needsFrame: true,
      ...documented(REFERENCE),
    },
    {
      reason: 'account-disabled',
      codes: [],
      texts: ['The user account is disabled'],
      needsFrame: true,
      ...documented(REFERENCE),
    },
    {
      reason: 'application-disabled',
      codes: [],
      texts: [
        "Application '{application}'({application}) is disabled",
        "Application '{application}'({application}) disabled",
        "Application {application} can't be accessed at this time",
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'request-must-be-signed',
      codes: [],
      texts: ['The request sent by client is not signed while the application requires signed requests'],
      ...documented(REFERENCE),
    },
    {
      reason: 'name-id-source-empty',
      codes: [],
      texts: ["Mandatory Input '{detail}' missing from transformation ID"],
      ...documented(REFERENCE),
    },
    {
      reason: 'signing-certificate-missing',
      codes: [],
      texts: ['No signing key configured'],
      ...documented(REFERENCE),
    },
    {
      reason: 'opened-by-itself',
      codes: [],
      texts: ['SAMLRequest or SAMLResponse must be present as query string parameters'],
      ...documented(REFERENCE),
    },
    {
      reason: 'request-damaged',
      codes: [],
      texts: ["property '{detail}' is not supported"],
      ...documented(REFERENCE),
    },
    {
      reason: 'request-damaged',
      codes: [],
      texts: ['An error occurred while processing a SAML2 Authentication request'],
      isGeneral: true,
      ...documented(REFERENCE),
    },
    {
      reason: 'session-lost',
      codes: [],
      texts: ['IssueTime in an SAML2 Authentication Request is expired'],
      ...documented(REFERENCE),
    },
    {
      reason: 'session-lost',
      codes: [],
      texts: ['Session information is not sufficient for single-sign-on'],
      ...documented(REFERENCE),
    },
    {
      reason: 'authentication-method',
      codes: [],
      texts: [
        "Authentication method '{detail}' by which the user authenticated with the service doesn't match requested authentication method '{detail}'",
      ],
      ...documented(REFERENCE),
    },
    {
      reason: 'name-id-format-not-asked',
      codes: [],
      texts: ["Allowed SAML authentication request's NameIDPolicy formats are"],
      ...documented(REFERENCE),
    },
  ],
};
