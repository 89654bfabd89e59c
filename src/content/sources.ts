/**
 * Public source labels. Each states the case and what was measured, so that an outsider can place the figure. What kind
 * of figure it is says its mark; what no source says about it stands on `limits`.
 */
export const sources = {
  payments: 'Engagement “payments authz”, endpoint auth/charge.',
  fanout: 'Engagement “feed fan-out”, the feed service.',
  monorepo: 'Engagement “monorepo CI”, pull-request builds.',
  engine: 'Engagement “order-matching engine”, cash equities, a mid-stage trading firm.',
  pipeline: 'Our standard pipeline in CI engagements.',
  matrix: 'Internal harness, pinned threads, p99 latency budget held; printed as “x baseline”, read as an index.',
  services: 'Our description of the service.',
  platformLead: 'The platform lead, about his career.',
  deliveryLead: 'The delivery lead, about their career.',
  writing: 'The platform lead’s essay on POSIX.',
  projects: 'The platform lead, about his own project.',
  example: 'Inputs to the arithmetic.',
} as const
