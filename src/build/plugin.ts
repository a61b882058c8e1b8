import compression from 'compression';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build, type Connect, type Manifest, type Plugin, type ViteBuilder } from 'vite';
import { baseOf, fillPage, pagesOf, type Page } from './page.ts';
import { loadSite, reportOf, type Site } from './site.ts';

type Prerender = typeof import('./prerender.tsx');

const MODULE = 'virtual:site';
const PRERENDER = 'src/build/prerender.tsx';
/** Where the server build goes, one folder for each run: nobody is served from there. */
export const PRERENDER_OUT = `node_modules/.cache/duidu/prerender-${process.pid}`;

/** Which chunk draws which page, to be fetched along with the main script rather than after it. */
const PAGE_CHUNKS: Partial<Record<string, string>> = {
  read: 'src/read.tsx',
  glossary: 'src/ui/terms/glossary-page.tsx',
  shelf: 'src/shelf.tsx',
  text: 'src/own-text.tsx',
  desk: 'src/desk.tsx',
};

/**
 * Makes the site out of `public/`: the data files, `virtual:site`, and a prerendered HTML file for every page.
 * In development the same pages are drawn on request.
 */
export function duidu(): Plugin {
  let root = '';
  let viteBase = './';
  let site: Promise<Site> | undefined;
  const loaded = () => (site ??= loadSite(path.join(root, 'public')));

  return {
    name: 'duidu',
    configResolved(config) {
      root = config.root;
      viteBase = config.base;
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      return id === `\0${MODULE}` ? (await loaded()).module : undefined;
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const [fileName, source] of (await loaded()).files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    buildApp: {
      order: 'post',
      handler: async (builder) => {
        const made = await loaded();
        await writePages(builder, root, viteBase, made);
        for (const line of reportOf(made)) builder.config.logger.info(line);
      },
    },
    configurePreviewServer(server) {
      const out = path.resolve(root, server.config.build.outDir);
      // Express types on the one side, Connect's on the other; the handler is the same.
      server.middlewares.use(compression() as unknown as Connect.NextHandleFunction);
      // As static hosts do, besides compressing: a folder gets its slash, what is missing gets the page that says so.
      return () => {
        server.middlewares.use(async (request, response, next) => {
          const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
          const wanted = path.join(out, decodeURIComponent(pathname));
          if (pathname.endsWith('.html') && existsSync(wanted)) return next();
          if (existsSync(path.join(wanted, 'index.html'))) {
            return void response.writeHead(301, { Location: `${pathname}/${search}` }).end();
          }
          response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
          response.end(await readFile(path.join(out, '404.html')));
        });
      };
    },
    configureServer(server) {
      server.watcher.on('change', (file) => {
        if (!file.startsWith(path.join(root, 'public'))) return;
        site = undefined;
        const module = server.moduleGraph.getModuleById(`\0${MODULE}`);
        if (module) server.moduleGraph.invalidateModule(module);
        server.hot.send({ type: 'full-reload' });
      });
      return () => {
        server.middlewares.use(async (request, response, next) => {
          try {
            const url = new URL(request.originalUrl ?? '/', 'http://localhost').pathname;
            const data = (await loaded()).files.get(url.slice(1));
            if (data) return void response.setHeader('Content-Type', typeOf(url)).end(data);
            const pages = pagesOf(await loaded());
            const page = pages.find(({ file }) => `/${file}` === url.replace(/\/$/, '/index.html'));
            const shown = page ?? pages.find(({ file }) => file === '404.html')!;
            const template = await readFile(path.join(root, 'index.html'), 'utf8');
            const { renderPage } = (await server.ssrLoadModule(`/${PRERENDER}`)) as Prerender;
            const base = page ? baseOf(page, viteBase) : '/';
            const body = renderPage(shown.content, base);
            const boot = await bundleBoot(root);
            const html = fillPage(template, shown, { body, base, boot, preloads: [], built: false });
            response.statusCode = page ? 200 : 404;
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(await server.transformIndexHtml(url, html));
          } catch (error) {
            next(error);
          }
        });
      };
    },
  };
}

async function writePages(builder: ViteBuilder, root: string, viteBase: string, site: Site) {
  const client = builder.environments['client']!;
  const out = path.resolve(root, client.config.build.outDir);
  const template = await readFile(path.join(out, 'index.html'), 'utf8');
  const manifest = JSON.parse(await readFile(path.join(out, '.vite/manifest.json'), 'utf8')) as Manifest;
  const entry = pathToFileURL(path.join(root, PRERENDER_OUT, 'prerender.js')).href;
  const { renderPage } = (await import(entry)) as Prerender;
  const boot = await bundleBoot(root);
  for (const page of pagesOf(site)) {
    const base = baseOf(page, viteBase);
    const body = renderPage(page.content, base);
    const preloads = preloadsOf(page, manifest, base, template);
    const file = path.join(out, page.file);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, fillPage(template, page, { body, base, boot, preloads, built: true }));
  }
  await rm(path.join(root, PRERENDER_OUT), { recursive: true, force: true });
}

/** Tags for the chunks that a page needs and the template does not name yet. */
function preloadsOf(page: Page, manifest: Manifest, base: string, template: string): string[] {
  const files = new Set<string>();
  const add = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || chunk.isEntry || files.has(chunk.file) || template.includes(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  const chunk = PAGE_CHUNKS[page.content.page];
  if (chunk) add(chunk);
  return [...files].map((file) => `<link rel="modulepreload" href="${base}${file}">`);
}

function typeOf(path: string): string {
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}

/** The boot script as one line of plain JavaScript. */
async function bundleBoot(root: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      copyPublicDir: false,
      lib: { entry: 'src/boot.ts', formats: ['iife'], name: 'boot' },
    },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [{ output: { code?: string }[] }];
  return output[0]!.code!.trim();
}
