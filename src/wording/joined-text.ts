import type { MessageKey } from '../message-key.ts';
import type { Translate } from './translate.ts';

/** Joins sentences as the language does: Chinese and Japanese write no space between them. */
export const sentencesText = (sentences: readonly string[], t: Translate): string =>
  joined(sentences, 'join_sentences', t);

/** Joins short items on one line: `Audience · Recipient`. */
export const itemsText = (items: readonly string[], t: Translate): string => joined(items, 'join_items', t);

const joined = (texts: readonly string[], key: MessageKey, t: Translate): string => {
  const [start = '', ...rest] = texts;
  return rest.reduce((first, second) => t(key, { first, second }), start);
};
