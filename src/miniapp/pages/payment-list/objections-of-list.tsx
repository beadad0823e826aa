import { useEffect } from 'react'
import { usePublicObjections } from '../../app-stores'
import { PublicObjectionsView } from '../../components/public-objections-view'
import { resourceKeyText } from '../../stores/resource-store'

/** Shown when the server has answered; the list itself doesn't wait for it. */
export function ObjectionsOfList({ id, villageCode }: { id: string; villageCode: string }) {
  const { shownKey, resource, open } = usePublicObjections()
  useEffect(() => {
    void open({ villageCode, id })
  }, [villageCode, id, open])
  if (shownKey !== resourceKeyText({ villageCode, id }) || resource.status !== 'ready') return null
  return <PublicObjectionsView objections={resource.value} />
}
