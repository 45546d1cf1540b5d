/** White space of every kind and characters that show nothing: XML's and Unicode's, soft hyphens, direction marks. */
const HIDDEN = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

export const hasHiddenCharacters = (text: string): boolean => text.search(HIDDEN) !== -1;
export const withoutHiddenCharacters = (text: string): string => text.replace(HIDDEN, '');

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const DOT_ATOM = `${ATOM}(?:\\.${ATOM})*`;
const QUOTED = '"(?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\\x20-\\x7e])*"';
const DOMAIN_LITERAL = '\\[[\\x21-\\x5a\\x5e-\\x7e]*\\]';
const ADDR_SPEC = new RegExp(`^(?:${DOT_ATOM}|${QUOTED})@(?:${DOT_ATOM}|${DOMAIN_LITERAL})$`);

/** Whether the text is an addr-spec of RFC 2822, section 3.4.1, without comments, folding and the obsolete forms. */
export const isAddrSpec = (text: string): boolean => ADDR_SPEC.test(text);
