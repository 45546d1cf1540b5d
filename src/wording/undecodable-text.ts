import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { keyOf, type Translate } from './translate.ts';

/** Sentences: which layer of a message could not be read, why and where. Quotes nothing of the message. */
export const undecodableText = (error: NonNullable<Diagnosis['error']>, t: Translate): string => {
  const { line, column, offset, root, encoding } = error;
  const layer = t(keyOf('layer', error.layer));
  const reason = t(keyOf('reason', error.reason));
  const what =
    line !== null && column !== null
      ? t('undecodable_at_line', { layer, reason, line, column })
      : offset !== null
        ? t('undecodable_at_offset', { layer, reason, offset })
        : t('undecodable', { layer, reason });
  return [
    what,
    ...(root === null ? [] : [t('undecodable_root', { root })]),
    ...(encoding === null ? [] : [t('undecodable_encoding', { encoding })]),
  ].join(' ');
};
