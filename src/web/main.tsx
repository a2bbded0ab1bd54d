import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './parts/readable.css'
import './parts/touch.css'
import './parts/contrast.css'
import './parts/printed.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { colorSchemes, followContrast } from './chosen-theme.ts'
import { Queries } from './client/queries.ts'
import { KeysProvider } from './frame/keys.tsx'
import { SessionProvider } from './frame/session.tsx'
import { Notices } from './parts/notices.tsx'
import { router } from './routes.tsx'
import { theme } from './theme.ts'
import { LanguageProvider } from './words/language.tsx'

/** Who may set style elements: the page's policy names it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')!.content

// The name under which the lock of the page's scrolling, below dialogs, looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce })

followContrast()

const queries = new Queries()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <MantineProvider theme={theme} colorSchemeManager={colorSchemes} getStyleNonce={() => nonce}>
        <QueryClientProvider client={queries}>
          <KeysProvider>
            <SessionProvider>
              <RouterProvider router={router} />
            </SessionProvider>
          </KeysProvider>
          <Notices />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>
  </StrictMode>,
)
