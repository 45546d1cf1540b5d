import type { OTHER_FILES } from '../report/known/own-words.ts';

export type OtherFile = (typeof OTHER_FILES)[number];

/** How files of each kind begin, one character for each byte: https://mimesniff.spec.whatwg.org/ */
const MAGIC: readonly (readonly [OtherFile, readonly string[]])[] = [
  ['is-picture', ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'BM', 'RIFF']],
  ['is-pdf', ['%PDF-']],
  ['is-archive', ['PK\u0003\u0004', '\u001f\u008b', '7z\u00bc\u00af']],
  // X.509 in DER: a SEQUENCE whose length takes two bytes.
  ['is-certificate', ['0\u0082']],
];

/** How texts of each kind begin, after white space. */
const WORDS: readonly (readonly [OtherFile, RegExp])[] = [
  ['is-private-key', /^-----BEGIN (?:[A-Z]{2,9} )?PRIVATE KEY-----/],
  ['is-certificate', /^-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/],
  ['is-copied-request', /^(?:curl(?:\.exe)? |(?:await )?fetch\b|\$session = |Invoke-(?:WebRequest|RestMethod) )/],
  [
    'is-web-page',
    /^<(?:!doctype html|html|head|body|main|section|div|span|h[1-6]|p|pre|ul|table|title|meta|script)(?=[\s/>])/i,
  ],
];

/**
 * Says what a file is instead of a SAML message, so that nobody is accused of sending a broken one.
 *
 * @returns null if it may be a message
 */
export const otherFile = (input: Uint8Array | string): OtherFile | null => {
  const start =
    typeof input === 'string' ? input.slice(0, LONGEST_BEGINNING) : latin1(input.subarray(0, LONGEST_BEGINNING));
  const text = start.trimStart();
  if (text === '' && input.length <= LONGEST_BEGINNING) return 'is-empty';
  const [other] =
    MAGIC.find(([, beginnings]) => beginnings.some((beginning) => start.startsWith(beginning))) ??
    WORDS.find(([, beginning]) => beginning.test(text)) ??
    [];
  return other ?? null;
};

const LONGEST_BEGINNING = 256;

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
