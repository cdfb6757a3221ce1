import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const from = (...parts: string[]) => path.resolve(import.meta.dirname, ...parts);

/** Puts the fonts beside the PDF worker: it finds them in `fonts/` next to its own file, in src-main/paper and here. */
function paperFonts(): Plugin {
  const folder = from('src-main/paper/fonts');
  return {
    name: 'gerai:paper-fonts',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: readFileSync(path.join(folder, name)) });
      }
    },
  };
}

export default defineConfig({
  main: {
    plugins: [paperFonts()],
    build: {
      // The browser host runs on the Node that started it, not on Electron's.
      target: 'node20.19',
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: from('src-main/index.ts'),
          'browser-host': from('src-main/browser-host.ts'),
          'pdf-worker': from('src-main/paper/pdf-worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Not in a folder of their own: `import.meta.dirname` is out/main wherever the bundler puts the code.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can load nothing but electron: one file, CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('src-main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: from('src-renderer/app'),
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: from('out/renderer'),
      emptyOutDir: true,
      minify: true,
      sourcemap: true,
      // The content security policy knows no inline scripts and no data: urls.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: from('src-renderer/app/index.html') },
    },
  },
});
