import type { JSX } from 'preact';
import { headline } from '../../src/wording/headline.ts';
import type { SignInSummary } from '../../storage/first-frame.ts';
import { askToGiveUp } from '../../storage/give-up-request.ts';
import type { I18n } from '../i18n.ts';
import { mainState } from '../main-state.ts';
import { OutcomeChip } from '../parts/outcome-chip.tsx';
import { IdpPasteBox } from '../parts/paste-box.tsx';
import { PortalLink, webAddress } from '../parts/portal-link.tsx';
import { RoundTrip } from '../parts/round-trip.tsx';
import { formatMinutes, formatMoment, formatOffset } from '../times.ts';
import type { Paste } from '../use-pasted.ts';

/** Nothing was seen yet: what to do, and what will be stored. */
export const EmptyView = ({
  retentionMinutes,
  portalUrl,
  openImport,
  i18n,
}: {
  readonly retentionMinutes: number;
  /** Where a sign-in begins; null if the settings do not say. */
  readonly portalUrl: string | null;
  readonly openImport: () => void;
  readonly i18n: I18n;
}): JSX.Element => (
  <>
    <RoundTrip i18n={i18n} />
    <div class="headline">
      <h1>{i18n.t('ui_empty_headline')}</h1>
      <p class="sentence">
        {i18n
          .t('ui_empty_sentence')
          .split(/(It's not you, it's us)/)
          .map((part, index) => (
            // AWS's words stay on one line.
            <span key={index} class={index % 2 === 1 ? 'part' : undefined}>
              {part}
            </span>
          ))}
      </p>
    </div>
    <ol class="steps" data-part="next-step">
      {(['ui_empty_step_sign_in', 'ui_empty_step_come_back', 'ui_empty_step_hand_over'] as const).map((key) => (
        <li key={key}>
          <p>{i18n.t(key)}</p>
        </li>
      ))}
    </ol>
    <PortalLink url={webAddress(portalUrl)} i18n={i18n} />
    <button type="button" class="button wide" data-action="page-shown" onClick={openImport}>
      {i18n.t('ui_page_shown')}
    </button>
    <p class="quiet small">{i18n.t('ui_empty_privacy', { minutes: formatMinutes(retentionMinutes, i18n.locale) })}</p>
  </>
);

/** There are sign-ins, but none in the tab below the popup: says so, and offers the newest. */
export const ElsewhereView = ({
  newest,
  show,
  i18n,
}: {
  readonly newest: SignInSummary;
  readonly show: () => void;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t, locale } = i18n;
  return (
    <>
      <div class="headline">
        <h1>{t('ui_elsewhere_headline')}</h1>
        <p class="sentence">
          {t('ui_elsewhere_sentence', { when: formatOffset(newest.firstSeen, Date.now(), locale) })}
        </p>
      </div>
      <section class="card" aria-label={t('ui_elsewhere_newest')} data-part="next-step">
        <p class="chips">
          <OutcomeChip state={mainState(newest, true)} i18n={i18n} />
          <span class="quiet small">{formatMoment(newest.firstSeen, locale)}</span>
        </p>
        {newest.diagnosis !== null && <p>{headline(newest.diagnosis, t)}</p>}
        <button type="button" class="button primary wide" data-action="show-newest" onClick={show}>
          {t('ui_elsewhere_show')}
        </button>
      </section>
    </>
  );
};

/** The extension has no access to AWS's sign-in pages, about which Firefox lets the user decide. */
export const NoAccessView = ({
  askForAccess,
  i18n,
}: {
  readonly askForAccess: () => void;
  readonly i18n: I18n;
}): JSX.Element => (
  <>
    <RoundTrip i18n={i18n} />
    <div class="headline">
      <h1>{i18n.t('ui_no_access_headline')}</h1>
      <p class="sentence">{i18n.t('ui_no_access_sentence')}</p>
    </div>
    <button type="button" class="button primary wide" data-part="next-step" onClick={askForAccess}>
      {i18n.t('ui_no_access_button')}
    </button>
    <p class="quiet small">{i18n.t('ui_no_access_explained')}</p>
  </>
);

/** AWS sent its request; the answer is on its way, or the user is still typing a password at the IdP. */
export const WaitingView = ({
  record,
  paste,
  inPopup,
  i18n,
}: {
  readonly record: SignInSummary;
  /** Takes what the IdP says instead of answering; null in the first frame. */
  readonly paste: Paste | null;
  /** A tab shows a larger picture of it. */
  readonly inPopup: boolean;
  readonly i18n: I18n;
}): JSX.Element => (
  <>
    {inPopup && <RoundTrip at="idp" i18n={i18n} />}
    <p class="chips">
      <OutcomeChip state="waiting" i18n={i18n} />
      <span class="quiet small">{formatMoment(record.firstSeen, i18n.locale)}</span>
    </p>
    <div class="headline">
      <h1>{i18n.t('ui_waiting_headline')}</h1>
      <p class="sentence">{i18n.t('ui_waiting_sentence')}</p>
    </div>
    <p class="next-step" data-part="next-step">
      {i18n.t('ui_waiting_explained')}
    </p>
    <button type="button" class="button wide" onClick={() => void askToGiveUp(record.id)}>
      {i18n.t('ui_waiting_give_up')}
    </button>
    {paste !== null && <IdpPasteBox paste={paste} newHeadline={null} open={false} i18n={i18n} />}
  </>
);

/**
 * An outcome without a diagnosis, because the messages of an accepted sign-in are deleted at once, or because it is
 * still being made.
 */
export const OutcomeView = ({ record, i18n }: { readonly record: SignInSummary; readonly i18n: I18n }): JSX.Element => {
  const { outcome } = record.observed;
  return (
    <>
      <p class="chips">
        <OutcomeChip state={outcome} i18n={i18n} />
        {record.private && <span class="chip">{i18n.t('ui_private')}</span>}
        <span class="quiet small">{formatMoment(record.firstSeen, i18n.locale)}</span>
      </p>
      <div class="headline">
        <h1>{i18n.t(`ui_${outcome}_headline`)}</h1>
        <p class="sentence">{i18n.t(`ui_${outcome}_sentence`)}</p>
      </div>
      {outcome === 'accepted' && (
        <p class="next-step" data-part="next-step">
          {i18n.t('next_step_nothing')}
        </p>
      )}
    </>
  );
};
