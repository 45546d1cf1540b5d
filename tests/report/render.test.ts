import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import de from '../../_locales/de/messages.json' with { type: 'json' };
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import fr from '../../_locales/fr/messages.json' with { type: 'json' };
import ja from '../../_locales/ja/messages.json' with { type: 'json' };
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn } from '../../fixtures/matrix/sign-in.ts';
import { responseXml } from '../../fixtures/response.ts';
import { UNKNOWN_POST } from '../../fixtures/unknown-post.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import type { Level, Report } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { relevel } from '../../src/report/relevel.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { judge } from '../matrix/judge.ts';

const t = createTranslator(messages);

const PROGRAM = { name: 'its-the-saml', version: '9.8.7' };

const reportFor = async (fields: Parameters<typeof responseXml>[0], level: Level = 'raw'): Promise<Report> => {
  const message = responseXml(fields);
  const post = { ...UNKNOWN_POST, message };
  const diagnosis = await diagnose({ ...NOTHING_OBSERVED, post, outcome: 'refused' }, NOTHING_KNOWN);
  return reportOf(diagnosis, {
    level,
    file: null,
    program: PROGRAM,
  });
};

describe.each(['colleague', 'public', 'raw'] as const)('at the level %s', (level) => {
  it.each(RENDERINGS.filter((rendering) => rendering !== 'json'))(
    '%s contains its level, the program, and the headline',
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

  it('stay text in HTML, without elements, scripts or requests', async () => {
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

  it('stay text in Markdown, in code spans that they cannot close', async () => {
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

  it('leave Japanese, which has no spaces, outside their code span in Markdown', async () => {
    const issuerAmidJapanese = `山田@everyone、${issuer}`;
    const report = await reportFor({ nameId: 'jane#EXT#@example.com', issuer: issuerAmidJapanese });
    const markdown = render(report, 'markdown', createTranslator(ja));
    expect(markdown).toContain('は「`jane#EXT#@example.com`」で、');
    const outside = markdown.replaceAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
    expect(outside).not.toMatch(/(?<!\\)<img|evil\.example|@everyone/);
    const [title = ''] = markdown.split('\n');
    expect(title).toMatch(/。/);
    expect(title).not.toContain('`');
  });

  it('keep code with a space in it in one code span', async () => {
    const signed = cleanSignIn(IDP_STYLES.okta, 'sp', true);
    const diagnosis = await judge({ ...signed, page: 'not-you-its-us', outcome: 'refused' }, 'xml-crypto');
    const markdown = render(reportOf(diagnosis, { level: 'raw', file: null, program: PROGRAM }), 'markdown', t);
    expect(markdown).toContain('(text that begins with `-----BEGIN CERTIFICATE-----`)');
  });

  it.each(RENDERINGS)('cannot hide a character in %s', async (rendering) => {
    const unseen = ['\u009b', '\u202e', '\u2066', '\u200b', '\u00ad', '\u3164', '\ufe0f', '\u{e0061}', '\u2800'];
    const text = render(await reportFor({ issuer: `a${unseen.join('b')}c` }), rendering, t);
    for (const character of unseen) {
      expect(text).not.toContain(character);
      const point = (character.codePointAt(0) ?? 0).toString(16);
      const inJson = character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      expect(text).toContain(rendering === 'json' ? inJson : `‹U+${point.toUpperCase().padStart(4, '0')}›`);
    }
  });

  it('never reach a terminal as a command', async () => {
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

describe('the validity of a certificate whose times are relative to the sign-in', () => {
  const certificateFrom = (notBefore: string, notAfter: string) => ({
    role: ['embedded' as const],
    subject: 'CN=Google',
    issuer: 'CN=Google',
    notBefore,
    notAfter,
    key: 'RSA 2048',
    sha256: 'fingerprint-1',
  });

  const TRANSLATORS = { en: t, de: createTranslator(de), fr: createTranslator(fr), ja: createTranslator(ja) };

  it.each([
    ['-P2Y', 'P11M', 'start of validity 2 years ago, end of validity in 11 months'],
    ['P3D', 'P1Y', 'start of validity in 3 days, end of validity in 1 year'],
    ['-P5Y', '-P2D', 'start of validity 5 years ago, end of validity 2 days ago'],
    ['P10M', '…', 'start of validity in 10 months, end of validity …'],
    ['…', 'P10M', 'start of validity …, end of validity in 10 months'],
    ['-P1Y', 'never', 'start of validity 1 year ago, end of validity …'],
  ])('from %s to %s is written in words in every rendering and language', async (notBefore, notAfter, words) => {
    const report = await reportFor({}, 'public');
    if ('error' in report) throw new Error('the message cannot be read');
    const released = relevel({ ...report, certificates: [certificateFrom(notBefore, notAfter)] }, 'public', {});
    for (const rendering of RENDERINGS.filter((each) => each !== 'json')) {
      expect(render(released, rendering, t).replaceAll(/[\\\s]+/g, ' ')).toContain(words);
      for (const translate of Object.values(TRANSLATORS)) {
        // Without the embedded JSON, which is for programs.
        const [readable = ''] = render(released, rendering, translate).split(/its-the-saml\/report/, 1);
        expect(readable).not.toMatch(/-?\bPT?\d+[SMHDY]\b/);
      }
    }
  });
});

it('a report shows the beginning of a value of a megabyte, and has all of it in the JSON', async () => {
  const nameId = `${'a'.repeat(10_000)}${'b'.repeat(990_000)}`;
  const report = await reportFor({ nameId });
  for (const rendering of RENDERINGS) {
    const runs = render(report, rendering, t).match(/a{100,}b*…?/g) ?? [];
    const shown = new Set(runs.map((run) => run.replace(/(?<=[ab])[ab]+/, '')));
    expect(runs).toContain(nameId);
    expect(shown).toEqual(new Set(rendering === 'json' ? ['a'] : ['a…', 'a']));
  }
});
