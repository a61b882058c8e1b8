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
 * @param parts.preloads tags for scripts that the page needs besides those that the template names
 * @param parts.built whether it is a page to ship: its policy forbids all that it does not need, and its scripts wait
 *   for the first paint; the dev server has scripts of its own
 */
export function fillPage(
  template: string,
  page: Page,
  parts: { body: string; base: string; boot: string; preloads: readonly string[]; built: boolean },
): string {
  const { body, base, boot, preloads, built } = parts;
  const tags = [
    `<title>${escape(page.title)}</title>`,
    `<meta name="description" content="${escape(page.description)}">`,
    `<script>${boot}</script>`,
  ];
  const data = [
    `data-page="${page.content.page}"`,
    `data-base="${base}"`,
    ...(page.slug ? [`data-slug="${page.slug}"`] : []),
  ];
  return (built ? lateScripts(template, preloads) : template)
    .replaceAll('="./', `="${base}`)
    .replace('<!--csp-->', () => (built ? policyTag(boot) : ''))
    .replace('<!--head-->', () => tags.join('\n    '))
    .replace('<body>', () => `<body ${data.join(' ')}>`)
    .replace('<!--app-->', () => body);
}

/** Puts what loads scripts into a template at the page's end, for `boot.ts` to take out once the text is painted. */
function lateScripts(template: string, preloads: readonly string[]): string {
  const loading = /\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g;
  const tags = [...template.matchAll(loading)].map(([tag]) => tag.trim());
  const late = `<template data-late>${[...preloads, ...tags].join('')}</template>`;
  return template.replaceAll(loading, '').replace('</body>', () => `  ${late}\n  </body>`);
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
