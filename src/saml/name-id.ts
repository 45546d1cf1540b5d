import { attribute, isSplitByComment, textOf, type XmlElement } from '../xml/tree.ts';
import type { NameId } from './messages.ts';

/** Reads a NameID or an Issuer, which has the same type (saml-core 2.2.2, 2.2.5), its value as written. */
export const readNameId = (element: XmlElement): NameId => ({
  value: textOf(element),
  format: attribute(element, 'Format'),
  nameQualifier: attribute(element, 'NameQualifier'),
  splitByComment: isSplitByComment(element),
});
