import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const CODES = 'https://github.com/simplesamlphp/simplesamlphp/blob/master/src/SimpleSAML/Error/ErrorCodes.php';
const CONFIGURATION = 'https://github.com/simplesamlphp/simplesamlphp/blob/master/src/SimpleSAML/Configuration.php';
const IDP = 'https://github.com/simplesamlphp/simplesamlphp/blob/master/modules/saml/src/IdP/SAML2.php';
const AUTHORIZE = 'https://github.com/simplesamlphp/simplesamlphp-module-authorize';
const MESSAGE = 'https://github.com/simplesamlphp/simplesamlphp/blob/master/modules/saml/src/Message.php';

/** The codes in capitals are not translated. */
export const SIMPLESAMLPHP_REFUSALS: ProductRefusals = {
  product: 'simplesamlphp',
  codes: [
    { pattern: /\b([A-Z]{8,24})\b/g, prefix: '' },
    // Shorter codes occur in other products' texts too.
    { pattern: /\b(NOSTATE|CONFIG|NOACCESS|METADATA)\b/g, prefix: '', only: [/simplesaml/i] },
  ],
  frame: /simplesaml/i,
  refusals: [
    {
      reason: 'application-unknown',
      codes: ['METADATANOTFOUND'],
      texts: ["Unable to locate metadata for '{entity-id}'", 'Unable to locate metadata for {entity-id}'],
      ...documented(CODES),
    },
    {
      reason: 'application-unknown',
      codes: [],
      texts: ['Metadata not found'],
      needsFrame: true,
      ...documented(CODES),
    },
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: ["Unable to use any of the ACS endpoints found for SP '{entity-id}'"],
      ...documented(IDP),
    },
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: ['Could not find a supported AssertionConsumerService endpoint'],
      ...documented(CONFIGURATION),
    },
    {
      reason: 'request-must-be-signed',
      codes: [],
      texts: [
        'Validation of received messages enabled, but no signature found on message',
        "Missing certificate in metadata for '{entity-id}'",
      ],
      ...documented(MESSAGE),
    },
    {
      reason: 'opened-by-itself',
      codes: ['SSOPARAMS'],
      texts: ['No SAML request provided'],
      ...documented(CODES),
    },
    {
      reason: 'request-damaged',
      codes: ['BADREQUEST', 'PROCESSAUTHNREQUEST'],
      texts: ['Error processing request from Service Provider'],
      isGeneral: true,
      ...documented(CODES),
    },
    {
      // The module that admits users with certain attributes. Its address identifies it if its text is in another
      // language.
      reason: 'access-rule',
      codes: [],
      texts: ["You don't have the needed privileges to access this application", 'authorize/authorize_403.php'],
      ...documented(AUTHORIZE),
    },
    {
      reason: 'session-lost',
      codes: ['NOSTATE'],
      texts: ['State information lost'],
      ...documented(CODES),
    },
    {
      reason: 'idp-fault',
      codes: ['MEMCACHEDOWN', 'LDAPERROR', 'CONFIG', 'METADATA', 'NOACCESS'],
      texts: ['Cannot retrieve session data'],
      ...documented(CODES),
    },
    {
      reason: 'idp-fault',
      codes: ['UNHANDLEDEXCEPTION'],
      texts: ['Unhandled exception'],
      isGeneral: true,
      ...documented(CODES),
    },
    {
      reason: 'upstream',
      codes: ['AUTHSOURCEERROR'],
      texts: ['Authentication error in source {detail}. The reason was: {detail}'],
      ...documented(CODES),
    },
    {
      reason: 'password',
      codes: ['WRONGUSERPASS', 'USERABORTED'],
      texts: ['Incorrect username or password'],
      ...documented(CODES),
    },
  ],
};
