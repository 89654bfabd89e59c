/** The texts that the lab itself shows. The sentences that explain the lab are in its page. */
export const words = {
  errors: {
    noWorkers: 'This browser has no workers to simulate in.',
  },
}
