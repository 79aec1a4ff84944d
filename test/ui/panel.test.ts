import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PanelEvent } from '@nnspec/server/protocol';
import type { Browser } from 'playwright-core';
import { openBrowser, openPanel, type PanelOptions } from './panels/page.ts';
import { completed, EPOCHS, entries, events, info, networks } from './panels/sample-run.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** A training panel that has been told of a run. */
async function panelOf(list: ReturnType<typeof events>, options: PanelOptions = {}) {
  const panel = await openPanel(browser, 'panel', options);
  await panel.send({ type: 'run', info, entries: entries(list) });
  await panel.page.locator('main').waitFor();
  return panel;
}

describe('the training panel', () => {
  it('asks for its run when it has loaded', async () => {
    const panel = await openPanel(browser, 'panel');
    assert.deepEqual(await panel.sent(), [{ type: 'ready', run: null, seq: -1 }]);
    await panel.page.close();
  });

  it('shows where the run is, its numbers and a curve for each metric', async () => {
    const panel = await panelOf(events(8, 20));
    const { page } = panel;
    await page.locator('.plot canvas').nth(1).waitFor();
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'classifier');
    assert.match((await page.locator('.progress-text').textContent()) ?? '', /Epoch 9 of 20 · batch 20 of 45.*left/u);
    assert.equal(await page.getByRole('progressbar').getAttribute('aria-valuenow'), '42');
    assert.deepEqual(await page.locator('figcaption > code').allTextContents(), ['loss', 'accuracy']);
    assert.equal(await page.locator('.tile-value').first().textContent(), '0.1367');
    await page.close();
  });

  it('keeps to its content policy, in every theme, and draws again when the theme changes', async () => {
    const panel = await panelOf(events(4));
    const pixels = () =>
      panel.page
        .locator('.plot canvas')
        .first()
        .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    await panel.page.locator('.plot canvas').first().waitFor();
    const seen = new Set<string>();
    for (const theme of ['dark', 'light', 'contrast'] as const) {
      await panel.theme(theme);
      await panel.page.waitForTimeout(150);
      seen.add(await pixels());
      await panel.picture(`panel-${theme}`);
    }
    assert.equal(seen.size, 3);
    assert.deepEqual(panel.faults, []);
    await panel.page.close();
  });

  it('stops the run from the keyboard, then offers not to wait', async () => {
    const panel = await panelOf(events(2));
    const { page } = panel;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal((await panel.sent()).at(-1)?.type, 'stop');
    await panel.send({ type: 'more', entries: entries([{ event: 'stopping' }], 1_000) });
    const kill = page.getByRole('button', { name: 'Stop now' });
    await kill.waitFor();
    assert.ok(await kill.evaluate((button) => button === document.activeElement), 'the focus was lost');
    await page.keyboard.press('Enter');
    assert.equal((await panel.sent()).at(-1)?.type, 'kill');
    await page.close();
  });

  it('pauses and continues from the keyboard, the focus where it was', async () => {
    const panel = await panelOf(events(2));
    const { page } = panel;
    await page.getByRole('button', { name: 'Pause' }).focus();
    await page.keyboard.press('Enter');
    assert.equal((await panel.sent()).at(-1)?.type, 'pause');
    await panel.send({ type: 'more', entries: entries([{ event: 'paused', epoch: 2, batch: 0 }], 1_000) });
    const goOn = page.getByRole('button', { name: 'Continue' });
    await goOn.waitFor();
    assert.match((await page.locator('.progress .detail').textContent()) ?? '', /rests between two batches/u);
    assert.ok(await goOn.evaluate((button) => button === document.activeElement), 'the focus was lost');
    await page.keyboard.press('Enter');
    assert.equal((await panel.sent()).at(-1)?.type, 'continue');
    await panel.send({ type: 'more', entries: entries([{ event: 'continued', epoch: 2, batch: 0 }], 1_001) });
    const pause = page.getByRole('button', { name: 'Pause' });
    await pause.waitFor();
    assert.ok(await pause.evaluate((button) => button === document.activeElement), 'the focus was lost');
    await page.close();
  });

  it('offers to resume a run that was cut off, and shows it going on from its checkpoint', async () => {
    const all = events(3);
    const panel = await panelOf([...all, { event: 'interrupted' }]);
    const { page } = panel;
    await page.getByRole('button', { name: 'Resume' }).click();
    assert.equal((await panel.sent()).at(-1)?.type, 'resume');
    const [start] = all;
    assert.ok(start?.event === 'start');
    const going: PanelEvent[] = [{ event: 'resuming' }, { ...start, resumed: { epoch: 2, batch: 0 } }];
    await panel.send({ type: 'more', entries: entries(going, 1_000) });
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    assert.match((await page.locator('.progress-text').textContent()) ?? '', /Epoch 2 of 20/u);
    assert.ok(await page.getByRole('button', { name: 'Resume' }).isHidden());
    await page.close();
  });

  it('shows the result on the test part, and leads to the folder', async () => {
    const panel = await panelOf([...events(EPOCHS), completed]);
    const card = panel.page.locator('.card-result');
    assert.match(
      (await card.textContent()) ?? '',
      /On the test part.*loss.*0\.1021.*accuracy.*0\.9722.*20 epochs in 12\.6 s · Best epoch 15/u,
    );
    await card.getByRole('button', { name: 'runs/digits-20260101-101500' }).click();
    assert.equal((await panel.sent()).at(-1)?.type, 'reveal');
    await panel.picture('panel-result');
    await panel.page.close();
  });

  it('tells of a run that was stopped that its test part was not used', async () => {
    const stopped = { ...completed, status: 'stopped', epochs: 3, test: null } as const;
    const panel = await panelOf([...events(3), stopped]);
    const text = (await panel.page.locator('.card-result').textContent()) ?? '';
    assert.match(text, /Stopped before the test part was used\. The last epoch gave:/u);
    assert.match(text, /loss.*accuracy/u);
    await panel.page.close();
  });

  it('tells of a run that was stopped in its first epoch that there are no numbers yet', async () => {
    const panel = await panelOf([...events(0, 5), { ...completed, status: 'stopped', epochs: 0, test: null }]);
    assert.match((await panel.page.locator('.card-result').textContent()) ?? '', /before the first epoch was over/u);
    await panel.page.close();
  });

  it('shows an error with what to do, and leads to the line', async () => {
    const fault = {
      event: 'error',
      message: '`p12` is `abc` in row 17.',
      hint: 'Correct the row, or set `missing = drop`.',
      line: 11,
    } as const;
    const panel = await panelOf([fault], { lang: 'fr' });
    const card = panel.page.getByRole('alert');
    assert.match((await card.textContent()) ?? '', /n’a pas été entraîné.*p12 is abc in row 17\..*missing = drop/u);
    assert.deepEqual(await card.locator('code').allTextContents(), ['p12', 'abc', 'missing = drop']);
    await card.getByRole('button', { name: 'Aller à la ligne 12' }).click();
    assert.deepEqual((await panel.sent()).at(-1), { type: 'openLine', line: 11 });
    await panel.page.close();
  });

  it('shows text of data and messages as text', async () => {
    const panel = await panelOf([{ event: 'log', level: 'warning', message: '<img src=x onerror=alert(1)> in `<b>`' }]);
    assert.match((await panel.page.locator('.log').textContent()) ?? '', /<img src=x onerror=alert\(1\)> in <b>/u);
    assert.equal(await panel.page.locator('img').count(), 0);
    await panel.page.close();
  });

  it('reads curves epoch by epoch with the arrow keys, and has them as a table', async () => {
    const { page } = await panelOf(events(5));
    await page.locator('.plot canvas').first().waitFor();
    await page.locator('.plot').first().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    assert.match((await page.getByRole('status').textContent()) ?? '', /^Epoch 2: training 1\.218, validation 1\.291/u);
    assert.match((await page.locator('.key-train b').first().textContent()) ?? '', /1\.218/u);
    await page.getByText('Numbers by epoch').first().click();
    assert.deepEqual(await page.locator('tbody th').allTextContents(), ['5', '4', '3', '2', '1']);
    assert.equal(await page.locator('tbody tr').last().locator('td').first().textContent(), '1.826');
    await page.close();
  });

  it('goes on from what it has, and remembers its run for a reload', async () => {
    const all = events(6);
    const panel = await panelOf(all.slice(0, 20));
    await panel.send({ type: 'more', entries: entries(all.slice(20), 20) });
    await panel.page.getByText('Epoch 6 of 20').waitFor();
    assert.deepEqual(await panel.memory(), { info, out: '/work/runs/digits-20260101-101500' });
    await panel.page.close();
  });

  it('takes clicks while thousands of epochs rush by, and ends at the last one', async () => {
    const panel = await panelOf(events(1));
    const { page } = panel;
    const [first] = entries(events(1)).filter(({ event }) => event.event === 'epoch');
    const flood = page.evaluate(async (entry) => {
      for (let message = 0; message < 200; message++) {
        const many = Array.from({ length: 50 }, (_, index) => {
          const epoch = 1 + message * 50 + index;
          return { ...entry, seq: 1_000 + epoch, event: { ...entry?.event, epoch } };
        });
        postMessage({ type: 'more', entries: many }, '*');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }, first);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await flood;
    assert.equal((await panel.sent()).at(-1)?.type, 'stop');
    await page.getByText('Epoch 10,001 ').first().waitFor();
    assert.ok((await page.locator('.log li').count()) <= 1_000);
    assert.deepEqual(panel.faults, []);
    await page.close();
  });

  it('begins anew with another run', async () => {
    const panel = await panelOf([...events(EPOCHS), completed]);
    await panel.send({ type: 'run', info: { ...info, id: 'second', network: 'other' }, entries: [] });
    await panel.page.getByRole('heading', { name: 'other' }).waitFor();
    assert.equal(await panel.page.locator('.card-result').count(), 0);
    assert.equal(await panel.page.locator('.log li').count(), 0);
    await panel.page.close();
  });

  it('has room on a narrow side of the window', async () => {
    const { page } = await panelOf(events(3), { width: 320 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(overflow, 0);
    await page.close();
  });
});

describe('the summary panel', () => {
  it('shows layers, shapes and parameters as a table, and keeps to its content policy', async () => {
    const panel = await openPanel(browser, 'summary', { height: 600 });
    await panel.send({ type: 'tables', uri: info.uri, label: info.label, networks, errors: 2, focus: 'classifier' });
    const rows = panel.page.locator('tbody tr');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 8);
    assert.match((await rows.nth(1).textContent()) ?? '', /conv2d.*Conv2D.*\[none, 8, 8, 16\].*160/u);
    assert.match((await panel.page.locator('tfoot').textContent()) ?? '', /24,234/u);
    await panel.page.getByRole('button', { name: 'Show the problems' }).click();
    assert.equal((await panel.sent()).at(-1)?.type, 'problems');
    await panel.picture('summary');
    assert.deepEqual(panel.faults, []);
    await panel.page.close();
  });
});
