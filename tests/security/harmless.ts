import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { CONSOLE_STEPS } from '../../src/identity-center/console.ts';
import { PRODUCTS } from '../../src/idp/products.ts';
import { stepsFor } from '../../src/idp/steps-for.ts';
import { IDP_TOPICS } from '../../src/idp/topics.ts';

/**
 * Independent judges of what the program writes: a browser's HTML parser (parse5), and a tracker's Markdown parser
 * (markdown-it, with everything switched on that may do harm).
 */

/** The elements of renderings; anything else came from a value. */
const ELEMENTS_OF_HTML =
  'html head meta title style body main section h1 h2 p table tbody tr th td code small ul ol li br pre footer data'.split(
    ' ',
  );
const ELEMENTS_OF_MARKDOWN = 'h1 h2 p ul ol li code pre hr br a'.split(' ');
const ATTRIBUTES = ['lang', 'dir', 'charset', 'http-equiv', 'content', 'name', 'scope', 'id', 'value'];

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const elementsIn = (node: Node): readonly Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : elementsIn(child)))
    : [];

const commentsIn = (node: Node): readonly string[] =>
  node.nodeName === '#comment' ? ['a comment'] : 'childNodes' in node ? node.childNodes.flatMap(commentsIn) : [];

/** The texts outside code, each run separately. */
const proseIn = (node: Node): readonly string[] => {
  if ('value' in node) return [node.value];
  if (!('childNodes' in node) || node.nodeName === 'code' || node.nodeName === 'a') return [];
  return node.childNodes.flatMap(proseIn);
};

/** Parts of a page that do not belong to a report: elements, attributes and comments that a value smuggled in. */
export const foreignInHtml = (html: string): readonly string[] => {
  const page = parse(html);
  const elements = elementsIn(page);
  return [
    ...elements.filter(({ tagName }) => !ELEMENTS_OF_HTML.includes(tagName)).map(({ tagName }) => `<${tagName}>`),
    ...elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => !ATTRIBUTES.includes(name)),
    ...elements
      .filter(({ tagName }) => tagName === 'h1')
      .slice(1)
      .map(() => 'a second headline'),
    ...elements
      .filter(({ tagName, attrs }) => tagName === 'data' && attrs[0]?.value !== 'its-the-saml-report')
      .map(() => 'data of its own'),
    ...elements
      .filter(({ tagName }) => tagName === 'data')
      .slice(1)
      .map(() => 'a second report'),
    ...commentsIn(page),
  ];
};

const asCommonMark = new MarkdownIt('commonmark');
const asTrackers = new MarkdownIt({ html: true, linkify: true });
asTrackers.linkify.set({ fuzzyLink: true, fuzzyEmail: true });

/** The pages of documentation that the program itself links to. */
const OWN_LINKS: ReadonlySet<string | null> = new Set(
  [
    ...Object.values(CONSOLE_STEPS),
    ...PRODUCTS.flatMap((product) => IDP_TOPICS.map((topic) => stepsFor(product, topic))),
  ].flatMap((steps) => steps.map(({ source }) => source)),
);

/** What a value became in Markdown besides text: markup, links, mentions, references. */
export const foreignInMarkdown = (markdown: string): readonly string[] =>
  [asCommonMark, asTrackers].flatMap((reader) => {
    const page = parseFragment(reader.render(markdown));
    const elements = elementsIn(page);
    const links = elements.filter(({ tagName }) => tagName === 'a').flatMap(({ attrs }) => attrs);
    return [
      ...elements.filter(({ tagName }) => !ELEMENTS_OF_MARKDOWN.includes(tagName)).map(({ tagName }) => `<${tagName}>`),
      ...elements
        .filter(({ tagName }) => tagName === 'h1')
        .slice(1)
        .map(() => 'a second headline'),
      ...links.filter(({ value }) => !OWN_LINKS.has(value)).map(({ value }) => `a link to ${value}`),
      ...proseIn(page)
        .filter((text) => /@\w|#\d|www\.|:\/\//.test(text))
        .map((text) => `linked by trackers: ${text}`),
      ...commentsIn(page),
    ];
  });

/** Characters that control a terminal or change the direction of a text; line breaks are the program's own. */
export const steeringIn = (text: string): readonly string[] =>
  [...text].filter((character) => character !== '\n' && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character));
