import type { Lang } from '../../catalogue/index.ts';
import { type Problem, readSpec, type Severities } from '../../language/index.ts';
import type { Arguments, Command } from '../command.ts';
import type { Context, Status } from '../context.ts';
import { Failure } from '../failure.ts';
import { readSpecFile } from '../files.ts';
import { Library } from '../imports.ts';
import { complain, report } from '../render/report.ts';
import { Source } from '../render/source.ts';
import { tally } from '../render/tally.ts';
import { noFile } from '../words/options.ts';
import { repairFile } from './repair-file.ts';
import { severitiesOf } from './severities.ts';

interface Checked {
  readonly file: string;
  readonly source: Source;
  readonly problems: readonly Problem[];
}

interface Wanted {
  readonly rules: Severities;
  /** Whether data are looked into. */
  readonly data: boolean;
  /** Which repairs to make; `undefined`: none. */
  readonly fix: 'safe' | 'unsafe' | undefined;
}

const fixOf = (args: Arguments): Wanted['fix'] => {
  if (args.has('fix-unsafe')) return 'unsafe';
  return args.has('fix') ? 'safe' : undefined;
};

/** Checks every file that can be read, and says which cannot. */
async function checkAll(files: readonly string[], wanted: Wanted, context: Context): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  const library = new Library(context);
  for (const file of files) {
    try {
      const spec = await readSpecFile(file, context);
      const read = (text: string) => readSpec(text, library.importsOf(file));
      const around = wanted.data ? await library.around(file, read(spec.text).model) : {};
      const problemsOf = (text: string) => read(text).problems({ rules: wanted.rules, ...around });
      const text = wanted.fix ? await repairFile(spec, problemsOf, wanted.fix, context) : spec.text;
      const source = new Source(file, text, (imported) => library.sourceOf(imported));
      checked.push({ file, source, problems: problemsOf(text) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complain(error.words, context);
    }
  }
  return checked;
}

/** A file of `check --json`. */
function toJson({ file, source, problems }: Checked, lang: Lang) {
  const diagnostics = problems.map(({ rule, severity, message, range, related, fixes }) => ({
    rule,
    severity,
    message: message[lang],
    range: source.range(range),
    related: related.map((one) => ({
      message: one.message[lang],
      range: source.of(one.file).range(one.range),
      ...(one.file !== undefined && { file: source.of(one.file).name }),
    })),
    fixes: fixes.map(({ title, edits, safe }) => ({
      title: title[lang],
      safe,
      edits: edits.map((edit) => ({ range: source.range(edit.range), text: edit.text })),
    })),
  }));
  return { file, diagnostics };
}

function show(checked: readonly Checked[], json: boolean, { out, lang }: Context): void {
  if (json) {
    out.write(`${JSON.stringify({ files: checked.map((one) => toJson(one, lang)) })}\n`);
    return;
  }
  for (const { source, problems } of checked) report(problems, source, out, lang);
  const problems = checked.flatMap((one) => one.problems);
  if (checked.length > 0) out.write(`${tally(problems, checked.length, lang)}\n`);
}

async function run(args: Arguments, context: Context): Promise<Status> {
  const files = args.positionals;
  if (files.length === 0) throw new Failure(noFile('check'));
  const checked = await checkAll(
    files,
    { rules: severitiesOf(args.all('rule')), data: !args.has('no-data'), fix: fixOf(args) },
    context,
  );
  show(checked, args.has('json'), context);
  if (checked.length < files.length) return 2;
  return checked.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

export const check: Command = {
  name: 'check',
  operands: 'FILE…',
  doc: {
    en: 'Say what is wrong with specs, why, and what to do.',
    fr: 'Dire ce qui ne va pas dans des spécifications, pourquoi, et que faire.',
  },
  options: {
    json: { doc: { en: 'Print the diagnostics as JSON.', fr: 'Écrire les diagnostics en JSON.' } },
    fix: {
      doc: {
        en: 'Make the repairs that leave the meaning as it was, and write the files.',
        fr: 'Faire les réparations qui ne changent pas le sens, et écrire les fichiers.',
      },
    },
    'fix-unsafe': {
      doc: {
        en: 'Make also the repairs that change what is trained.',
        fr: 'Faire aussi les réparations qui changent ce qui est entraîné.',
      },
    },
    'no-data': {
      doc: {
        en: 'Do not look into the files that `data` names: nothing is said of them.',
        fr: 'Ne pas lire les fichiers que `data` nomme : rien n’en est dit.',
      },
    },
    rule: {
      value: 'NAME=SEVERITY',
      multiple: true,
      doc: {
        en: 'Set the severity of a rule: off, hint, info, warning or error. May be given several times.',
        fr: 'Régler la gravité d’une règle : off, hint, info, warning ou error. Peut être donnée plusieurs fois.',
      },
    },
  },
  run,
};
