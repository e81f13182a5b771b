import 'server-only'

export { getFigure, listFigures } from './figures'
export { planEntry, withdrawEntry } from './plan-entry'
export { announceNewVersion, getAnnouncementForm, listVersions, withdrawAnnouncedVersion } from './versions'
export { getWhatIf } from './what-if'
