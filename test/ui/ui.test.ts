import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packageExtension } from '../../scripts/package/vsix.ts';
import { DIVERGING, ENDLESS, FORECASTER, LOST } from './workbench/specs.ts';
import { openWorkbench, type Theme, type Workbench } from './workbench/workbench.ts';

const TRAINING_MS = 60_000;

describe('the packaged extension in VS Code', () => {
  let code: Workbench;
  before(async () => {
    const files = {
      'forecaster.nnspec': FORECASTER,
      'endless.nnspec': ENDLESS,
      'lost.nnspec': LOST,
      'diverging.nnspec': DIVERGING,
    };
    code = await openWorkbench(await packageExtension(), files);
  });
  after(() => code?.close());

  it('underlines a mistake and colours the words of the language', async () => {
    await code.open('forecaster.nnspec');
    await code.page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    const colours = await code.page
      .locator('.editor-group-container.active .view-line span span')
      .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
    assert.ok(colours >= 4, `${colours} colours`);
    await code.page.locator('.codelens-decoration a').filter({ hasText: 'Train' }).waitFor();
  });

  for (const theme of ['light', 'dark'] as const satisfies readonly Theme[]) {
    it(`explains a hyperparameter under the pointer, in a ${theme} theme`, async () => {
      await code.theme(theme);
      await code.word('momentum').hover();
      const hover = code.page.locator('.monaco-hover:visible').filter({ hasText: 'momentum' });
      await hover.getByText('Here').waitFor();
      assert.match((await hover.textContent()) ?? '', /v ← momentum · v − lr · g[\s\S]*10 times/u);
      await code.picture(`editor-hover-${theme}`);
      await code.page.keyboard.press('Escape');
    });
  }

  it('says at the mistake what is wrong, and repairs it', async () => {
    const { page } = code;
    await code.word('LSTM(64').hover();
    const hover = page.locator('.monaco-hover:visible').filter({ hasText: 'needs a sequence' });
    await hover.waitFor();
    await code.picture('editor-problem');
    await hover.getByText(/^Quick Fix/u).click();
    await page.getByText('Return sequences from').first().click();
    await code.line('LSTM(64, return_sequences=true)').waitFor();
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('proposes layers with their documentation, and fills one in', async () => {
    const { page } = code;
    await code.word('Dropout').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Batch');
    const entry = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'BatchNormalization' }).first();
    await entry.waitFor();
    await code.picture('completion');
    await entry.click();
    await code.line('BatchNormalization').waitFor();
    await code.command('File: Revert File');
  });

  it('trains digits to its end from the palette, with its curves beside the text', async () => {
    const { page } = code;
    await code.open('digits.nnspec');
    await code.command('NNSpec: Train');
    const panel = code.panel();
    await panel.getByText(/Epoch \d+ of 20/u).waitFor({ timeout: TRAINING_MS });
    await page
      .locator('.statusbar-item')
      .filter({ hasText: /epoch \d+\/20/u })
      .waitFor();
    await panel.locator('.card-result').waitFor({ timeout: TRAINING_MS });
    await panel.getByText('Numbers by epoch').first().click();
    assert.equal(await panel.locator('tbody tr').count(), 20);
    await panel.getByText('Numbers by epoch').first().click();
    const accuracy = Number(await panel.locator('.results dd').nth(1).textContent());
    assert.ok(accuracy > 0.95, `accuracy ${accuracy}`);
    for (const canvas of await panel.locator('.plot canvas').all()) assert.ok((await canvas.evaluate(paintedPixels)) > 1_000);
    assert.deepEqual((await readdir(join(code.folder, 'runs'))).length, 1);
  });

  for (const theme of ['light', 'dark'] as const satisfies readonly Theme[]) {
    it(`shows the result in a ${theme} theme`, async () => {
      await code.theme(theme);
      const wanted = theme === 'dark' ? 'vscode-dark' : 'vscode-light';
      await code.panel().locator(`body.${wanted}`).waitFor();
      for (const curve of ['train', 'validation'] as const) {
        const contrast = await code.panel().locator(`.key-${curve} svg`).first().evaluate(contrastOf);
        assert.ok(contrast >= 3, `the curve of ${curve} stands out by ${contrast.toFixed(1)} only`);
      }
      await code.panel().locator('h1').scrollIntoViewIfNeeded();
      await code.picture(`training-${theme}`);
    });
  }

  it('stops a training from its panel', async () => {
    await code.command('View: Close All Editors');
    await code.open('endless.nnspec');
    await code.page.locator('.codelens-decoration a').filter({ hasText: 'Train' }).click();
    const panel = code.panel();
    await panel.getByText(/Epoch \d+ of/u).waitFor({ timeout: TRAINING_MS });
    await code.picture('training-running');
    await panel.getByRole('button', { name: 'Stop', exact: true }).click();
    await panel.locator('.chip').filter({ hasText: 'Stopped' }).waitFor();
    await code.picture('training-stopped');
  });

  it('says what is wrong with the data, and leads to the line', async () => {
    await code.command('View: Close All Editors');
    await code.open('lost.nnspec');
    await code.command('NNSpec: Train');
    const panel = code.panel();
    const alert = panel.getByRole('alert');
    await alert.waitFor({ timeout: TRAINING_MS });
    assert.match((await alert.textContent()) ?? '', /data\/lost\.csv/u);
    await code.picture('training-error');
    await alert.getByRole('button', { name: /Go to line/u }).click();
    await code.page.locator('.statusbar-item').filter({ hasText: /Ln 6,/u }).waitFor();
    assert.deepEqual(
      (await readdir(join(code.folder, 'runs'))).filter((name) => name.includes('lost')),
      [],
    );
  });

  it('shows what a run finds wrong, in the panel and on the line of the layer, until the next run', async () => {
    const { page } = code;
    await code.command('View: Close All Editors');
    await code.open('diverging.nnspec');
    await code.command('NNSpec: Train');
    const problem = code.panel().locator('.problems li').filter({ hasText: 'loss-not-finite' });
    await problem.waitFor({ timeout: TRAINING_MS });
    assert.match(
      (await problem.textContent()) ?? '',
      /The loss has not been a number .* The output of dense_1 .* a learning rate of 1e37 .* clipnorm=1\.0/u,
    );
    await code.picture('training-problem');
    await problem.getByRole('button', { name: /Go to line/u }).click();
    await code.word('Dense(3').hover();
    const hover = page.locator('.monaco-hover:visible').filter({ hasText: 'The loss has not been' });
    await hover.waitFor();
    await code.picture('editor-run-problem');
    await hover.getByText(/^Quick Fix/u).click();
    await page.getByText('Set `clipnorm=1.0`').first().click();
    await code.line('SGD(learning_rate=1e38, clipnorm=1.0)').waitFor();
    await page.keyboard.press('Escape');
    await code.word('1e38').dblclick();
    await page.keyboard.type('0.01');
    await code.line('SGD(learning_rate=0.01, clipnorm=1.0)').waitFor();
    await code.command('NNSpec: Train');
    await code.panel().locator('.card-result').waitFor({ timeout: TRAINING_MS });
    await problem.waitFor({ state: 'hidden' });
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await code.command('File: Save All');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  });

  it('shows the summary of a network, and follows the text', async () => {
    const { page } = code;
    await code.command('View: Close All Editors');
    await code.open('digits.nnspec');
    await code.command('NNSpec: Show summary');
    const panel = code.panel();
    await panel.getByRole('cell', { name: '[none, 10]' }).waitFor();
    const total = await panel.locator('tfoot').textContent();
    await code.picture('summary');
    await code.line('Dense(64').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Dense(8)');
    await panel.getByRole('cell', { name: '[none, 8]' }).waitFor();
    assert.notEqual(await panel.locator('tfoot').textContent(), total);
  });
});

function paintedPixels(element: Node): number {
  const canvas = element as HTMLCanvasElement;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
}

/** The contrast of a drawing's colour with the page, after WCAG: from 1 to 21. */
function contrastOf(element: Element): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('no canvas');
  const luminance = (...colours: readonly string[]) => {
    for (const colour of colours) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const page = getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background');
  const [darker = 0, lighter = 0] = [luminance(page), luminance(page, getComputedStyle(element).stroke)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
