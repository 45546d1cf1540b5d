import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { readReport } from '../../src/evidence/earlier-report.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import type { Report } from '../../src/report/format.ts';
import { relevel } from '../../src/report/relevel.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { reportJson } from '../security/report-json.ts';

const t = createTranslator(messages);

const sent = async (): Promise<Report> => {
  const report = readReport(JSON.parse(await reportJson()));
  if (!report.ok) throw new Error('the report of the test cannot be read');
  return relevel(report.value, 'colleague', {});
};

const imported = async (text: string): Promise<readonly Report[]> => {
  const evidence = await readEvidence(text);
  return evidence.ok && evidence.value.kind === 'report' ? evidence.value.reports : [];
};

describe('a report that was sent in any rendering', () => {
  it.each(RENDERINGS)('%s is imported again as it was', async (rendering) => {
    const report = await sent();
    expect(await imported(render(report, rendering, t))).toEqual([report]);
  });

  it.each(['markdown', 'text'] as const)('%s is found in a mail that quotes it', async (rendering) => {
    const report = await sent();
    const quoted = `Hello,\nsee below.\n${render(report, rendering, t).replace(/^/gm, '> ')}\nRegards`;
    expect(await imported(quoted)).toEqual([report]);
  });

  it('two in one text are read as two', async () => {
    const report = await sent();
    expect(await imported(`${render(report, 'text', t)}\n${render(report, 'markdown', t)}`)).toEqual([report, report]);
  });

  it('is judged by its level, whatever somebody put into it', async () => {
    const text = render(await sent(), 'text', t).replace(/"level": "colleague"/, '"level": "public"');
    const [report] = await imported(text.replace(/"product": "[a-z]+"/, '"product": "Jane Doe"'));
    expect(report?.level).toBe('public');
    expect(JSON.stringify(report)).not.toMatch(/Jane Doe|idp\.example|2026-01-15/);
  });
});

describe('a text without a report', () => {
  it.each(['{"format":"its-the-saml/report"', 'x {"format": "its-the-saml/report", "version": 1'])(
    '%s has none',
    async (text) => {
      expect(await imported(text)).toEqual([]);
    },
  );
});
