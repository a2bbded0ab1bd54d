import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web app: `npm start` builds it where its sources changed; `node_modules/.bin/vite` serves it while one works on it. */
export default defineConfig({
  root: join(import.meta.dirname, 'src', 'web'),
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'web'),
    emptyOutDir: true,
    // Browsers of the last two years; older ones know neither `light-dark()` nor some of what we call.
    target: ['chrome125', 'edge125', 'firefox126', 'safari18'],
    // Everything loads from this server under the page's policy: no data: scripts or fonts.
    assetsInlineLimit: 0,
    // Left alone it cuts what screens share into a hundred files, half of them under 3 KB; a folio waits for forty.
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.startsWith('shared') ? 'shared' : '[name]'}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 4_000 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/v1', '/docs', '/openapi.json', '/health'].map((path) => [path, 'http://127.0.0.1:3000']),
    ),
  },
})
