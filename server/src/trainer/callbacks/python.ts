import { Failure } from '../failure.ts';

/** Numbers as Python writes them: `0.1`, `1e-07`, `2.0`, `nan`. Source: Python's float.__repr__ */
export function repr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 16) return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  const plain = String(value);
  return plain.includes('.') ? plain : `${plain}.0`;
}

const SPEC = /^(?:(.)?([<>=^]))?([ +-])?(0)?(\d+)?(,)?(?:\.(\d+))?([deEfFgG%])?$/su;

interface Spec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly width: number;
  readonly grouped: boolean;
  readonly precision: number | null;
  readonly type: string;
}

function specOf(text: string): Spec | null {
  const match = SPEC.exec(text);
  if (!match) return null;
  const [, fill, align, sign = '-', zero, width = '0', comma, precision, type = ''] = match;
  return {
    fill: fill ?? (zero ? '0' : ' '),
    align: align ?? (zero ? '=' : '>'),
    sign,
    width: Number(width),
    grouped: comma !== undefined,
    precision: precision === undefined ? null : Number(precision),
    type,
  };
}

const twoDigits = (text: string): string => text.replace(/e([+-])(\d)$/, 'e$10$2');

/** Enough decimals for any tie: the digits of a double behind a half are zeros. */
const EXACT = 60;

/** `toFixed` with Python's rounding: a half goes to the even neighbour. */
function fixed(value: number, decimals: number): string {
  const exact = value.toFixed(Math.min(100, decimals + EXACT));
  const end = exact.indexOf('.') + 1 + decimals;
  const below = decimals === 0 ? exact.slice(0, end - 1) : exact.slice(0, end);
  const isHalf = /^50*$/.test(exact.slice(end));
  return isHalf && /[02468]$/.test(below) ? below : value.toFixed(decimals);
}

/** `%g`: so many significant digits, no zeros behind. @param room digits before the point from which on the power is written */
function general(value: number, precision: number, room = Math.max(1, precision)): string {
  const digits = Math.max(1, precision);
  const power = value === 0 ? 0 : Number(value.toExponential(digits - 1).split('e')[1]);
  if (power >= -4 && power < room)
    return fixed(value, digits - 1 - power)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  return twoDigits(value.toExponential(digits - 1).replace(/\.?0+e/, 'e'));
}

/** Without a type a fraction keeps its point. */
const pointed = (digits: string): string => (/[.e]/.test(digits) ? digits : `${digits}.0`);

/** The digits of a number that is not negative. */
function digitsOf(value: number, { type, precision }: Spec): string {
  if (!Number.isFinite(value)) return repr(value);
  switch (type) {
    case 'd':
      return String(value);
    case 'f':
    case 'F':
      return fixed(value, precision ?? 6);
    case '%':
      return `${fixed(value * 100, precision ?? 6)}%`;
    case 'e':
    case 'E':
      return twoDigits(value.toExponential(precision ?? 6));
    case 'g':
    case 'G':
      return general(value, precision ?? 6);
    default:
      return precision === null ? repr(value) : pointed(general(value, precision, Math.max(1, precision) - 1));
  }
}

const grouped = (digits: string): string => digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

function aligned(sign: string, digits: string, { align, fill, width }: Spec): string {
  const room = Math.max(0, width - sign.length - digits.length);
  if (align === '=') return sign + fill.repeat(room) + digits;
  if (align === '<') return sign + digits + fill.repeat(room);
  if (align === '^') return fill.repeat(Math.floor(room / 2)) + sign + digits + fill.repeat(Math.ceil(room / 2));
  return fill.repeat(room) + sign + digits;
}

/** A value of a template: `whole` is Python's int, which alone takes `d`. */
export interface Field {
  readonly value: number;
  readonly whole: boolean;
}

/** Python's `format(value, spec)` for numbers; `null` where Python refuses the specification. */
export function formatted({ value, whole }: Field, text: string): string | null {
  const spec = specOf(text);
  if (!spec || (spec.type === 'd' && !whole)) return null;
  const negative = value < 0 || Object.is(value, -0);
  const plain = spec.type === '' && spec.precision === null && whole ? String(Math.abs(value)) : digitsOf(Math.abs(value), spec);
  const digits = spec.grouped ? grouped(plain) : plain;
  const plus = spec.sign === '-' ? '' : spec.sign;
  const sign = negative ? '-' : plus;
  const done = aligned(sign, digits, spec);
  return /[EFG]/.test(spec.type) ? done.toUpperCase() : done;
}

const PART = /\{\{|\}\}|\{([^{}:!]*)(?::([^{}]*))?\}|[{}]/g;

const badTemplate = (template: string, part: string, line: number, known: readonly string[]): Failure => {
  const names = known.map((name) => `\`{${name}}\``).join(', ');
  return new Failure({
    line,
    message: {
      en: `The file name \`${template}\` cannot be filled in: \`${part}\` says nothing that is known at the end of an epoch.`,
      fr: `Le nom de fichier \`${template}\` ne peut pas être rempli : \`${part}\` n’est pas connu à la fin d’une époque.`,
    },
    hint: {
      en: `Known are ${names}; \`:02d\` or \`:.2f\` behind a name says how it is written.`,
      fr: `Sont connus ${names} ; \`:02d\` ou \`:.2f\` après un nom dit comment il s’écrit.`,
    },
  });
};

/**
 * Python's `template.format(…)`: `{epoch:02d}-{val_loss:.2f}`.
 * @throws Failure with that line, when a name is not known or Python would refuse its format
 */
export function fillIn(template: string, fields: ReadonlyMap<string, Field>, line: number): string {
  return template.replace(PART, (part: string, name?: string, spec = '') => {
    if (part === '{{' || part === '}}') return part.slice(1);
    const field = name === undefined ? undefined : fields.get(name);
    const text = field && formatted(field, spec);
    if (text === undefined || text === null) throw badTemplate(template, part, line, [...fields.keys()]);
    return text;
  });
}
