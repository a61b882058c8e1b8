import { ListChecks, Pencil, Trash2 } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextRecord } from '../../core/library/library.ts';
import { langOf } from '../../core/text/script.ts';
import { useApp, useAppState } from '../shared/app-context.tsx';
import { routes } from '../shared/routes.ts';
import { dayInWords } from './dates.ts';
import { ReadOn } from './read-on.tsx';
import { ownTextId } from './use-focus-on.ts';
import { useKeptPlace } from './use-kept-place.ts';

const ICON = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const;

interface OwnTextProps {
  readonly text: TextRecord;
  /** The tag that the list is narrowed to. */
  readonly tag: string | null;
  readonly onTag: (tag: string | null) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly ExportButton: ComponentType<{ readonly id: string }>;
}

/** One of the reader's own texts: what it is, how far it was read, and what can be done with it. */
export function OwnText({ text, tag, onTag, onEdit, onRemove, ExportButton }: OwnTextProps) {
  const { t } = useTranslation('library');
  const { base } = useApp();
  const place = useKeptPlace(text.id);
  const { id, title, tags } = text;
  const address = routes.ownText(base, id, place?.pairId);
  const shown = title || t('own.untitled');
  return (
    <li className="own-text">
      <h3 lang={title ? langOf(title) : undefined}>
        <a id={ownTextId(id)} href={address}>
          {shown}
        </a>
      </h3>
      <Facts text={text} />
      {tags.length > 0 && (
        <ul className="own-tags" aria-label={t('own.tags')}>
          {tags.map((each) => (
            <li key={each}>
              <button
                type="button"
                aria-pressed={each === tag}
                onClick={() => onTag(each === tag ? null : each)}
              >
                {each}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="onward">
        <ReadOn address={address} title={shown} place={place} />
      </div>
      <div className="own-actions">
        <a
          className="tool"
          href={routes.desk(base, id)}
          aria-label={t('own.check', { title: shown })}
          title={t('own.checkShort')}
        >
          <ListChecks {...ICON} />
        </a>
        {/* It comes late; its room is kept. */}
        <span className="own-export">
          <ExportButton id={id} />
        </span>
        <Action label={t('own.edit', { title: shown })} hint={t('own.editShort')} onClick={onEdit}>
          <Pencil {...ICON} />
        </Action>
        <Action label={t('own.remove', { title: shown })} hint={t('own.removeShort')} onClick={onRemove}>
          <Trash2 {...ICON} />
        </Action>
      </div>
    </li>
  );
}

interface ActionProps {
  readonly label: string;
  readonly hint: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Action({ label, hint, onClick, children }: ActionProps) {
  return (
    <button type="button" className="tool" aria-label={label} title={hint} onClick={onClick}>
      {children}
    </button>
  );
}

function Facts({ text }: { text: TextRecord }) {
  const { t } = useTranslation('library');
  const { base } = useApp();
  const ui = useAppState(({ settings }) => settings.ui);
  const { id, langs, length, rows, doubtful, created, opened } = text;
  return (
    <p className="own-facts">
      {length.zh > 0 && <span>{t(`own.length.${langs.zh}`, { count: length.zh })}</span>}
      {length.en > 0 && <span>{t('own.length.en', { count: length.en })}</span>}
      <span>{t('own.rows', { count: rows })}</span>
      {doubtful > 0 && (
        <a className="link" href={routes.desk(base, id)}>
          {t('own.doubtful', { count: doubtful })}
        </a>
      )}
      {opened > created && (
        <time dateTime={new Date(opened).toISOString()}>
          {t('own.opened', { day: dayInWords(opened, ui) })}
        </time>
      )}
      <time dateTime={new Date(created).toISOString()}>
        {t('own.added', { day: dayInWords(created, ui) })}
      </time>
    </p>
  );
}
