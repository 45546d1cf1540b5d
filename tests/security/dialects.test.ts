import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { observedResponse } from '../fuzz/observed.ts';
import { DIALECTS, type Dialect, linkedIn } from './dialects.ts';
import { escapeXml } from './hostile-values.ts';

const t = createTranslator(messages);
const ALL: readonly Dialect[] = DIALECTS;

/** Values that trackers turn into links, and which trackers do so. */
const LINKED: readonly (readonly [value: string, dialects: readonly Dialect[]])[] = [
  ['www.evil.example', ALL],
  ['(www.evil.example', ALL],
  ['*www.evil.example', ALL],
  ['_www.evil.example_', ALL],
  ['~www.evil.example', ALL],
  ['see www.evil.example/a', ALL],
  ['https://evil.example/a', ALL],
  ['(https://evil.example/a)', ALL],
  ['HTTPS://EVIL.EXAMPLE', ALL],
  ['jane.doe@evil.example', ALL],
  ['mailto:jane@evil.example', ALL],
  ['evil.com/a', ALL],
  ['ftp://evil.example/a', ALL],
  ['@everyone', ['GitHub', 'GitLab']],
  ['#1234', ['GitHub', 'GitLab']],
  ['a0b1c2d3e4f5', ['GitHub', 'GitLab']],
  ['slack://evil', ['GitLab']],
  ['!17', ['GitLab']],
  ['~bug', ['GitLab']],
  ['SEC-1234', ['Jira']],
  ['[~jane]', ['Jira']],
  ['!evil.png!', ['Jira']],
];

/** The report of a sign-in with the value in every place of the message, with nothing replaced. */
const markdownWith = async (value: string): Promise<string> => {
  const text = escapeXml(value);
  const xml = responseXml({
    issuer: text,
    audience: text,
    destination: text,
    nameId: text,
    nameIdFormat: text,
    attributes: `<saml:Attribute Name="${text}"><saml:AttributeValue>${text}</saml:AttributeValue></saml:Attribute>`,
  }).replace('</samlp:Status>', `<samlp:StatusMessage>${text} ${text}.</samlp:StatusMessage></samlp:Status>`);
  const diagnosis = await diagnose(observedResponse(Buffer.from(xml).toString('base64')), NOTHING_KNOWN);
  const program = { name: 'its-the-saml', version: '1.0.0' };
  return renderMarkdown(reportOf(diagnosis, { level: 'raw', file: null, program }), t);
};

describe.each(LINKED)('the value %s', (value, dialects) => {
  it.each(dialects)('is a link in a %s ticket if it is on a separate line', (dialect) => {
    expect(linkedIn(value, dialect)).not.toEqual([]);
  });

  it('is never a link in the Markdown of a report, in any dialect', async () => {
    const markdown = await markdownWith(value);
    expect(markdown).toContain(value);
    expect(DIALECTS.flatMap((dialect) => linkedIn(markdown, dialect))).toEqual([]);
  });
});
