import type * as ast from '../../syntax/ast.ts';
import { type Item, type Kitchen, wordItem } from './items.ts';

const wordsIn = (value: ast.Expr | undefined): readonly string[] => {
  switch (value?.kind) {
    case 'reference':
      return [value.name];
    case 'string':
      return [value.value];
    case 'call':
      return [value.callee.text];
    case 'list':
      return value.items.flatMap(wordsIn);
    case 'record':
      return value.entries.flatMap((entry) => wordsIn(entry.value));
    default:
      return [];
  }
};

const trainBlock = (path: readonly ast.AnyNode[]): ast.Settings | undefined => {
  const [file] = path;
  const around = path.find((node): node is ast.Settings => node.kind === 'train');
  if (around || file?.kind !== 'file') return around;
  return file.declarations.find((one): one is ast.Settings => one.kind === 'train');
};

/** What an epoch reports, by name: the loss and the metrics, of training and of validation. */
export const monitored = (path: readonly ast.AnyNode[], { catalogue, lang }: Kitchen): readonly Item[] => {
  const metrics = trainBlock(path)?.settings.find(({ name }) => name.text === 'metrics')?.value;
  const names = ['loss', ...wordsIn(metrics).filter((word) => catalogue.find('metric', word))];
  const detail = lang === 'fr' ? ['validation', 'entraînement'] : ['validation', 'training'];
  return [
    ...names.map((name) => wordItem(`val_${name}`, detail[0] ?? '')),
    ...names.map((name) => wordItem(name, detail[1] ?? '')),
  ];
};
