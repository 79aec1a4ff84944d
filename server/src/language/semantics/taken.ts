import type { ParamType, Plain } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import { unknownNameFinding, unwrapped } from './evaluate.ts';
import type { Finding } from './findings.ts';
import type { Value } from './model.ts';
import { type Place, siteAt } from './place.ts';
import { kindOf, textAt } from './values.ts';

/** Which argument wants a value, and where the value is written. */
export interface Asking {
  readonly place: Place;
  readonly argument: string;
  readonly callee: string;
  /** The rule for a number outside its range. */
  readonly rangeRule: string | undefined;
  readonly expr: ast.Expr;
}

/**
 * What became of a value. `plain` is `undefined` when the argument does not take it, or when the value is unknown.
 * `close`: of the right kind at least, so that of several types this one's findings are the ones to show.
 */
export interface Taken {
  readonly plain: Plain | undefined;
  readonly findings: readonly Finding[];
  readonly close: boolean;
}

/** How an argument gets its value: what it is given, and what its parameter takes. */
export type Take = (value: Value | undefined, type: ParamType, asking: Asking) => Taken;

/** Something that is unknown, of which nothing more is said. */
export const unknown: Taken = { plain: undefined, findings: [], close: true };

const none: readonly Finding[] = [];

export const takes = (plain: Plain, findings: readonly Finding[] = none): Taken => ({ plain, findings, close: true });

export const refuses = (...findings: readonly Finding[]): Taken => ({ plain: undefined, findings, close: true });

/**
 * A value of a kind that the type does not have; a bare name that nobody knows is an unknown name rather than that. What
 * is to say of it is made when it is asked for: of several types all but one may refuse a value, and it is right.
 */
export const wrongKind = (value: Value, type: ParamType, asking: Asking): Taken => new WrongKind(value, type, asking);

class WrongKind implements Taken {
  readonly plain = undefined;
  readonly close = false;
  readonly #value: Value;
  readonly #type: ParamType;
  readonly #asking: Asking;

  constructor(value: Value, type: ParamType, asking: Asking) {
    this.#value = value;
    this.#type = type;
    this.#asking = asking;
  }

  get findings(): readonly Finding[] {
    return [wrongKindFinding(this.#value, this.#type, this.#asking)];
  }
}

const wrongKindFinding = (value: Value, type: ParamType, { place, argument, callee, expr }: Asking): Finding =>
  unknownNameFinding(place, expr, value) ?? {
    rule: 'invalid-argument-type',
    argument,
    callee,
    type,
    got: kindOf(value),
    text: textAt(place.context.parsed.text, expr.range),
    site: siteAt(place, expr.range),
  };

type Text = Extract<Value, { kind: 'string' | 'word' }>;

export const isText = (value: Value): value is Text => value.kind === 'string' || value.kind === 'word';

/** A word that is none of those that the argument takes. */
export const unknownValue = (value: string, candidates: readonly string[], asking: Asking): Finding => ({
  rule: 'unknown-value',
  value,
  argument: asking.argument,
  candidates,
  site: siteAt(asking.place, asking.expr.range),
});

/** The expression of one item, where the list itself is what is written; else the whole. */
export const itemExpr = (expr: ast.Expr, index: number): ast.Expr => {
  const list = unwrapped(expr);
  return (list.kind === 'list' ? list.items[index] : undefined) ?? expr;
};

/** All parts taken, or the findings of those that are not. */
export const together = (parts: readonly Taken[], make: (plain: readonly Plain[]) => Plain): Taken => {
  const findings = parts.some((part) => part.findings.length > 0) ? parts.flatMap((part) => part.findings) : none;
  const plain = parts.map((part) => part.plain).filter((part) => part !== undefined);
  return { plain: plain.length === parts.length ? make(plain) : undefined, findings, close: true };
};
