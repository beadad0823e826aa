import { goHome } from '../../platform/navigation'
import { VillageChoice } from '../village-choice'
import { VillagerScreen } from '../villager-screen'

export default function VillagePage() {
  return (
    <VillagerScreen title="选择村">
      <VillageChoice onChosen={goHome} />
    </VillagerScreen>
  )
}
