export { NativeButton, NativeEmpty, NativeLinkButton, type NativeTone, nativeButton } from './button'
export { NativeCheckbox, NativeRadios } from './choice'
export { NativeError } from './error'
export { NativeField, NativeSelect, NativeTextArea, nativeInput } from './field'
