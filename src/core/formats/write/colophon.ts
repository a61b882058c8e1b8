import { safeHref } from '../segment-builder.ts';
import { flowText } from './markup.ts';
import type { Outgoing } from './outgoing.ts';
import { xmlAttribute } from './xml-text.ts';

/** Where a text comes from and under what terms, in the interface's language; nothing of a text without `meta`. */
export function colophonMarkup({ meta, ui, labels }: Outgoing): string {
  if (!meta) return '';
  const { authors, statement, licence, sources, date } = meta;
  const listed = sources.map(({ title, url, author, publisher, date }) => {
    const rest = [author, publisher, date]
      .filter((part) => part !== undefined)
      .map((part) => `, ${flowText(part)}`);
    return `<li>${linked(title, url)}${rest.join('')}</li>`;
  });
  return [
    `<p>${flowText([...authors, date].join(', '))}</p>`,
    `<p>${flowText(statement[ui])}</p>`,
    `<p>${flowText(labels.licence)} ${linked(licence.name, licence.url)}</p>`,
    ...(listed.length ? [`<p>${flowText(labels.sources)}</p>`, `<ul>${listed.join('')}</ul>`] : []),
  ].join('\n');
}

function linked(text: string, url: string | undefined): string {
  const href = safeHref(url);
  return href ? `<a href="${xmlAttribute(href)}">${flowText(text)}</a>` : flowText(text);
}
