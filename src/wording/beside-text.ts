import type { Finding } from '../diagnosis/finding.ts';
import type { Translate } from './translate.ts';

/** How the application at the IdP is set in what the message has wrong: one sentence, none where its settings do not show it. */
export const besideTexts = ({ application }: Finding, t: Translate): readonly string[] =>
  application === null ? [] : [t(application === 'set-wrong' ? 'application_set_wrong' : 'application_set_right')];
