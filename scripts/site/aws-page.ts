import { pageSays } from '../../src/diagnosis/page-says.ts';
import { headingOf } from '../../src/identity-center/page-headings.ts';
import type { SignInPage } from '../../src/identity-center/sign-in-pages.ts';
import type { MessageKey } from '../../src/message-key.ts';
import { outsideBrowserText } from '../../src/wording/code-texts.ts';
import { addressOfAwsWords } from './addresses.ts';
import { type AwsWordsKind, codesBehind, kindOf } from './aws-words.ts';
import type { Reader, SitePage } from './frame.ts';
import { html } from './html.ts';
import { causeList, diagnoseLink, list, quoted, section } from './parts.ts';

const MEANINGS: Readonly<Record<AwsWordsKind, MessageKey>> = {
  'validation-failed': 'site_page_validation_failed',
  'user-unknown': 'site_page_user_unknown',
  application: 'site_page_application',
  iam: 'site_page_iam',
  any: 'site_page_any',
};

/** The page about one text that AWS shows: what it means, and every cause that may be behind it. */
export const awsPage = (page: SignInPage, reader: Reader): SitePage => {
  const { t } = reader;
  const address = addressOfAwsWords(page);
  const place = { address, reader };
  const words = headingOf(page);
  const kind = kindOf(page);
  const meaning = t(MEANINGS[kind]);
  const { outside } = pageSays(page, false, kind === 'iam' ? 'iam-federation' : 'identity-center');
  return {
    address,
    title: `${words} – ${kind === 'iam' ? 'AWS IAM' : 'AWS IAM Identity Center'}`,
    description: `${t('value_quoted', { text: words })} ${meaning}`,
    heading: quoted(words),
    content: html`<p class="lead">${meaning}</p>
<p>${t('site_diagnose_how')}</p>
<p>${diagnoseLink(place)}</p>
${section(t('site_page_causes'), causeList(codesBehind(page), place))}
${section(t('report_outside'), list(outside.map((code) => outsideBrowserText(code, t))))}`,
  };
};
