/**
 * Public source labels. Each states the case, the metric, and what is and is not known about
 * the environment, so that an outsider can judge the figure.
 */
export const sources = {
  payments:
    'Engagement “payments authz”, endpoint auth/charge; production is stated for '
    + 'the figures before only. Client not named; load, hardware and dates not stated.',
  fanout: 'Engagement “feed fan-out”, the feed service. Client not named; number of shards, load, hardware and dates not stated.',
  monorepo:
    'Engagement “monorepo CI”, pull-request builds; of what the flake rate is, builds or '
    + 'tests, is not stated. Client not named; repository size, hardware and dates not stated.',
  engine:
    'Engagement “order-matching engine”, cash equities, a mid-stage trading firm. '
    + 'Client not named; load, hardware and dates not stated.',
  pipeline:
    'Our standard pipeline in CI engagements, its stage times and median as '
    + 'we report them; repository, hardware and sample of the median not stated.',
  matrix:
    'Internal harness, pinned threads, p99 latency budget held. Hardware, '
    + 'workload and dates not stated; printed as “x baseline” and read as an index.',
  services: 'Our own description of the service.',
  platformLead: 'The platform lead’s own account of his career.',
  deliveryLead: 'The delivery lead’s own account of their career.',
  writing: 'An essay by the platform lead on POSIX: his judgement, not a measurement.',
  projects: 'Published by the author about his own project; not measured by us for this deck.',
  example: 'An example chosen for this deck, not a measurement.',
} as const
