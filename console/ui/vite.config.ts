import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// `npm run dev` serves the page with live reload and asks a running program for everything else:
// LINEKEEPER_URL=http://127.0.0.1:8080 npm run dev
const server = process.env.LINEKEEPER_URL ?? 'http://127.0.0.1:8080';

/** Puts a file `x.js.br` beside `x.js`: packed once, as small as can be, by Brotli (RFC 7932). */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      for (const name of readdirSync(join(dir, 'assets'))) {
        const file = join(dir, 'assets', name);
        writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), packed()],
  server: { host: '127.0.0.1', proxy: { '/api': { target: server, changeOrigin: false } } },
  build: {
    target: 'es2022',
    outDir: process.env.CONSOLE_UI_OUT ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0, // nothing as a data: address; the content security policy need not allow it
    modulePreload: { polyfill: false }, // the polyfill would be an inline script
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900, // kB before compression: the libraries, which rarely change
    rolldownOptions: {
      output: {
        codeSplitting: {
          // what is always wanted together comes in one file: fewer requests, better packed
          includeDependenciesRecursively: false,
          groups: [
            { name: 'libraries', test: /node_modules\// },
            { name: 'edit', test: /src\/features\/(edit|properties|bulk)\// },
          ],
        },
      },
    },
    license: { fileName: 'licences.txt' }, // the texts that the bundled packages ask for
  },
  test: { include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
});
