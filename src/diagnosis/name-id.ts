/** White space of every kind, and characters that show nothing: soft hyphens, zero-width ones, direction marks, controls. */
const HIDDEN = /[\s\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Control}]/gu;

export const hasHiddenCharacters = (text: string): boolean => text.search(HIDDEN) !== -1;
export const withoutHiddenCharacters = (text: string): string => text.replace(HIDDEN, '');

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const DOT_ATOM = `${ATOM}(?:\\.${ATOM})*`;
const QUOTED = '"(?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\\x20-\\x7e])*"';
const DOMAIN_LITERAL = '\\[[\\x21-\\x5a\\x5e-\\x7e]*\\]';
const ADDR_SPEC = new RegExp(`^(?:${DOT_ATOM}|${QUOTED})@(?:${DOT_ATOM}|${DOMAIN_LITERAL})$`);

/** Whether the text is an addr-spec of RFC 2822, section 3.4.1, without comments, folding and the obsolete forms. */
export const isAddrSpec = (text: string): boolean => ADDR_SPEC.test(text);
