import { useId, type ReactNode } from 'react';

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly nameOf: (value: T) => string;
  /** Drawn above the names. */
  readonly glyphs?: Readonly<Record<T, ReactNode>>;
  /** Whether the names are only said, and shown by pointing at a glyph. */
  readonly hideNames?: boolean;
  readonly onChoose: (value: T) => void;
  /** How the segments stand: in a row of equal shares, or each as wide as its words. */
  readonly fit?: 'equal' | 'words';
}

/** One of a few: native radio buttons, so that arrow keys and screen readers know them, drawn as segments. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { legend, values, value, nameOf, glyphs, hideNames = false, onChoose, fit = 'equal' } = props;
  const group = useId();
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="segments" data-fit={fit}>
        {values.map((each) => (
          <label key={each} data-value={each} title={hideNames ? nameOf(each) : undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={group}
              value={each}
              checked={each === value}
              onChange={() => onChoose(each)}
            />
            <span className="segment">
              {glyphs && (
                <span className="glyph" aria-hidden="true">
                  {glyphs[each]}
                </span>
              )}
              <span className={hideNames ? 'visually-hidden' : undefined}>{nameOf(each)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
