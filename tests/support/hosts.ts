import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import process from 'node:process'

/** A running server: its URL, and how to stop it. */
export interface Host {
  url: string
  stop: () => Promise<void>
}

/** A port that is currently free. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}

function answers(port: number) {
  return new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false)).on('close', () => socket.destroy())
    socket.on('connect', () => socket.destroy())
  })
}

/** Waits until a server accepts connections. @throws Error with the server's output if the server exits instead. */
async function running(child: ChildProcess, port: number): Promise<Host> {
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', chunk => output += chunk)
  const ended = new Promise<void>(done => child.on('close', () => done()))
  while (!await answers(port)) {
    if (child.exitCode !== null)
      throw new Error(`${child.spawnfile} ended: ${output}`)
    await new Promise(done => setTimeout(done, 50))
  }
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}

/** Replaces the only occurrence of `from` in a text. @throws Error unless it occurs exactly once. */
function put(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2)
    throw new Error(`"${from}" does not occur exactly once.`)
  return text.replace(from, to)
}

/**
 * Runs nginx with a generated file in which only the host-specific lines are changed.
 * @param file The generated file.
 * @param folder The folder for `root`.
 * @param aside A working folder.
 */
export async function startNginx(file: string, folder: string, aside: string): Promise<Host> {
  const port = await freePort()
  const site = put(put(readFileSync(file, 'utf8'), 'listen 80;', `listen 127.0.0.1:${port};`), 'root /srv/deck;', `root ${folder};`)
  const { stderr } = spawnSync('nginx', ['-V'], { encoding: 'utf8' })
  const types = join(dirname(/--conf-path=(\S+)/.exec(stderr)![1]), 'mime.types')
  mkdirSync(aside, { recursive: true })
  writeFileSync(join(aside, 'deck.conf'), site)
  writeFileSync(join(aside, 'nginx.conf'), `daemon off;
pid ${join(aside, 'pid')};
worker_processes 1;
events {}
http {
    access_log off;
    include ${types};
    default_type application/octet-stream;
    include ${join(aside, 'deck.conf')};
}
`)
  return running(spawn('nginx', ['-e', 'stderr', '-c', join(aside, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] }), port)
}

/**
 * Runs Caddy with an unchanged generated file: the host-specific values are environment variables.
 * @param file The generated file.
 * @param folder The folder for `DECK_ROOT`.
 * @param aside A working folder.
 */
export async function startCaddy(file: string, folder: string, aside: string): Promise<Host> {
  const port = await freePort()
  mkdirSync(aside, { recursive: true })
  const config = join(aside, 'Caddyfile')
  writeFileSync(config, `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\nimport ${file}\n`)
  const env = { ...process.env, DECK_ADDRESS: `http://127.0.0.1:${port}`, DECK_ROOT: folder, XDG_DATA_HOME: aside, XDG_CONFIG_HOME: aside }
  return running(spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], { env, stdio: ['ignore', 'ignore', 'pipe'] }), port)
}
