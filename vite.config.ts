import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// English stays in the code, so a sentence that nobody has translated yet reads as English, never as a key.
const words = linguiTransformerBabelPreset({ descriptorFields: 'message' })

export default defineConfig({
  root: 'src/web',
  plugins: [babel({ presets: [words] }), react(), lingui(), tailwindcss()],
  worker: { format: 'es', rolldownOptions: { checks: { bundlerTimings: false } } },
  // How long plugins took is no warning to whoever starts the product.
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 8080}` } },
})
