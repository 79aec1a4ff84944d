import type { Lang } from '../../catalogue/index.ts';

const WHOLE: Readonly<Record<Lang, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
  fr: new Intl.NumberFormat('fr', { maximumFractionDigits: 0 }),
};

/** `29,345`. The spaces of French are those that every terminal has. */
export const whole = (value: number, lang: Lang): string => WHOLE[lang].format(value).replace(/[\u202F\u00A0]/g, ' ');

/** A loss or a metric, four digits of it: `0.4120`, `12.35`, `3.100e-5`. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace('NaN', 'nan').replace('Infinity', 'inf');
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) return value.toExponential(3);
  return value.toPrecision(4).includes('e') ? value.toFixed(0) : value.toPrecision(4);
}

/** `0:42`, `1:02:03`. */
export function clock(seconds: number): string {
  const total = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const pair = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${pair(minutes)}:${pair(rest)}` : `${minutes}:${pair(rest)}`;
}

const UNITS = ['', 'k', 'M', 'G', 'T'];

/** A count with three digits and its unit: `1.23 M`. */
export function scaled(value: number): string {
  const power = value < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(value) / 3));
  const mantissa = value / 1000 ** power;
  const digits = power === 0 ? String(value) : mantissa.toFixed(mantissa < 10 ? 2 : mantissa < 100 ? 1 : 0);
  return `${digits} ${UNITS[power]}`.trimEnd();
}

const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Memory: `114.6 KiB`. */
export function bytes(value: number): string {
  const power = value < 1024 ? 0 : Math.min(BINARY.length - 1, Math.floor(Math.log2(value) / 10));
  return `${power === 0 ? value : (value / 1024 ** power).toFixed(1)} ${BINARY[power]}`;
}
