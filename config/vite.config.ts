import path from 'node:path'

const root = path.resolve(__dirname, '..')

/** The staff console: src/console → dist/console, served at /console/. JSX needs no plugin: esbuild's automatic runtime is enough. */
export default {
  root: path.join(root, 'src/console'),
  base: '/console/',
  cacheDir: path.join(root, 'node_modules/.vite-console'),
  publicDir: false,
  esbuild: { jsx: 'automatic' },
  build: {
    outDir: path.join(root, 'dist/console'),
    emptyOutDir: true,
    // Office PCs run browsers built on Chromium 87 and later.
    target: 'chrome87',
    // The editor and antd are large and loaded once; screens are split off by dynamic import.
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rollupOptions: {
      // antd marks its files "use client" for frameworks that render on a server; here it means nothing.
      onwarn: (warning: { code?: string }, warn: (warning: { code?: string }) => void) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
      output: {
        manualChunks: (id: string) => {
          if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return 'react'
          return undefined
        },
      },
    },
  },
}
