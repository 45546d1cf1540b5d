import { sentencesText } from './joined-text.ts';
import { codeText, type Translate } from './translate.ts';

/** Where and why a message could not be read, from a diagnosis or a report. */
export interface UnreadableMessage {
  readonly layer: string;
  readonly reason: string;
  readonly offset: number | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly root: string | null;
  readonly encoding: string | null;
}

/** Sentences about which layer of a message could not be read, why and where. They quote nothing of the message. */
export const undecodableText = (error: UnreadableMessage, t: Translate): string => {
  const { line, column, offset, root, encoding } = error;
  const layer = codeText('layer', error.layer, t);
  const reason = codeText('reason', error.reason, t);
  const what =
    line !== null && column !== null
      ? t('undecodable_at_line', { layer, reason, line, column })
      : offset !== null
        ? t('undecodable_at_offset', { layer, reason, offset })
        : t('undecodable', { layer, reason });
  const sentences = [
    what,
    ...(root === null ? [] : [t('undecodable_root', { root })]),
    ...(encoding === null ? [] : [t('undecodable_encoding', { encoding })]),
  ];
  return sentencesText(sentences, t);
};
