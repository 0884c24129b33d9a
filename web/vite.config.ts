import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { pdfFiles } from './pdf-files.ts'

export default defineConfig({
  plugins: [svelte(), pdfFiles()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // edtf tells its kinds of date apart by the names of its classes: a minifier that changes them breaks `2020~`.
    rolldownOptions: {
      output: {
        keepNames: true,
        // Zod and what it is told stand in one file: then it knows before the first schema is made.
        codeSplitting: { groups: [{ name: 'zod', test: /[\\/]zod[\\/]|no-eval\.ts$/ }] },
      },
    },
  },
})
