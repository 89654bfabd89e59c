import { checkAnswers } from './case/answers/answers.ts'
import { checkBench } from './case/bench/bench-layout.ts'
import { checkCase, checkRates } from './case/case-layout.ts'
import { checkCode } from './case/code/code.ts'
import { checkKept } from './case/kept/kept.ts'
import { checkLoop } from './case/loop/loop.ts'
import { checkCores, checkHours } from './case/number/number.ts'
import { checkPairs } from './case/pairs/pairs.ts'
import { checkTrace } from './case/trace/trace.ts'
import { checkGoal } from './chart/goal.ts'
import { checkGraph } from './chart/graph/graph.ts'
import { checkPath } from './chart/layers/layers.ts'
import { checkLines } from './chart/matrix/lines-layout.ts'
import { checkMatrix } from './chart/matrix/matrix-layout.ts'
import { checkPatterns } from './chart/patterns/patterns.ts'
import { checkPing } from './chart/ping/ping.ts'
import { checkShare } from './chart/share/share.ts'
import { checkCounts } from './chart/squares/squares.ts'
import { checkMultiples } from './chart/stack/blocks.ts'
import { checkStrata } from './chart/strata/strata.ts'
import { checkTimelines } from './chart/timelines/timelines.ts'
import { checkPipeline } from './pipeline/gate-layout.ts'
import { checkOverload } from './pipeline/overload/overload-layout.ts'
import { checkRoute } from './pipeline/route/route.ts'
import { checkEssays } from './text/essays.ts'
import { checkProjects } from './text/projects.ts'
import { checkQuestions } from './text/questions/questions-table.ts'
import { checkTools } from './text/tools-table.ts'

/**
 * The props of a picture as a page gives them, with the lines of its list as `items`. Their types are what the page says, so a
 * check may find anything.
 */

type Props = any

/**
 * What each picture has room for, by the name of its component. A check throws a `RangeError` that says what does not fit
 * and what would. The build runs them on every page.
 */
export const ranges: Readonly<Record<string, (props: Props) => void>> = {
  CaseAnswers: ({ answers }) => checkAnswers(answers),
  CaseBeforeAfter: checkCase,
  CaseBench: checkBench,
  CaseCode: checkCode,
  CaseCores: checkCores,
  CaseFlakes: ({ before, after }) => checkRates(before, after),
  CaseKept: checkKept,
  CaseLoop: checkLoop,
  CaseHours: checkHours,
  CasePairs: ({ pairs }) => checkPairs(pairs),
  CaseTrace: checkTrace,
  ChartGoal: checkGoal,
  ChartGraph: ({ graph, change }) => checkGraph(graph, change),
  ChartLayers: checkPath,
  ChartMatrix: ({ matrix, linear, claim, words }) => {
    checkMatrix(matrix, words)
    checkLines({ matrix, linear, claim }, words)
  },
  ChartMultiples: ({ asked, reached }) => checkMultiples(asked, reached),
  ChartPatterns: ({ pairs }) => checkPatterns(pairs),
  ChartPing: checkPing,
  ChartShare: checkShare,
  ChartSquares: ({ before, after }) => checkCounts(before, after),
  ChartStrata: checkStrata,
  ChartTimelines: checkTimelines,
  PipelineGate: checkPipeline,
  PipelineRoute: checkRoute,
  PipelineOverload: checkOverload,
  TextEssays: ({ essays }) => checkEssays(essays),
  TextProjects: ({ projects }) => checkProjects(projects),
  TextQuestions: checkQuestions,
  TextTools: checkTools,
}
