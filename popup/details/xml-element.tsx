import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { XmlComment, XmlElement, XmlNode, XmlProcessingInstruction } from '../../src/xml/tree.ts';
import { elementLabel, nodeLabel } from './element-label.ts';
import { HiddenValue } from './hidden-value.tsx';
import { CHILDREN_AT_ONCE } from './initially-open.ts';
import { LongText } from './long-text.tsx';
import { isPersonalText } from './personal.ts';
import { XmlNote } from './xml-note.tsx';
import type { XmlState } from './xml-state.ts';
import { EndTag, Marked, nameOf, OwnText, StartTag, Text } from './xml-tags.tsx';

/** An element on separate lines: its tags, its content as far as it is open, and its findings. */
export const XmlElementView = ({
  element,
  view,
}: {
  readonly element: XmlElement;
  readonly view: XmlState;
}): JSX.Element => {
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
        <XmlNote key={`${finding.code} ${finding.field}`} finding={finding} i18n={view.i18n} />
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

/** A node outside the message's data: a comment or a processing instruction, with any text. */
const Aside = ({
  node,
  parent,
  view,
}: {
  readonly node: XmlComment | XmlProcessingInstruction;
  readonly parent: XmlElement;
  readonly view: XmlState;
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

/** The content of an element, a part at a time, but always with marked nodes and those that the reader went to. */
const Children = ({
  nodes,
  parent,
  view,
}: {
  readonly nodes: readonly XmlNode[];
  readonly parent: XmlElement;
  readonly view: XmlState;
}): JSX.Element => {
  const { t } = view.i18n;
  const [count, setCount] = useState(CHILDREN_AT_ONCE);
  const shown = nodes.filter((node, index) => index < count || (node.kind === 'element' && view.kept.has(node)));
  const left = nodes.length - shown.length;
  return (
    <ul>
      {shown.map((node, index) =>
        node.kind === 'element' ? (
          <XmlElementView key={index} element={node} view={view} />
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
