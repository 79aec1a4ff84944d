import { type CodeLens, Command } from 'vscode-languageserver/node';
import type { Lang, Words } from '../catalogue/index.ts';
import type { Lens } from '../language/index.ts';
import { LENS_COMMANDS } from '../protocol/index.ts';
import { toRange } from './convert.ts';
import type { OpenSpec } from './documents.ts';

const TITLES: Readonly<Record<Lens['action']['kind'], Words>> = {
  train: { en: '▶ Train', fr: '▶ Entraîner' },
  summary: { en: 'Summary', fr: 'Résumé' },
};

/** The lenses of a document. Among several train blocks, the one without a name goes by `train`. */
export function lensesOf({ document, spec }: OpenSpec, lang: Lang): CodeLens[] {
  const several = spec.model.train.length > 1;
  return spec.lenses().map(({ range, action: { kind, name } }) => {
    const called = name ?? (kind === 'train' && several ? 'train' : null);
    return {
      range: toRange(document, range),
      command: Command.create(TITLES[kind][lang], LENS_COMMANDS[kind], document.uri, called),
    };
  });
}
