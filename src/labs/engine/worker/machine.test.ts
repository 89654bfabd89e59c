import { expect, it } from 'vitest'
import { machineOf } from './machine'

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    2,
    'Chrome 156, Linux, 2 cores',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
    1,
    'Edge 156, Windows, 1 core',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:148.0) Gecko/20100101 Firefox/148.0', 8, 'Firefox 148, macOS, 8 cores'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 '
    + '(KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    4,
    'Safari 18, iPhone, 4 cores',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
    8,
    'Chrome 156, Android, 8 cores',
  ],
  ['curl/8', 0, 'a browser'],
])('describes in words the machine with the user agent %s', (userAgent, hardwareConcurrency, words) => {
  expect(machineOf({ userAgent, hardwareConcurrency })).toBe(words)
})
