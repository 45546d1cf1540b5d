import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../src/diagnosis/finding.ts';
import type { XmlElement } from '../../src/xml/tree.ts';
import type { I18n } from '../i18n.ts';
import { findElements } from './find-elements.ts';
import { initiallyOpen, withAncestors } from './initially-open.ts';
import { marksIn } from './marks.ts';
import type { ReadMessage } from './messages.ts';
import { XmlElementView } from './xml-element.tsx';
import type { XmlState, XmlTarget } from './xml-state.ts';
import { XmlToolbar } from './xml-toolbar.tsx';

/**
 * A message, indented and foldable, with each finding at its place. White space between elements is left out;
 * everything else is shown as in the message, as text and never as markup.
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
  /** For readers who cannot see it. */
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
  const [target, setTarget] = useState<XmlTarget | null>(null);
  const found = useMemo(() => findElements(document.root, wanted, showPersonal), [document, wanted, showPersonal]);
  const kept = useMemo(
    () =>
      new Set(
        [...marks.map(({ element }) => element), ...(target === null ? [] : [target.element])].flatMap(withAncestors),
      ),
    [marks, target],
  );
  const view: XmlState = {
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
        <XmlElementView element={document.root} view={view} />
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
