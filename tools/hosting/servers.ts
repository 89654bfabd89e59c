import type { Headers, Site } from './policy.ts'
import { caching, embedded, embedding, everywhere, notServed, pageName } from './policy.ts'

const CORP = 'Cross-Origin-Resource-Policy'

/** Describes what an example's root folder holds: the site at its base path. */
const place = ({ base }: Site) => base === '/' ? 'the contents of dist/' : `the contents of dist/ in its subfolder ${base.slice(1)}`

const escaped = (text: string) => text.replaceAll('.', '\\.')
const quoted = (headers: Headers) => Object.entries(headers).map(([name, value]) => `${name} "${value}"`)
const indented = (lines: readonly string[], by: string) => lines.map(line => `${by}${line}`).join('\n')

/** Converts text to Caddy's own formatting, one tab per two leading spaces. Otherwise Caddy logs a warning. */
const tabbed = (text: string) => text.replace(/^(?: {2})+/gm, blanks => '\t'.repeat(blanks.length / 2))

/** Content types worth compressing, apart from HTML, which is always compressed. */
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
  return `# Serves the deck with nginx. This file belongs in the http block, e.g. as /etc/nginx/conf.d/deck.conf.
# Written by npm run build. Copy it with every release, because it contains the hashes of the inline scripts and styles.
# Change only these three lines:
#   listen       where nginx listens; for TLS e.g. "listen 443 ssl;" with ssl_certificate and ssl_certificate_key,
#                or leave TLS to certbot --nginx
#   server_name  the name of your host
#   root         the folder that holds ${place(site)}

map $uri $deck_caching {
    default "${caching.named['Cache-Control']}";
    "~^${escaped(base)}assets/" "${caching.hashed['Cache-Control']}";
}

map $uri $deck_embedding {
    default "${embedding.own[CORP]}";
    "~^${escaped(base)}(${embedded.join('|')})/" "${embedding.any[CORP]}";
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

        # All headers are set here, because a location with its own add_header would lose all of these.
${indented(quoted(everywhere(site)).map(header => `add_header ${header} always;`), '        ')}
        add_header Cache-Control $deck_caching always;
        add_header ${CORP} $deck_embedding always;

        gzip on;
        gzip_vary on;
        gzip_proxied any;
        gzip_min_length 512;
        gzip_types ${compressed.join(' ')};
        charset utf-8;

        # Pages are served without .html. The deck has a page for each address, so a missing file is a 404.
        try_files $uri $uri.html =404;
        error_page 404 ${base}404.html;

        location = ${base} { try_files ${base}index.html =404; }
        location = ${base}404.html { internal; }
        location = ${base}icons/manifest.webmanifest { types {} default_type application/manifest+json; }
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
  // The types are listed because Caddy's default list lacks that of the manifest. The `encode` block is written
  // twice, because directives for requests do not apply to error responses.
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
  return tabbed(`# Serves the deck with Caddy, which sets up TLS by itself.
# Written by npm run build. Copy it with every release, because it contains the hashes of the inline scripts and styles.
# Change only these two values, here or as environment variables:
#   DECK_ADDRESS  the name of your host
#   DECK_ROOT     the folder that holds ${place(site)}

{$DECK_ADDRESS:deck.example.com} {
  root * {$DECK_ROOT:/srv/deck}
${base === '/'
  ? ''
  : `  redir ${base.slice(0, -1)} ${base} 308
`}
  handle ${base}* {
    # The directives run in this order, not in Caddy's own.
    route {
${encode('      ')}
      header -Server
      header {
${indented(quoted({ ...everywhere(site), ...embedding.own, ...caching.named }), '        ')}
      }
      @hashed {
        path ${base}assets/*
        file
      }
      header @hashed Cache-Control "${caching.hashed['Cache-Control']}"
      @embedded {
        path ${embedded.map(folder => `${base}${folder}/*`).join(' ')}
        file
      }
      header @embedded ${CORP} "${embedding.any[CORP]}"
      header ${base}icons/manifest.webmanifest Content-Type application/manifest+json

      # Pages are served without .html. The deck has a page for each address, so a missing file is a 404.
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
