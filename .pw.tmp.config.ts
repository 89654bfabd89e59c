import base from '/work/wt-build/playwright.config.ts'
export default { ...base, testDir: '/work/wt-build/tests', testMatch: new RegExp(process.env.SPEC!), workers: 2, outputDir: '/tmp/g/pw-out' }
