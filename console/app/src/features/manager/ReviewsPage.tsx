import { Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { Time } from '../../shared/time/Time';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { actionList, actionsKey } from '../actions/api';
import { answerReview, followUpKey, reviewList, type Review } from './api';

/** Post-mortems of which somebody must say whether what was done holds. */
export default function ReviewsPage() {
  const { t } = useTranslation();
  const reviews = useInfiniteQuery(reviewList);
  const [answering, setAnswering] = useState<Review>();
  return (
    <>
      <PageHeader parent={{ to: '/follow-up', label: t('followUp.title') }} title={t('followUp.reviews')} text={t('followUp.reviewsText')} />
      <Panel flush>
        <Loaded query={reviews}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={IconChecks} title={t('followUp.noReviews')} />
            ) : (
              <Rows label={t('followUp.reviews')}>
                {list.map((review) => (
                  <Row
                    key={review.id}
                    to={`/post-mortems/${review.postmortemId}`}
                    title={`${review.reference}: ${review.title}`}
                    meta={
                      <>
                        {t('followUp.round', { round: review.round })}
                        {' · '}
                        {t('followUp.progress', { finished: review.finished, unfinished: review.unfinished })}
                        {review.askedAt && (
                          <>
                            {' · '}
                            <Time at={review.askedAt} as="relative" />
                          </>
                        )}
                      </>
                    }
                    side={
                      <Button size="xs" onClick={() => setAnswering(review)}>
                        {t('followUp.answer')}
                      </Button>
                    }
                  />
                ))}
              </Rows>
            )
          }
        </Loaded>
        <LoadMore {...reviews} />
      </Panel>
      {answering && <AnswerModal review={answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}

function AnswerModal({ review, onClose }: { review: Review; onClose: () => void }) {
  const { t } = useTranslation();
  const items = useInfiniteQuery(actionList({ postmortemId: review.postmortemId }));
  const form = useForm({ initialValues: { notHolding: [] as string[], note: '' } });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={`${review.reference}: ${t('followUp.reviews')}`}
      form={form}
      send={({ notHolding, note }) => answerReview(review.id, notHolding, note)}
      touches={[followUpKey, actionsKey]}
    >
      <Loaded query={items}>
        {(list) => {
          const finished = list.filter(({ status }) => status === 'DONE' || status === 'VERIFIED');
          const unfinished = list.filter(({ status }) => ['PROPOSED', 'COMMITTED', 'IN_PROGRESS'].includes(status));
          return (
            <Stack gap="sm">
              {finished.length > 0 && (
                <Checkbox.Group label={t('followUp.notHolding')} description={t('followUp.notHoldingHelp')} {...form.getInputProps('notHolding')}>
                  <Stack gap={6} mt="xs">
                    {finished.map((item) => (
                      <Checkbox key={item.id} value={item.id} label={item.title} />
                    ))}
                  </Stack>
                </Checkbox.Group>
              )}
              {unfinished.length > 0 && (
                <div>
                  <Text size="sm" fw={600}>
                    {t('followUp.unfinished')}
                  </Text>
                  {unfinished.map((item) => (
                    <Text key={item.id} size="sm">
                      {item.title}
                    </Text>
                  ))}
                </div>
              )}
            </Stack>
          );
        }}
      </Loaded>
      <Textarea label={t('followUp.note')} maxLength={5000} data-autofocus {...form.getInputProps('note')} />
    </FormModal>
  );
}
