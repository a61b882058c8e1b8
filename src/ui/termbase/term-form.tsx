import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isNeverMarked, type OwnTerm, type TermDraft } from '../../core/terms/own-term.ts';
import {
  joinAliases,
  problemsOf,
  sortAliases,
  splitAliases,
  termKey,
  type TermProblem,
} from '../../core/terms/term-draft.ts';
import { useApp } from '../shared/app-context.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { LibraryFailure } from '../shared/library-failure.tsx';

interface TermFormProps {
  /** The term to be changed, or null for a new one. */
  readonly term: OwnTerm | null;
  /** All that are there. */
  readonly terms: readonly OwnTerm[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

type Field = 'zh' | 'en' | 'aliases' | 'definition';

/** The field that a problem is told at. */
const FIELD_OF: Readonly<Record<TermProblem, Field>> = {
  zhEmpty: 'zh',
  enEmpty: 'en',
  swapped: 'zh',
  tooLong: 'zh',
  already: 'zh',
};

/** A term, written down or changed. */
export function TermForm({ term, terms, onClose, onSaved }: TermFormProps) {
  const { t } = useTranslation('termbase');
  const { library } = useApp();
  const [values, setValues] = useState<Record<Field, string>>({
    zh: term?.zh ?? '',
    en: term?.en ?? '',
    aliases: term ? joinAliases(term.aliases) : '',
    definition: term?.definition ?? '',
  });
  const [problems, setProblems] = useState<readonly TermProblem[]>([]);
  const [error, setError] = useState<unknown>(null);
  const form = useId();

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const draft = draftOf(values, term);
    const taken = new Set(terms.filter(({ id }) => id !== term?.id).map(termKey));
    const found = problemsOf(draft, taken);
    setProblems(found);
    const [first] = found;
    if (first) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${FIELD_OF[first]}]`)?.focus();
      return;
    }
    try {
      await (await library()).putTerms([draft]);
      onSaved();
      onClose();
    } catch (error) {
      setError(error);
    }
  };

  const field = (name: Field) => ({
    name,
    value: values[name],
    problems: problems.filter((problem) => FIELD_OF[problem] === name),
    onChange: (value: string) => {
      setValues((now) => ({ ...now, [name]: value }));
      setProblems((now) => now.filter((problem) => FIELD_OF[problem] !== name));
    },
  });
  const lone = [values.zh, ...splitAliases(values.aliases)].filter(isNeverMarked);

  return (
    <Dialog
      title={t(term ? 'form.change' : 'form.add')}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('form.cancel')}
          </button>
          <button type="submit" className="button primary" form={form}>
            {t('form.save')}
          </button>
        </>
      }
    >
      <form id={form} className="own-form" noValidate onSubmit={(event) => void save(event)}>
        <TextField {...field('zh')} label={t('form.zh')} lang="zh" isFirst />
        <TextField {...field('en')} label={t('form.en')} lang="en" />
        <TextField {...field('aliases')} label={t('form.aliases')} hint={t('form.aliasesHint')} />
        <TextField
          {...field('definition')}
          label={t('form.definition')}
          hint={t('form.definitionHint')}
          isLong
        />
        {lone.length > 0 && (
          <p className="own-note" role="status">
            {t('form.lone', { char: lone[0]!.trim() })}
          </p>
        )}
        {error !== null && <LibraryFailure error={error} />}
      </form>
    </Dialog>
  );
}

function draftOf(values: Readonly<Record<Field, string>>, term: OwnTerm | null): TermDraft {
  return {
    ...(term ? { id: term.id } : {}),
    zh: values.zh.trim(),
    en: values.en.trim(),
    aliases: sortAliases(splitAliases(values.aliases)),
    definition: values.definition.trim(),
  };
}

interface TextFieldProps {
  readonly name: Field;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly lang?: string;
  readonly value: string;
  readonly problems: readonly TermProblem[];
  readonly isFirst?: boolean;
  readonly isLong?: boolean;
  readonly onChange: (value: string) => void;
}

function TextField({ name, label, hint, lang, value, problems, isFirst, isLong, onChange }: TextFieldProps) {
  const { t } = useTranslation('termbase');
  const id = useId();
  const about = `${id}-about`;
  const shared = {
    id,
    className: 'field-input',
    name,
    lang,
    value,
    'aria-invalid': problems.length > 0,
    'aria-describedby': about,
    'data-autofocus': isFirst ? '' : undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea {...shared} rows={4} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...shared} autoComplete="off" onChange={({ target }) => onChange(target.value)} />
      )}
      <p id={about} className={problems.length ? 'failure' : 'own-note'}>
        {problems.length ? problems.map((problem) => t(`problem.${problem}`)).join(' ') : hint}
      </p>
    </div>
  );
}
