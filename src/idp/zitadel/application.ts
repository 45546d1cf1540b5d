import { textFromBase64 } from '../../bytes.ts';
import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import { at, has, type Json, textAt } from '../applications/export.ts';

/** A SAML application of ZITADEL consists of AWS's metadata only; in JSON its bytes are base64. */
export const readZitadel = (json: Json): readonly IdpApplication[] => {
  const xml =
    textAt(json, 'samlConfiguration', 'metadataXml') ??
    textAt(json, 'samlConfig', 'metadataXml') ??
    textAt(json, 'metadata_xml');
  if (xml === null || !(has(json, 'samlConfiguration') || has(json, 'samlConfig') || has(json, 'metadata_xml')))
    return [];
  const metadata = xml.trim().startsWith('<') ? xml : (textFromBase64(xml) ?? '');
  const entityId = /\bentityID="([^"]+)"/.exec(metadata)?.[1];
  const acsUrls = [...metadata.matchAll(/<(?:\w+:)?AssertionConsumerService\b[^>]*?\bLocation="([^"]+)"/g)].flatMap(
    ([, url]) => url ?? [],
  );
  if (entityId === undefined) return [];
  const state = textAt(json, 'state');
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'zitadel',
      name: textAt(json, 'name'),
      audiences: [entityId],
      acsUrls,
      isEnabled: state === null ? null : /(?:^|_)ACTIVE$/.test(state),
      isSaml: at(json, 'oidcConfig') === undefined ? true : null,
    },
  ];
};
