import { useTranslation } from 'react-i18next';

/** A channel of the services, such as `email`, in the reader's words. */
export function useChannelName(): (channel: string) => string {
  const { t, i18n } = useTranslation();
  return (channel) => {
    const key = `channel.${channel.toLowerCase()}`;
    return i18n.exists(key) ? t(key) : channel;
  };
}
