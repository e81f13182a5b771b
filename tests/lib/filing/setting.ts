/** A filing filled in whole, of Fujian unless another region is named. */
export const filled = (accountId: string, { region = '350000', version = 0 } = {}) => ({
  accountId,
  version,
  region,
  contactName: '王小明',
  contactPhone: '+86 138 0000 0000',
  contactEmail: 'contact@filing.example',
  address: '海城市中山路 8 號',
  operatorName: '王小明',
  operatorPhone: '0591 8700 0000',
  purpose: '自然筆記，給喜歡走路的人看。',
})
