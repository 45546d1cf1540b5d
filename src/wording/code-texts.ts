import type { Code } from '../diagnosis/causes.ts';
import type { OutsideBrowserCode } from '../diagnosis/outside-codes.ts';
import { keyOf } from '../message-key.ts';
import { codeText, type Translate } from './translate.ts';

/** What a code means and how it shows, in a few sentences for somebody who does not know SAML. */
export const meaningOf = (code: Code | OutsideBrowserCode, t: Translate): string => t(keyOf('meaning', code));

/** A check in neutral words. */
export const checkText = (code: string, t: Translate): string => codeText('ui_check', code, t);

/** A sentence: what only AWS can tell. */
export const outsideBrowserText = (code: OutsideBrowserCode, t: Translate): string => t(keyOf('outside', code));

/** A code as a title: `It's the audience.` */
export const titleOf = (code: Code | OutsideBrowserCode, t: Translate): string => t(keyOf('headline', code));
