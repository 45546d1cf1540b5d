import type { Change, SinceLastAccepted } from '../diagnosis/last-accepted.ts';
import type { MessageKey } from '../message-key.ts';
import { listText } from './closed-lists.ts';
import type { Translate } from './translate.ts';

/** What changed since the last accepted sign-in, one sentence for each change; empty if nothing did. */
export const changeTexts = (since: SinceLastAccepted, t: Translate): readonly string[] => {
  const change = (key: MessageKey, values: Change | null): readonly string[] =>
    values ? [t(key, { before: values.before ?? t('value_none'), now: values.now ?? t('value_none') })] : [];
  const names = (key: MessageKey, of: readonly string[] = []): readonly string[] =>
    of.length > 0 ? [t(key, { names: listText(of, t) })] : [];
  return [
    ...change('since_certificate', since.certificate),
    ...change('since_name_id_format', since.nameIdFormat),
    ...change('since_issuer', since.issuer),
    ...change('since_audience', since.audience),
    ...names('since_attributes_missing', since.attributes?.missing),
    ...names('since_attributes_added', since.attributes?.added),
  ];
};
