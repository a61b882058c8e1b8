import { useId, type ReactNode } from 'react';

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly nameOf: (value: T) => string;
  /** What stands for a value in place of its name; the name is then said, and shown by pointing at it. */
  readonly faceOf?: (value: T) => ReactNode;
  readonly onChoose: (value: T) => void;
  /** How the segments stand: in a row of equal shares, or each as wide as its words. */
  readonly fit?: 'equal' | 'words';
}

/** One of a few: native radio buttons, so that arrow keys and screen readers know them, drawn as segments. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { legend, values, value, nameOf, faceOf, onChoose, fit = 'equal' } = props;
  const group = useId();
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="segments" data-fit={fit}>
        {values.map((each) => (
          <label key={each} data-value={each} title={faceOf && nameOf(each)}>
            <input
              type="radio"
              className="visually-hidden"
              name={group}
              value={each}
              checked={each === value}
              aria-label={faceOf && nameOf(each)}
              onChange={() => onChoose(each)}
            />
            <span className="segment">{faceOf ? faceOf(each) : nameOf(each)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
