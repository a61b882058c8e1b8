import { Download, Plus, Upload } from 'lucide-react';
import { useId, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormatError } from '../../core/formats/problem.ts';
import type { Written } from '../../core/formats/write/outgoing.ts';
import type { OwnTerm } from '../../core/terms/own-term.ts';
import { useApp } from '../shared/app-context.tsx';
import type { OwnTermsProps } from './own-terms.tsx';
import type { TermEvent } from './term-events.tsx';

interface TermToolsProps extends OwnTermsProps {
  readonly terms: readonly OwnTerm[];
  readonly onAdd: () => void;
  readonly onEvent: (event: TermEvent | null) => void;
}

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Adding a term, and terms by the table: what reads and writes tables is fetched when it is wanted. */
export function TermTools({ terms, save, onAdd, onEvent }: TermToolsProps) {
  const { t } = useTranslation('termbase');
  const { library } = useApp();
  const picker = useId();

  const bringIn = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    try {
      const [{ readTermTable }, { planTermImport }] = await Promise.all([
        import('../../core/formats/term-table.ts'),
        import('../../core/terms/term-import.ts'),
      ]);
      const lines = readTermTable(new Uint8Array(await file.arrayBuffer()), file.name);
      const plan = planTermImport(lines, terms);
      const put = plan.put.length ? await (await library()).putTerms(plan.put) : [];
      const before = new Map(terms.map((term) => [term.id, term]));
      const isNew = ({ id }: OwnTerm) => !before.has(id);
      onEvent({
        kind: 'imported',
        plan,
        added: put.filter(isNew).map(({ id }) => id),
        before: put.filter((term) => !isNew(term)).map(({ id }) => before.get(id)!),
      });
    } catch (error) {
      onEvent(
        error instanceof FormatError
          ? { kind: 'unreadable', name: file.name, problem: error.problems[0]! }
          : { kind: 'failed', error },
      );
    } finally {
      // The same file may be chosen again once it is mended.
      target.value = '';
    }
  };

  const takeOut = async (format: 'csv' | 'tsv') => {
    const { writeTermTable } = await import('../../core/formats/write/term-table.ts');
    const { name, type, bytes }: Written = writeTermTable(terms, t('title'), format);
    save(name, new Blob([bytes], { type }));
  };

  return (
    <div className="term-tools">
      <button type="button" className="button" onClick={onAdd}>
        <Plus {...ICON} />
        {t('add')}
      </button>
      <input
        id={picker}
        className="visually-hidden"
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        onChange={(event) => void bringIn(event)}
      />
      <label className="button" htmlFor={picker}>
        <Upload {...ICON} />
        {t('import')}
      </label>
      {terms.length > 0 &&
        (['csv', 'tsv'] as const).map((format) => (
          <button key={format} type="button" className="button" onClick={() => void takeOut(format)}>
            <Download {...ICON} />
            {t(`export.${format}`)}
          </button>
        ))}
    </div>
  );
}
