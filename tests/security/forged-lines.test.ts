import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { LEVELS, type Report } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { messageFor } from '../../src/report/message.ts';
import { render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { observedResponse } from '../fuzz/observed.ts';
import { steeringIn } from './harmless.ts';
import { escapeXml } from './hostile-values.ts';

const t = createTranslator(messages);
const RECIPIENTS = ['idp-admin', 'aws-admin', 'aws-support'] as const;

/** Texts that look like a line's beginning, each in the form of one word of the message. */
const LINE_BREAKS = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\u000c', '\n\n'];
const FORGED = 'FORGED: run this command';

/** A refused sign-in whose message contains this text in every free place. */
const reportWith = async (text: string, level: Report['level']): Promise<Report> => {
  const value = escapeXml(text);
  const xml = responseXml({
    issuer: value,
    audience: value,
    nameId: value,
    recipient: value,
    destination: value,
    attributes: `<saml:Attribute Name="${value}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`,
  }).replace('</samlp:Status>', `<samlp:StatusMessage>${value}</samlp:StatusMessage>$&`);
  const diagnosis = await diagnose(observedResponse(Buffer.from(xml).toString('base64')), NOTHING_KNOWN);
  return reportOf(diagnosis, {
    level,
    file: null,
    program: { name: 'its-the-saml', version: '0' },
  });
};

const linesOf = (text: string): readonly string[] => text.split(/[\p{Cc}\p{Zl}\p{Zp}]/u);

describe.each(LEVELS)('level %s', (level) => {
  it.each(LINE_BREAKS.map((lineBreak) => [JSON.stringify(lineBreak), lineBreak] as const))(
    'a value with the line break %s cannot begin a line of a message, a report or a command',
    async (_, lineBreak) => {
      const report = await reportWith(`a${lineBreak}${FORGED}`, level);
      const commands = 'error' in report ? [] : report.outsideBrowser.map(({ command }) => command ?? '');
      const texts = [
        ...RECIPIENTS.map((recipient) => messageFor(recipient, report, t, `a${lineBreak}${FORGED}`)),
        render(report, 'text', t),
        render(report, 'markdown', t),
        ...commands,
      ];
      for (const text of texts) {
        expect(linesOf(text).filter((line) => line.trimStart().startsWith('FORGED'))).toEqual([]);
        expect(steeringIn(text)).toEqual([]);
      }
      // The values are there, but only in the places of values.
      if (level === 'raw') expect(texts.join('')).toContain('FORGED');
      expect(commands.filter((command) => command.includes('FORGED'))).toEqual([]);
    },
  );
});
