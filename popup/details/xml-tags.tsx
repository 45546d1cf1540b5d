import type { ComponentChildren, JSX } from 'preact';
import type { XmlAttribute, XmlElement } from '../../src/xml/tree.ts';
import { attributeLabel, elementLabel } from './element-label.ts';
import { HiddenValue } from './hidden-value.tsx';
import { LongText } from './long-text.tsx';
import type { Mark } from './marks.ts';
import { isPersonalAttribute, isPersonalText } from './personal.ts';
import type { XmlState } from './xml-state.ts';

export const StartTag = ({
  element,
  marks,
  isEmpty,
  view,
}: {
  readonly element: XmlElement;
  readonly marks: readonly Mark[];
  readonly isEmpty: boolean;
  readonly view: XmlState;
}): JSX.Element => (
  <>
    <span class="xml-sign">{'<'}</span>
    <bdi class="xml-name">{nameOf(element)}</bdi>
    {[...element.declarations].map(([prefix, uri]) => (
      <span class="xml-declaration" key={prefix}>
        {' '}
        <bdi>{prefix === '' ? 'xmlns' : `xmlns:${prefix}`}</bdi>="
        <bdi>
          <LongText text={uri} of={`${elementLabel(element)}/@xmlns:${prefix}`} i18n={view.i18n} />
        </bdi>
        "
      </span>
    ))}
    {element.attributes.map((attribute) => (
      <Attribute
        key={`${attribute.prefix}:${attribute.localName}`}
        element={element}
        attribute={attribute}
        isMarked={marks.some((mark) => mark.attribute === attribute.localName && attribute.namespace === '')}
        view={view}
      />
    ))}
    <span class="xml-sign">{isEmpty ? '/>' : '>'}</span>
  </>
);

const Attribute = ({
  element,
  attribute,
  isMarked,
  view,
}: {
  readonly element: XmlElement;
  readonly attribute: XmlAttribute;
  readonly isMarked: boolean;
  readonly view: XmlState;
}): JSX.Element => (
  <>
    {' '}
    <Marked isMarked={isMarked}>
      <bdi class="xml-attribute">{nameOf(attribute)}</bdi>
      <span class="xml-sign">="</span>
      {attribute.value !== '' && (
        <Text
          text={attribute.value}
          of={attributeLabel(element, attribute)}
          isPersonal={isPersonalAttribute(element, attribute)}
          view={view}
        />
      )}
      <span class="xml-sign">"</span>
    </Marked>
  </>
);

/** Longer names would not fit into the narrowest window. */
const LONGEST_UNBROKEN = 30;

export const EndTag = ({ name }: { readonly name: string }): JSX.Element => (
  // A line would break after the slash.
  <span class={name.length <= LONGEST_UNBROKEN ? 'part' : undefined}>
    <span class="xml-sign">{'</'}</span>
    <bdi class="xml-name">{name}</bdi>
    <span class="xml-sign">{'>'}</span>
  </span>
);

export const OwnText = ({ element, view }: { readonly element: XmlElement; readonly view: XmlState }): JSX.Element => (
  <Text
    text={element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')}
    of={elementLabel(element)}
    isPersonal={isPersonalText(element)}
    view={view}
  />
);

export const Text = ({
  text,
  of,
  isPersonal,
  view: { showPersonal, i18n },
}: {
  readonly text: string;
  readonly of: string;
  readonly isPersonal: boolean;
  readonly view: XmlState;
}): JSX.Element => (
  <HiddenValue shown={!isPersonal || showPersonal} of={of} i18n={i18n}>
    <bdi class="xml-text">
      <LongText text={text} of={of} i18n={i18n} />
    </bdi>
  </HiddenValue>
);

export const Marked = ({
  isMarked,
  children,
}: {
  readonly isMarked: boolean;
  readonly children: ComponentChildren;
}): ComponentChildren => (isMarked ? <mark>{children}</mark> : children);

/** The name with its prefix, as written in the message. */
export const nameOf = ({ prefix, localName }: { readonly prefix: string; readonly localName: string }): string =>
  prefix === '' ? localName : `${prefix}:${localName}`;
