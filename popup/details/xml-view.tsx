import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { KIND_OF_VALUE } from '../../src/report/classes.ts';
import { titleOf } from '../../src/wording/code-texts.ts';
import type {
  XmlAttribute,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlNode,
  XmlProcessingInstruction,
} from '../../src/xml/tree.ts';
import type { I18n } from '../i18n.ts';
import { Value } from '../parts/value.tsx';
import { attributeLabel, elementLabel, nodeLabel } from './element-label.ts';
import { HiddenValue } from './hidden-value.tsx';
import { CHILDREN_AT_ONCE, initiallyOpen } from './initially-open.ts';
import { LongText } from './long-text.tsx';
import { type Mark, marksIn } from './marks.ts';
import { isPersonalAttribute, isPersonalText } from './personal.ts';

/** What every part of the view needs. */
interface View {
  readonly marks: readonly Mark[];
  readonly open: ReadonlySet<XmlElement>;
  readonly showPersonal: boolean;
  readonly i18n: I18n;
}

/**
 * A message as it was read, indented and foldable, with each finding at its place. White space between elements is left
 * out; everything else is shown as in the message, as text and never as markup.
 */
export const XmlView = ({
  document,
  findings,
  label,
  showPersonal,
  i18n,
}: {
  readonly document: XmlDocument;
  readonly findings: readonly Finding[];
  /** For those who cannot see it. */
  readonly label: string;
  readonly showPersonal: boolean;
  readonly i18n: I18n;
}): JSX.Element => {
  const { marks, open } = useMemo(() => {
    const found = marksIn(document, findings);
    return {
      marks: found,
      open: initiallyOpen(
        document,
        found.map(({ element }) => element),
      ),
    };
  }, [document, findings]);
  return (
    <ul class="xml" dir="ltr" aria-label={label}>
      <ElementView element={document.root} view={{ marks, open, showPersonal, i18n }} />
    </ul>
  );
};

const ElementView = ({ element, view }: { readonly element: XmlElement; readonly view: View }): JSX.Element => {
  const [isOpen, setOpen] = useState(view.open.has(element));
  const marks = view.marks.filter((mark) => mark.element === element);
  const nodes = element.children.filter((child) => child.kind !== 'text' || child.text.trim() !== '');
  const isLeaf = nodes.every(({ kind }) => kind === 'text');
  const name = nameOf(element);
  return (
    <li class={marks.length > 0 ? 'marked' : undefined}>
      <div class="xml-line">
        {isLeaf ? (
          <span class="xml-toggle" />
        ) : (
          <button
            type="button"
            class="xml-toggle"
            aria-expanded={isOpen}
            aria-label={elementLabel(element)}
            onClick={() => setOpen(!isOpen)}
          />
        )}
        <span class="xml-content">
          <StartTag element={element} marks={marks} isEmpty={element.children.length === 0} view={view} />
          {isLeaf && element.children.length > 0 && (
            <>
              <Marked isMarked={marks.some((mark) => mark.attribute === null)}>
                <OwnText element={element} view={view} />
              </Marked>
              <EndTag name={name} />
            </>
          )}
          {!isLeaf && !isOpen && (
            <>
              …<EndTag name={name} />
            </>
          )}
        </span>
      </div>
      {[...new Set(marks.map(({ finding }) => finding))].map((finding) => (
        <Note key={`${finding.code} ${finding.field}`} finding={finding} i18n={view.i18n} />
      ))}
      {!isLeaf && isOpen && (
        <>
          <Children nodes={nodes} parent={element} view={view} />
          <div class="xml-line">
            <span class="xml-toggle" />
            <span class="xml-content">
              <EndTag name={name} />
            </span>
          </div>
        </>
      )}
    </li>
  );
};

/** What is not part of the message's data: a comment or a processing instruction, with any text. */
const Aside = ({
  node,
  parent,
  view,
}: {
  readonly node: XmlComment | XmlProcessingInstruction;
  readonly parent: XmlElement;
  readonly view: View;
}): JSX.Element => {
  const [start, text, end] =
    node.kind === 'comment' ? ['<!--', node.text, '-->'] : ['<?', `${node.target} ${node.data}`, '?>'];
  return (
    <span class="xml-content xml-comment">
      {start}
      <HiddenValue shown={view.showPersonal} of={nodeLabel(parent, node)} i18n={view.i18n}>
        <LongText text={text} of={nodeLabel(parent, node)} i18n={view.i18n} />
      </HiddenValue>
      {end}
    </span>
  );
};

