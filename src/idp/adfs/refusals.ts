import { documented, type ProductRefusals, unverified } from '../refusals/refusal.ts';

const ANSWERS = 'https://learn.microsoft.com/answers/questions/107001/';
// No Microsoft page explains each of these codes; the event in the log does.
const TROUBLESHOOTING =
  'https://learn.microsoft.com/windows-server/identity/ad-fs/troubleshooting/ad-fs-tshoot-overview';
const ENDPOINT = 'https://www.componentspace.com/forums/10711/';
const NAME_ID = 'https://github.com/jitbit/AspNetSaml/issues/16';
const LOOP = 'https://github.com/derricksmith/phpsaml/issues/119';
const PAGE = 'https://github.com/fangli/django-saml2-auth/issues/148';

/** AD FS's event texts. Its page shows them under Error details, or only event 364 in the log does. */
export const ADFS_REFUSALS: ProductRefusals = {
  product: 'adfs',
  codes: [
    { pattern: /\b(MSIS\d{4})\b/g, prefix: '', page: () => TROUBLESHOOTING },
    { pattern: /\bevent(?: id)? ?:? ?(325|364)\b/gi, prefix: 'event ' },
  ],
  frame: /MSIS\d{4}|\/adfs\/ls|Activity ID|Relying party ?:/i,
  refusals: [
    {
      reason: 'application-unknown',
      codes: ['MSIS7007'],
      texts: ["The requested relying party trust '{entity-id}' is unspecified or unsupported"],
      ...documented(ANSWERS),
    },
    {
      reason: 'acs-not-registered',
      codes: ['MSIS3200'],
      texts: [
        "prefix match of the AssertionConsumerService URL '{requested-acs}' specified by the request",
        'No AssertionConsumerService is configured on the relying party trust',
      ],
      ...documented(ENDPOINT),
    },
    {
      reason: 'access-rule',
      codes: ['MSIS5007', 'event 325'],
      texts: [
        'The caller authorization failed for caller identity {user} for relying party trust {application}',
        'The caller authorization failed for caller identity',
      ],
      ...documented(ANSWERS),
    },
    {
      reason: 'access-rule',
      codes: [],
      texts: [['Access is Denied', 'Activity ID']],
      ...documented(PAGE),
    },
    {
      reason: 'name-id-format',
      codes: ['MSIS7070'],
      texts: ['The SAML request contained a NameIDPolicy that was not satisfied by the issued token'],
      ...documented(NAME_ID),
    },
    {
      reason: 'request-must-be-signed',
      codes: ['MSIS0038'],
      texts: [],
      ...documented(ANSWERS),
    },
    {
      reason: 'request-must-be-signed',
      codes: ['MSIS0037', 'MSIS7093'],
      texts: ['No signature verification certificate found'],
      ...unverified(ANSWERS),
    },
    {
      reason: 'sign-in-loop',
      codes: ['MSIS7042'],
      texts: ["The same client browser session has made '{detail}' requests in the last '{detail}' seconds"],
      ...documented(LOOP),
    },
    {
      reason: 'opened-by-itself',
      codes: ['MSIS7065'],
      texts: ['There are no registered protocol handlers on path /adfs/ls'],
      ...documented(ANSWERS),
    },
    {
      reason: 'idp-fault',
      codes: ['MSIS7012', 'event 364'],
      texts: [
        'An error occurred while processing the request. Contact your administrator for details',
        'Encountered error during federation passive request',
      ],
      isGeneral: true,
      ...documented(ANSWERS),
    },
    {
      reason: 'idp-fault',
      codes: ['MSIS3127'],
      texts: ['The specified request failed'],
      isGeneral: true,
      ...documented(ANSWERS),
    },
    {
      // Every error has this frame; the text after it or event 364 in the log gives the reason.
      reason: 'idp-fault',
      codes: [],
      texts: ['An error occurred. Contact your administrator for more information'],
      isGeneral: true,
      ...documented(PAGE),
    },
  ],
};
