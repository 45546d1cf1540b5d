import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import { at, distinctTexts, flagAt, type Json, listAt, numberAt, textAt, textsAt } from '../applications/export.ts';
import { TRANSIENT_FORMAT } from '../applications/name-id-format.ts';

const POST_BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

/**
 * One entry of metadata/saml20-sp-remote.php, as `readPhpMetadata` reads it. The defaults are those of its source:
 * https://github.com/simplesamlphp/simplesamlphp (modules/saml/src/IdP/SAML2.php)
 */
export const readSimpleSamlPhp = (entityId: string, entry: Json): IdpApplication => {
  const mapper = (listAt({ list: valuesOf(at(entry, 'authproc')) }, 'list') ?? []).find(
    (each) => textAt(each, 'class') === 'saml:AttributeNameID' || textAt(each, '0') === 'saml:AttributeNameID',
  );
  return {
    ...UNKNOWN_APPLICATION,
    product: 'simplesamlphp',
    name: textAt(entry, 'name'),
    audiences: distinctTexts(entityId, ...(textsAt(entry, 'audience') ?? [])),
    acsUrls: distinctTexts(
      ...(listAt({ list: valuesOf(at(entry, 'AssertionConsumerService')) }, 'list') ?? [])
        .filter((each) => typeof each === 'string' || (textAt(each, 'Binding') ?? POST_BINDING) === POST_BINDING)
        .map((each) => (typeof each === 'string' ? each : textAt(each, 'Location'))),
    ),
    nameIdFormat:
      textAt(mapper, 'Format') ??
      textAt({ list: valuesOf(at(entry, 'NameIDFormat')) }, 'list', '0') ??
      textAt(entry, 'NameIDFormat') ??
      TRANSIENT_FORMAT,
    nameIdFormatForced: mapper === undefined ? null : true,
    nameIdSource:
      textAt(mapper, 'identifyingAttribute') ??
      textAt(mapper, 'attribute') ??
      textAt(entry, 'simplesaml.nameidattribute'),
    signsAssertion: flagAt(entry, 'saml20.sign.assertion') ?? true,
    signsResponse: flagAt(entry, 'saml20.sign.response') ?? true,
    signatureAlgorithm: textAt(entry, 'signature.algorithm'),
    encrypts: (flagAt(entry, 'assertion.encryption') ?? false) || (flagAt(entry, 'nameid.encryption') ?? false),
    wantsSignedRequests:
      (flagAt(entry, 'validate.authnrequest') ?? false) || (flagAt(entry, 'redirect.validate') ?? false),
    lifetime: numberAt(entry, 'assertion.lifetime') ?? 300,
  };
};

/** A PHP array without keys is a list. */
const valuesOf = (value: Json): Json => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  return keys.every((key) => /^\d+$/.test(key)) ? Object.values(value) : [value];
};
