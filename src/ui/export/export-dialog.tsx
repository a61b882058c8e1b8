import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WRITE_FORMATS, type Labels, type WriteFormat } from '../../core/formats/write/outgoing.ts';
import { OPTIONS_OF, type TakeOutOptions } from '../../core/formats/write/take-out-options.ts';
import { useApp, useAppState } from '../shared/app-context.tsx';
import { Dialog } from '../shared/dialog.tsx';
import type { ExportDialogProps } from './export-button.tsx';
import { ExportOptions } from './export-options.tsx';
import { ExportOutcome, type Outcome } from './export-outcome.tsx';
import type { ExportText } from './export-work.ts';

const DEFAULTS: TakeOutOptions = {
  format: 'html',
  units: 'sentences',
  source: 'zh',
  layout: 'side',
  glossary: true,
};

/** Takes a text away: what as, how, and how it went. It stays open, since many want more than one file. */
export function ExportDialog({ text, onClose, exportText }: ExportDialogProps & { exportText: ExportText }) {
  const { t } = useTranslation('export');
  const { base, library } = useApp();
  const ui = useAppState(({ settings }) => settings.ui);
  const [options, setOptions] = useState(DEFAULTS);
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });
  const work = useRef<AbortController>(null);
  useEffect(() => () => work.current?.abort(), []);

  const start = async () => {
    const controller = new AbortController();
    work.current = controller;
    const { signal } = controller;
    const tell = (outcome: Outcome) => !signal.aborted && setOutcome(outcome);
    setOutcome({ state: 'working', done: 0 });
    try {
      const onProgress = (done: number) => tell({ state: 'working', done });
      const labels: Labels = {
        contents: t('labels.contents'),
        glossary: t('labels.glossary'),
        inText: t('labels.inText'),
        note: t('labels.note'),
        licence: t('labels.licence'),
        sources: t('labels.sources'),
      };
      const file = await exportText({ text, options, ui, labels, base, library, onProgress, signal });
      tell({ state: 'done', ...file });
    } catch (error) {
      tell({ state: 'failed', error });
    }
  };
  const cancel = () => {
    work.current?.abort();
    setOutcome({ state: 'none' });
  };
  const change = (change: Partial<TakeOutOptions>) => {
    setOptions((now) => ({ ...now, ...change }));
    setOutcome({ state: 'none' });
  };

  const isWorking = outcome.state === 'working';
  const act = () => (isWorking ? cancel() : void start());
  // A text that ships is pairs from the first.
  const takes = OPTIONS_OF[options.format].filter((name) => name !== 'units' || typeof text === 'string');
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      foot={
        <>
          <ExportOutcome outcome={outcome} />
          {/* One button, so that the focus stays; the second click of two is not meant for what it has become. */}
          <button
            type="button"
            className={isWorking ? 'button' : 'button primary'}
            onClick={(event) => {
              if (event.detail < 2) act();
            }}
          >
            {isWorking ? t('cancel') : t('start')}
          </button>
        </>
      }
    >
      <Formats format={options.format} isFixed={isWorking} onChoose={(format) => change({ format })} />
      <ExportOptions options={options} takes={takes} isFixed={isWorking} onChange={change} />
    </Dialog>
  );
}

/** What standards are called in every language. */
const NAMES = {
  markdown: 'Markdown',
  tmx: 'TMX',
  xliff: 'XLIFF',
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
} as const;

function isWord(format: WriteFormat): format is Exclude<WriteFormat, keyof typeof NAMES> {
  return !(format in NAMES);
}

interface FormatsProps {
  readonly format: WriteFormat;
  readonly isFixed: boolean;
  readonly onChoose: (format: WriteFormat) => void;
}

/** What the text may be taken away as: a name each, and what it is for. */
function Formats({ format, isFixed, onChoose }: FormatsProps) {
  const { t } = useTranslation('export');
  const group = useId();
  return (
    <fieldset className="options" disabled={isFixed}>
      <legend className="visually-hidden">{t('formats')}</legend>
      {WRITE_FORMATS.map((each) => (
        <label key={each} className="option">
          <input
            type="radio"
            name={group}
            value={each}
            checked={each === format}
            data-autofocus={each === format ? '' : undefined}
            onChange={() => onChoose(each)}
          />
          <span className="option-name">{isWord(each) ? t(`name.${each}`) : NAMES[each]}</span>
          <span className="option-about">{t(`about.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