/** What is inside an element, a part at a time; what is marked in any case. */
const Children = ({
  nodes,
  parent,
  view,
}: {
  readonly nodes: readonly XmlNode[];
  readonly parent: XmlElement;
  readonly view: View;
}): JSX.Element => {
  const { t } = view.i18n;
  const [count, setCount] = useState(CHILDREN_AT_ONCE);
  const shown = nodes.filter((node, index) => index < count || (node.kind === 'element' && view.open.has(node)));
  const left = nodes.length - shown.length;
  return (
    <ul>
      {shown.map((node, index) =>
        node.kind === 'element' ? (
          <ElementView key={index} element={node} view={view} />
        ) : (
          <li key={index} class="xml-line">
            <span class="xml-toggle" />
            {node.kind === 'comment' || node.kind === 'processing-instruction' ? (
              <Aside node={node} parent={parent} view={view} />
            ) : (
              <span class="xml-content">
                <Text text={node.text} of={nodeLabel(parent, node)} isPersonal={isPersonalText(parent)} view={view} />
              </span>
            )}
          </li>
        ),
      )}
      {left > 0 && (
        <li class="xml-line">
          <span class="xml-toggle" />
          <button type="button" class="more" onClick={() => setCount(count + CHILDREN_AT_ONCE)}>
            {t('ui_more_elements', { count: left })}
            <span class="visually-hidden"> {elementLabel(parent)}</span>
          </button>
        </li>
      )}
    </ul>
  );
};

const StartTag = ({
  element,
  marks,
  isEmpty,
  view,
}: {
  readonly element: XmlElement;
  readonly marks: readonly Mark[];
  readonly isEmpty: boolean;
  readonly view: View;
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
  readonly view: View;
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

const EndTag = ({ name }: { readonly name: string }): JSX.Element => (
  <>
    <span class="xml-sign">{'</'}</span>
    <bdi class="xml-name">{name}</bdi>
    <span class="xml-sign">{'>'}</span>
  </>
);

const OwnText = ({ element, view }: { readonly element: XmlElement; readonly view: View }): JSX.Element => (
  <Text
    text={element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')}
    of={elementLabel(element)}
    isPersonal={isPersonalText(element)}
    view={view}
  />
);

const Text = ({
  text,
  of,
  isPersonal,
  view: { showPersonal, i18n },
}: {
  readonly text: string;
  readonly of: string;
  readonly isPersonal: boolean;
  readonly view: View;
}): JSX.Element => (
  <HiddenValue shown={!isPersonal || showPersonal} of={of} i18n={i18n}>
    <bdi class="xml-text">
      <LongText text={text} of={of} i18n={i18n} />
    </bdi>
  </HiddenValue>
);

const Marked = ({
  isMarked,
  children,
}: {
  readonly isMarked: boolean;
  readonly children: ComponentChildren;
}): ComponentChildren => (isMarked ? <mark>{children}</mark> : children);

/** What is wrong at this place, and what should be here. The received value is here already, hidden if it is personal. */
const Note = ({ finding, i18n }: { readonly finding: Finding; readonly i18n: I18n }): JSX.Element => {
  const { expected, weight, code } = finding;
  return (
    <p class={weight === 'notice' ? 'xml-note notice-mark' : 'xml-note'} data-marks={code}>
      <span aria-hidden="true">{weight === 'notice' ? '!' : '✕'}</span> {titleOf(code, i18n.t)}
      {expected !== null && !['name', 'status-message'].includes(KIND_OF_VALUE[expected.kind]) && (
        <>
          {' '}
          {i18n.t('ui_expected_here')} <Value text={expected.text} i18n={i18n} />
        </>
      )}
    </p>
  );
};

const nameOf = ({ prefix, localName }: { readonly prefix: string; readonly localName: string }): string =>
  prefix === '' ? localName : `${prefix}:${localName}`;
