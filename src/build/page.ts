import { createHash } from 'node:crypto';
import type { PageContent } from './prerender.tsx';
import type { Site } from './site.ts';

/** A page of the site: where it goes, and what its head says. */
export interface Page {
  /** From the site's root: `read/<slug>/index.html`. */
  readonly file: string;
  readonly content: PageContent;
  readonly title: string;
  readonly description: string;
  readonly slug?: string;
}

const NAME = '对读 Duidu';

/** Every page of a site. Titles are in both languages until the script sets the reader's own. */
export function pagesOf(site: Site): Page[] {
  return [
    {
      file: 'index.html',
      content: { page: 'shelf' },
      title: NAME,
      description:
        '中英文对照阅读，术语随点随查。 Chinese and English side by side, with every term explained.',
    },
    ...site.texts.map((text): Page => {
      const { title, description, slug } = text.meta;
      return {
        file: `read/${slug}/index.html`,
        content: { page: 'read', text },
        title: `${title['zh-Hans']} / ${title.en} · ${NAME}`,
        description: `${description['zh-Hans']} ${description.en}`,
        slug,
      };
    }),
    {
      file: 'glossary/index.html',
      content: { page: 'glossary', entries: site.entries },
      title: `术语表 / Glossary · ${NAME}`,
      description: `${site.glossary.title['zh-Hans']} ${site.glossary.title.en}`,
    },
    {
      file: 'text/index.html',
      content: { page: 'text' },
      title: NAME,
      description: '自己带来的文本。 A text of your own.',
    },
    {
      file: 'desk/index.html',
      content: { page: 'desk' },
      title: NAME,
      description: '对齐台。 The alignment desk.',
    },
    {
      file: '404.html',
      content: { page: 'missing' },
      title: NAME,
      description: '没有这个页面。 There is no such page.',
    },
  ];
}

/** The way from a page to the site's root. A missing page may be served anywhere, so it needs the full base. */
export function baseOf(page: Page, viteBase: string): string {
  if (page.file === '404.html') return viteBase.startsWith('/') ? viteBase : '/';
  return '../'.repeat(page.file.split('/').length - 1) || './';
}

/**
 * Fills the template (the built `index.html`) with a page.
 *
 * @param csp whether to forbid everything that the page does not need; the dev server's own scripts need more
 */
export function fillPage(
  template: string,
  page: Page,
  parts: { body: string; base: string; boot: string; head: readonly string[]; csp: boolean },
): string {
  const { body, base, boot, head, csp } = parts;
  const tags = [
    `<title>${escape(page.title)}</title>`,
    `<meta name="description" content="${escape(page.description)}">`,
    `<script>${boot}</script>`,
    ...head,
  ];
  const data = [
    `data-page="${page.content.page}"`,
    `data-base="${base}"`,
    ...(page.slug ? [`data-slug="${page.slug}"`] : []),
  ];
  return (
    template
      // The text is read without them: they must not compete with the stylesheet.
      .replaceAll('<script type="module"', '<script type="module" fetchpriority="low"')
      .replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"')
      .replaceAll('="./', `="${base}`)
      .replace('<!--csp-->', () => (csp ? policyTag(boot) : ''))
      .replace('<!--head-->', () => tags.join('\n    '))
      .replace('<body>', () => `<body ${data.join(' ')}>`)
      .replace('<!--app-->', () => body)
  );
}

/** Forbids inline script (but for the one that is named by its hash), eval and every foreign origin. */
function policyTag(boot: string): string {
  const hash = createHash('sha256').update(boot).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
