import type { JSX } from 'preact';
import { keyOf } from '../../src/message-key.ts';
import { listText, needText } from '../../src/wording/closed-lists.ts';
import { neededToDecide } from '../../src/wording/headline.ts';
import { nextStepOf } from '../../src/wording/next-step.ts';
import { nextStepText } from '../../src/wording/step-of-fixers.ts';
import type { DiagnosisSummary } from '../../storage/first-frame.ts';
import type { HandOver } from '../hand-over.ts';
import type { I18n } from '../i18n.ts';
import { findsOut, leadingButton, startsAgain } from '../leading-button.ts';
import { CopyButton } from './copy-button.tsx';
import { MailLink } from './mail-link.tsx';
import { PortalLink, webAddress } from './portal-link.tsx';

/** The user's next step in one line, with the button for it. */
export const NextStep = ({
  diagnosis,
  handOver,
  openSettings,
  i18n,
}: {
  readonly diagnosis: DiagnosisSummary;
  /** Null in the first frame, before the message is made. */
  readonly handOver: HandOver | null;
  readonly openSettings: () => void;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const step = nextStepOf(diagnosis);
  const portal = startsAgain(step) ? webAddress(diagnosis.instance?.portalUrl ?? null) : null;
  const needed = neededToDecide(diagnosis.unknown);
  const message = handOver?.message ?? null;
  const leading = leadingButton(step, { portal, needed });
  return (
    <section class="stack tight" data-part="next-step">
      <p class="next-step">{nextStepText(step, t)}</p>
      <PortalLink url={portal} i18n={i18n} />
      {message !== null && (
        <CopyButton
          kind={leading === 'message' ? 'primary' : 'plain'}
          text={message.text}
          label={t(keyOf('ui_copy_message', message.to))}
          i18n={i18n}
        />
      )}
      <MailLink message={message} i18n={i18n} />
      {findsOut(step, needed) && (leading === 'import' || handOver !== null) && (
        <button
          type="button"
          class={leading === 'import' ? 'button primary wide' : 'button wide'}
          onClick={openSettings}
        >
          {t('ui_unknown_import', {
            needs: listText(
              needed.map((need) => needText(need, t)),
              t,
            ),
          })}
        </button>
      )}
    </section>
  );
};
