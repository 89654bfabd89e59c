import type { Headers, Site } from './policy.ts'
import { caching, everywhere, notServed, pageName } from './policy.ts'

/** Describes what the root folder of an example must hold: the site at its base path. */
const place = ({ base }: Site) => base === '/' ? 'what is in dist/' : `what is in dist/ as its folder ${base.slice(1)}`

const escaped = (text: string) => text.replaceAll('.', '\\.')
const quoted = (headers: Headers) => Object.entries(headers).map(([name, value]) => `${name} "${value}"`)
const indented = (lines: readonly string[], by: string) => lines.map(line => `${by}${line}`).join('\n')

/** Converts to Caddy's own formatting, one tab per two leading spaces; otherwise Caddy logs a request to reformat. */
const tabbed = (text: string) => text.replace(/^(?: {2})+/gm, blanks => '\t'.repeat(blanks.length / 2))

/** Content types worth compressing, besides HTML, which always is. */
const compressed = [
  'text/css',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/wasm',
  'image/svg+xml',
  'text/plain',
]

/** A complete server configuration for nginx 1.22 or later. */
export function nginxFile(site: Site): string {
  const { base } = site
  return `# The deck behind nginx: goes into the http block, e.g. as /etc/nginx/conf.d/deck.conf.
# Written by npm run build: copy it with every release, for it names the hashes of what the pages carry inline.
# Yours to change are three lines:
#   listen       where it listens; for TLS e.g. "listen 443 ssl;" with ssl_certificate and ssl_certificate_key,
#                or leave it to certbot --nginx
#   server_name  the name of your host
#   root         the folder that holds ${place(site)}

map $uri $deck_caching {
    default "${caching.named['Cache-Control']}";
    "~^${escaped(base)}assets/" "${caching.hashed['Cache-Control']}";
}

server {
    listen 80;
    server_name deck.example.com;

    server_tokens off;
    absolute_redirect off;
${base === '/'
  ? ''
  : `
    location = ${base.slice(0, -1)} { return 308 ${base}$is_args$args; }
`}
    location ^~ ${base} {
        root /srv/deck;

        # In one place: a location with an add_header of its own would lose all of these.
${indented(quoted(everywhere(site)).map(header => `add_header ${header} always;`), '        ')}
        add_header Cache-Control $deck_caching always;

        gzip on;
        gzip_vary on;
        gzip_proxied any;
        gzip_min_length 512;
        gzip_types ${compressed.join(' ')};
        charset utf-8;

        # A page is served without its .html, and what is not there is 404: the deck has a page for each address.
        try_files $uri $uri.html =404;
        error_page 404 ${base}404.html;

        location = ${base} { try_files ${base}index.html =404; }
        location = ${base}404.html { internal; }
        location = ${base}manifest.webmanifest { types {} default_type application/manifest+json; }
        location ~ ^${escaped(base)}(404|${notServed.map(escaped).join('|')})$ { return 404; }
        location ~ ^${escaped(base)}index(\\.html|/)?$ { return 308 ${base}$is_args$args; }
        location ~ ^${escaped(base)}(?<deck_page>${pageName})(\\.html|/)$ { return 308 ${base}$deck_page$is_args$args; }
    }
}
`
}

/** A complete site configuration for Caddy 2.6 or later. */
export function caddyFile(site: Site): string {
  const { base } = site
  // Caddy's default list of types lacks the manifest, and error responses bypass the directives for requests.
  const encode = (by: string) =>
    indented(
      [
        'encode {',
        '  zstd',
        '  gzip',
        '  match {',
        ...['text/html', ...compressed].map(type => `    header Content-Type ${type}*`),
        '  }',
        '}',
      ],
      by,
    )
  return tabbed(`# The deck behind Caddy, which sees to TLS by itself.
# Written by npm run build: copy it with every release, for it names the hashes of what the pages carry inline.
# Yours to change are two values, here or as environment variables:
#   DECK_ADDRESS  the name of your host
#   DECK_ROOT     the folder that holds ${place(site)}

{$DECK_ADDRESS:deck.example.com} {
  root * {$DECK_ROOT:/srv/deck}
${base === '/'
  ? ''
  : `  redir ${base.slice(0, -1)} ${base} 308
`}
  handle ${base}* {
    # In this order, whatever Caddy's own would be.
    route {
${encode('      ')}
      header -Server
      header {
${indented(quoted({ ...everywhere(site), ...caching.named }), '        ')}
      }
      @hashed {
        path ${base}assets/*
        file
      }
      header @hashed Cache-Control "${caching.hashed['Cache-Control']}"
      header ${base}manifest.webmanifest Content-Type application/manifest+json

      # A page is served without its .html, and what is not there is 404: the deck has a page for each address.
      @hidden path ${['404', '404.html', ...notServed].map(name => `${base}${name}`).join(' ')}
      error @hidden 404
      @index vars_regexp index {uri} ^${escaped(base)}index(?:\\.html|/)?(\\?.*)?$
      redir @index ${base}{re.index.1} 308
      @page vars_regexp page {uri} ^${escaped(base)}(${pageName})(?:\\.html|/)(\\?.*)?$
      redir @page ${base}{re.page.1}{re.page.2} 308
      try_files {path} {path}.html
      file_server
    }
  }
${base === '/'
  ? ''
  : `  handle {
    error 404
  }
`}
  handle_errors {
    @missing expression {err.status_code} == 404
    handle @missing {
${encode('      ')}
      header -Server
      rewrite * ${base}404.html
      file_server
    }
  }
}
`)
}
