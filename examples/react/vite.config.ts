import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The graph allows pages of http://localhost:5173 in development: on another port, a browser would refuse the answers.
export default defineConfig({ plugins: [react()], server: { port: 5173, strictPort: true } });
