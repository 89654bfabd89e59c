import type { Page, TestInfo } from '@playwright/test'
import type { Step } from '../../src/labs/engine/lab.ts'
import type { LabRun } from '../../src/labs/engine/model/result.ts'
import type { WindowMessage } from '../../src/labs/engine/worker/share.ts'
import { Buffer } from 'node:buffer'
import { writeFile } from 'node:fs/promises'
import { ladder } from '../../src/labs/engine/lab.ts'
import { recordedRun } from '../../src/labs/engine/model/recorded-run.ts'
import { grouped } from '../../src/lib/format.ts'
import { at, go, needs, open, place, poll, stage, watch } from '../support/deck.ts'
import { examine, expectInPlace } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(() => needs('engine-lab'))

/** The status text of the run. */
const says = (page: Page) => stage(page).locator('.run .says')
const button = (page: Page, name: string | RegExp) => stage(page).getByRole('button', { name })
/** The live region that announces the outcome of a run. */
const announced = (page: Page) => stage(page).locator('.lab > [role=status]')
/** The status of the chosen tape. */
const tape = (page: Page) => stage(page).locator('.tape [role=status]')

const good = 'type,symbol,id,side,kind,price,quantity\nnew,A,1,buy,gtc,100,5\nnew,A,2,sell,ioc,100,3\ncancel,A,1,,,,\n'

function choose(page: Page, name: string, text: string) {
  return stage(page).getByLabel('own tape').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

/** Drops a file over the title, as a user would. If the page does not accept the drop, the browser opens the file. */
async function drop(page: Page, info: TestInfo, name: string, text: string) {
  const file = info.outputPath(name)
  await writeFile(file, text)
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: 300, y: 70, data })
}

/** Sets the document's visibility, as if its tab were shown, or hidden behind another one. */
function look(page: Page, state: 'visible' | 'hidden') {
  return page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}

/** Counts frames from now on, by tenths of the current run. */
function countFrames(page: Page) {
  return page.evaluate(() => {
    const frames = Array.from<number>({ length: 10 }).fill(0)
    Object.assign(window, { frames })
    requestAnimationFrame(function count() {
      const bar = document.querySelector('progress')
      if (bar)
        frames[Math.min(9, Math.floor(bar.value * 10))]++
      requestAnimationFrame(count)
    })
  })
}

test('the click that shows the race starts a run during which frames keep coming, the ladder '
  + 'has one hash for all steps, and the result is still there on returning to the slide', async ({
  tab: page,
}) => {
  const noise = watch(page)
  await open(page, 'engine-lab')
  await countFrames(page)
  await page.keyboard.press('ArrowRight')
  await expect(stage(page).getByRole('progressbar')).toBeVisible()
  await expect(says(page)).toContainText('measured here', { timeout: 60_000 })
  await examine(page, 'the race, when its run has ended')
  await expect(announced(page)).toHaveText(/Measured here: [\d.]+× the throughput/)
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames)
  expect(frames.filter(count => count > 0).length, `frames by tenths of the run: ${frames}`).toBeGreaterThanOrEqual(9)
  const ratio = stage(page).locator('.race .hero')
  const before = await ratio.textContent()
  await page.keyboard.press('ArrowRight')
  const hashes = await stage(page).locator('.hash').allTextContents()
  expect(hashes).toHaveLength(4)
  expect(hashes[0]).toMatch(/^sha-256 [\da-f]{64}$/)
  expect(hashes.slice(1)).toEqual(['= same hash', '= same hash', '= same hash'])
  for (const width of [980, 390, 1280]) {
    await page.setViewportSize({ width, height: Math.max(Math.round((width * 9) / 16), 552) })
    await examine(page, `the ladder, when its run has ended, at ${width} px`)
  }
  await page.setViewportSize({ width: 980, height: 552 })
  await go(page, '/pipeline')
  await at(page, 'pipeline 0')
  await go(page, '/engine-lab?clicks=1')
  await expect(ratio).toHaveText(before!)
  await expect(says(page)).toContainText('measured here')
  expect(page.workers()).toHaveLength(0)
  expect(noise).toEqual([])
})

test('every step is in place and accessible before a run, during it, and after it is stopped', async ({ tab: page }) => {
  await open(page, 'engine-lab')
  // A step that is opened by its address is shown without the click that starts a run.
  for (const step of [1, 2]) {
    await go(page, '/pipeline')
    await at(page, 'pipeline 0')
    await go(page, `/engine-lab?clicks=${step}`)
    await stage(page).getByRole('button', { name: 'stop' }).or(button(page, /^run/)).first().waitFor()
    await examine(page, `step ${step}, by its address`)
    await page.keyboard.press('r')
    await expect(stage(page).getByRole('progressbar')).toBeVisible()
    await examine(page, `step ${step}, while it runs`)
    await expect(stage(page).getByRole('progressbar')).toBeVisible()
    await button(page, 'stop').click()
    await examine(page, `step ${step}, stopped`)
  }
})

/** A run as another window would send it: the first step at the recorded rate, the last at `ratio` times that. */
function runOf(ratio: number, steps: readonly Step[], messages: number): LabRun {
  const recorded = recordedRun()
  const times: Record<Step, number> = { before: 1, tree: Math.sqrt(ratio), arena: ratio, after: ratio }
  const { low, median, high } = recorded.steps.before!.rate
  const results = steps.map(step => [
    step,
    { ...recorded.steps[step], rate: { low: low * times[step], median: median * times[step], high: high * times[step] } },
  ])
  return { ...recorded, origin: 'here', machine: 'Chrome 156, Windows 11, 16 cores', messages, steps: Object.fromEntries(results) }
}

