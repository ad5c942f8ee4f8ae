import type { ComponentType } from 'react';
import { AnalysesPanel } from '../analyses/AnalysesPanel';
import { FactorsPanel } from '../analyses/FactorsPanel';
import type { Document } from './api';
import { ActionsPanel } from './ActionsPanel';
import { TagsPanel } from './library/TagsPanel';
import { MeetingPanel } from './meeting/MeetingPanel';
import { RelatedPanel } from './related/RelatedPanel';
import { PublicPanel } from './public/PublicPanel';
import { TextPanel } from './TextPanel';

/** What every panel of a post-mortem is given. */
export interface PanelProps {
  document: Document;
  /** Whether the reader may change it. */
  mayWrite: boolean;
}

/** The tabs of a post-mortem with the panels that each shows, one below the other. */
export const tabs: Record<string, ComponentType<PanelProps>[]> = {
  text: [TextPanel],
  analyses: [AnalysesPanel],
  factors: [FactorsPanel],
  actions: [ActionsPanel],
  meeting: [MeetingPanel],
  related: [RelatedPanel, TagsPanel],
  public: [PublicPanel],
};
