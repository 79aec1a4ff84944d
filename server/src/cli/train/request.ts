import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Backend, Plan, ResumeRequest, RunEvent, RunRequest, Watching } from '../../protocol/index.ts';
import type { Context } from '../context.ts';
import { STDIN } from '../files.ts';

/** What a run is made of, as the command line says. */
export interface RunChoice {
  readonly plan: Plan;
  readonly text: string;
  /** As given on the command line. */
  readonly file: string;
  /** As given on the command line. */
  readonly out: string;
  readonly backend: Backend;
  readonly watching: Watching;
}

const isInside = (folder: string, file: string): boolean => {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..') && !isAbsolute(path);
};

/** Data paths stay inside the folder that the command runs in; for a spec from elsewhere, inside the spec's own. */
export function requestOf({ plan, text, file, out, backend, watching }: RunChoice, { cwd, lang }: Context): RunRequest {
  const path = resolve(cwd, file === STDIN ? 'stdin.nnspec' : file);
  return {
    type: 'run',
    plan,
    spec: text,
    file: path,
    workspace: isInside(cwd, path) ? cwd : dirname(path),
    out: resolve(cwd, out),
    backend,
    engine: null,
    lang,
    watching,
  };
}

/** @param run the run's folder, as given on the command line */
export const resumeRequestOf = (run: string, epochs: number | undefined, { cwd, lang }: Context): ResumeRequest => ({
  type: 'resume',
  run: resolve(cwd, run),
  workspace: cwd,
  epochs: epochs ?? null,
  engine: null,
  lang,
});

/** An event with the run's folder named as the command line names it: `runs/…`. */
export function named(event: RunEvent, out: string): RunEvent {
  return event.event === 'start' || event.event === 'end' ? { ...event, out: join(out, basename(event.out)) } : event;
}
