import { useTranslation } from 'react-i18next';
import type { OwnText } from '../../store/own-text.ts';
import { Panel } from '../shared/panel.tsx';
import { DeskLink, type OwnReaderParts } from './own-reader.tsx';

interface TextPanelProps extends Pick<OwnReaderParts, 'ExportButton'> {
  readonly own: OwnText;
  /** The reader wants to add the missing side. */
  readonly onAdd: () => void;
}

/** A text of the reader's own: what it is, and what else can be done with it. */
export function TextPanel({ own, ExportButton, onAdd }: TextPanelProps) {
  const { t } = useTranslation('own');
  const { t: tLibrary } = useTranslation('library');
  const { record, pairs, missing, above, below } = own;
  const { id, title, length, sources, doubtful } = record;
  return (
    <Panel name="text" title={t('text')}>
      <div className="about-text">
        <p className="about-title">{title}</p>
        <ul className="about-facts">
          {length.zh > 0 && <li>{tLibrary('characters', { count: length.zh })}</li>}
          {length.en > 0 && <li>{tLibrary('words', { count: length.en })}</li>}
          {above + below === 0 && <li>{tLibrary('pairs', { count: pairs.length })}</li>}
          {doubtful > 0 && !missing && <li>{t('doubtful', { count: doubtful })}</li>}
        </ul>
        {missing && <p>{t(`missing.${missing}`)}</p>}
        <div className="about-ways">
          {missing && (
            <button type="button" className="button" onClick={onAdd}>
              {t('add')}
            </button>
          )}
          <DeskLink id={id} className="button">
            {t('desk')}
          </DeskLink>
          <ExportButton id={id} inWords />
        </div>
        {sources.length > 0 && (
          <section>
            <h3>{t('sources')}</h3>
            <ul>
              {sources.map(({ name, format, encoding }, n) => (
                <li key={`${n} ${name}`}>
                  <span className="file-name">{name}</span>
                  <span className="file-kind">{[format, encoding].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  );
}
