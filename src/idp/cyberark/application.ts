import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import { distinctTexts, flagAt, has, type Json, textAt, thumbprintIn } from '../applications/export.ts';
import { nameIdFormatOf } from '../applications/name-id-format.ts';

/**
 * `POST /SaasManage/GetApplication`: https://api-docs.cyberark.com/identity-docs-api/docs/saas-manage-api. An
 * application's script may set anything else.
 */
export const readCyberArk = (json: Json): readonly IdpApplication[] => {
  if (!has(json, 'WebAppType') && !has(json, 'WantAssertionsSigned', 'Audience')) return [];
  const type = textAt(json, 'WebAppType');
  const wants = flagAt(json, 'WantAssertionsSigned');
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'cyberark',
      name: textAt(json, 'Name'),
      audiences: distinctTexts(textAt(json, 'Audience')),
      acsUrls: distinctTexts(textAt(json, 'Url')),
      recipient: textAt(json, 'Recipient'),
      issuer: textAt(json, 'Issuer'),
      nameIdFormat: nameIdFormatOf(textAt(json, 'NameIDFormat')),
      nameIdSource: textAt(json, 'UserNameStrategy') === 'ADAttribute' ? textAt(json, 'UserNameArg') : null,
      // If it is off, only the Response is signed.
      signsAssertion: wants,
      signsResponse: wants === null ? null : !wants,
      encrypts: flagAt(json, 'EncryptAssertion'),
      thumbprints: [...thumbprintIn(textAt(json, 'Thumbprint'))],
      isSaml: type === null ? null : /saml/i.test(type),
    },
  ];
};
