import 'uplot/dist/uPlot.min.css';
import './style/base.css';
import './style/training.css';
import './style/curves.css';
import './style/log.css';
import './style/problems.css';
import { type FromPanel, type PanelMemory, toPanel } from '@nnspec/server/protocol';
import { format } from './model/format.ts';
import { emptyView, follow, isOver, type RunView } from './model/run-view.ts';
import { connect } from './shared/host.ts';
import { paced } from './shared/pace.ts';
import { speaker } from './shared/speech.ts';
import { onThemeChange } from './shared/theme.ts';
import { gonePage, type Page, trainingPage } from './view/training.ts';

/** The training panel: reads what the extension sends, folds it into one view, and shows that as often as drawing leaves time for. */
const host = connect<FromPanel, PanelMemory>((message) => ({ type: 'fault', message }));
const say = speaker(host.lang);
const numbers = format(host.lang);
let view: RunView | null = null;
let page: Page | null = null;

const requestRender = paced(() => {
  if (view !== null) render(view);
});

host.listen((data) => {
  const message = toPanel(data);
  switch (message.type) {
    case 'run':
      view = follow(emptyView(message.info), message.entries);
      break;
    case 'more':
      if (view !== null) view = follow(view, message.entries);
      break;
    case 'gone':
      view = null;
      page = null;
      document.body.replaceChildren(gonePage(say, message.reason, host.send));
      return;
  }
  if (view === null) return;
  host.remember({ info: view.info, out: view.start?.out ?? view.end?.out ?? null });
  requestRender();
});

onThemeChange(() => page?.repaint());

// The clocks run on between messages.
setInterval(() => {
  if (view !== null && !isOver(view)) requestRender();
}, 1_000);

host.send({ type: 'ready', run: null, seq: -1 });

function render(current: RunView): void {
  if (page === null || page.run !== current.info.id) {
    page = trainingPage(current.info.id, say, numbers, host.send);
    document.body.replaceChildren(page.element);
  }
  page.update(current, Date.now());
}
