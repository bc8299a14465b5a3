import Delays from '../figures/Delays.astro';
import Sequence from '../figures/Sequence.astro';
import States from '../figures/States.astro';
import Structure from '../figures/Structure.astro';
import Cite from './Cite.astro';
import AllPages from './AllPages.astro';
import ExampleList from './ExampleList.astro';
import FiveConcerns from './FiveConcerns.astro';
import GlossaryList from './GlossaryList.astro';
import NodeLink from './NodeLink.astro';
import PatternLink from './PatternLink.astro';
import PatternTable from './PatternTable.astro';
import RelatedDocuments from './RelatedDocuments.astro';
import RustSample from './RustSample.astro';
import ScenarioTable from './ScenarioTable.astro';
import ScrollingTable from './ScrollingTable.astro';
import Section from './Section.astro';
import SourceIndex from './SourceIndex.astro';
import SourceMetadata from './SourceMetadata.astro';
import TechnologyTable from './TechnologyTable.astro';
import TreeGlance from './TreeGlance.astro';
import WaysIn from './WaysIn.astro';

/** What MDX pages and notes may use without importing it. */
export const noteComponents = {
  AllPages,
  Cite,
  Delays,
  ExampleList,
  FiveConcerns,
  GlossaryList,
  NodeLink,
  PatternLink,
  PatternTable,
  RelatedDocuments,
  RustSample,
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
  WaysIn,
};
