import { accountFigures } from './accounts'
import { agreementFigures } from './agreement'
import { articleFigures } from './articles'
import { certificationFigures } from './certification'
import { developerFigures } from './developer'
import { installationFigures } from './installation'
import { messageFigures } from './messages'
import { moderationFigures } from './moderation'
import { originalFigures } from './originals'
import { paymentFigures } from './payments'
import { readerFigures } from './readers'
import { registrationFigures } from './registration'
import { storageFigures } from './storage'

/** Every figure of the house by its name. */
export const FIGURES = {
  ...accountFigures,
  ...agreementFigures,
  ...articleFigures,
  ...certificationFigures,
  ...developerFigures,
  ...installationFigures,
  ...messageFigures,
  ...moderationFigures,
  ...originalFigures,
  ...paymentFigures,
  ...readerFigures,
  ...registrationFigures,
  ...storageFigures,
}
