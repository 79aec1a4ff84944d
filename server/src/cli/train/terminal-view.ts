import pc from 'picocolors';
import type { Lang } from '../../catalogue/index.ts';
import type { EndEvent, ErrorEvent, ProblemEvent, RunEvent, StartEvent } from '../../protocol/index.ts';
import type { Context, Output } from '../context.ts';
import { severityHead } from '../render/diagnostics.ts';
import { LiveLine } from '../render/live-line.ts';
import { harmless } from '../render/plain.ts';
import { building, reading } from '../words/train.ts';
import { batchLine, endLine, epochLine, outLine, restLine, resumedLine, startLine, testLine } from './lines.ts';
import { Pace } from './pace.ts';
import type { View } from './view.ts';

/**
 * A run for people: a line an epoch on standard output, and on a terminal the epoch that is being trained, written over and
 * over on standard error.
 */
export class TerminalView implements View {
  readonly #out: Output;
  readonly #err: Output;
  readonly #lang: Lang;
  readonly #file: string;
  #run: { readonly start: StartEvent; readonly pace: Pace } | undefined;
  readonly #line: LiveLine;

  constructor({ out, err, lang }: Context, file: string) {
    this.#out = out;
    this.#err = err;
    this.#lang = lang;
    this.#file = file;
    this.#line = new LiveLine(err);
    this.#line.show(reading[lang]);
  }

  event(event: RunEvent): void {
    switch (event.event) {
      case 'start':
        this.#start(event);
        break;
      case 'batch':
      case 'epoch':
        this.#progress(event);
        break;
      case 'end':
        this.#end(event);
        break;
      case 'error':
        this.#error(event);
        break;
      case 'problem':
        this.#problem(event);
        break;
      case 'paused':
      case 'continued':
        this.note(restLine(event, this.#lang));
        break;
      case 'log':
        this.note(event.message);
    }
  }

  note(text: string): void {
    this.#line.erase();
    this.#err.write(`${harmless(text)}\n`);
  }

  #start(start: StartEvent): void {
    this.#run = { start, pace: new Pace(start) };
    this.note(startLine(start, this.#lang));
    if (start.resumed) this.note(resumedLine(start.resumed, this.#lang));
    this.#line.show(building[this.#lang]);
  }

  #progress(event: Extract<RunEvent, { event: 'batch' | 'epoch' }>): void {
    if (this.#run === undefined) return;
    const { start, pace } = this.#run;
    if (event.event === 'batch') {
      pace.batch(event);
      this.#line.show(batchLine(event, start, pace.left, { lang: this.#lang, columns: this.#line.columns }));
    } else {
      pace.epoch(event);
      this.#print(epochLine(event, start, pace.left, this.#lang));
    }
  }

  #end(event: EndEvent): void {
    const colors = pc.createColors(this.#out.colors);
    this.#print('');
    if (event.test !== null) this.#print(colors.bold(colors.green(testLine(event.test, this.#lang))));
    this.#print(endLine(event, this.#lang));
    this.#print(outLine(harmless(event.out), this.#lang));
  }

  #problem({ severity, rule, message, line }: ProblemEvent): void {
    const colors = pc.createColors(this.#err.colors);
    this.#line.erase();
    this.#err.write(`${severityHead(severity, rule, this.#lang, colors)} ${harmless(message)}\n`);
    this.#err.write(` ${colors.dim('-->')} ${harmless(this.#file)}:${line + 1}\n`);
  }

  #error({ message, hint, line }: ErrorEvent): void {
    const colors = pc.createColors(this.#err.colors);
    const head = this.#lang === 'fr' ? 'erreur' : 'error';
    this.note('');
    this.#err.write(`${colors.red(colors.bold(head))} ${harmless(message)}\n`);
    if (line !== undefined) this.#err.write(` ${colors.dim('-->')} ${harmless(this.#file)}:${line + 1}\n`);
    this.#err.write(` ${colors.dim('=')} ${harmless(hint)}\n`);
  }

  #print(text: string): void {
    this.#line.erase();
    this.#out.write(`${text}\n`);
  }
}
