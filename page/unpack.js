/**
 * Unpacks what the page brings along: base 85, then deflate, then JSON. The policy of the page names the digests of the
 * style and of the script that come out, so no others would run.
 */
const ALPHABET = '{{alphabet}}';
const text = document.querySelector('#packed').textContent;
const bytes = new Uint8Array((text.length / 5) * 4);
const view = new DataView(bytes.buffer);
for (let group = 0; group < text.length / 5; group += 1) {
  let number = 0;
  for (const character of text.slice(group * 5, group * 5 + 5)) number = number * 85 + ALPHABET.indexOf(character);
  view.setUint32(group * 4, number);
}
const unpacked = new Blob([bytes.subarray(0, Number('{{length}}'))])
  .stream()
  .pipeThrough(new DecompressionStream('deflate-raw'));
const { style, sentences, script } = await new Response(unpacked).json();
const add = (name, attributes, content) =>
  document.head.append(Object.assign(document.createElement(name), attributes, { textContent: content }));
add('style', {}, style);
add('script', { type: 'application/json', id: 'sentences' }, JSON.stringify(sentences));
add('script', { type: 'module' }, script);
