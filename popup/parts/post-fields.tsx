import type { JSX } from 'preact';
import type { ObservedPost } from '../../src/diagnosis/observed.ts';
import { checkText } from '../../src/wording/code-texts.ts';
import { itemsText } from '../../src/wording/joined-text.ts';
import type { I18n } from '../i18n.ts';
import type { SaidOfPost } from '../read-import.ts';
import type { StandIns } from '../stand-ins.ts';
import { formatMoment } from '../times.ts';
import { MomentField, TextField } from './text-field.tsx';
import { Value } from './value.tsx';

/** Where and when a bare Response was posted. The Response does not say, but its owner may know. */
export const PostFields = ({
  post,
  standIns,
  say,
  i18n,
}: {
  readonly post: ObservedPost | null;
  readonly standIns: StandIns | null;
  readonly say: (said: Partial<SaidOfPost>) => void;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  return (
    <section class="card" aria-labelledby="post-fields">
      <h2 id="post-fields">{t('ui_said_heading')}</h2>
      <p class="quiet small">{t('ui_said_explained')}</p>
      <div class="fields-two">
        <TextField label={t('ui_said_posted_to')} value={post?.url ?? null} put={(url) => say({ url })} />
        <MomentField label={t('ui_said_at')} value={post?.awsTime ?? null} put={(awsTime) => say({ awsTime })} />
      </div>
      {standIns !== null && <InPlace standIns={standIns} i18n={i18n} />}
    </section>
  );
};

/** What the Response itself says, used until a person enters something better. */
const InPlace = ({
  standIns: { postedTo, at, checks },
  i18n,
}: {
  readonly standIns: StandIns;
  readonly i18n: I18n;
}): JSX.Element => (
  <div class="notice stack tight" data-part="stand-ins">
    <p>{i18n.t('ui_said_stand_ins')}</p>
    <ul class="bullets">
      {postedTo !== null && (
        <li>
          <code>Destination</code> <Value text={postedTo} i18n={i18n} />
        </li>
      )}
      {at !== null && (
        <li>
          <code>IssueInstant</code> {formatMoment(at, i18n.locale) ?? at}
        </li>
      )}
    </ul>
    {checks.length > 0 && (
      <p class="quiet small">
        {i18n.t('ui_said_checks', {
          checks: itemsText(
            checks.map((code) => checkText(code, i18n.t)),
            i18n.t,
          ),
        })}
      </p>
    )}
  </div>
);
