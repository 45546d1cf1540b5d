import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import fr from '../../_locales/fr/messages.json' with { type: 'json' };
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn } from '../../fixtures/matrix/sign-in.ts';
import { responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Level, Report } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { judge } from '../matrix/judge.ts';

const t = createTranslator(messages);

const PROGRAM = { name: 'its-the-saml', version: '9.8.7' };

const reportFor = async (fields: Parameters<typeof responseXml>[0], level: Level = 'raw'): Promise<Report> => {
  const message = responseXml(fields);
  const post = {
    url: null,
    message,
    deviceTime: null,
    awsTime: null,
    timeFrom: null,
    status: null,
    requestId: null,
    idpOrigin: null,
  };
  const diagnosis = await diagnose(
    {
      post,
      requests: [],
      page: null,
      outcome: 'refused',
      postedBefore: null,
      waitedInVain: false,
      passwordPageFailed: false,
      pageAt: null,
      failure: null,
    },
    NOTHING_KNOWN,
  );
  return reportOf(diagnosis, {
    level,
    file: null,
    program: PROGRAM,
  });
};

describe.each(['colleague', 'public', 'raw'] as const)('at the level %s', (level) => {
  it.each(RENDERINGS.filter((rendering) => rendering !== 'json'))(
    '%s says its level, the program, and the headline',
    async (rendering) => {
      const text = render(await reportFor({}, level), rendering, t).replaceAll(/[\\\s]+/g, ' ');
      for (const wanted of [`Level ${level}`, '9.8.7', 'signature: the Assertion']) {
        expect(text).toContain(wanted);
      }
      expect(text.includes('nobody can rebuild a Response')).toBe(level !== 'raw');
    },
  );
});

describe('hostile values', () => {
  const issuer = '&lt;img src=x onerror=alert(1)&gt;](https://evil.example) @everyone ``` `x` &lt;!--\u202e';

  it('stay text in HTML: no element of theirs, no script, nothing fetched', async () => {
    const html = render(await reportFor({ issuer }), 'html', t);
    const page = new DOMParser({ errorHandler: () => undefined }).parseFromString(
      html.replace('<!doctype html>', ''),
      'text/html',
    );
    expect(page.getElementsByTagName('img').length + page.getElementsByTagName('script').length).toBe(0);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('\u202e');
  });

  it('stay text in Markdown: in code spans that they cannot close', async () => {
    const markdown = render(await reportFor({ issuer }), 'markdown', t);
    const outside = markdown.replaceAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
    expect(markdown).toContain('onerror=alert(1)');
    expect(outside).not.toMatch(/(?<!\\)<img|evil\.example|@everyone/);
  });

  it('leave the punctuation of a sentence outside their code span in Markdown', async () => {
    const markdown = render(await reportFor({ nameId: 'jane#EXT#@example.com' }), 'markdown', t);
    expect(markdown).toContain('“`jane#EXT#@example.com`”');
    const french = render(await reportFor({ nameId: 'jane#EXT#@example.com' }), 'markdown', createTranslator(fr));
    expect(french).toMatch(/«\u202f`jane#EXT#@example\.com`\u202f»/);
  });

  it('keep code with a space in it in one code span', async () => {
    const signed = cleanSignIn(IDP_STYLES.okta, 'sp', true);
    const diagnosis = await judge({ ...signed, page: 'not-you-its-us', outcome: 'refused' }, 'xml-crypto');
    const markdown = render(reportOf(diagnosis, { level: 'raw', file: null, program: PROGRAM }), 'markdown', t);
    expect(markdown).toContain('(text that begins with `-----BEGIN CERTIFICATE-----`)');
  });

  it.each(RENDERINGS)('hide no character of theirs in %s', async (rendering) => {
    const unseen = ['\u009b', '\u202e', '\u2066', '\u200b', '\u00ad', '\u3164', '\ufe0f', '\u{e0061}', '\u2800'];
    const text = render(await reportFor({ issuer: `a${unseen.join('b')}c` }), rendering, t);
    for (const character of unseen) {
      expect(text).not.toContain(character);
      const point = (character.codePointAt(0) ?? 0).toString(16);
      const inJson = character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      expect(text).toContain(rendering === 'json' ? inJson : `‹U+${point.toUpperCase().padStart(4, '0')}›`);
    }
  });

  it('reach no terminal as a command', async () => {
    const text = render(await reportFor({ issuer: 'a\u009b31m\u200bb' }), 'text', t);
    expect(text).toContain('a‹U+009B›31m‹U+200B›b');
    expect([...text].filter((character) => /[\p{Cc}\p{Cf}]/u.test(character) && character !== '\n')).toEqual([]);
  });
});

describe('the text', () => {
  it('shows white space at the ends of a value', async () => {
    expect(render(await reportFor({ nameId: ' jane.doe@example.com' }), 'text', t)).toContain('␣jane.doe@example.com');
  });

  it('breaks no line of prose beyond 96 columns', async () => {
    const [prose = ''] = render(await reportFor({}), 'text', t).split('-----BEGIN');
    const lines = prose.split('\n');
    expect(lines.filter((line) => line.length > 96 && !/^\s*(?:\$|https:|\S+ {2,}\S)/.test(line))).toEqual([]);
  });
});
