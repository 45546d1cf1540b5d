import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { SHARED_LEVELS } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { type Rendering, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { labSignIn } from './lab-sign-in.ts';

const RENDERED: readonly (readonly [Rendering, string])[] = [
  ['json', 'json'],
  ['markdown', 'md'],
  ['html', 'html'],
  ['text', 'txt'],
];

/** The report of a sign-in in the lab at each shared level, in each rendering, by its path. */
export const exampleReports = async (): Promise<readonly (readonly [string, string])[]> => {
  const diagnosis = await labSignIn();
  const t = createTranslator(messages);
  return SHARED_LEVELS.flatMap((level) => {
    const program = { name: 'its-the-saml', version: '0.1.0' };
    const report = reportOf(diagnosis, { level, file: null, program });
    return RENDERED.map(([rendering, extension]) => {
      const text = render(report, rendering, t);
      return [`docs/examples/${level}.${extension}`, text.endsWith('\n') ? text : `${text}\n`] as const;
    });
  });
};
