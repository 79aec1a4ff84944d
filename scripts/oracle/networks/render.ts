import { type Arguments, type Block, type Call, type Draft, isList, type Literal, type Statement, tagged } from './draft.ts';

/** Where something stands in the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Rendered {
  readonly text: string;
  /** Where each call stands; the same object only once in a draft. */
  readonly ranges: ReadonlyMap<Call, Range>;
  /** Where the names stand that a call's values get. */
  readonly targets: ReadonlyMap<Call, Range>;
}

/** Arguments whose words are names, not values of the language. */
const QUOTED = new Set(['name', 'shape', 'batch_shape', 'input_shape', 'batch_input_shape', 'equation', 'bias_axes']);

const argumentText = ([name, value]: Arguments[number], positional: boolean): string => {
  const text = literalText(value, QUOTED.has(name));
  return positional ? text : `${name}=${text}`;
};

const argumentsText = (args: Arguments, positional: number): string =>
  args.map((one, index) => argumentText(one, index < positional)).join(', ');

/** A value as the language writes it. */
export const literalText = (value: Literal, quoted = false): string => {
  if (value === null) return 'none';
  if (typeof value === 'string') return quoted ? `"${value}"` : value;
  if (isList(value)) return `[${value.map((one) => literalText(one, quoted)).join(', ')}]`;
  const variant = tagged(value);
  if (!variant) return String(value);
  if (variant.is === 'reference') return variant.name;
  if (variant.is === 'record') return `{${variant.entries.map(([key, one]) => `${key}: ${literalText(one)}`).join(', ')}}`;
  if (variant.is === 'entry')
    return variant.args.length === 0 ? variant.name : `${variant.name}(${argumentsText(variant.args, 0)})`;
  return callText(variant);
};

const callText = (call: Call): string => {
  if (call.is === 'shared') return `${call.name}()`;
  return `${call.name}(${argumentsText(call.args, call.is === 'layer' ? call.positional : 0)})`;
};

const namesText = (names: readonly string[]): string => (names.length === 1 ? (names[0] ?? '') : `[${names.join(', ')}]`);

class Writer {
  text = '';
  readonly ranges = new Map<Call, Range>();
  readonly targets = new Map<Call, Range>();

  call(call: Call): void {
    const start = this.text.length;
    this.text += callText(call);
    this.ranges.set(call, { start, end: this.text.length });
  }

  statement(statement: Statement, indent: string): void {
    this.text += indent;
    if (statement.is === 'output') this.text += `output ${statement.names.join(', ')}\n`;
    else if (statement.is === 'layer-binding') this.binding(statement.name, statement.call);
    else if (statement.is === 'repeat') this.body(`repeat ${statement.count}`, statement.body, indent);
    else this.flow(statement);
  }

  binding(name: string, call: Call): void {
    this.text += `layer ${name} = `;
    this.call(call);
    this.text += '\n';
  }

  flow({ target, source, calls }: Extract<Statement, { is: 'flow' }>): void {
    const last = calls.at(-1);
    const start = this.text.length;
    if (last) this.targets.set(last, { start, end: start + namesText(target).length });
    if (target.length > 0) this.text += `${namesText(target)} = `;
    if (source.length > 0) this.text += `${namesText(source)} -> `;
    for (const [index, call] of calls.entries()) {
      if (index > 0) this.text += ' -> ';
      this.call(call);
    }
    this.text += '\n';
  }

  body(head: string, statements: readonly Statement[], indent: string): void {
    this.text += `${head} {\n`;
    for (const statement of statements) this.statement(statement, `${indent}  `);
    this.text += `${indent}}\n`;
  }

  block({ name, params, body }: Block): void {
    this.body(`block ${name}(${argumentsText(params, 0)})`, body, '');
  }
}

/** The draft as a spec. */
export const render = ({ lets, blocks, body }: Draft): Rendered => {
  const writer = new Writer();
  for (const [name, value] of lets) writer.text += `let ${name} = ${literalText(value)}\n`;
  for (const block of blocks) writer.block(block);
  writer.body('network', body, '');
  return { text: writer.text, ranges: writer.ranges, targets: writer.targets };
};
