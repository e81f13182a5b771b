import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { drawnPicture } from './steps/writing'
import { mailedCode, mailedText } from './support/people'
import { signInByPassword } from './support/sign-in'

const run = promisify(execFile)
const MAIL = 'linjian@demo.example'
const TEXT = '# 霧\n\n清明前後，霧要到九點才散。\n\n![茶山](./hill.jpg)\n\n- 一\n- 二\n'

/** Runs the command as a person does in a terminal; `said` is what it printed, whatever became of it. */
async function push(file: string, token: string, ...more: string[]) {
  const args = ['scripts/xintai.mjs', 'draft:push', file, '--account', 'linjian_notes', ...more]
  const env = { ...process.env, XINTAI_TOKEN: token, XINTAI_URL: process.env.BASE_URL }
  return run(process.execPath, args, { env }).then(
    ({ stdout }) => ({ failed: false, said: stdout }),
    ({ stderr }: { stderr: string }) => ({ failed: true, said: stderr }),
  )
}

test('a token made with the second factor puts a Markdown file with its picture into the draft box, until it is revoked', async ({
  page,
}) => {
  await signInByPassword(page, 'operator', MAIL)
  await page.goto('/console/security')
  const token = await test.step('the token is shown once', async () => {
    await page.getByRole('button', { name: '新增權杖' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('用途').fill('旅途中的終端機')
    const before = /(\d{6}) 是/.exec(await mailedText(page, MAIL))?.[1]
    await dialog.getByRole('button', { name: '寄送驗證碼' }).click()
    await dialog.getByRole('textbox', { name: /驗證碼/ }).fill(await mailedCode(page, MAIL, { not: before }))
    await dialog.getByRole('button', { name: '新增', exact: true }).click()
    const shown = (await dialog.getByText(/^xintai_/).textContent()) ?? ''
    await dialog.getByRole('button', { name: '我已存好' }).click()
    await expect(page.getByText('旅途中的終端機')).toBeVisible()
    await expect(page.getByText(shown)).toHaveCount(0)
    return shown
  })

  const folder = await mkdtemp(path.join(os.tmpdir(), 'draft-'))
  const file = path.join(folder, 'fog.md')
  await writeFile(path.join(folder, 'hill.jpg'), await drawnPicture(140))
  await writeFile(file, `---\ntitle: 霧裡的茶山\nsummary: 從終端機來\n---\n${TEXT}`)

  await test.step('pushed, and pushed again, it is one draft', async () => {
    const first = await push(file, token, '--json')
    expect(first.failed, first.said).toBe(false)
    const draft = JSON.parse(first.said) as { address: string; isNew: boolean; pictures: number; faults: string[] }
    expect(draft).toMatchObject({ isNew: true, pictures: 1, faults: [] })
    expect((await push(file, token)).said).toContain('The draft, now version 3')
    await page.goto(draft.address)
    await expect(page.getByLabel('標題', { exact: true }).first()).toHaveValue('霧裡的茶山')
    const body = page.getByRole('textbox', { name: '正文' })
    await expect(body.locator('img')).toHaveCount(1)
    await expect(body.locator('li')).toHaveCount(2)
  })

  await test.step('a revoked token is a stranger’s', async () => {
    await page.goto('/console/security')
    await page.getByRole('button', { name: '撤銷' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '撤銷' }).click()
    await expect(page.getByText('已撤銷')).toBeVisible()
    expect(await push(file, token)).toMatchObject({ failed: true, said: expect.stringContaining('No valid token') })
  })
})
