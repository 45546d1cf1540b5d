/** Reads one file as the program reads a message, writes its canonical forms, and prints the result as JSON. */
import { readFileSync } from 'node:fs';
import { decodeMessage } from '../../src/saml/decode.ts';
import { canonicalizationOf } from '../../src/xml/canonicalization.ts';
import { canonicalizeDocument } from '../../src/xml/canonicalize.ts';
import { parseXml } from '../../src/xml/parse.ts';
import { measure } from './measure.ts';

const forms = [
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments',
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
];

const read = (input: Uint8Array): string => {
  const message = decodeMessage(input);
  if (!message.ok) return `refused: ${message.error.reason}`;
  const document = parseXml(message.value.xml);
  if (!document.ok) return `refused: ${document.error.reason}`;
  const lengths = forms.map((uri) => {
    const form = canonicalizationOf(uri);
    return form === null ? 0 : canonicalizeDocument(document.value, form).length;
  });
  return lengths.every((length) => length > 0) ? 'read' : 'no canonical form';
};

const input = readFileSync(process.argv[2] ?? '');
await measure(() => read(input));
