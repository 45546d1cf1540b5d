import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import {
  at,
  certificateIn,
  distinctTexts,
  flagAt,
  has,
  type Json,
  listAt,
  parsedAt,
  textAt,
} from '../applications/export.ts';
import { UNSPECIFIED_FORMAT } from '../applications/name-id-format.ts';

/** `GET /api/applications/…`: https://docs.jumpcloud.com/api/. Every setting is `config.NAME.value`. */
export const readJumpCloud = (json: Json): readonly IdpApplication[] => {
  const config = at(json, 'config');
  if (!has(config, 'spEntityId') && !has(config, 'acsUrl')) return [];
  // The template for AWS has few settings and leaves the rest to JumpCloud, so an absent setting says nothing there.
  const isTemplate = textAt(json, 'name') === 'aws-sso' || !has(config, 'signAssertion');
  const algorithm = textAt(config, 'signatureAlgorithm', 'value');
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'jumpcloud',
      name: textAt(json, 'displayLabel') ?? textAt(json, 'displayName') ?? textAt(json, 'name'),
      audiences: distinctTexts(textAt(config, 'spEntityId', 'value')),
      acsUrls: acsUrls(config),
      issuer: textAt(config, 'idpEntityId', 'value'),
      nameIdFormat: textAt(config, 'overrideNameIdFormat', 'value') ?? (isTemplate ? null : UNSPECIFIED_FORMAT),
      nameIdFormatForced: has(config, 'overrideNameIdFormat') ? true : null,
      nameIdSource: textAt(config, 'subjectField', 'value'),
      signsAssertion: flagAt(config, 'signAssertion', 'value'),
      signsResponse: flagAt(config, 'signResponse', 'value'),
      signatureAlgorithm: algorithm,
      certificates: [...certificateIn(textAt(config, 'idpCertificate', 'value'))],
      isEnabled: flagAt(json, 'active'),
      isSaml: textAt(json, 'sso', 'type') === null ? null : textAt(json, 'sso', 'type') === 'saml',
    },
  ];
};

/** A URL, or in custom applications a list in one text. */
const acsUrls = (config: Json): string[] | null => {
  const value = textAt(config, 'acsUrl', 'value');
  if (value === null || !value.trim().startsWith('[')) return distinctTexts(value);
  return distinctTexts(
    ...(listAt({ list: parsedAt(config, 'acsUrl', 'value') }, 'list') ?? []).map((each) => textAt(each, 'url')),
  );
};
