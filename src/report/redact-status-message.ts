import { fold } from './personal.ts';

/**
 * Free text of an identity provider may hold anything: names, addresses, tokens. Only what is on this list, or is an
 * error code of a known form, is kept.
 */
const WORDS: ReadonlySet<string> = new Set(
  (
    'a access account action active administrator admin after again all allowed already an and another any app application ' +
    'are as assertion assigned assignment at attribute attributes audience authenticate authenticated authentication authorized ' +
    'authorization bad be because been before binding blocked but by can cancelled cannot certificate check class client code ' +
    'conditional configuration configured consent contact contains context could credentials data denied destination details ' +
    'did directory disabled does done enabled entity error exist expected expired external failed failure for format forbidden ' +
    'found from get given grant group groups had has have id identifier identity if in incorrect insufficient interaction ' +
    'internal into invalid is issue issuer it its item key last level license list locked log login made match matches matching ' +
    'may member message method missing more multifactor must mfa name nameid need needs no none not null object of on one only ' +
    'or organization other out page parameter part passive password permission permissions permitted please policy post profile ' +
    'provided provider protected reached reason received recipient redirect refused register registered reply request requested ' +
    'requester requests require required requirements resource responder response role roles saml server service session set ' +
    'should sign signature signed signing specified state status strong subject succeeded success such support supported system ' +
    'tenant terminated than that the their then there this time timeout to token too trusted try type unable unauthorized ' +
    'unexpected unknown unsolicited unsupported until up uri url use used user users valid validate validation value version ' +
    'was were when which while will with within without wrong you your'
  ).split(' '),
);

const ERROR_CODE = /^(?:AADSTS\d{4,7}|MSIS\d{4}|app_not_[a-z_]{1,40}|40[0-9]|50[0-9])$/;
/** What stands for left-out words. */
export const LEFT_OUT = '…';
const LONGEST_WORD = 60;
/** A longer one is left out unread: no IdP says as much, and every value of the message would be looked for in it. */
const LONGEST_MESSAGE = 2_000;

/**
 * The message with everything left out that is personal elsewhere or not known to be harmless; runs of left-out words
 * become one `…`.
 *
 * @param personal values of the message, folded, the longest first: a user may be called Will May
 */
export const redactStatusMessage = (text: string, personal: readonly string[]): string =>
  text.length > LONGEST_MESSAGE
    ? LEFT_OUT
    : withoutValues(text, personal)
        .split(/\s+/)
        .filter((word) => word !== '')
        .map(keepIfKnown)
        .filter((word, index, words) => word !== LEFT_OUT || words[index - 1] !== LEFT_OUT)
        .join(' ');

/** Whole words only: the value `an` is none of `cannot`. */
const withoutValues = (text: string, values: readonly string[]): string => {
  const folded = fold(text);
  return values
    .filter((value) => folded.includes(value))
    .reduce(
      (rest, value) =>
        rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal(value)}(?![\\p{L}\\p{N}])`, 'giu'), ` ${LEFT_OUT} `),
      text,
    );
};

/** A value as a pattern; whatever white space is between its words. */
const literal = (value: string): string => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

const keepIfKnown = (word: string): string => {
  if (word.length > LONGEST_WORD) return LEFT_OUT;
  const [, bare = '', mark = ''] = /^["'(]?(.*?)["')]?([.,:;!?]*)$/s.exec(word) ?? [];
  return WORDS.has(bare.toLowerCase()) || ERROR_CODE.test(bare) ? `${bare}${mark}` : LEFT_OUT;
};
