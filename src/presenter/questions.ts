/** A question that the audience is likely to ask, and where its answer is. It is private: only the presenter's build contains it. */
export interface Question {
  question: string
  /** Alias of the slide that answers it; `undefined` if no source gives an answer. */
  to?: string
  /** What to say, in one line. */
  answer: string
}

/** The likely questions, the most likely first. Figures are written `@{id}`. */
export const questions: readonly Question[] = [
  { question: 'At what load was p99 taken?', to: 'limits', answer: 'No case gives it; on yours we fix the load first.' },
  { question: 'Which hardware was that?', to: 'limits', answer: 'No case names it; on yours we write it down first.' },
  { question: 'Can we speak to a reference?', answer: 'Answer in person: no source.' },
  { question: 'What went wrong, and where?', answer: 'Answer in person: no source.' },
  {
    question: 'Who does the work?',
    to: 'platform-lead',
    answer: 'The platform lead here, the delivery lead on the next slide; who else: answer in person.',
  },
  { question: 'What does it cost?', answer: 'Answer in person: no source.' },
  { question: 'What happens first?', to: 'next-step', answer: 'We measure your number, on your system.' },
  {
    question: 'Is @{pipeline-median} the build or the way to production?',
    to: 'pipeline',
    answer: 'Two facts: a PR build in the monorepo case, the median from PR to production in the pipeline.',
  },
  {
    question: 'std::map is a red-black tree already. What changed?',
    to: 'engine-moves',
    answer: 'Both rebalance; the links moved into the order, so no node is allocated.',
  },
  {
    question: 'Can we see the change run?',
    to: 'engine-lab',
    answer: 'Yes, here: two engines of ours, not the client\'s; R runs it again.',
  },
  { question: 'Does lock-free always win?', to: 'matrix', answer: 'In this harness, in every row; on one core, by very little.' },
  {
    question: 'The arena\'s @{payments-arena}: of what?',
    to: 'payments',
    answer: 'I have no base for it: we print it as it is and draw nothing from it.',
  },
  {
    question: 'What would you use on our stack?',
    to: 'toolbox',
    answer: 'For performance, whatever the profiler points to; the list is here.',
  },
]
