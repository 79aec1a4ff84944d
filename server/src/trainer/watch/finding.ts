import type { Words } from '../../catalogue/kit/words.ts';
import type { LayerPlan, RunRule } from '../../protocol/index.ts';

/** What is guilty: a layer, a setting of the train block, or the data. */
export type Guilty =
  | { readonly kind: 'layer'; readonly layer: LayerPlan }
  | { readonly kind: 'setting'; readonly setting: string }
  | { readonly kind: 'data' };

/** A mistake that a run shows. */
export interface Finding {
  readonly rule: RunRule;
  readonly guilty: Guilty;
  readonly message: Words;
  /** When it showed; both count from 0. */
  readonly epoch: number;
  readonly batch?: number;
}

/** A finding of something that is seen at the end of an epoch. */
export type EpochFinding = Omit<Finding, 'epoch' | 'batch'>;

export const setting = (name: string): Guilty => ({ kind: 'setting', setting: name });

/** A layer as its spec knows it: name, class and line as people count. */
export const called = ({ name, kind, line }: LayerPlan): Words => ({
  en: `\`${name}\` (\`${kind}\`, line ${line + 1})`,
  fr: `\`${name}\` (\`${kind}\`, ligne ${line + 1})`,
});

/** Three digits that count, as the language writes them: `0.412`, `1.2e-9`, `1e37`. */
export const figure = (value: number): string => {
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e6)
    ? value.toExponential(1).replace(/(\.0)?e\+?/, 'e')
    : String(Number(value.toPrecision(3)));
};
