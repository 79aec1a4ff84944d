import { type Disposable, StatusBarAlignment, window } from 'vscode';
import { lang, say } from '../lang.ts';
import { runWords } from '../words/index.ts';
import type { Runs } from './runs.ts';
import { statusText } from './status.ts';

/** Changes of the text, at most so often. */
const PAUSE_MS = 200;

/** Epoch and loss of the latest active run; a click shows its panel. */
export function statusBar(runs: Runs): Disposable {
  const item = window.createStatusBarItem('nnspec.training', StatusBarAlignment.Left, 10);
  item.name = 'NNSpec';
  item.command = 'nnspec.showRun';
  item.tooltip = say(runWords.statusTooltip);
  let timer: NodeJS.Timeout | null = null;
  const update = () => {
    timer = null;
    const run = runs.active.at(-1);
    if (run === undefined) {
      item.hide();
      return;
    }
    const text = statusText(run, lang);
    item.text = `$(loading~spin) ${text}`;
    item.accessibilityInformation = { label: `NNSpec: ${text}`, role: 'button' };
    item.show();
  };
  const forget = runs.onChange(() => {
    timer ??= setTimeout(update, PAUSE_MS);
  });
  return {
    dispose: () => {
      forget();
      if (timer !== null) clearTimeout(timer);
      item.dispose();
    },
  };
}
