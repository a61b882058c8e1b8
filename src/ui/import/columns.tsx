import { useTranslation } from 'react-i18next';
import type { Columns as Choice, TablePreview } from '../../core/formats/reading.ts';
import { langOf } from '../../core/text/script.ts';
import type { Part } from '../../store/imports.ts';
import { useImportActions } from './import-context.tsx';
import { SelectField } from './select-field.tsx';

const ROLES = ['zh', 'en', 'notes', 'id'] as const;
type Role = (typeof ROLES)[number];

/** Which column of a table is what, over its first rows. */
export function Columns({ part: { id }, table }: { part: Part; table: TablePreview }) {
  const { t } = useTranslation('import');
  const { read } = useImportActions();
  const { columns, rows, width } = table;
  const head = columns.header ? (rows[0] ?? []) : [];
  const shown = Math.min(width, 50);
  const numbers = Array.from({ length: shown }, (_, n) => n);
  const nameOf = (n: number) => head[n]?.trim() || t('columns.number', { number: n + 1 });
  const choose = (role: Role, value: string) => {
    const taken = value === '' ? null : Number(value);
    const next: Choice = { ...columns };
    // A column has one meaning: who takes it from another gives its own for it.
    const before = ROLES.find((one) => one !== role && next[one] === taken && taken !== null);
    read(id, {
      columns: { ...next, ...(before ? { [before]: columns[role] ?? null } : {}), [role]: taken },
    });
  };
  return (
    <fieldset className="import-columns">
      <legend>{t('columns.legend')}</legend>
      <div className="fields">
        {ROLES.map((role) => (
          <SelectField
            key={role}
            label={t(`columns.${role}`)}
            value={String(columns[role] ?? '')}
            options={[['', t('columns.none')], ...numbers.map((n) => [String(n), nameOf(n)] as const)]}
            onChoose={(value) => choose(role, value)}
          />
        ))}
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={columns.header}
          onChange={({ target }) => read(id, { columns: { ...columns, header: target.checked } })}
        />
        {t('columns.header')}
      </label>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard */}
      <div className="import-table" role="region" aria-label={t('columns.preview')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {numbers.map((n) => {
                const role = ROLES.find((one) => columns[one] === n);
                return (
                  <th key={n} scope="col" data-role={role}>
                    {role ? t(`columns.${role}`) : nameOf(n)}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(columns.header ? 1 : 0).map((cells, row) => (
              // oxlint-disable-next-line react/no-array-index-key -- they do not change
              <tr key={row}>
                {numbers.map((n) => (
                  <td key={n} lang={langOf(cells[n] ?? '')}>
                    {cells[n]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}
