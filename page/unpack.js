/**
 * Unpacks the data in the page: base 94, then Zstandard (RFC 8878), then JSON. The page's policy names the digests of
 * the style and the script in it, so no others can run.
 */
import { decompress } from 'fzstd';

const text = document.querySelector('#packed').textContent;
const bytes = new Uint8Array((text.length / 11) * 9);
const view = new DataView(bytes.buffer);
const numberOf = (from, to) => {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    number = number * 94 + code - (code > 60 ? 33 : 32);
  }
  return number;
};
for (let group = 0; group < text.length / 11; group += 1) {
  const at = group * 11;
  const number = BigInt(numberOf(at, at + 5)) * 94n ** 6n + BigInt(numberOf(at + 5, at + 11));
  view.setUint8(group * 9, Number(number >> 64n));
  view.setBigUint64(group * 9 + 1, number);
}
const { style, sentences, script } = JSON.parse(new TextDecoder().decode(decompress(bytes.subarray(0, PACKED_LENGTH))));
const add = (name, attributes, content) =>
  document.head.append(Object.assign(document.createElement(name), attributes, { textContent: content }));
add('style', {}, style);
add('script', { type: 'application/json', id: 'sentences' }, JSON.stringify(sentences));
add('script', { type: 'module' }, script);
