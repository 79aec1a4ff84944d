import type * as ast from '../syntax/ast.ts';
import { evaluate, unknownNameFinding } from './evaluate.ts';
import { type Flowing, unknownValues } from './flowing.ts';
import { mayEnter, mayStep } from './limits.ts';
import { type BuildPlace, siteAt } from './place.ts';
import { type Names, namesOf, Scope } from './scope.ts';
import { kindOf, numberValue, showValue } from './values.ts';

/** The rounds of a repeat, one after the other, each going on from the one before. */
export const readRepeat = (repeat: ast.Repeat, place: BuildPlace, from: Flowing): Flowing => {
  const rounds = roundsOf(repeat, place);
  if (rounds === undefined) return sketchRound(repeat, place, from);
  if (!mayEnter(repeat.range, place)) return unknownValues();
  const names = namesOf(repeat.body);
  let value = from;
  for (let round = 0; round < rounds; round += 1) {
    if (!mayStep(repeat.range, place)) return unknownValues();
    value = readRound(repeat, round, names, place, value);
  }
  return value;
};

const roundsOf = ({ count, range }: ast.Repeat, place: BuildPlace): number | undefined => {
  const value = evaluate(count, place);
  if (!value || !count) return undefined;
  if (value.kind === 'number' && value.integer && value.value >= 0) return value.value;
  const got = value.kind === 'number' ? showValue(value) : kindOf(value);
  const unbound = value.kind === 'word' ? unknownNameFinding(place, count, value) : undefined;
  place.context.record.find(unbound ?? { rule: 'invalid-repeat-count', got, site: siteAt(place, count.range ?? range) });
  return undefined;
};

/** One round with nothing known of the counter, so that the body is read at least once. */
const sketchRound = (repeat: ast.Repeat, place: BuildPlace, from: Flowing): Flowing => {
  place.graph.flawed = true;
  if (mayEnter(repeat.range, place)) readRound(repeat, undefined, namesOf(repeat.body), place, from);
  return unknownValues();
};

const readRound = (repeat: ast.Repeat, round: number | undefined, names: Names, place: BuildPlace, from: Flowing): Flowing => {
  const header = new Scope(place.scope);
  if (repeat.counter) {
    const binding = place.context.record.bind(repeat.counter, 'counter');
    const value = round === undefined ? undefined : numberValue(round, true);
    binding.value ??= value;
    header.bind(repeat.counter.text, { binding, value });
  }
  const trail = [...place.trail, { range: repeat.range, block: undefined, round, file: place.context.file }];
  const inside = { ...place, scope: new Scope(header, names), trail, depth: place.depth + 1 };
  return place.run(repeat.body, inside, from).value;
};
