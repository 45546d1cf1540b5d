import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { distinctTexts, flagAt, type Json, textAt } from '../applications/export.ts';

const SSO = 'SAML2.SSO';

/**
 * conf/relying-party.xml, in which one bean names the relying parties and another sets up the profile:
 * https://wiki.shibboleth.net/confluence/display/IDP5/SAML2SSOConfiguration. Elements in comments do not count.
 */
export const readShibboleth = (root: XmlElement): readonly IdpApplication[] =>
  elementsIn(root)
    .filter((bean) => bean.localName === 'bean' && attribute(bean, 'parent') === 'RelyingPartyByName')
    .flatMap((bean) => {
      const ids = relyingParties(bean);
      const profile = elementsIn(bean).find((each) => each.localName === 'bean' && attribute(each, 'parent') === SSO);
      return ids.length === 0 ? [] : [ofProfile(ids, profile ?? null)];
    });

const ofProfile = (ids: readonly string[], profile: XmlElement | null): IdpApplication => {
  const set: Json = Object.fromEntries(profile === null ? [] : propertiesOf(profile));
  const format = textAt(set, 'nameIDFormatPrecedence');
  const encrypts = flagAt(set, 'encryptAssertions');
  const metadataHonoured = flagAt(set, 'signAssertions');
  return {
    ...UNKNOWN_APPLICATION,
    product: 'shibboleth',
    audiences: distinctTexts(...ids),
    nameIdFormat: format?.split(/[\s,]+/)[0] ?? null,
    // If it is not set, AWS's own metadata decides (WantAssertionsSigned).
    signsAssertion: metadataHonoured === false ? null : metadataHonoured,
    signsResponse: flagAt(set, 'signResponses') ?? true,
    // AWS's metadata has no encryption key; if encryption is not set, idp.encryption.optional relaxes it.
    encrypts,
    lifetime: durationOf(textAt(set, 'assertionLifetime')),
  };
};

const attribute = (element: XmlElement, name: string): string | null =>
  element.attributes.find(({ localName }) => localName === name)?.value ?? null;

/**
 * Written as attributes (`p:signAssertions="true"`), or each as an element (`<property name="signAssertions"
 * value="true"/>`).
 */
const propertiesOf = (bean: XmlElement): readonly (readonly [string, string])[] => [
  ...bean.attributes.map(({ localName, value }) => [localName, value] as const),
  ...bean.children.flatMap((child): readonly (readonly [string, string])[] => {
    if (child.kind !== 'element' || child.localName !== 'property') return [];
    const [name, value] = [attribute(child, 'name'), attribute(child, 'value')];
    return name === null || value === null ? [] : [[name, value]];
  }),
];

/** `c:relyingPartyIds`, or a list within `constructor-arg`. */
const relyingParties = (bean: XmlElement): readonly string[] => {
  const inAttribute = attribute(bean, 'relyingPartyIds');
  if (inAttribute !== null) return inAttribute.split(/[\s,]+/).filter((id) => id !== '');
  const argument = elementsIn(bean).find((each) => attribute(each, 'name') === 'relyingPartyIds');
  return argument === undefined
    ? []
    : elementsIn(argument)
        .filter(({ localName }) => localName === 'value')
        .map((each) =>
          each.children
            .map((child) => (child.kind === 'text' ? child.text : ''))
            .join('')
            .trim(),
        );
};

/** The element and everything in it. */
const elementsIn = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (child.kind === 'element' ? elementsIn(child) : [])),
];

/** `PT5M` in seconds. */
const durationOf = (text: string | null): number | null => {
  const [, hours = '0', minutes = '0', seconds = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(text ?? '') ?? [];
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sum > 0 ? sum : null;
};
