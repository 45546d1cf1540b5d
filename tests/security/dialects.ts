import MarkdownIt from 'markdown-it';

/**
 * What trackers turn into links in Markdown, besides CommonMark's own links: each by its published rules, written here
 * independently of the program. Code spans and code blocks are exempt in all of them.
 */
export type Dialect = 'GitHub' | 'GitLab' | 'Jira';

const DOMAIN = String.raw`[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+`;

/** https://github.github.com/gfm/#autolinks-extension- and GitHub's references (docs.github.com, "Autolinked references and URLs"). */
const GITHUB: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[\s*_~(])(?:www\.|https?://|ftp://)${DOMAIN}`, 'm'),
  /[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/,
  /(?:mailto|xmpp):[A-Za-z0-9._+-]+@/,
  /(?:^|[^\w/])@[A-Za-z0-9]/m,
  /(?:^|\W)(?:#|GH-)\d+\b/m,
  /\b(?=[0-9a-f]{7,40}\b)(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/,
];

/** https://docs.gitlab.com/user/markdown/ ("URL auto-linking", "GitLab-specific references"): any scheme, and GitLab's references. */
const GITLAB: readonly RegExp[] = [
  ...GITHUB,
  /(?:^|[^\w])[a-z][a-z0-9+.-]*:\/\/\S/im,
  /(?:^|[^\w])(?:!|\$|&)\d+\b/m,
  /(?:^|[\s(])(?:~|%)(?:\d|\w|")/m,
];

/**
 * https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa (links, user mentions, issue keys), in text that its
 * editor parses as Markdown.
 */
const JIRA: readonly RegExp[] = [
  /(?:https?|ftps?|file|news|nntp|irc|svn|mailto|tel|callto):\S/i,
  /(?:^|[^\w.])www\.[\w-]+\.\w/im,
  /[\w.+-]+@[\w-]+\.\w/,
  /(?:^|[^\w-])[A-Z][A-Z0-9_]+-\d+\b/m,
  /\[~|\[[^\]\s]*\||![^\s!]+\.\w+!/,
];

const RULES: Readonly<Record<Dialect, readonly RegExp[]>> = { GitHub: GITHUB, GitLab: GITLAB, Jira: JIRA };
export const DIALECTS: readonly Dialect[] = ['GitHub', 'GitLab', 'Jira'];

const reader = new MarkdownIt('commonmark');
/** Also without a scheme. */
const linkifier = new MarkdownIt({ linkify: true }).linkify.set({ fuzzyLink: true, fuzzyEmail: true });

/** The texts on a page outside code and links, each run separately. */
const proseOf = (markdown: string): readonly string[] =>
  reader.parse(markdown, {}).flatMap(({ children }) => {
    let depth = 0;
    let run = '';
    const runs: string[] = [];
    for (const { type, content } of children ?? []) {
      if (type === 'link_open') depth += 1;
      if (type === 'link_close') depth -= 1;
      if ((type === 'text' || type === 'text_special') && depth === 0) run += content;
      else if (type === 'softbreak') run += '\n';
      else {
        runs.push(run);
        run = '';
      }
    }
    return [...runs, run];
  });

/** The texts that a dialect turns into links, by its own rules and by linkify-it, which several editors use. */
export const linkedIn = (markdown: string, dialect: Dialect): readonly string[] =>
  proseOf(markdown).filter((text) => RULES[dialect].some((rule) => rule.test(text)) || linkifier.test(text));
