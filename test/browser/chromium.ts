import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { type BrowserProgram, browserProgram } from './browser-program.ts'

/**
 * Besides what Playwright gives already: it starts a new, empty profile in a temporary folder, without updates, sync and
 * other visits in the background.
 */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A container gives it 64 MB.
  '--disable-dev-shm-usage',
  // Nothing but this machine is ever asked for, also not by a mistake of ours.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE 127.0.0.2',
  // The same pixels on every machine.
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
]

/**
 * Starts the browser of the tests, without a window. It sees nothing of the user's: neither home, nor environment, nor
 * fonts. It ends with `close()`, or with this process.
 */
export async function launchChromium(program?: BrowserProgram): Promise<Browser> {
  const { executablePath, folder } = program ?? (await browserProgram())
  const home = await mkdtemp(join(tmpdir(), 'comanda-browser-'))
  const forget = () => rm(home, { recursive: true, force: true, maxRetries: 3 })
  try {
    const env = folder ? await bundledEnvironment(folder, home) : process.env
    // Its sandbox asks for what root and many containers do not have, and it shows no pages but ours.
    const browser = await chromium.launch({
      executablePath,
      args: FLAGS,
      env: { ...env, HOME: home },
      chromiumSandbox: false,
      // A signal ends this process, and with it the pipe that the browser listens to.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    browser.on('disconnected', forget)
    return browser
  } catch (error) {
    await forget()
    throw error
  }
}

/** With the libraries and the fonts of the package, so that none of the machine's are needed, nor shown. */
async function bundledEnvironment(folder: string, home: string): Promise<NodeJS.ProcessEnv> {
  const fonts = join(home, 'fonts.conf')
  await writeFile(
    fonts,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`,
  )
  return {
    PATH: ['/usr/bin', '/bin'].join(delimiter),
    TMPDIR: home,
    LANG: 'C.UTF-8',
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_FILE: fonts,
  }
}
