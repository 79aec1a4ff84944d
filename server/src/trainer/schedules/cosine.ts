import { numberIn, numberOrNone } from '../ops/config.ts';
import type { Schedule } from './kit.ts';

const half = (share: number): number => 0.5 * (1 + Math.cos(Math.PI * share));

export const cosineDecay: Schedule = (config, step) => {
  const [start, length, alpha] = [
    numberIn(config, 'initial_learning_rate'),
    numberIn(config, 'decay_steps'),
    numberIn(config, 'alpha'),
  ];
  const target = numberOrNone(config, 'warmup_target');
  const warmup = target === null ? 0 : numberIn(config, 'warmup_steps');
  const now = Math.min(step, length + warmup);
  if (target !== null && now < warmup) return start + (target - start) * (now / warmup);
  return (target ?? start) * ((1 - alpha) * half((now - warmup) / length) + alpha);
};

/** Which restart a share of the first period falls in, and how far that period has gone. */
function restart(share: number, growth: number): readonly [number, number] {
  if (growth === 1) return [Math.floor(share), share - Math.floor(share)];
  const index = Math.floor(Math.log(1 - share * (1 - growth)) / Math.log(growth));
  const before = (1 - growth ** index) / (1 - growth);
  return [index, (share - before) / growth ** index];
}

export const cosineDecayRestarts: Schedule = (config, step) => {
  const alpha = numberIn(config, 'alpha');
  const [index, share] = restart(step / numberIn(config, 'first_decay_steps'), numberIn(config, 't_mul'));
  const height = numberIn(config, 'm_mul') ** index;
  return numberIn(config, 'initial_learning_rate') * ((1 - alpha) * height * half(share) + alpha);
};
