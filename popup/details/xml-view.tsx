import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { KIND_OF_VALUE } from '../../src/report/classes.ts';
import { titleOf } from '../../src/wording/code-texts.ts';
import type { XmlAttribute, XmlComment, XmlElement, XmlNode, XmlProcessingInstruction } from '../../src/xml/tree.ts';
import type { I18n } from '../i18n.ts';
import { Value } from '../parts/value.tsx';
import { attributeLabel, elementLabel, nodeLabel } from './element-label.ts';
import { findElements } from './find-elements.ts';
import { HiddenValue } from './hidden-value.tsx';
import { CHILDREN_AT_ONCE, initiallyOpen, withAncestors } from './initially-open.ts';
import { LongText } from './long-text.tsx';
import { type Mark, marksIn } from './marks.ts';
import type { ReadMessage } from './messages.ts';
import { isPersonalAttribute, isPersonalText } from './personal.ts';
import { XmlToolbar } from './xml-toolbar.tsx';

/** What every part of the view needs. */
interface View {
  readonly marks: readonly Mark[];
  /** The elements of which the content is drawn. */
  readonly open: ReadonlySet<XmlElement>;
  readonly toggle: (element: XmlElement) => void;
  /** Elements that are drawn even if they are beyond the bound: those around a mark, and where the reader went. */
  readonly kept: ReadonlySet<XmlElement>;
  readonly found: ReadonlySet<XmlElement>;
  /** Where the reader wants to go; another object each time. */
  readonly target: Target | null;
  readonly showPersonal: boolean;
  readonly i18n: I18n;
}

interface Target {
  readonly element: XmlElement;
}

/**
 * A message as it was read, indented and foldable, with each finding at its place. White space between elements is left
 * out; everything else is shown as in the message, as text and never as markup.
 */
export const XmlView = ({
  message: { document, xml },
  findings,
  label,
  showPersonal,
  i18n,
}: {
  readonly message: ReadMessage;
  readonly findings: readonly Finding[];
  /** For those who cannot see it. */
  readonly label: string;
  readonly showPersonal: boolean;
  readonly i18n: I18n;
}): JSX.Element => {
  const marks = useMemo(() => marksIn(document, findings), [document, findings]);
  const initial = useMemo(
    () =>
      initiallyOpen(
        document,
        marks.map(({ element }) => element),
      ),
    [document, marks],
  );
  const [open, setOpen] = useState(initial);
  useEffect(() => setOpen(initial), [initial]);
  const [wanted, setWanted] = useState('');
  const [target, setTarget] = useState<Target | null>(null);
  const found = useMemo(() => findElements(document.root, wanted, showPersonal), [document, wanted, showPersonal]);
  const kept = useMemo(
    () =>
      new Set(
        [...marks.map(({ element }) => element), ...(target === null ? [] : [target.element])].flatMap(withAncestors),
      ),
    [marks, target],
  );
  const view: View = {
    marks,
    open,
    toggle: (element) => setOpen(open.has(element) ? withoutMember(open, element) : new Set([...open, element])),
    kept,
    found: useMemo(() => new Set(found), [found]),
    target,
    showPersonal,
    i18n,
  };
  return (
    <div class="stack tight">
      <XmlToolbar
        label={label}
        wanted={wanted}
        search={setWanted}
        found={found}
        marks={marks}
        goTo={(element) => {
          setOpen(new Set([...open, ...withAncestors(element)]));
          setTarget({ element });
        }}
        expandAll={() => setOpen(new Set(allElements(document.root)))}
        copied={showPersonal ? xml : null}
        i18n={i18n}
      />
      <ul class="xml" dir="ltr" aria-label={label}>
        <ElementView element={document.root} view={view} />
      </ul>
    </div>
  );
};

const withoutMember = <Member,>(set: ReadonlySet<Member>, left: Member): ReadonlySet<Member> =>
  new Set([...set].filter((each) => each !== left));

const allElements = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (child.kind === 'element' ? allElements(child) : [])),
];

const ElementView = ({ element, view }: { readonly element: XmlElement; readonly view: View }): JSX.Element => {
  const isOpen = view.open.has(element);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (view.target?.element === element) line.current?.scrollIntoView({ block: 'center' });
  }, [view.target]);
  const marks = view.marks.filter((mark) => mark.element === element);
  const nodes = element.children.filter((child) => child.kind !== 'text' || child.text.trim() !== '');
  const isLeaf = nodes.every(({ kind }) => kind === 'text');
  const name = nameOf(element);
  return (
    <li ref={line} class={view.found.has(element) ? 'found' : undefined}>
      <div class="xml-line">
        {isLeaf ? (
          <span class="xml-toggle" />
        ) : (
          <button
            type="button"
            class="xml-toggle"
            aria-expanded={isOpen}
            aria-label={elementLabel(element)}
            onClick={() => view.toggle(element)}
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

/** The content of an element, a part at a time; what is marked or was gone to in any case. */
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
  const shown = nodes.filter((node, index) => index < count || (node.kind === 'element' && view.kept.has(node)));
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
