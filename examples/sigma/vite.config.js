import { defineConfig } from 'vite';

// Entente allows origins, which include the port: fail rather than take another one.
export default defineConfig({ server: { host: '127.0.0.1', port: 5174, strictPort: true } });
