import { attributeIn, type XmlElement } from '../xml/tree.ts';
import { SAML_ASSERTION } from './names.ts';

const XML_SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

const KNOWN_CONDITIONS: readonly string[] = ['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction'];

/**
 * The conditions that SAML itself does not define: a receiver that does not know one cannot say that the Assertion is valid
 * (saml-core 2.5.1.1).
 *
 * @param conditions the `Conditions` element
 * @returns for each the local name of its type if it is a `Condition` with an `xsi:type`, otherwise that of the element
 */
export const readUnknownConditions = (conditions: XmlElement): readonly string[] =>
  conditions.children.flatMap((node) => (node.kind === 'element' && !isKnown(node) ? [nameOf(node)] : []));

/** SAML's own conditions may also be written as a `Condition` with their type, e.g. `xsi:type="saml:OneTimeUseType"`. */
const isKnown = (condition: XmlElement): boolean => {
  if (condition.namespace !== SAML_ASSERTION) return false;
  if (condition.localName !== 'Condition') return KNOWN_CONDITIONS.includes(condition.localName);
  const type = typeOf(condition);
  return type?.namespace === SAML_ASSERTION && KNOWN_CONDITIONS.some((name) => type.localName === `${name}Type`);
};

const nameOf = (condition: XmlElement): string => typeOf(condition)?.localName ?? condition.localName;

/** The QName in `xsi:type`, its prefix resolved (XML Schema part 1, section 2.6.1); null if there is none. */
const typeOf = (element: XmlElement): { readonly namespace: string; readonly localName: string } | null => {
  const type = attributeIn(element, XML_SCHEMA_INSTANCE, 'type');
  if (type === null) return null;
  const [localName = '', prefix = ''] = type.trim().split(':').reverse();
  return { namespace: element.scope.get(prefix) ?? '', localName };
};
