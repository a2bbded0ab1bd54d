import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { theme } from './theme.ts'
import { LanguageProvider } from './words/language.tsx'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')!.content

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        Comanda
      </MantineProvider>
    </LanguageProvider>
  </StrictMode>,
)
