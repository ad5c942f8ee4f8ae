import { useQuery } from '@tanstack/react-query';
import { ImpactCourse } from '../warroom/impact/ImpactChart';
import { impactQuery, type Document } from './api';

/** How the figures of the impact went, beside the text of its section. */
export function ImpactOverTime({ document }: { document: Document }) {
  const { data: points = [] } = useQuery(impactQuery(document.id));
  return <ImpactCourse points={points} resolvedAt={document.incident.resolvedAt} />;
}
