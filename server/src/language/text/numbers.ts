import type { Lang, Shape, Size } from '../../catalogue/index.ts';
import { phrases } from './phrases.ts';

/** A whole number with its thousands apart: `29,345`, `29 345`. */
export const count = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'fr' ? 'fr' : 'en', { maximumFractionDigits: 0 }).format(value);

/** A number as the language writes it, with at most four digits that matter: `0.1`, `1.0`, `2.5e-5`. */
export const decimal = (value: number): string => {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(4));
  if (rounded !== 0 && (Math.abs(rounded) < 1e-3 || Math.abs(rounded) >= 1e6)) return rounded.toExponential().replace('e+', 'e');
  return Number.isInteger(rounded) ? rounded.toFixed(1) : String(rounded);
};

const sizeText = (size: Size, index: number, lang: Lang): string => {
  if (size === null) return index === 0 ? phrases.batch[lang] : 'none';
  return String(size);
};

/** A shape as the language writes it, the batch spelled: `[batch, 24, 1]`. */
export const shapeText = (shape: Shape, lang: Lang): string =>
  `[${shape.map((size, index) => sizeText(size, index, lang)).join(', ')}]`;

/** Several words as a sentence has them: `a`, `a or b`, `a, b or c`. */
export const alternatives = (words: readonly string[], lang: Lang): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${phrases.or[lang]} ${words.at(-1)}`;
