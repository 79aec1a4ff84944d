import type { Model } from '../semantics/model.ts';
import type { Lens } from '../service.ts';

/** What can be done with a declaration: train a `train` block, show the summary of a network. */
export const lenses = (model: Model): readonly Lens[] =>
  model.parsed.file.declarations.flatMap((one): readonly Lens[] => {
    const name = one.name?.text ?? null;
    if (one.kind === 'train') return [{ range: one.keyword, action: { kind: 'train', name } }];
    return one.kind === 'network' ? [{ range: one.keyword, action: { kind: 'summary', name } }] : [];
  });
