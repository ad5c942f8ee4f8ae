import { useParams } from '@tanstack/react-router';
import { TeamView } from './TeamView';

export default function TeamPage() {
  const { teamId } = useParams({ strict: false }) as { teamId: string };
  return <TeamView teamId={teamId} />;
}
