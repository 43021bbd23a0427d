interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
  /** What a value is called that is not among them. */
  nameOf?: (value: string) => string;
}

/** One choice of several, with its label. A value that is not among them, from an old link, is shown too. */
export function Choice({ label, value, options, onChange, nameOf }: ChoiceProps) {
  const known = options.some(([option]) => option === value);
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {!known && <option value={value}>{nameOf ? nameOf(value) : value}</option>}
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
