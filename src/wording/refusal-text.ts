import type { RefusalReason } from '../idp/refusal-reasons.ts';
import { keyOf, type Translate } from './translate.ts';
import { labelled } from './value-text.ts';

/** One sentence: why the IdP refused, behind the code in which it said so. */
export const refusalText = (reason: RefusalReason, t: Translate): string => {
  if (reason.by === 'saml') return t(`reason_${snakeCase(reason.code)}`);
  const sentence = t(keyOf('refusal', reason.reason));
  return reason.code === null ? sentence : labelled(reason.code, sentence, t);
};

/** `InvalidNameIDPolicy` as `invalid_name_id_policy`. */
const snakeCase = (code: string): string =>
  code
    .replace(/IDP$/, 'Idp')
    .replace(/ID(?![a-z])/g, 'Id')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase();
