import type { JSX } from 'preact';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { keyOf } from '../../src/message-key.ts';
import { alsoText } from '../../src/wording/closed-lists.ts';
import { checkText, meaningOf } from '../../src/wording/code-texts.ts';
import { evidenceTexts } from '../../src/wording/evidence-text.ts';
import { neededToDecide } from '../../src/wording/headline.ts';
import { sentencesText } from '../../src/wording/joined-text.ts';
import { groupFindings } from '../group-findings.ts';
import type { HandOver } from '../hand-over.ts';
import { ExportPanel } from '../parts/export-panel.tsx';
import { FindingList } from '../parts/finding-list.tsx';
import { Fold } from '../parts/fold.tsx';
import { ForSupport } from '../parts/for-support.tsx';
import { Messages } from '../parts/messages.tsx';
import { OutsideList } from '../parts/outside-list.tsx';
import { IdpPasteBox, PasteBox } from '../parts/paste-box.tsx';
import { SinceList } from '../parts/since-last-accepted.tsx';
import { Steps } from '../parts/steps.tsx';
import { UnknownList } from '../parts/unknown-list.tsx';
import type { DiagnosisProps } from './diagnosis.tsx';

/** How to fix the cause, and everything else that was checked. Drawn below the values in the second frame. */
export const Remedies = ({
  diagnosis,
  paste,
  saveInstance,
  newHeadline,
  handOver,
  inPopup,
  openSettings,
  overview,
  evidence,
  i18n,
}: Omit<DiagnosisProps, 'record' | 'state' | 'diagnosis'> & {
  readonly diagnosis: Diagnosis;
  readonly handOver: HandOver;
  /** The new headline if the pasted text changed it; otherwise null. */
  readonly newHeadline: string | null;
}): JSX.Element => {
  const { t } = i18n;
  const { explained, others } = groupFindings(diagnosis);
  const isAccepted = diagnosis.signIn.outcome === 'accepted';
  // In that case the next step asks for it.
  const isImportNext =
    diagnosis.cause === null && diagnosis.error === null && !isAccepted && neededToDecide(diagnosis.unknown).length > 0;
  const shared = { certificates: diagnosis.certificates, inConsole: handOver.inConsole, certainty: alsoText, i18n };
  return (
    <>
      {paste !== null && hasIdpRefused(diagnosis) && (
        <IdpPasteBox paste={paste} newHeadline={newHeadline} open={true} i18n={i18n} />
      )}
      <ForSupport signIn={diagnosis.signIn} i18n={i18n} />
      {!isAccepted && <Messages handOver={handOver} i18n={i18n} />}
      {overview}
      {handOver.remedies.map((remedy) => (
        <Fold
          key={remedy.fixer}
          heading={t(keyOf('ui_steps', remedy.fixer), { product: remedy.product })}
          open={remedy === handOver.remedies[0]}
        >
          <Steps steps={remedy.steps} i18n={i18n} />
        </Fold>
      ))}
      <div class="folds">
        {diagnosis.cause !== null && (
          <Fold heading={t('ui_meaning')}>
            <p>{meaningOf(diagnosis.cause.code, t)}</p>
          </Fold>
        )}
        {explained.length > 0 && (
          <Fold heading={t('ui_explained')} count={explained.length} open={!inPopup}>
            <FindingList findings={explained} {...shared} />
          </Fold>
        )}
        {others.length > 0 && (
          <Fold heading={t('ui_also_noticed')} count={others.length} open>
            <FindingList findings={others} {...shared} />
          </Fold>
        )}
        {diagnosis.lastAccepted !== null && (
          <Fold heading={t('report_since')} open={!inPopup}>
            <SinceList since={diagnosis.lastAccepted} i18n={i18n} />
          </Fold>
        )}
        {diagnosis.passed.length > 0 && (
          <Fold heading={t('ui_passed')} count={diagnosis.passed.length}>
            <ul class="passed-list">
              {diagnosis.passed.map((code) => (
                <li key={code}>{checkText(code, t)}</li>
              ))}
            </ul>
          </Fold>
        )}
        {diagnosis.unknown.length > 0 && (
          <Fold heading={t('ui_unknown')} count={diagnosis.unknown.length} open={diagnosis.cause === null}>
            <UnknownList unknown={diagnosis.unknown} i18n={i18n} />
            {!isImportNext && (
              <div class="buttons">
                <button type="button" class="button" onClick={openSettings}>
                  {t('ui_unknown_add')}
                </button>
              </div>
            )}
          </Fold>
        )}
        {handOver.outside.length > 0 && !isAccepted && (
          <Fold heading={t('ui_outside')} count={handOver.outside.length}>
            <OutsideList outside={handOver.outside} i18n={i18n} />
            {paste !== null && (
              <PasteBox
                from="aws"
                paste={paste}
                remark={sentencesText(evidenceTexts(diagnosis, t), t)}
                newHeadline={newHeadline}
                i18n={i18n}
              />
            )}
          </Fold>
        )}
        {saveInstance !== null && (
          <Fold heading={t('ui_instance_seen')}>
            <p>{t('ui_instance_seen_explained')}</p>
            <div class="buttons">
              <button type="button" class="button" data-action="save-instance" onClick={saveInstance}>
                {t('ui_instance_save')}
              </button>
            </div>
          </Fold>
        )}
        <Fold heading={t('ui_export')}>
          <ExportPanel handOver={handOver} i18n={i18n} />
        </Fold>
      </div>
      {evidence}
    </>
  );
};

/** The IdP gave no Response, or one with a failed status: its own page may say why. */
const hasIdpRefused = ({ findings, refusal }: Diagnosis): boolean =>
  refusal !== null || findings.some(({ code }) => code === 'idp-gave-no-response' || code === 'status-not-success');
