import { useEffect } from 'react'
import { useDivisions, useVillage } from '../app-stores'
import { ResourceView } from '../components/page-states'
import { VillageChooser } from '../components/village-chooser'
import { findVillages, groupByTownship } from '../stores/division-search'

export function VillageChoice({ onChosen }: { onChosen: () => void }) {
  const divisions = useDivisions((state) => state.divisions)
  const load = useDivisions((state) => state.load)
  const villageCode = useVillage((state) => state.villageCode)
  const choose = useVillage((state) => state.choose)

  useEffect(() => {
    void load()
  }, [load])

  return (
    <ResourceView resource={divisions} onRetry={() => void load()}>
      {(value) => (
        <VillageChooser
          groups={groupByTownship(value.divisions)}
          find={(text) => findVillages(value.divisions, text)}
          chosenCode={villageCode}
          onChoose={(code) => {
            choose(code)
            onChosen()
          }}
        />
      )}
    </ResourceView>
  )
}
