import { expect, it } from 'vitest';
import { visibleText } from '../../src/evidence/visible-text.ts';

it('the visible text of a page has no scripts, styles and templates, but the text after them', () => {
  const html = [
    '<h1 class="a">It&#39;s not you</h1>',
    '<script>const page = "Something went wrong"; if (1 < 2) write("</p>Bad input");</script><p>after the script</p>',
    '<STYLE>h1::after { content: "No access" }</STYLE><template><p>kept ready</p></template>',
    '<p>it&rsquo;s&nbsp;us</p>',
  ].join('');
  const lines = visibleText(html).split('\n');
  expect(lines.filter((line) => line !== '')).toEqual(["It's not you", 'after the script', 'it’s us']);
});

it('ends with a page that ends within a script', () => {
  expect(visibleText('<p>shown</p><script>never closed <p>not shown</p>').trim()).toBe('shown');
});
