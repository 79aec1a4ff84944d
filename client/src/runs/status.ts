import type { Lang } from '@nnspec/server/protocol';
import type { Run } from './run.ts';

/** One line on an active run for the status bar: `epoch 3/20  loss 0.412`. */
export function statusText(run: Run, lang: Lang): string {
  const words = {
    preparing: { en: 'preparing', fr: 'préparation' },
    paused: { en: 'paused', fr: 'en pause' },
    stopping: { en: 'stopping', fr: 'arrêt' },
    epoch: { en: 'epoch', fr: 'époque' },
  };
  const { state } = run;
  if (state.phase === 'stopping') return `${run.info.network}: ${words.stopping[lang]}`;
  if (state.phase === 'paused') return `${run.info.network}: ${words.paused[lang]}`;
  if (state.phase !== 'running') return `${run.info.network}: ${words.preparing[lang]}`;
  const latest = run.history.entries.findLast(({ event }) => event.event === 'batch' || event.event === 'epoch')?.event;
  if (latest?.event !== 'batch' && latest?.event !== 'epoch')
    return `${run.info.network}: ${words.epoch[lang]} 1/${state.start.epochs}`;
  const loss = latest.logs.loss;
  const number = new Intl.NumberFormat(lang, { maximumSignificantDigits: 3 });
  const lossText = loss === undefined ? '' : `  loss ${Number.isFinite(loss) ? number.format(loss) : 'NaN'}`;
  return `${words.epoch[lang]} ${latest.epoch + 1}/${state.start.epochs}${lossText}`;
}
