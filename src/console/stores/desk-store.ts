import { create } from 'zustand'
import type { StaffDesk } from '../../domain/api/staff-editions-contract'
import { getStaffDesk } from '../../client/resources/staff-editions-api'
import { consoleApi } from '../platform/console-api'
import { toLoadable, type Loadable } from '../loadable'

interface DeskState {
  desk: Loadable<StaffDesk>
  load: () => Promise<void>
}

export const useDeskStore = create<DeskState>((set, get) => ({
  desk: { status: 'idle' },
  load: async () => {
    if (get().desk.status !== 'ready') set({ desk: { status: 'loading' } })
    set({ desk: toLoadable(await getStaffDesk(consoleApi)) })
  },
}))
