import type { Value } from '../../semantics/model.ts';

/** A computed value as a spec would have it. */
export const writtenValue = (value: Value | undefined): string => {
  if (!value) return '…';
  switch (value.kind) {
    case 'number':
      return value.integer || !Number.isInteger(value.value) ? String(value.value) : value.value.toFixed(1);
    case 'string':
      return JSON.stringify(value.value);
    case 'none':
      return 'none';
    case 'list':
      return `[${value.items.map(writtenValue).join(', ')}]`;
    case 'record':
      return `{${[...value.entries].map(([key, item]) => `${key}: ${writtenValue(item)}`).join(', ')}}`;
    case 'call':
      return calledValue(value);
    default:
      return String(value.value);
  }
};

const calledValue = ({ site }: Extract<Value, { kind: 'call' }>): string => {
  if (site.call.kind !== 'call') return site.call.name;
  const args = site.arguments.map(
    ({ argument, value }) => `${argument.name ? `${argument.name.text}=` : ''}${writtenValue(value)}`,
  );
  return `${site.call.callee.text}(${args.join(', ')})`;
};
