import Decision from '../decision/Decision.astro';
import Delays from '../figures/Delays.astro';
import Sequence from '../figures/Sequence.astro';
import States from '../figures/States.astro';
import Structure from '../figures/Structure.astro';
import Cite from '../evidence/Cite.astro';
import AllPages from '../pages/AllPages.astro';
import ExampleList from '../pages/ExampleList.astro';
import ExclusionList from '../pages/ExclusionList.astro';
import Concerns from '../pages/Concerns.astro';
import GlossaryList from '../pages/GlossaryList.astro';
import GroupList from '../pages/GroupList.astro';
import NeedList from '../pages/NeedList.astro';
import NodeCount from './NodeCount.astro';
import NodeLink from './NodeLink.astro';
import PatternLink from './PatternLink.astro';
import PatternTable from '../pages/PatternTable.astro';
import PracticeList from '../pages/PracticeList.astro';
import RelatedDocuments from '../pages/RelatedDocuments.astro';
import RequirementList from '../pages/RequirementList.astro';
import Review from '../review/Review.astro';
import ReviewRows from '../review/ReviewRows.astro';
import RuleFiles from '../pages/RuleFiles.astro';
import RustSample from './RustSample.astro';
import RustSwitch from './RustSwitch.astro';
import ScenarioList from '../pages/ScenarioList.astro';
import ScenarioTable from '../pages/ScenarioTable.astro';
import ScrollingTable from './ScrollingTable.astro';
import Section from './Section.astro';
import SourceIndex from '../evidence/SourceIndex.astro';
import SourceMetadata from '../pages/SourceMetadata.astro';
import TechnologyTable from '../pages/TechnologyTable.astro';
import TreeGlance from '../pages/TreeGlance.astro';
import type { MdxComponentName } from '../../lib/content/mdx/components-schema.ts';

/** What MDX pages and notes may use without importing it, and what stands for the tables of Markdown. */
export const noteComponents = {
  AllPages,
  Cite,
  Decision,
  Delays,
  ExampleList,
  ExclusionList,
  Concerns,
  GlossaryList,
  GroupList,
  NeedList,
  NodeCount,
  NodeLink,
  PatternLink,
  PatternTable,
  PracticeList,
  RelatedDocuments,
  RequirementList,
  Review,
  ReviewRows,
  RuleFiles,
  RustSample,
  RustSwitch,
  ScenarioList,
  ScenarioTable,
  Section,
  Sequence,
  table: ScrollingTable,
  SourceIndex,
  SourceMetadata,
  States,
  Structure,
  TechnologyTable,
  TreeGlance,
} satisfies Record<MdxComponentName | 'table', unknown>;
