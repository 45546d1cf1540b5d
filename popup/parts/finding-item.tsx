import type { JSX } from 'preact';
import type { DiagnosedCertificate } from '../../src/diagnosis/diagnosis.ts';
import type { Finding } from '../../src/diagnosis/finding.ts';
import type { weightText } from '../../src/wording/closed-lists.ts';
import { sentenceOf, type WriteValues } from '../../src/wording/sentence.ts';
import type { I18n } from '../i18n.ts';
import { readerFinding } from '../reader-finding.ts';
import { ApplicationSetting } from './application-setting.tsx';
import { Comparison } from './comparison.tsx';
import { Fixers } from './fixers.tsx';
import { Sources } from './sources.tsx';
import { BreakableText } from './value.tsx';

/** Another finding: its sentence, below which both values, who can fix it and the sources unfold. */
export const FindingItem = ({
  finding,
  certificates,
  inConsole,
  certainty,
  i18n,
}: {
  readonly finding: Finding;
  /** Names the settings of the IdP's application in its console's words. */
  readonly inConsole: WriteValues;
  readonly certificates: readonly DiagnosedCertificate[];
  /** How certain it is that this stops a sign-in. */
  readonly certainty: typeof weightText;
  readonly i18n: I18n;
}): JSX.Element => (
  <li data-finding={finding.code}>
    <details>
      <summary>
        <span class="lines">
          <span>
            <BreakableText text={sentenceOf(finding, i18n.t, (each) => readerFinding(inConsole(each), i18n.locale))} />
          </span>
          <span class="quiet small">{certainty(finding.code, finding.weight, i18n.t)}</span>
        </span>
      </summary>
      <div class="stack">
        <Comparison finding={inConsole(finding)} certificates={certificates} i18n={i18n} />
        <ApplicationSetting finding={finding} i18n={i18n} />
        {finding.more > 0 && <p>{i18n.t('also_more', { count: finding.more })}</p>}
        <Fixers fixers={finding.fixedBy} i18n={i18n} />
        <Sources finding={finding} i18n={i18n} />
      </div>
    </details>
  </li>
);
