import type { XmlElement } from '../../src/xml/tree.ts';
import type { I18n } from '../i18n.ts';
import type { Mark } from './marks.ts';

/** What is open, marked, found and shown in a message, which every part of its view needs. */
export interface XmlState {
  readonly marks: readonly Mark[];
  /** The elements whose content is drawn. */
  readonly open: ReadonlySet<XmlElement>;
  readonly toggle: (element: XmlElement) => void;
  /** Elements that are drawn even beyond the bound: those around a mark, and those that the reader went to. */
  readonly kept: ReadonlySet<XmlElement>;
  readonly found: ReadonlySet<XmlElement>;
  /** Where the reader wants to go; a new object each time. */
  readonly target: XmlTarget | null;
  readonly showPersonal: boolean;
  readonly i18n: I18n;
}

export interface XmlTarget {
  readonly element: XmlElement;
}
