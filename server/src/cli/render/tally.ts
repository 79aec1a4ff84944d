import type { Lang } from '../../catalogue/index.ts';
import type { Problem, Severity } from '../../language/index.ts';

const NOUNS: Readonly<Record<Lang, Readonly<Record<Severity | 'file', readonly [one: string, many: string]>>>> = {
  en: {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    info: ['note', 'notes'],
    hint: ['hint', 'hints'],
    file: ['file', 'files'],
  },
  fr: {
    error: ['erreur', 'erreurs'],
    warning: ['avertissement', 'avertissements'],
    info: ['remarque', 'remarques'],
    hint: ['suggestion', 'suggestions'],
    file: ['fichier', 'fichiers'],
  },
};

/** The gravest first. */
const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

const counted = (count: number, noun: Severity | 'file', lang: Lang): string => {
  const [one, many] = NOUNS[lang][noun];
  const isOne = lang === 'fr' ? count < 2 : count === 1;
  return `${count} ${isOne ? one : many}`;
};

/** `2 errors, 1 warning in 1 file`. */
export function tally(problems: readonly Problem[], files: number, lang: Lang): string {
  const counts = ORDER.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity, lang)];
  });
  const where = `${lang === 'fr' ? 'dans' : 'in'} ${counted(files, 'file', lang)}`;
  if (counts.length > 0) return `${counts.join(', ')} ${where}`;
  return `${lang === 'fr' ? 'rien à signaler' : 'nothing to report'} ${where}`;
}
