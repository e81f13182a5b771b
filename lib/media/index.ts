import 'server-only'

export { addPicture } from './add-picture'
export { chooseAccountPicture } from './choose-account-picture'
export { addRecording } from './add-recording'
export { claimUpload, settleUpload } from './claim-upload'
export { beginUpload } from './begin-upload'
export { checkUpload } from './check-upload'
export { cropOf } from './crop'
export { deleteMaterial } from './delete-material'
export { describeMaterial } from './describe-material'
export { getAccountLogo } from './get-account-logo'
export { getAccountPictures } from './get-account-pictures'
export { dropUpload, forgetUploads, removeUpload } from './drop-upload'
export { finishUpload } from './finish-upload'
export { getServedRecording } from './get-served-recording'
export { getUpload } from './get-upload'
export { listUploads } from './list-uploads'
export { noteUploadPart, receiveBytes } from './receive-bytes'
export { restoreRecording } from './recording'
export { recordingsFor } from './recordings-for'
export { addFolder, deleteFolder, moveMaterials, renameFolder } from './folders'
export { getLibrary } from './get-library'
export { deleteMaterials } from './delete-materials'
export { listMaterialUses } from './list-uses'
export { replaceMaterial } from './replace-material'
export { getOriginal } from './get-original'
export { getMaterial } from './get-material'
export { getServedPicture } from './get-served-picture'
export { getServedCrop, makeServedCrop } from './get-served-crop'
export { FILE_AREAS, makePicture } from './picture'
export { cropFilesOf, filesOfMaterial, isSharedFile, originalOf } from './material-files'
export { listMaterials } from './list-materials'
export {
  keepSentMaterials,
  ownMaterials,
  ownPictures,
  pictureFor,
  picturesFor,
  replaceUse,
  useMaterials,
  usesBy,
} from './pictures-for'
export { readStill, readUpload } from './read-upload'
export { forgetDeletedMaterials } from './forget-deleted'
export { materialBytes, storageLimit } from './storage-room'
export { checkUploads, storePicture, takePicture } from './store-picture'
export { accountsAboveBytes, materialsDeletedBefore } from './count-store'
