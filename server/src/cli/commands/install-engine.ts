import { fork } from 'node:child_process';
import { type SetupEvent, setupEvent } from '../../protocol/index.ts';
import type { Arguments, Command } from '../command.ts';
import type { Context, Status } from '../context.ts';
import { Failure } from '../failure.ts';
import { LiveLine } from '../render/live-line.ts';
import { engineReady, noAnswer } from '../words/engine.ts';
import { tooMany } from '../words/options.ts';

type Outcome = Exclude<SetupEvent, { event: 'progress' }>;

/** Runs the set-up as a process of its own; what it leaves is whole, or not there. `undefined`: it ended without a word. */
function setUp(program: string, onProgress: (event: SetupEvent & { event: 'progress' }) => void): Promise<Outcome | undefined> {
  const child = fork(program, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    let outcome: Outcome | undefined;
    child.on('message', (message) => {
      try {
        const event = setupEvent(message);
        if (event.event === 'progress') onProgress(event);
        else outcome = event;
      } catch (error) {
        child.kill();
        reject(error);
      }
    });
    child.on('error', reject);
    child.on('close', () => resolve(outcome));
  });
}

/** On a terminal every report, written over; elsewhere a line a step. */
function reporter({ err, lang }: Context): { show(event: SetupEvent & { event: 'progress' }): void; clear(): void } {
  const line = new LiveLine(err);
  let step = '';
  const show = ({ message }: SetupEvent & { event: 'progress' }) => {
    const name = message.en.split(':')[0] ?? '';
    if (err.live) line.show(message[lang]);
    else if (name !== step) err.write(`${message[lang]}\n`);
    step = name;
  };
  return { show, clear: () => line.erase() };
}

async function run(args: Arguments, context: Context): Promise<Status> {
  const [extra] = args.positionals;
  if (extra !== undefined) throw new Failure(tooMany('install-engine', { en: 'word', fr: 'mot' }, extra));
  const { show, clear } = reporter(context);
  const outcome = await setUp(context.setup, show);
  clear();
  if (outcome?.event !== 'done') throw new Failure(outcome?.message ?? noAnswer);
  context.out.write(`${engineReady(outcome)[context.lang]}\n`);
  return 0;
}

export const installEngine: Command = {
  name: 'install-engine',
  operands: '',
  doc: {
    en: 'Set the native engine up: TensorFlow’s own library, about 210 MB, once.',
    fr: 'Installer le moteur natif : la bibliothèque de TensorFlow, environ 210 Mo, une fois.',
  },
  notes: {
    en: 'It goes to a folder of your account, or to NNSPEC_ENGINE. What is there and works is left alone.',
    fr: 'Il va dans un dossier de votre compte, ou dans NNSPEC_ENGINE. Ce qui est là et marche reste en l’état.',
  },
  options: {},
  run,
};
