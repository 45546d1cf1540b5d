import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { excerptAround } from '../../src/saml/excerpt.ts';
import type { Undecodable } from '../../src/saml/undecodable.ts';
import type { Words } from '../words.ts';
import { HiddenValue } from './hidden-value.tsx';

/** A message that cannot be read, as far as it can be shown: what stands around the place, with everything invisible escaped. */
export const UnreadableMessage = ({
  message,
  error,
  showPersonal,
  words,
}: {
  readonly message: string;
  readonly error: Undecodable;
  readonly showPersonal: boolean;
  readonly words: Words;
}): JSX.Element | null => {
  const excerpt = useMemo(() => excerptAround(message, error), [message, error]);
  if (excerpt === null) return null;
  return (
    <div class="stack tight" data-part="unreadable-message">
      <p class="quiet small">{words.t('ui_unreadable_place')}</p>
      <code class="xml-content">
        <HiddenValue shown={showPersonal} words={words}>
          {excerpt.before}
          <mark>{excerpt.after}</mark>
        </HiddenValue>
      </code>
    </div>
  );
};