test('whatever a machine measures, the race and the ladder are in place', async ({ tab: page }) => {
  await open(page, 'engine-lab', 1)
  await button(page, 'stop').click()
  const all = Object.keys(ladder) as Step[]
  // The number of messages tells one run from the next.
  let messages = 200_000
  for (const step of [1, 2]) {
    await go(page, `/engine-lab?clicks=${step}`)
    await at(page, `engine-lab ${step}`)
    for (const [ratio, steps] of [
      [0.2, all],
      [0.6, all],
      [0.6, ['before', 'after']],
      [0.9, all],
      [1.2, all],
      [2, all],
      [3.5, all],
      [40, all],
    ] satisfies [number, Step[]][]) {
      const state = { phase: 'done', progress: 1, now: undefined, message: '', run: runOf(ratio, steps, ++messages) } as const
      await page.evaluate(message => new BroadcastChannel('deck lab').postMessage(message), { state } satisfies WindowMessage)
      await expect(stage(page).getByText(`${grouped(messages)} messages`)).toBeVisible()
      await expectInPlace(page, `step ${step}, ${steps.length} steps, ${ratio} times as fast`)
    }
  }
})

test('the stop button stops a run, R starts another, and leaving the slide stops that one', async ({ tab: page }) => {
  await open(page, 'engine-lab', 1)
  await button(page, 'stop').click()
  await expect(says(page)).toContainText('Stopped')
  await expect(announced(page)).toHaveText('The run was stopped.')
  await page.keyboard.press('Alt+r')
  await expect(button(page, /^run/)).toBeVisible()
  await page.keyboard.press('r')
  await expect(stage(page).getByRole('progressbar')).toBeVisible()
  await go(page, '/pipeline')
  await at(page, 'pipeline 0')
  await go(page, '/engine-lab?clicks=2')
  await expect(button(page, /^run/)).toBeVisible()
  await poll(() => page.workers().length).toBe(0)
})

test('hiding the tab stops a run, and showing it again does not start another', async ({ tab: page }) => {
  await open(page, 'engine-lab', 1)
  await expect(stage(page).getByRole('progressbar')).toBeVisible()
  await look(page, 'hidden')
  await expect(says(page)).toContainText('Stopped')
  await poll(() => page.workers().length).toBe(0)
  await page.keyboard.press('r')
  await look(page, 'visible')
  await expect(says(page)).toContainText('Stopped')
  expect(page.workers()).toHaveLength(0)
  await page.keyboard.press('r')
  await expect(stage(page).getByRole('progressbar')).toBeVisible()
})

test('typing r in the seed field does not start a run', async ({ tab: page }) => {
  await open(page, 'engine-lab')
  await stage(page).getByLabel('seed').press('r')
  await expect(stage(page).getByRole('progressbar')).toHaveCount(0)
  await at(page, 'engine-lab 0')
})

test('the reader\'s own tape is played, and a bad row in it is reported with its line number', async ({ tab: page }) => {
  await open(page, 'engine-lab')
  await choose(page, 'mine.csv', good)
  await expect(tape(page)).toHaveText('mine.csv: 3 messages')
  await expect(stage(page).locator('.book .says')).toContainText('trades 3 from the front')
  await choose(page, 'mine.csv', `${good}new,A,0,buy,gtc,100,5\n`)
  await expect(tape(page)).toContainText('1 of 4 rows of mine.csv left out; the first is in line 5: id')
  await choose(page, 'other.csv', 'time,price\n1,2\n')
  await expect(tape(page)).toContainText('Line 1')
})

test('a file can be dropped anywhere, and one that is not a tape leaves the deck and its tape unchanged', async ({ tab: page }, info) => {
  await open(page, 'engine-lab')
  await drop(page, info, 'mine.csv', good)
  await expect(tape(page)).toHaveText('mine.csv: 3 messages')
  await drop(page, info, 'bad.csv', `${good}cancel,A,x,,,,\n`)
  await expect(tape(page)).toContainText('1 of 4 rows of bad.csv left out; the first is in line 5: id is "x"')
  await drop(page, info, 'letter.csv', 'Dear all,\n')
  await expect(tape(page)).toContainText('Line 1 has no type, symbol, id')
  await expect(stage(page).locator('.book .says')).toContainText('trades 3 from the front')
  expect(place(page)).toBe('engine-lab 0')
})

test('a file that is not a tape is also reported at the race and the ladder', async ({ tab: page }, info) => {
  await open(page, 'engine-lab', 2)
  await drop(page, info, 'letter.csv', 'Dear all,\n')
  await expect(says(page)).toContainText('Line 1 has no type, symbol, id')
  await expect(says(page)).toBeVisible()
  expect(place(page)).toBe('engine-lab 2')
})

test('if the measuring code cannot be loaded, the slide says so and keeps the recorded run', async ({ tab: page }) => {
  await page.route(/worker/, route => route.abort())
  await open(page, 'engine-lab')
  await expect(tape(page)).toHaveText('The measuring code could not be loaded.')
  await page.keyboard.press('ArrowRight')
  await expect(says(page)).toHaveText('The measuring code could not be loaded.')
  await expect(stage(page).locator('.race .over')).toContainText('recorded')
})

test('with reduced motion the book advances one message at a time, by button', async ({ tab: page }) => {
  await open(page, 'engine-lab')
  const said = stage(page).locator('.book .says')
  await expect(said).toContainText('trades')
  await expect(button(page, 'pause')).toHaveCount(0)
  const before = await said.textContent()
  await button(page, 'next message').click()
  await expect(said).not.toHaveText(before!)
})

test('what was measured can be copied as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'engine-lab', 2)
  await button(page, 'copy as Markdown').click()
  await expect(button(page, 'copied')).toBeVisible()
  const hash = /[\da-f]{64}/.exec(await stage(page).locator('.hash').first().textContent() ?? '')![0]
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(hash)
})
