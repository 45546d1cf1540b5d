import type { Finding } from '../diagnosis/finding.ts';
import type { Translate } from './translate.ts';

/**
 * One sentence about how the application at the IdP is set in the respect in which the message is wrong; empty if its
 * settings do not show it.
 */
export const applicationTexts = ({ application }: Finding, t: Translate): readonly string[] =>
  application === null ? [] : [t(application === 'set-wrong' ? 'application_set_wrong' : 'application_set_right')];
