import type { SettingsModel } from '../../semantics/model.ts';
import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { setSetting, setTo } from '../edits.ts';
import { rateOf } from '../facts/rate.ts';
import { argumentOf, type Called, optimizerOf, settingOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { setOptimizerArgument } from './set-optimizer-argument.ts';

/** What trains where no optimizer is written, as in Keras, and its learning rate. */
const PRESET = { name: 'RMSprop', rate: 0.001 };

/** The first value of a schedule, where it is written. */
const firstValue = (optimizer: Called) => {
  const value = argumentOf(optimizer, 'learning_rate')?.value;
  const given = value?.kind === 'call' ? value.site.arguments : [];
  return given.find(({ parameter }) => parameter === 'initial_learning_rate')?.argument.value;
};

/** Gives an optimizer another learning rate, or a schedule another first one; nothing where that is not written. */
export const setRate = (optimizer: Called, text: string): readonly Fix[] => {
  if (typeof optimizer.configured.config.learning_rate === 'number')
    return setOptimizerArgument(optimizer, 'learning_rate', text);
  const first = firstValue(optimizer);
  return first ? [fix(setTo('initial_learning_rate', text), { range: first.range, text }, false)] : [];
};

/** Multiplies the learning rate of a train block, or the first one of a schedule; nothing where it is not known. */
export const scaleRate = (train: SettingsModel, factor: number, context: Context): readonly Fix[] => {
  const optimizer = optimizerOf(train, context);
  const rate = optimizer && rateOf(optimizer);
  if (optimizer && rate !== undefined && Number.isFinite(rate)) return setRate(optimizer, decimal(rate * factor));
  if (optimizer || settingOf(train, 'optimizer')) return [];
  return setSetting(train, 'optimizer', `${PRESET.name}(learning_rate=${decimal(PRESET.rate * factor)})`, context);
};
